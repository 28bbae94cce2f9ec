package scaleout.app.chart;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import scaleout.app.chart.Mark.Anchor;
import scaleout.app.chart.Mark.Style;
import scaleout.model.report.Durations;
import scaleout.model.timeline.Moment;
import scaleout.model.timeline.Timeline;

/// What the times of a timeline are called: its zero, its ticks, its moments.
///
/// @param zero  the earliest start of any span: zero on the charts' axis
/// @param clock what the instants mean
public record TimeScale(Instant zero, Timeline.Clock clock) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    /// Returns what the times of a timeline are called.
    public static TimeScale of(Timeline timeline) {
        Instant zero =
                timeline.startUps()
                        .flatMap(startUp -> startUp.spans().stream())
                        .map(span -> span.start().at())
                        .min(Instant::compareTo)
                        .orElse(
                                timeline.scaleOuts().isEmpty()
                                        ? Instant.EPOCH
                                        : timeline.scaleOuts().getFirst().at());
        return new TimeScale(zero, timeline.clock());
    }

    /// Seconds on the charts' axis.
    public double seconds(Instant at) {
        return Moment.seconds(zero, at);
    }

    /// The moment of a time in seconds on the charts' axis.
    public Instant at(double seconds) {
        return Moment.after(zero, seconds);
    }

    /// A moment for a tooltip: `14:02:10 UTC`, or seconds from zero.
    public String words(Instant at) {
        return switch (clock) {
            case UTC -> TIME.format(at) + " UTC";
            case RELATIVE -> SpanWords.duration(seconds(at));
        };
    }

    /// Puts vertical grid lines on a sheet.
    void grid(Sheet sheet, TimeAxis axis, double top, double bottom) {
        for (double at = axis.firstTick(); at <= axis.viewport().endSeconds(); at += axis.step()) {
            double x = Math.floor(axis.x(at)) + 0.5;
            sheet.line(x, top, x, bottom, Ink.LINE);
        }
    }

    /// Puts the axis on a sheet: its ticks' names, and in the gutter what they count from.
    void axis(Sheet sheet, TimeAxis axis, double baseline) {
        boolean zeroShown = false;
        for (double at = axis.firstTick(); at <= axis.viewport().endSeconds(); at += axis.step()) {
            zeroShown |= at == 0;
            tick(sheet, axis, at, baseline);
        }
        sheet.label(
                8,
                baseline,
                gutter(zeroShown),
                Ink.DIM,
                Style.SMALL,
                Anchor.START,
                TimeAxis.GUTTER - 16);
    }

    private void tick(Sheet sheet, TimeAxis axis, double at, double baseline) {
        String text = at == 0 ? zeroWords() : offset(at);
        double x = axis.x(at) + 4;
        if (x + sheet.width(text, Style.SMALL) <= sheet.width() - 4) {
            sheet.label(x, baseline, text, at == 0 ? Ink.TEXT : Ink.DIM, Style.SMALL);
        }
    }

    private String zeroWords() {
        return switch (clock) {
            case UTC -> TIME.format(zero) + " UTC";
            case RELATIVE -> "0 s";
        };
    }

    private String gutter(boolean zeroShown) {
        return switch (clock) {
            case UTC -> zeroShown ? DAY.format(zero) : "from " + TIME.format(zero) + " UTC";
            case RELATIVE -> "relative clock";
        };
    }

    private static String offset(double seconds) {
        long size = Math.round(Math.abs(seconds));
        String sign = seconds < 0 ? "\u2212" : "+";
        if (size % 3600 == 0) {
            return sign + size / 3600 + " h";
        }
        if (size % 60 == 0 && size < 3600) {
            return sign + size / 60 + " min";
        }
        return sign + Durations.text((double) size);
    }
}
