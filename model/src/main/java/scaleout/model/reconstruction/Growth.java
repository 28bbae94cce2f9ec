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
import scaleout.model.trace.Alarm;
import scaleout.model.trace.EndpointConfig;
import scaleout.model.trace.ScalingActivity;
import scaleout.model.trace.Trace;

/// A scaling activity that adds capacity.
///
/// @param activity  the activity
/// @param resource  what it scales
/// @param alarm     name of the alarm that triggered it; null where something else did
/// @param to        capacity asked for
/// @param from      capacity before; empty where nothing says
/// @param continued whether the alarm had already caused an earlier activity without going back to OK
record Growth(
        ScalingActivity activity,
        Resource resource,
        @Nullable String alarm,
        int to,
        OptionalInt from,
        boolean continued) {

    private static final Pattern TARGET =
            Pattern.compile("Setting desired (?:instance|copy) count to (\\d{1,6})\\.?");
    private static final Pattern CAUSE =
            Pattern.compile("monitor alarm (\\S+) in state ALARM triggered policy .+");

    /// Returns the activities that add capacity, in order of time.
    ///
    /// The capacity before is what the previous activity on the same resource asked for, else the variant's initial
    /// count. An activity whose alarm watches for a low value never adds capacity, whatever the counts say: the initial
    /// count can be long out of date.
    static List<Growth> of(Trace trace) {
        List<Growth> growths = new ArrayList<>();
        Map<String, Integer> capacity = new HashMap<>();
        Map<String, Instant> lastCausedBy = new HashMap<>();
        for (ScalingActivity activity : trace.activities()) {
            Optional<Resource> resource = Resource.of(activity.resourceId());
            Matcher target = TARGET.matcher(activity.description());
            if (resource.isEmpty() || !target.find() || activity.status().equals("Failed")) {
                continue;
            }
            int to = Integer.parseInt(target.group(1));
            String alarm = alarm(activity);
            OptionalInt from = before(capacity.get(activity.resourceId()), resource.get(), trace);
            if (!watchesForLow(alarm, trace) && to > from.orElse(0)) {
                growths.add(
                        new Growth(
                                activity,
                                resource.get(),
                                alarm,
                                to,
                                from,
                                continues(alarm, lastCausedBy, activity, trace)));
            }
            capacity.put(activity.resourceId(), to);
            if (alarm != null) {
                lastCausedBy.put(alarm, activity.start());
            }
        }
        return growths;
    }

    private static @Nullable String alarm(ScalingActivity activity) {
        Matcher cause = CAUSE.matcher(activity.cause());
        return cause.find() ? cause.group(1) : null;
    }

    private static OptionalInt before(@Nullable Integer previous, Resource resource, Trace trace) {
        if (previous != null) {
            return OptionalInt.of(previous);
        }
        Integer initial =
                switch (resource) {
                    case Resource.Variant variant ->
                            Variants.named(variant.variant(), trace)
                                    .<@Nullable Integer>map(EndpointConfig.Variant::initialCount)
                                    .orElse(null);
                    case Resource.Component _ -> null;
                };
        return initial == null ? OptionalInt.empty() : OptionalInt.of(initial);
    }

    private static boolean watchesForLow(@Nullable String alarm, Trace trace) {
        return trace.alarms().stream()
                .filter(known -> known.name().equals(alarm))
                .map(Alarm::comparison)
                .findFirst()
                .map(comparison -> comparison.startsWith("Less"))
                .orElse(alarm != null && alarm.contains("AlarmLow"));
    }

    private static boolean continues(
            @Nullable String alarm,
            Map<String, Instant> lastCausedBy,
            ScalingActivity activity,
            Trace trace) {
        Instant last = alarm == null ? null : lastCausedBy.get(alarm);
        return last != null
                && !trace.transitions().isEmpty()
                && trace.transitions().stream()
                        .noneMatch(t ->
                                t.alarm().equals(alarm)
                                        && t.newState().equals("ALARM")
                                        && t.at().isAfter(last)
                                        && !t.at().isAfter(activity.start()));
    }

    /// How many start-ups it asks for; empty where the capacity before is unknown.
    OptionalInt added() {
        return from.isPresent() ? OptionalInt.of(to - from.getAsInt()) : OptionalInt.empty();
    }
}
