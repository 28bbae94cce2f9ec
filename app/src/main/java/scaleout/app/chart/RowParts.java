package scaleout.app.chart;

import java.util.List;
import scaleout.model.domain.Phase;
import scaleout.model.timeline.Span;

/// The height of a bar and its two halves, for spans that run side by side.
///
/// @param top    pixels
/// @param height pixels
record RowParts(double top, double height) {

    /// Spans that overlap by less than this follow each other: clocks are not better than that, seconds.
    private static final double LEAST_OVERLAP = 1;

    /// Between the halves, pixels.
    private static final double GAP = 1;

    /// The upper half for what shares the time with a download, the lower one for the download.
    RowParts of(Span span, List<Span> all, TimeScale scale, double openEnd) {
        boolean shares =
                all.stream()
                        .filter(other -> download(span) != download(other))
                        .anyMatch(other -> overlap(span, other, scale, openEnd) > LEAST_OVERLAP);
        return shares ? download(span) ? lower() : upper() : this;
    }

    RowParts upper() {
        return new RowParts(top, Math.ceil((height - GAP) / 2));
    }

    RowParts lower() {
        double half = Math.floor((height - GAP) / 2);
        return new RowParts(top + height - half, half);
    }

    double middle() {
        return top + height / 2;
    }

    private static boolean download(Span span) {
        return !span.isBlock() && span.phase() == Phase.MODEL_DOWNLOAD;
    }

    private static double overlap(Span one, Span other, TimeScale scale, double openEnd) {
        return Math.min(end(one, scale, openEnd), end(other, scale, openEnd))
                - Math.max(scale.seconds(one.start().at()), scale.seconds(other.start().at()));
    }

    /// The end of a span, seconds on the axis; an open one lasts to `openEnd`.
    static double end(Span span, TimeScale scale, double openEnd) {
        return span.end() == null
                ? Math.max(openEnd, scale.seconds(span.start().at()))
                : scale.seconds(span.end().at());
    }
}
