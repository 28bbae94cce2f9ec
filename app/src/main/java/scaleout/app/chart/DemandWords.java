package scaleout.app.chart;

import java.util.Locale;
import java.util.Optional;
import scaleout.app.chart.CapacityGap.Piece;
import scaleout.model.domain.StartUpKind;
import scaleout.model.timeline.DemandSeries;
import scaleout.model.timeline.DemandSeries.Point;

/// What is said of demand and capacity.
///
/// @param resource what they are of; empty where nothing says it
/// @param kind     what is counted
/// @param gap      empty where demand and capacity cannot be compared
record DemandWords(
        TimeScale scale,
        String resource,
        StartUpKind kind,
        ReadyCapacity capacity,
        Optional<DemandSeries> demand,
        Optional<CapacityGap> gap) {

    /// Such as ` of chat-prod/AllTraffic`.
    String ofResource() {
        return resource.isEmpty() ? "" : " of " + resource;
    }

    /// What is counted.
    String count() {
        return capacity.isKnown() ? unit(2) : "start-ups";
    }

    /// What is known, and how; or what is not.
    String caption() {
        String before =
                capacity.isKnown()
                        ? ""
                        : "What ran before these start-ups is unknown, and what has ended since. ";
        if (demand.isEmpty()) {
            return before + "The input has no demand for it: capacity only.";
        }
        DemandSeries series = demand.get();
        if (gap.isPresent() && series.limit() != null) {
            double minutes = gap.get().instanceSeconds() / 60;
            return "Gap %s %s-minutes: more is needed than ready (%s, %s)."
                    .formatted(number(minutes), unit(1), series.metric(), series.limit().source());
        }
        return before
                + (series.limit() == null
                        ? "%s, peak %s %s: no threshold or target is known for it, so no gap."
                                .formatted(series.metric(), number(peak(series)), series.unit())
                        : "%s, peak %s %s."
                                .formatted(series.metric(), number(peak(series)), series.unit()));
    }

    private String unit(int n) {
        String one = kind.id();
        return n == 1 ? one : kind == StartUpKind.COPY ? "copies" : "instances";
    }

    /// The highest value of a demand, in its unit.
    static double peak(DemandSeries series) {
        return series.points().stream().mapToDouble(Point::value).max().orElse(0);
    }

    /// What a tooltip says of a time in seconds on the axis.
    String said(double seconds) {
        StringBuilder text = new StringBuilder("Capacity" + ofResource());
        int ready = capacity.ready(seconds);
        text.append(
                "\n%d %s ready, %d asked for"
                        .formatted(
                                ready,
                                capacity.isKnown()
                                        ? unit(ready)
                                        : ready == 1 ? "start-up" : "start-ups",
                                capacity.asked(seconds)));
        Piece piece = gap.map(known -> known.at(seconds)).orElse(null);
        if (piece != null) {
            text.append(
                    "\ndemand %s %s%s needs %s"
                            .formatted(
                                    number(piece.value()),
                                    demand.map(DemandSeries::unit).orElse(""),
                                    demand.filter(DemandSeries::isPerInstance).isPresent()
                                            ? " each"
                                            : "",
                                    number(piece.needed())));
            if (piece.gap() > 0) {
                text.append("\n%s too few".formatted(number(piece.gap())));
            }
        } else {
            value(seconds)
                    .ifPresent(value ->
                            text.append(
                                    "\ndemand %s %s"
                                            .formatted(
                                                    number(value.value()),
                                                    demand.map(DemandSeries::unit).orElse(""))));
        }
        return text.append("\nat ").append(scale.words(scale.at(seconds))).toString();
    }

    private Optional<Point> value(double seconds) {
        return demand.flatMap(series ->
                series.points().stream()
                        .filter(point -> {
                            double start = scale.seconds(point.at());
                            return seconds >= start && seconds < start + point.seconds();
                        })
                        .findFirst());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value == Math.rint(value) ? "%.0f" : "%.1f", value);
    }
}
