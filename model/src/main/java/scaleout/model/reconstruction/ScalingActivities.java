package scaleout.model.reconstruction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import scaleout.model.timeline.Moment;
import scaleout.model.trace.Alarm;
import scaleout.model.trace.ScalingActivity;
import scaleout.model.trace.Trace;

/// The scaling activities of a trace that add capacity.
final class ScalingActivities {

    private static final Pattern TARGET =
            Pattern.compile("Setting desired (?:instance|copy) count to (\\d{1,9})\\.?");
    private static final Pattern CAUSE =
            Pattern.compile("monitor alarm (\\S+) in state ALARM triggered policy .+");

    /// What Application Auto Scaling gives as the cause where capacity was above a new maximum.
    private static final String LOWERED = "maximum capacity was set to ";

    private ScalingActivities() {}

    /// Returns the activities that add capacity, in order of time. One whose alarm watches for a low value never does,
    /// whatever the counts say.
    static List<Growth> of(Trace trace, SignsOfInstances signs) {
        List<Growth> growths = new ArrayList<>();
        Map<String, Integer> capacity = new HashMap<>();
        Map<String, Instant> lastCausedBy = new HashMap<>();
        for (ScalingActivity activity : trace.activities()) {
            Optional<Resource> resource = Resource.of(activity.resourceId());
            OptionalInt target = target(activity);
            if (resource.isEmpty()
                    || target.isEmpty()
                    || activity.status().equals("Failed")
                    || !activity.notScaled().isEmpty()) {
                continue;
            }
            int to = target.getAsInt();
            String alarm = alarm(activity);
            Integer previous = capacity.put(activity.resourceId(), to);
            OptionalInt from =
                    previous == null
                            ? Capacity.before(activity, resource.get(), to, trace, signs)
                            : OptionalInt.of(previous);
            boolean isLowered = watchesForLow(alarm, trace) || activity.cause().startsWith(LOWERED);
            if (!isLowered && to > from.orElse(0)) {
                Instant before = alarm == null ? null : lastCausedBy.get(alarm);
                growths.add(
                        new Growth(
                                resource.get(),
                                activity.cause(),
                                activity.status(),
                                Moment.measured(activity.start(), "scaling activity's StartTime"),
                                true,
                                activity.end() == null
                                        ? null
                                        : Moment.measured(
                                                activity.end(), "scaling activity's EndTime"),
                                alarm,
                                to,
                                from,
                                before));
            }
            if (alarm != null) {
                lastCausedBy.put(alarm, activity.start());
            }
        }
        return growths;
    }

    /// The capacity that an activity asks for; empty where it says none, or more than is believed.
    static OptionalInt target(ScalingActivity activity) {
        Matcher target = TARGET.matcher(activity.description());
        if (!target.find() || Integer.parseInt(target.group(1)) > Growth.MOST) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(Integer.parseInt(target.group(1)));
    }

    private static @Nullable String alarm(ScalingActivity activity) {
        Matcher cause = CAUSE.matcher(activity.cause());
        return cause.find() ? cause.group(1) : null;
    }

    private static boolean watchesForLow(@Nullable String alarm, Trace trace) {
        return trace.alarms().stream()
                .filter(known -> known.name().equals(alarm))
                .map(Alarm::comparison)
                .findFirst()
                .map(comparison -> comparison.startsWith("Less"))
                .orElse(alarm != null && alarm.contains("AlarmLow"));
    }
}
