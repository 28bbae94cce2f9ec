package scaleout.model.scenario;

import java.util.ArrayList;
import java.util.List;
import scaleout.model.scenario.Demand.Point;
import scaleout.model.scenario.GivenParameters.Range;
import scaleout.model.trace.FormatException;
import scaleout.model.trace.JsonCursor;

/// Reads the `demand` of a scenario file.
final class DemandReader {

    private static final Range REQUESTS_PER_SECOND = new Range(0, 1e6);
    private static final Range SCALE = new Range(1e-6, 1e6);
    private static final Range PERIOD_SECONDS = new Range(60, Range.SCHEDULE_SECONDS.most());
    private static final Range LASTING_SECONDS = new Range(1, Range.SCHEDULE_SECONDS.most());
    private static final int MOST_POINTS = 100_000;
    private static final double DAY_SECONDS = 86_400;

    private DemandReader() {}

    static Demand read(JsonCursor json) throws FormatException {
        return switch (Fields.word(
                json.at("kind"),
                "steps",
                "ramp",
                "spikes",
                "diurnal",
                "poisson",
                "trace",
                "bundle")) {
            case "steps" -> steps(fields(json, "points", "unit", "arrivals"));
            case "ramp" -> ramp(fields(json, "from", "to", "arrivals"));
            case "spikes" ->
                    spikes(
                            fields(
                                    json,
                                    "base",
                                    "peak",
                                    "firstSeconds",
                                    "everySeconds",
                                    "lastsSeconds",
                                    "arrivals"));
            case "diurnal" ->
                    diurnal(
                            fields(
                                    json,
                                    "least",
                                    "most",
                                    "peakAtSeconds",
                                    "periodSeconds",
                                    "arrivals"));
            case "poisson" -> poisson(fields(json, "requestsPerSecond"));
            case "trace" -> trace(fields(json, "file", "column"));
            default -> bundle(fields(json, "file", "resource", "arrivals"));
        };
    }

    private static Fields fields(JsonCursor json, String... own) throws FormatException {
        List<String> known = new ArrayList<>(List.of("kind", "scale"));
        known.addAll(List.of(own));
        return new Fields(json, known);
    }

    private static double scale(Fields fields) throws FormatException {
        return fields.number("scale", SCALE, 1);
    }

    private static Demand.Arrivals arrivals(Fields fields) throws FormatException {
        return fields.oneOf(
                "arrivals", Demand.Arrivals.class, Demand.Arrivals::id, Demand.Arrivals.POISSON);
    }

    private static Demand steps(Fields fields) throws FormatException {
        if (fields.find("unit").isPresent()) {
            Fields.word(fields.at("unit"), "requests/s");
        }
        List<Point> points = new ArrayList<>();
        for (JsonCursor item : fields.at("points").items()) {
            Point point = point(item);
            if (!points.isEmpty()) {
                requireAfter(item, points.getLast(), point);
            }
            points.add(point);
        }
        if (points.isEmpty() || points.size() > MOST_POINTS) {
            throw fields.refused("points", "from 1 to %d points".formatted(MOST_POINTS), "");
        }
        return new Demand.Steps(points, arrivals(fields), scale(fields));
    }

    private static Point point(JsonCursor json) throws FormatException {
        List<JsonCursor> pair = json.items();
        if (pair.size() != 2) {
            throw json.expected("two numbers: seconds, and requests per second", "");
        }
        return new Point(
                Fields.number(pair.getFirst(), Range.SCHEDULE_SECONDS),
                Fields.number(pair.getLast(), REQUESTS_PER_SECOND));
    }

    private static void requireAfter(JsonCursor json, Point before, Point point)
            throws FormatException {
        if (point.atSeconds() <= before.atSeconds()) {
            throw json.items()
                    .getFirst()
                    .expected(
                            "a time after that of the point before, %s s"
                                    .formatted(Fields.plain(before.atSeconds())),
                            "Put the points in the order of their times, each time once.");
        }
    }

    private static Demand ramp(Fields fields) throws FormatException {
        Point from = point(fields.at("from"));
        Point to = point(fields.at("to"));
        requireAfter(fields.at("to"), from, to);
        return new Demand.Ramp(from, to, arrivals(fields), scale(fields));
    }

    private static Demand spikes(Fields fields) throws FormatException {
        double every = fields.number("everySeconds", PERIOD_SECONDS);
        double lasts = fields.number("lastsSeconds", LASTING_SECONDS);
        if (lasts >= every) {
            throw fields.refused(
                    "lastsSeconds",
                    "less than everySeconds, which is %s".formatted(Fields.plain(every)),
                    "A spike ends before the next one begins.");
        }
        return new Demand.SpikeTrain(
                fields.number("base", REQUESTS_PER_SECOND, 0),
                fields.number("peak", REQUESTS_PER_SECOND),
                fields.number("firstSeconds", Range.SCHEDULE_SECONDS, 0),
                every,
                lasts,
                arrivals(fields),
                scale(fields));
    }

    private static Demand diurnal(Fields fields) throws FormatException {
        double least = fields.number("least", REQUESTS_PER_SECOND, 0);
        double most = fields.number("most", REQUESTS_PER_SECOND);
        if (most < least) {
            throw fields.refused(
                    "most",
                    "at least the lowest rate, %s".formatted(Fields.plain(least)),
                    "Exchange least and most.");
        }
        double period = fields.number("periodSeconds", PERIOD_SECONDS, DAY_SECONDS);
        return new Demand.Diurnal(
                least,
                most,
                fields.number("peakAtSeconds", Range.SCHEDULE_SECONDS, period / 2),
                period,
                arrivals(fields),
                scale(fields));
    }

    /// A rate that stays, which steps can say, too.
    private static Demand poisson(Fields fields) throws FormatException {
        Point point = new Point(0, fields.number("requestsPerSecond", REQUESTS_PER_SECOND));
        return new Demand.Steps(List.of(point), Demand.Arrivals.POISSON, scale(fields));
    }

    private static Demand trace(Fields fields) throws FormatException {
        String column = fields.findText("column");
        return new Demand.Trace(
                Fields.text(fields.at("file")),
                column == null ? "TIMESTAMP" : column,
                scale(fields));
    }

    private static Demand bundle(Fields fields) throws FormatException {
        return new Demand.Bundle(
                Fields.text(fields.at("file")),
                fields.findText("resource"),
                arrivals(fields),
                scale(fields));
    }
}
