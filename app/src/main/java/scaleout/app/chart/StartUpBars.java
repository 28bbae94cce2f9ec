package scaleout.app.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;
import scaleout.app.chart.Mark.Anchor;
import scaleout.app.chart.Mark.Pattern;
import scaleout.app.chart.Mark.Style;
import scaleout.app.chart.Mark.Surety;
import scaleout.model.domain.Evidence;
import scaleout.model.domain.Phase;
import scaleout.model.report.Durations;
import scaleout.model.timeline.Moment;
import scaleout.model.timeline.Span;
import scaleout.model.timeline.Stage;

/// The bars of one start-up as observed.
final class StartUpBars {

    /// Narrower stages have no tick, and narrower uncertainty no hatch, pixels.
    private static final double LEAST_DETAIL = 3;

    private static final double TOOTH = 4;

    private final Sheet sheet;
    private final TimeAxis axis;
    private final TimeScale scale;
    private final GanttRows.Row row;
    private final RowParts bar;
    private final double openEnd;
    private final Ink ground;

    /// @param bar     where the row's bar lies
    /// @param openEnd where spans without an end stop, seconds on the axis
    /// @param ground  what is behind the bar
    StartUpBars(
            Sheet sheet,
            TimeAxis axis,
            TimeScale scale,
            GanttRows.Row row,
            RowParts bar,
            double openEnd,
            Ink ground) {
        this.sheet = sheet;
        this.axis = axis;
        this.scale = scale;
        this.row = row;
        this.bar = bar;
        this.openEnd = openEnd;
        this.ground = ground;
    }

    void layOut() {
        List<Span> spans = row.startUp().spans();
        for (Span span : spans) {
            double start = scale.seconds(span.start().at());
            double end = RowParts.end(span, scale, openEnd);
            if (axis.shows(start, end)) {
                layOut(span, start, end, bar.of(span, spans, scale, openEnd));
            }
        }
        total();
    }

    /// Puts what is written in the bars on top of everything else in the row.
    void names() {
        for (Span span : row.startUp().spans()) {
            double start = scale.seconds(span.start().at());
            double end = RowParts.end(span, scale, openEnd);
            if (axis.shows(start, end)) {
                RowParts part = bar.of(span, row.startUp().spans(), scale, openEnd);
                names(span, axis.clamped(start), Math.rint(axis.clamped(end)), part);
            }
        }
    }

    private void names(Span span, double x, double edge, RowParts part) {
        if (span.end() == null) {
            awaited(span, edge, edge - x);
        }
        if (span.isBlock() && part.height() >= bar.height()) {
            blockName(span, x, edge - x);
        }
    }

    /// How far inwards a bounded end can be, seconds.
    private static double margin(@Nullable Moment end) {
        return end != null && end.evidence() == Evidence.BOUNDED ? end.uncertaintySeconds() : 0;
    }

    private void layOut(Span span, double start, double end, RowParts part) {
        double x = Math.min(Math.rint(axis.clamped(start)), axis.right() - 1);
        double width = Math.max(1, Math.rint(axis.clamped(end)) - x);
        fill(span, start, end, x, width, part);
        span.stages().forEach(stage -> tick(stage, start, end, part));
        if (span.end() == null) {
            torn(x + width, width, part);
        }
        sheet.spot(
                x,
                part.top(),
                width,
                part.height(),
                row.key(),
                () -> SpanWords.of(span, row.startUp(), scale));
    }

    private void fill(Span span, double start, double end, double x, double width, RowParts part) {
        if (span.isBlock()) {
            sheet.add(
                    new Mark.Blend(
                            x,
                            part.top(),
                            width,
                            part.height(),
                            span.phases().stream().map(Ink::of).toList()));
            return;
        }
        switch (span.evidence()) {
            case MEASURED, PUBLISHED -> box(span, x, width, part, Surety.SOLID);
            case BOUNDED -> bounded(span, start, end, x, width, part);
            case INFERRED -> box(span, x, width, part, Surety.HATCHED);
            case SIMULATED -> box(span, x, width, part, Surety.OUTLINED);
        }
    }

    private void box(Span span, double x, double width, RowParts part, Surety surety) {
        sheet.add(
                new Mark.Box(
                        x,
                        part.top(),
                        width,
                        part.height(),
                        Ink.of(span.phase()),
                        Pattern.of(span.phase()),
                        surety));
    }

