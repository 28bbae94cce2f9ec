package scaleout.model.reconstruction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import scaleout.model.domain.Evidence;
import scaleout.model.reconstruction.ServedCounts.Count;
import scaleout.model.timeline.Moment;
import scaleout.model.trace.Alarm;
import scaleout.model.trace.AlarmTransition;
import scaleout.model.trace.Trace;

/// Growths that only the metrics of the whole tell of: more instances or copies serve than before.
final class CountedGrowths {

    /// What begins to serve within that time of each other is taken to be of one scale-out. Assumed.
    private static final double TOGETHER_SECONDS = 300;

    /// A start-up takes at most so long. Assumed; only alarms within it can have asked for what came.
    private static final double LONGEST_SECONDS = 3600;

    /// An alarm is acted upon within that time. Assumed.
    private static final double ACTED_SECONDS = 20;

    private CountedGrowths() {}

    /// One or more that began to serve.
    ///
    /// @param from   how many served before
    /// @param to     how many since
    /// @param first  when the first of them began
    /// @param last   when the last of them had begun
    private record Step(int from, int to, Moment first, Moment last) {

        boolean isNextOf(Step before) {
            return from == before.to && before.last.secondsTo(first) <= TOGETHER_SECONDS;
        }

        Step with(Step next) {
            return new Step(from, next.to, first, next.last);
        }
    }

    /// Returns the growths of one resource, in order of time.
    ///
    /// Rule: capacity was asked for soon after the alarm on the resource's metric went to ALARM; it was there when all
    /// requests of a period were served by so many.
    static List<Growth> of(Resource resource, Trace trace) {
        List<Growth> growths = new ArrayList<>();
        @Nullable Instant before = null;
        for (Step step : steps(ServedCounts.of(resource, trace).counts())) {
            Optional<AlarmTransition> alarm = alarm(resource, trace, step, before);
            growths.add(growth(resource, step, alarm));
            before = step.last().at();
        }
        return growths;
    }

    private static List<Step> steps(List<Count> counts) {
        List<Step> steps = new ArrayList<>();
        for (int i = 1; i < counts.size(); i++) {
            Count before = counts.get(i - 1);
            Count now = counts.get(i);
            if (now.served() > before.served()) {
                Moment began = began(before, now);
                Step step = new Step(before.served(), now.served(), began, began);
                boolean isNext = !steps.isEmpty() && step.isNextOf(steps.getLast());
                steps.add(isNext ? steps.removeLast().with(step) : step);
            }
        }
        return steps;
    }

    private static Moment began(Count before, Count now) {
        Moment middle =
                Moment.between(
                        before.last(),
                        now.first(),
                        "Invocations and those per instance or copy: %d served, before it %d"
                                .formatted(now.served(), before.served()));
        return new Moment(
                middle.at(), Evidence.INFERRED, middle.uncertaintySeconds(), middle.source());
    }

    private static Growth growth(
            Resource resource, Step step, Optional<AlarmTransition> transition) {
        return new Growth(
                resource,
                "unknown: %d served instead of %d, and no scaling activity was read"
                        .formatted(step.to(), step.from()),
                "",
                transition.map(CountedGrowths::acted).orElse(step.first()),
                transition.isPresent(),
                step.last(),
                transition
                        .map(AlarmTransition::alarm)
                        .<@Nullable String>map(name -> name)
                        .orElse(null),
                step.to(),
                OptionalInt.of(step.from()),
                null,
                Moment.after(step.first().at(), -step.first().uncertaintySeconds()));
    }

    private static Moment acted(AlarmTransition transition) {
        return new Moment(
                Moment.after(transition.at(), ACTED_SECONDS / 2),
                Evidence.INFERRED,
                ACTED_SECONDS / 2,
                "soon after the alarm's state change; no scaling activity was read");
    }

    /// The last time before a step that an alarm on the resource went to ALARM because of a high value.
    private static Optional<AlarmTransition> alarm(
            Resource resource, Trace trace, Step step, @Nullable Instant before) {
        Instant earliest = Moment.after(step.first().at(), -LONGEST_SECONDS);
        return trace.transitions().stream()
                .filter(change -> change.newState().equals("ALARM"))
                .filter(change -> isOn(resource, change.alarm(), trace))
                .filter(change -> change.at().isBefore(step.first().at()))
                .filter(change -> change.at().isAfter(earliest))
                .filter(change -> before == null || change.at().isAfter(before))
                .findFirst();
    }

    private static boolean isOn(Resource resource, String name, Trace trace) {
        Optional<Alarm> alarm =
                trace.alarms().stream().filter(known -> known.name().equals(name)).findFirst();
        return alarm.map(known ->
                        known.comparison().startsWith("Greater")
                                && known.dimensions().equals(ServedCounts.dimensions(resource)))
                .orElse(name.contains(resource.id() + "-AlarmHigh"));
    }
}
