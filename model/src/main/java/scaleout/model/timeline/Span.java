package scaleout.model.timeline;

import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import scaleout.model.domain.DownloadedBy;
import scaleout.model.domain.Evidence;
import scaleout.model.domain.Phase;

/// The time of one phase, or of several that no evidence separates: a half-open interval on the trace's clock.
///
/// A span of zero length is legal: it is how a cache hit looks.
///
/// @param phases one phase, or several in order that are one block; never empty
/// @param by     who downloads the model, where that is known; only with MODEL_DOWNLOAD
/// @param start  first instant, with the evidence for it
/// @param end    first instant after it, equal to or after `start`; null where it was still going on when the trace
///               was captured
/// @param stages named parts, in order of their starts
public record Span(
        List<Phase> phases,
        @Nullable DownloadedBy by,
        Moment start,
        @Nullable Moment end,
        List<Stage> stages) {

    public Span {
        phases = List.copyOf(phases);
        stages = List.copyOf(stages);
        if (phases.isEmpty()) {
            throw new IllegalArgumentException("a span needs at least one phase");
        }
        if (by != null && !phases.contains(Phase.MODEL_DOWNLOAD)) {
            throw new IllegalArgumentException("only a model download has a 'by', not " + phases);
        }
        if (end != null && end.at().isBefore(start.at())) {
            throw new IllegalArgumentException(
                    "%s ends at %s, before it starts at %s"
                            .formatted(phases, end.at(), start.at()));
        }
    }

    /// Returns the span of one phase without stages.
    public static Span of(Phase phase, Moment start, @Nullable Moment end) {
        return new Span(List.of(phase), null, start, end, List.of());
    }

    /// Returns the span of several phases that nothing separates.
    public static Span block(List<Phase> phases, Moment start, @Nullable Moment end) {
        return new Span(phases, null, start, end, List.of());
    }

    /// The first of the phases.
    public Phase phase() {
        return phases.getFirst();
    }

    /// Whether several phases share this span because nothing separates them.
    public boolean isBlock() {
        return phases.size() > 1;
    }

    /// How long it took, seconds; empty where it has no end.
    public OptionalDouble seconds() {
        return end == null ? OptionalDouble.empty() : OptionalDouble.of(start.secondsTo(end));
    }

    /// The evidence for the span as a whole: the weaker of its two ends. Where provisioning or container init share a block
    /// with the transfers it is inferred: then nothing bounds the transfers to both sides.
    public Evidence evidence() {
        boolean mixed =
                isBlock()
                        && (phases.contains(Phase.PROVISIONING)
                                || phases.contains(Phase.CONTAINER_INIT));
        if (mixed) {
            return Evidence.INFERRED;
        }
        return end == null ? start.evidence() : Evidence.weaker(start.evidence(), end.evidence());
    }
}
