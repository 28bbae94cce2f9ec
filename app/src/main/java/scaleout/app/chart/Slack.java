package scaleout.app.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import scaleout.model.domain.Phase;
import scaleout.model.report.Durations;
import scaleout.model.simulation.Course;
import scaleout.model.timeline.Moment;
import scaleout.model.timeline.Span;

/// How much longer a bar off the critical path could have taken without making the start-up ready later: a hollow tail.
final class Slack {

    /// Clocks are not better than that, seconds.
    private static final double TOLERANCE = 1;

    /// Narrower tails are not drawn, pixels.
    private static final double LEAST = 3;

    private Slack() {}

    /// Returns the slack of a span, seconds: from its end until the next bar on the critical path begins; empty where it is on
    /// the path itself, or has no end, or nothing waits for it.
    static OptionalDouble of(Span span, List<Span> path, TimeScale scale) {
        Moment end = span.end();
        if (end == null || path.contains(span)) {
            return OptionalDouble.empty();
        }
        double ends = scale.seconds(end.at());
        return path.stream()
                .mapToDouble(next -> scale.seconds(next.start().at()))
                .filter(start -> start >= ends - TOLERANCE)
                .map(start -> start - ends)
                .min()
                .stream()
                .filter(seconds -> seconds > TOLERANCE)
                .findFirst();
    }

    /// Puts the tails of measured bars on a sheet.
    static void layOut(
            Sheet sheet,
            TimeAxis axis,
            TimeScale scale,
            GanttRows.Row row,
            RowParts bar,
            double openEnd) {
        List<Span> spans = row.startUp().spans();
        List<Span> path = CriticalLine.of(spans, scale, openEnd);
        for (Span span : spans) {
            OptionalDouble slack = of(span, path, scale);
            if (span.end() != null && slack.isPresent()) {
                tail(
                        sheet,
                        axis,
                        scale.seconds(span.end().at()),
                        slack.getAsDouble(),
                        bar.of(span, spans, scale, openEnd),
                        row.key(),
                        PhaseWords.full(span.phases()) + uncertainty(span, path));
            }
        }
    }

    private static String uncertainty(Span span, List<Span> path) {
        boolean measured = span.end() != null && span.end().uncertaintySeconds() <= TOLERANCE;
        return measured && !path.isEmpty() ? "" : ", of uncertain end";
    }

    /// Puts the tail of a projected bar on a sheet.
    ///
    /// @param origin when the course begins, seconds on the axis
    static void layOut(
            Sheet sheet, TimeAxis axis, double origin, Course course, RowParts bar, String key) {
        for (Phase phase : Phase.values()) {
            double slack = course.slackSeconds(phase);
            if (course.seconds(phase) > 0 && slack > TOLERANCE) {
                double end = origin + course.start(phase) + course.seconds(phase);
                RowParts part = GhostBars.part(course, phase, bar);
                tail(sheet, axis, end, slack, part, key, phase.label() + ", projected");
            }
        }
    }

    private static void tail(
            Sheet sheet,
            TimeAxis axis,
            double end,
            double slack,
            RowParts part,
            String key,
            String name) {
        if (!axis.shows(end, end + slack)) {
            return;
        }
        double x = Math.rint(axis.clamped(end));
        double right = Math.rint(axis.clamped(end + slack));
        if (right - x < LEAST || part.top() >= sheet.height()) {
            return;
        }
        double top = part.top() + 0.5;
        double bottom = part.top() + part.height() - 0.5;
        List<double[]> points = new ArrayList<>();
        points.add(new double[] {x, top});
        points.add(new double[] {right - 0.5, top});
        points.add(new double[] {right - 0.5, bottom});
        points.add(new double[] {x, bottom});
        sheet.add(new Mark.Polyline(points, Ink.DIM, 1, false, false));
        sheet.spot(
                x,
                part.top(),
                right - x,
                part.height(),
                key,
                "%s\nslack %s: so much longer it could take without making this start-up ready later"
                        .formatted(name, Durations.text(slack)));
    }
}
