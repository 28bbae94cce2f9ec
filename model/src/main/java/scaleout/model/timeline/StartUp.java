package scaleout.model.timeline;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import scaleout.model.domain.Lane;
import scaleout.model.domain.Phase;
import scaleout.model.domain.StartUpKind;

/// One instance, or one copy on a running instance, becoming ready.
///
/// @param instance           its instance id, or `instance 1 of N` where nothing tells instances apart
/// @param kind               what becomes ready
/// @param inferenceComponent the component of a copy
/// @param lane               what it finds already there
/// @param image              the container image
/// @param model              the model artifacts
/// @param readyAt            when it passed its health check; null where it had not when the trace was captured
/// @param spans              at least one besides detection, in order of their starts
public record StartUp(
        String instance,
        StartUpKind kind,
        @Nullable String inferenceComponent,
        Lane lane,
        Payload image,
        Payload model,
        @Nullable Moment readyAt,
        List<Span> spans) {

    public StartUp {
        spans = List.copyOf(spans);
        if (spans.stream().allMatch(span -> span.phase() == Phase.DETECTION)) {
            throw new IllegalArgumentException(
                    "start-up %s needs a span besides detection".formatted(instance));
        }
    }

    /// When it was launched: the start of the first span that is not detection.
    public Instant launchedAt() {
        return spans.stream()
                .filter(span -> span.phase() != Phase.DETECTION)
                .map(span -> span.start().at())
                .min(Instant::compareTo)
                .orElseThrow();
    }

    /// Seconds from launch to ready; empty where it is not ready.
    public OptionalDouble startUpSeconds() {
        return readyAt == null
                ? OptionalDouble.empty()
                : OptionalDouble.of(Moment.seconds(launchedAt(), readyAt.at()));
    }

    /// Seconds of detection; empty where it is unknown.
    public OptionalDouble detectionSeconds() {
        return span(Phase.DETECTION).map(Span::seconds).orElse(OptionalDouble.empty());
    }

    /// Returns the span that covers a phase, alone or in a block.
    public Optional<Span> span(Phase phase) {
        return spans.stream().filter(span -> span.phases().contains(phase)).findFirst();
    }
}
