package scaleout.app.state;

import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import scaleout.model.domain.Lane;
import scaleout.model.domain.MetricResolution;
import scaleout.model.domain.Phase;
import scaleout.model.domain.StartUpKind;
import scaleout.model.timeline.Payload;
import scaleout.model.timeline.Span;
import scaleout.model.timeline.StartUp;
import scaleout.model.timeline.Timeline;

/// Where the toggles stand before anybody touches them, and which sizes the trace leaves open.
///
/// @param imageCache       whether new instances found the image in the cache
/// @param dataCache        whether copies found image and artifacts on their instance
/// @param metricResolution the period of the metric that saw the demand
/// @param imageSizeUnknown whether an image was pulled whose size nobody says
/// @param modelSizeUnknown whether a model was downloaded whose size nobody says
public record AsRecorded(
        Recorded<Boolean> imageCache,
        Recorded<Boolean> dataCache,
        Recorded<MetricResolution> metricResolution,
        boolean imageSizeUnknown,
        boolean modelSizeUnknown) {

    /// Nothing is open.
    public static final AsRecorded NOTHING =
            new AsRecorded(
                    new Recorded.Unsaid<>(),
                    new Recorded.Unsaid<>(),
                    new Recorded.Unsaid<>(),
                    false,
                    false);

    /// Returns how the toggles stood while `timeline` was recorded.
    public static AsRecorded of(Timeline timeline) {
        return new AsRecorded(
                Recorded.of(lanes(timeline, StartUpKind.INSTANCE).map(lane -> lane != Lane.COLD)),
                Recorded.of(
                        lanes(timeline, StartUpKind.COPY)
                                .map(lane ->
                                        lane == Lane.IMAGE_AND_ARTIFACTS_CACHED
                                                || lane == Lane.RESIDENT)),
                Recorded.of(resolutions(timeline)),
                timeline.startUps().anyMatch(unknown(Phase.IMAGE_PULL)),
                timeline.startUps().anyMatch(unknown(Phase.MODEL_DOWNLOAD)));
    }

    private static Stream<Lane> lanes(Timeline timeline, StartUpKind kind) {
        return timeline.startUps().filter(startUp -> startUp.kind() == kind).map(StartUp::lane);
    }

    private static Stream<MetricResolution> resolutions(Timeline timeline) {
        return timeline.scaleOuts().stream()
                .filter(scaleOut -> !scaleOut.startUps().isEmpty())
                .map(scaleOut -> scaleOut.detector())
                .filter(Objects::nonNull)
                .flatMap(detector -> MetricResolution.ofSeconds(detector.periodSeconds()).stream());
    }

    private static Predicate<StartUp> unknown(Phase phase) {
        return startUp ->
                startUp.readyAt() != null
                        && payload(startUp, phase).size() == null
                        && startUp.span(phase)
                                .map(Span::seconds)
                                .filter(s -> s.orElse(1) > 0)
                                .isPresent();
    }

    private static Payload payload(StartUp startUp, Phase phase) {
        return phase == Phase.IMAGE_PULL ? startUp.image() : startUp.model();
    }
}