    /// Solid where it surely was in this phase; hatched where it may not yet or no longer have been.
    private void bounded(
            Span span, double start, double end, double x, double width, RowParts part) {
        double right = x + width;
        double surelyFrom = hatchEnd(x, start + margin(span.start()));
        double surelyTo = hatchEnd(right, end - margin(span.end()));
        if (surelyFrom >= surelyTo) {
            box(span, x, width, part, Surety.HATCHED);
            return;
        }
        piece(span, x, surelyFrom, part, Surety.HATCHED);
        piece(span, surelyFrom, surelyTo, part, Surety.SOLID);
        piece(span, surelyTo, right, part, Surety.HATCHED);
    }

    /// Where the hatch of an end stops inside the bar, pixels: at the end itself where it would be too narrow to see.
    private double hatchEnd(double edge, double seconds) {
        double x = Math.rint(axis.clamped(seconds));
        return Math.abs(x - edge) < LEAST_DETAIL ? edge : x;
    }

    private void piece(Span span, double from, double to, RowParts part, Surety surety) {
        if (to > from) {
            box(span, from, to - from, part, surety);
        }
    }

    private void tick(Stage stage, double start, double end, RowParts part) {
        double from = scale.seconds(stage.start().at());
        double to = scale.seconds(stage.end().at());
        if ((to - from) * axis.pixelsPerSecond() < LEAST_DETAIL) {
            return;
        }
        for (double at : new double[] {from, to}) {
            if (at > start && at < end && axis.shows(at, at)) {
                double x = Math.floor(axis.x(at)) + 0.5;
                sheet.line(x, part.top(), x, part.top() + part.height(), Ink.ON_PHASE);
            }
        }
    }

    /// Bites teeth out of the right edge.
    private void torn(double edge, double width, RowParts part) {
        int teeth = Math.max(2, (int) Math.round(part.height() / (1.5 * TOOTH)));
        double step = part.height() / teeth;
        for (int i = 0; i < teeth && width > TOOTH; i++) {
            double y = part.top() + i * step;
            sheet.add(
                    new Mark.Area(
                            List.of(
                                    new double[] {edge + 1, y},
                                    new double[] {edge - TOOTH, y + step / 2},
                                    new double[] {edge + 1, y + step}),
                            ground,
                            Pattern.PLAIN,
                            Surety.SOLID));
        }
    }

    /// Says what an open span waits for: after it, or else inside.
    private void awaited(Span span, double edge, double width) {
        String text = SpanWords.unfinished(span);
        double room = sheet.width(text, Style.SMALL) + 8;
        if (edge + room <= axis.right()) {
            after(edge + 8, text, Ink.TEXT);
        } else if (width > room + 24 && !span.isBlock()) {
            inside(text, edge - TOOTH - room / 2 - 4);
        }
    }

    private void blockName(Span span, double x, double width) {
        for (String text : List.of(PhaseWords.brief(span.phases()), "not separable")) {
            if (sheet.width(text, Style.SMALL) + 32 <= width) {
                inside(text, x + width / 2);
                return;
            }
        }
    }

    /// A text in the bar, on a ground of its own.
    private void inside(String text, double middle) {
        double width = Math.ceil(sheet.width(text, Style.SMALL)) + 10;
        sheet.plain(
                Math.rint(middle - width / 2), bar.top() + 1, width, bar.height() - 2, Ink.GROUND);
        sheet.label(
                Math.rint(middle - width / 2) + 5,
                bar.middle() + 4,
                text,
                Ink.TEXT,
                Style.SMALL,
                Anchor.START,
                width);
    }

    /// The whole duration after the last bar.
    private void total() {
        Moment ready = row.startUp().readyAt();
        if (ready == null) {
            return;
        }
        double first =
                row.startUp()
                        .span(Phase.DETECTION)
                        .map(span -> scale.seconds(span.start().at()))
                        .orElse(scale.seconds(row.startUp().launchedAt()));
        double end = scale.seconds(ready.at());
        String text = Durations.text(end - first);
        double x = axis.x(Math.max(end, reach())) + 6;
        if (x >= axis.left() && x + sheet.width(text, Style.SMALL) <= sheet.width() - 2) {
            after(x, text, Ink.DIM);
        }
    }

    /// Where the row's last bar or whisker ends, seconds on the axis.
    private double reach() {
        List<Span> spans = row.startUp().spans();
        Whiskers whiskers = new Whiskers(scale, spans, openEnd);
        return spans.stream()
                .mapToDouble(span ->
                        whiskers.drawn(span, axis).stream()
                                .mapToDouble(Whiskers.Reach::to)
                                .reduce(RowParts.end(span, scale, openEnd), Math::max))
                .max()
                .orElse(0);
    }

    /// A text behind the bar, which interrupts the grid.
    private void after(double x, String text, Ink ink) {
        sheet.plain(x - 2, bar.top(), sheet.width(text, Style.SMALL) + 4, bar.height(), ground);
        sheet.label(x, bar.middle() + 4, text, ink, Style.SMALL);
    }
}
