package scaleout.model.projection;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import scaleout.model.domain.Phase;
import scaleout.model.timeline.Moment;
import scaleout.model.timeline.ScaleOut;
import scaleout.model.timeline.Span;
import scaleout.model.timeline.StartUp;

/// A start-up that became ready.
///
/// @param scaleOut what it belongs to
/// @param startUp  has a `readyAt`
public record ReadyStartUp(ScaleOut scaleOut, StartUp startUp) {

    public ReadyStartUp {
        Objects.requireNonNull(startUp.readyAt(), "only a start-up that became ready is compared");
    }

    /// When it was ready.
    public Moment readyAt() {
        return Objects.requireNonNull(startUp.readyAt());
    }

    private Moment launch() {
        return startUp.spans().stream()
                .filter(span -> span.phase() != Phase.DETECTION)
                .map(Span::start)
                .min(Comparator.comparing(Moment::at))
                .orElseThrow();
    }

    /// From launch to ready.
    Observation startUpTime() {
        return Observation.between(launch(), readyAt());
    }

    /// Detection; empty where it is unknown.
    Optional<Observation> detection() {
        return startUp.span(Phase.DETECTION).flatMap(ReadyStartUp::duration);
    }

    /// Start-up, with detection where it counts. Detection ends with the launch, whose uncertainty shifts seconds from one
    /// to the other only.
    Observation totalTime(boolean withDetection) {
        Observation own = startUpTime();
        if (!withDetection) {
            return own;
        }
        Observation detection = detection().orElseThrow();
        double start = startUp.span(Phase.DETECTION).orElseThrow().start().uncertaintySeconds();
        return new Observation(
                detection.seconds() + own.seconds(), start + readyAt().uncertaintySeconds());
    }

    /// How long a part took; empty where this start-up does not show just that part. Several phases last from the first
    /// one's start to the last one's end.
    Optional<Observation> time(Part part) {
        List<Span> spans =
                part.phases().stream().flatMap(phase -> startUp.span(phase).stream()).toList();
        boolean isShown =
                !spans.isEmpty()
                        && spans.size() == part.phases().size()
                        && spans.stream()
                                .allMatch(span ->
                                        part.phases().containsAll(span.phases())
                                                && span.end() != null);
        return isShown
                ? Optional.of(Observation.between(first(spans), last(spans)))
                : Optional.empty();
    }

    private static Optional<Observation> duration(Span span) {
        Moment end = span.end();
        return end == null ? Optional.empty() : Optional.of(Observation.between(span.start(), end));
    }

    private static Moment first(List<Span> spans) {
        return spans.stream().map(Span::start).min(Comparator.comparing(Moment::at)).orElseThrow();
    }

    private static Moment last(List<Span> spans) {
        return spans.stream()
                .map(Span::end)
                .filter(Objects::nonNull)
                .max(Comparator.comparing(Moment::at))
                .orElseThrow();
    }
}
