package scaleout.model.projection;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import scaleout.model.domain.DownloadedBy;
import scaleout.model.domain.Phase;
import scaleout.model.timeline.Moment;
import scaleout.model.timeline.Span;

/// Divides the time from launch to ready among the parts of a start-up, as the timeline shows it and without a model.
///
/// Every instant belongs to one part, so the seconds add up to the start-up's: of phases side by side to the one that
/// ends last, for nothing else would make the start-up ready sooner. A download by the container lies within container
/// init and counts for itself. What no phase covers is between phases.
final class CriticalTime {

    /// A span within a start-up, seconds after its launch.
    private record Piece(Part part, Span span, double from, double to) {

        private boolean covers(double from, double to) {
            return this.from <= from && to <= this.to;
        }

        private boolean isOwnDownload() {
            return span.by() == DownloadedBy.CONTAINER;
        }

        private Phase phase() {
            return span.phase();
        }
    }

    /// The greatest is critical.
    private static final Comparator<Piece> CRITICAL =
            Comparator.comparing(Piece::isOwnDownload)
                    .thenComparingDouble(Piece::to)
                    .thenComparing(Piece::phase, Comparator.reverseOrder());

    private CriticalTime() {}

    /// Returns seconds by part, without detection; parts of no time may be missing.
    ///
    /// @param parts a partition of the phases in which each span lies within one part
    static Map<Part, Double> of(ReadyStartUp ready, List<Part> parts) {
        double total = ready.startUpTime().seconds();
        List<Piece> pieces =
                Partition.spans(ready.startUp())
                        .filter(span -> span.phase() != Phase.DETECTION)
                        .map(span -> piece(ready, span, parts, total))
                        .toList();
        double[] cuts =
                DoubleStream.concat(
                                DoubleStream.of(0, total),
                                pieces.stream()
                                        .flatMapToDouble(p -> DoubleStream.of(p.from(), p.to())))
                        .sorted()
                        .distinct()
                        .toArray();
        Map<Part, Double> seconds = new HashMap<>();
        for (int i = 1; i < cuts.length; i++) {
            seconds.merge(owner(pieces, cuts[i - 1], cuts[i]), cuts[i] - cuts[i - 1], Double::sum);
        }
        return seconds;
    }

    private static Part owner(List<Piece> pieces, double from, double to) {
        return pieces.stream()
                .filter(piece -> piece.covers(from, to))
                .max(CRITICAL)
                .map(Piece::part)
                .orElse(Part.BETWEEN);
    }

    /// The piece of a span that lies between launch and ready. A span without an end lasts until ready.
    private static Piece piece(ReadyStartUp ready, Span span, List<Part> parts, double total) {
        Instant launch = ready.startUp().launchedAt();
        Moment end = span.end() == null ? ready.readyAt() : span.end();
        Part part =
                parts.stream()
                        .filter(any -> any.phases().contains(span.phase()))
                        .findFirst()
                        .orElseThrow();
        return new Piece(
                part,
                span,
                Math.clamp(Moment.seconds(launch, span.start().at()), 0, total),
                Math.clamp(Moment.seconds(launch, end.at()), 0, total));
    }
}
