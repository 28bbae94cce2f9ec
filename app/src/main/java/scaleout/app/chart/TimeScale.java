package scaleout.app.chart;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import scaleout.app.chart.Mark.Anchor;
import scaleout.app.chart.Mark.Style;
import scaleout.app.state.TimeDisplay;
import scaleout.model.report.Durations;
import scaleout.model.timeline.Moment;
import scaleout.model.timeline.Timeline;

/// What the times of a timeline are called: its zero, its ticks, its moments.
///
/// @param zero  the earliest start of any span: zero on the charts' axis
/// @param clock what the instants mean
/// @param times how the user wants to have them called
public record TimeScale(Instant zero, Timeline.Clock clock, Times times) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss z", Locale.ENGLISH);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ENGLISH);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT_DAY =
            DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_AND_ZONE =
            DateTimeFormatter.ofPattern("d MMM uuuu z", Locale.ENGLISH);

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
        return new TimeScale(zero, timeline.clock(), Times.USUAL);
    }

    /// Returns this with times called in another way.
    public TimeScale as(Times other) {
        return new TimeScale(zero, clock, other);
    }

    /// Whether times of day are shown; a relative clock has none.
    private boolean showsTimesOfDay() {
        return clock == Timeline.Clock.UTC && times.display() != TimeDisplay.RELATIVE;
    }

    private ZonedDateTime zoned(Instant at) {
        return at.atZone(times.zone());
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
            case UTC -> TIME.format(zoned(at));
            case RELATIVE -> SpanWords.duration(seconds(at));
        };
    }

    /// Puts vertical grid lines on a sheet.
    void grid(Sheet sheet, TimeAxis axis, double top, double bottom) {
        for (double at : ticks(axis)) {
            double x = Math.floor(axis.x(at)) + 0.5;
            sheet.line(x, top, x, bottom, Ink.LINE);
        }
    }

    /// Puts the axis on a sheet: its ticks' names, and in the gutter what they count from.
    void axis(Sheet sheet, TimeAxis axis, double baseline) {
        List<Double> ticks = ticks(axis);
        for (double at : ticks) {
            String text = showsTimesOfDay() ? timeOfDay(at, axis.step()) : fromZero(at);
            boolean strong = !showsTimesOfDay() && at == 0;
            tick(sheet, axis.x(at) + 4, text, strong ? Ink.TEXT : Ink.DIM, baseline);
        }
        sheet.label(
                8,
                baseline,
                gutter(ticks.contains(0.0)),
                Ink.DIM,
                Style.SMALL,
                Anchor.START,
                TimeAxis.GUTTER - 16);
    }

    /// Grid lines stand at round times: of the day where those are shown, else from zero.
    private List<Double> ticks(TimeAxis axis) {
        double offset = 0;
        if (showsTimesOfDay()) {
            LocalTime time = zoned(zero).toLocalTime();
            offset = -(time.toNanoOfDay() / 1e9) % axis.step();
        }
        List<Double> ticks = new ArrayList<>();
        double first = axis.firstTick(offset);
        for (int i = 0; first + i * axis.step() <= axis.viewport().endSeconds(); i++) {
            ticks.add(first + i * axis.step());
        }
        return ticks;
    }

    private static void tick(Sheet sheet, double x, String text, Ink ink, double baseline) {
        if (x + sheet.width(text, Style.SMALL) <= sheet.width() - 4) {
            sheet.label(x, baseline, text, ink, Style.SMALL);
        }
    }

    /// Midnight is called by its day.
    private String timeOfDay(double seconds, double step) {
        ZonedDateTime at = zoned(Moment.after(zero, Math.rint(seconds * 1000) / 1000));
        if (at.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            return SHORT_DAY.format(at);
        }
        return (step < 60 ? SECOND : MINUTE).format(at);
    }

    private String fromZero(double seconds) {
        if (seconds != 0) {
            return offset(seconds);
        }
        return switch (clock) {
            case UTC -> TIME.format(zoned(zero));
            case RELATIVE -> "0 s";
        };
    }

    private String gutter(boolean zeroShown) {
        if (showsTimesOfDay()) {
            return DAY_AND_ZONE.format(zoned(zero));
        }
        return switch (clock) {
            case UTC -> zeroShown ? DAY.format(zoned(zero)) : "from " + TIME.format(zoned(zero));
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
