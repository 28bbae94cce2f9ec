package scaleout.model.reconstruction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import scaleout.model.domain.Finding;
import scaleout.model.trace.InferenceComponent;
import scaleout.model.trace.ScalingActivity;
import scaleout.model.trace.Trace;

/// Which scaling activities are of the endpoint that a trace is about: one call lists those of a whole account.
///
/// @param own    those that are
/// @param others those that are not
record OwnActivities(List<ScalingActivity> own, List<ScalingActivity> others) {

    /// How many names a finding shows.
    private static final int SHOWN_NAMES = 5;

    OwnActivities {
        own = List.copyOf(own);
        others = List.copyOf(others);
    }

    static OwnActivities of(Trace trace) {
        List<ScalingActivity> own = new ArrayList<>();
        List<ScalingActivity> others = new ArrayList<>();
        for (ScalingActivity activity : trace.activities()) {
            boolean isOwn =
                    Resource.of(activity.resourceId())
                            .filter(resource -> isOwn(resource, trace))
                            .isPresent();
            (isOwn ? own : others).add(activity);
        }
        return new OwnActivities(own, others);
    }

    /// Returns what was left out.
    Finding finding(String endpoint) {
        List<String> names = others.stream().map(ScalingActivity::resourceId).distinct().toList();
        String shown =
                String.join(", ", names.subList(0, Math.min(SHOWN_NAMES, names.size())))
                        + (names.size() > SHOWN_NAMES ? ", ..." : "");
        return Finding.info(
                "%d scaling activities of other endpoints are left out.".formatted(others.size()),
                endpoint.isEmpty()
                        ? "They scale no SageMaker endpoint: " + shown
                        : "This trace is about %s, they scale: %s".formatted(endpoint, shown),
                "");
    }

    private static boolean isOwn(Resource resource, Trace trace) {
        return trace.name().isEmpty()
                || switch (resource) {
                    case Resource.Variant variant -> variant.endpoint().equals(trace.name());
                    case Resource.Component component -> isOwn(component, trace);
                };
    }

    /// Rule: a component is of the endpoint that describes it. One that nothing describes is taken to be of this endpoint
    /// where its metrics or logs were read, or where this endpoint shows nothing else that scales.
    private static boolean isOwn(Resource.Component component, Trace trace) {
        Optional<InferenceComponent> described =
                trace.components().stream()
                        .filter(known -> known.name().equals(component.name()))
                        .findFirst();
        return described
                .map(known -> known.endpoint().equals(trace.name()))
                .orElseGet(() -> isSeen(component, trace) || !scalesOtherwise(trace));
    }

    private static boolean isSeen(Resource.Component component, Trace trace) {
        Stream<String> ofMetrics =
                trace.series().stream()
                        .map(series ->
                                series.dimensions().getOrDefault("InferenceComponentName", ""));
        Stream<String> ofLogs =
                trace.streams().stream()
                        .map(stream ->
                                stream.group().substring(stream.group().lastIndexOf('/') + 1));
        return Stream.concat(ofMetrics, ofLogs).anyMatch(component.name()::equals);
    }

    private static boolean scalesOtherwise(Trace trace) {
        boolean hasComponents =
                trace.components().stream()
                        .anyMatch(known -> known.endpoint().equals(trace.name()));
        return hasComponents
                || trace.activities().stream()
                        .flatMap(activity -> Resource.of(activity.resourceId()).stream())
                        .anyMatch(resource ->
                                resource instanceof Resource.Variant variant
                                        && variant.endpoint().equals(trace.name()));
    }
}
