package scaleout.model.reconstruction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import scaleout.model.domain.Evidence;
import scaleout.model.timeline.Moment;
import scaleout.model.trace.MeasuredDuration;
import scaleout.model.trace.Trace;

/// Everything in a trace that added capacity, each told once by the best that is known of it: scaling activities, else
/// what the endpoint reported, else the instances that came, else how many served.
final class Growths {

    /// What a measured duration and a timestamp of another service can differ by. Assumed.
    private static final double CLOCK_SECONDS = 1;

    private Growths() {}

    static List<Growth> of(Trace trace, SignsOfInstances signs) {
        List<Growth> growths = new ArrayList<>(ScalingActivities.of(trace, signs));
        for (Resource resource : Resource.all(trace)) {
            if (isOwn(resource, trace) && !hasActivities(resource, trace)) {
                List<Growth> reported = ReportedGrowths.of(resource, trace);
                growths.addAll(reported.isEmpty() ? seen(resource, trace, signs) : reported);
            }
        }
        return growths.stream()
                .map(growth -> withEnd(growth, trace))
                .sorted(Comparator.comparing(Growth::at))
                .toList();
    }

    private static List<Growth> seen(Resource resource, Trace trace, SignsOfInstances signs) {
        List<Growth> seen = SeenGrowths.of(resource, signs);
        return seen.isEmpty() ? CountedGrowths.of(resource, trace) : seen;
    }

    private static boolean hasActivities(Resource resource, Trace trace) {
        return trace.activities().stream()
                .anyMatch(activity ->
                        Resource.of(activity.resourceId()).filter(resource::equals).isPresent());
    }

    private static boolean isOwn(Resource resource, Trace trace) {
        return switch (resource) {
            case Resource.Variant variant ->
                    trace.name().isEmpty() || variant.endpoint().equals(trace.name());
            case Resource.Component _ -> true;
        };
    }

    /// Rule: where nothing says when it ended, the endpoint's own report of its capacity does, else its measured duration.
    private static Growth withEnd(Growth growth, Trace trace) {
        if (growth.end() != null || !growth.isLaunchKnown()) {
            return growth;
        }
        Optional<Moment> end =
                ReportedGrowths.had(growth.resource(), growth.to(), growth.at(), trace)
                        .or(() ->
                                Measured.whole(growth, trace.durations())
                                        .map(whole -> after(growth, whole)));
        return end.map(growth::endingAt).orElse(growth);
    }

    private static Moment after(Growth growth, MeasuredDuration whole) {
        return new Moment(
                Moment.after(growth.at(), whole.seconds()),
                Evidence.INFERRED,
                growth.launch().uncertaintySeconds() + CLOCK_SECONDS,
                "launch and the measured duration of the whole (e2e_duration)");
    }
}
