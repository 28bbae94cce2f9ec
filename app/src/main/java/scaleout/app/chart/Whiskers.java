package scaleout.app.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import scaleout.model.timeline.Moment;
import scaleout.model.timeline.Span;

/// How far the truth can be from where bars end: lines with caps at mid height.
final class Whiskers {

    /// Narrower ones are not drawn, pixels.
    private static final double LEAST = 6;

    private static final double MOST_CAP = 3;

    /// Ends that are closer than this are one, seconds.
    private static final double SAME = 0.001;

    private final TimeScale scale;
    private final List<Span> spans;
    private final double openEnd;

    /// Between which times an end can be.
    ///
    /// @param from seconds on the axis
    /// @param to   seconds on the axis, after `from`
    record Reach(double from, double to) {}

    /// @param spans   all of a row
    /// @param openEnd where spans without an end stop, seconds on the axis
    Whiskers(TimeScale scale, List<Span> spans, double openEnd) {
        this.scale = scale;
        this.spans = spans;
        this.openEnd = openEnd;
    }

    /// Returns between which times the ends of a span can be.
    Stream<Reach> of(Span span) {
        return Stream.of(start(span), end(span)).flatMap(Optional::stream);
    }

    /// The earliest time at which the start of a span can be; infinite where its start has no reach of its own.
    double first(Span span) {
        return start(span).map(Reach::from).orElse(Double.POSITIVE_INFINITY);
    }

    /// Returns those that are wide enough to be drawn.
    List<Reach> drawn(Span span, TimeAxis axis) {
        return of(span).filter(reach -> (reach.to - reach.from) * axis.pixelsPerSecond() >= LEAST)
                .toList();
    }

    /// A span cannot end before it starts.
    private Optional<Reach> end(Span span) {
        Moment end = span.end();
        if (end == null || end.uncertaintySeconds() == 0) {
            return Optional.empty();
        }
        double at = scale.seconds(end.at());
        double start = scale.seconds(span.start().at());
        return Optional.of(
                new Reach(
                        Math.max(at - end.uncertaintySeconds(), start),
                        at + end.uncertaintySeconds()));
    }

    /// A start has one of its own only where nothing ends: else it is that end's.
    private Optional<Reach> start(Span span) {
        double uncertainty = span.start().uncertaintySeconds();
        double at = scale.seconds(span.start().at());
        boolean shared =
                uncertainty == 0
                        || spans.stream()
                                .flatMap(other -> Stream.ofNullable(other.end()))
                                .anyMatch(end -> Math.abs(scale.seconds(end.at()) - at) < SAME);
        return shared
                ? Optional.empty()
                : Optional.of(
                        new Reach(
                                at - uncertainty,
                                Math.min(at + uncertainty, RowParts.end(span, scale, openEnd))));
    }

    void layOut(Sheet sheet, TimeAxis axis, RowParts bar) {
        for (Span span : spans) {
            RowParts part = bar.of(span, spans, scale, openEnd);
            for (Reach reach : drawn(span, axis)) {
                if (axis.shows(reach.from, reach.to)) {
                    sheet.add(whisker(reach, axis, part));
                }
            }
        }
    }

    private static Mark whisker(Reach reach, TimeAxis axis, RowParts part) {
        double cap = Math.min(MOST_CAP, Math.floor((part.height() - 1) / 2));
        return line(
                snapped(axis.clamped(reach.from)),
                snapped(axis.clamped(reach.to)),
                snapped(part.middle() - 0.5),
                axis.shows(reach.from, reach.from) ? cap : 0,
                axis.shows(reach.to, reach.to) ? cap : 0);
    }

    /// A line with caps, on whole pixels; sizes in pixels.
    ///
    /// @param startCap half the length of the left cap; 0 where the line goes on out of view
    /// @param endCap   half the length of the right one
    static Mark.Polyline line(double x1, double x2, double y, double startCap, double endCap) {
        List<double[]> points = new ArrayList<>();
        if (startCap > 0) {
            points.add(new double[] {x1, y - startCap});
            points.add(new double[] {x1, y + startCap});
        }
        points.add(new double[] {x1, y});
        points.add(new double[] {x2, y});
        if (endCap > 0) {
            points.add(new double[] {x2, y - endCap});
            points.add(new double[] {x2, y + endCap});
        }
        return new Mark.Polyline(points, Ink.TEXT, 1, false, true);
    }

    private static double snapped(double pixels) {
        return Math.floor(pixels) + 0.5;
    }
}
