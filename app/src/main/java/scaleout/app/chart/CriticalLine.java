package scaleout.app.chart;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import scaleout.model.timeline.Span;

/// The critical path of one start-up as a line through its bars: what nothing else would have shortened.
final class CriticalLine {

    /// Clocks are not better than that, seconds.
    private static final double TOLERANCE = 1;

    private CriticalLine() {}

    /// Returns the spans on the critical path, in order: from the one that ends last back to its causes.
    static List<Span> of(List<Span> spans, TimeScale scale, double openEnd) {
        Deque<Span> path = new ArrayDeque<>();
        Optional<Span> next = latest(spans, scale, openEnd, Double.POSITIVE_INFINITY);
        while (next.isPresent()) {
            path.addFirst(next.get());
            double start = scale.seconds(next.get().start().at());
            List<Span> earlier =
                    spans.stream()
                            .filter(span -> scale.seconds(span.start().at()) < start)
                            .toList();
            next = latest(earlier, scale, openEnd, start + TOLERANCE);
        }
        return List.copyOf(path);
    }

    private static Optional<Span> latest(
            List<Span> spans, TimeScale scale, double openEnd, double until) {
        return spans.stream()
                .filter(span -> RowParts.end(span, scale, openEnd) <= until)
                .max(Comparator.comparingDouble(span -> RowParts.end(span, scale, openEnd)));
    }

    static void layOut(
            Sheet sheet,
            TimeAxis axis,
            TimeScale scale,
            List<Span> spans,
            RowParts bar,
            double openEnd) {
        List<double[]> points = new ArrayList<>();
        for (Span span : of(spans, scale, openEnd)) {
            double start = scale.seconds(span.start().at());
            double end = RowParts.end(span, scale, openEnd);
            if (end > start && axis.shows(start, end)) {
                double y = bar.of(span, spans, scale, openEnd).middle();
                points.add(new double[] {axis.clamped(start), y});
                points.add(new double[] {axis.clamped(end), y});
            }
        }
        if (!points.isEmpty()) {
            sheet.add(new Mark.Polyline(points, Ink.TEXT, 1.5, false, true));
        }
    }
}
