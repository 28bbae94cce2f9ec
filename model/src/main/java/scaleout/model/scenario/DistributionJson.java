package scaleout.model.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import scaleout.model.scenario.GivenParameters.Range;
import scaleout.model.statistics.Distribution;
import scaleout.model.statistics.Distribution.Constant;
import scaleout.model.statistics.Distribution.Empirical;
import scaleout.model.statistics.Distribution.Exponential;
import scaleout.model.statistics.Distribution.LogNormal;
import scaleout.model.statistics.Distribution.Normal;
import scaleout.model.trace.FormatException;
import scaleout.model.trace.JsonCursor;

/// A distribution in a scenario file: a number, which is constant, or
/// `{"kind":"exponential","mean":…}`, `{"kind":"normal"|"lognormal","mean":…,"sd":…}`, `{"kind":"empirical","values":[…]}`.
final class DistributionJson {

    /// More values than anybody measured.
    private static final int MOST_VALUES = 1_000_000;

    private DistributionJson() {}

    /// Reads a distribution whose values and mean are within a range.
    static Distribution read(JsonCursor json, Range range) throws FormatException {
        if (!json.isObject()) {
            return new Constant(constant(json, range));
        }
        Range mean = new Range(Math.max(range.least(), Double.MIN_VALUE), range.most());
        Range sd = new Range(0, range.most());
        return switch (Fields.word(
                json.at("kind"), "exponential", "normal", "lognormal", "empirical")) {
            case "exponential" ->
                    new Exponential(mean(new Fields(json, "kind", "mean"), range, mean));
            case "normal" -> {
                Fields fields = new Fields(json, "kind", "mean", "sd");
                yield new Normal(fields.number("mean", range), fields.number("sd", sd));
            }
            case "lognormal" -> {
                Fields fields = new Fields(json, "kind", "mean", "sd");
                yield new LogNormal(mean(fields, range, mean), fields.number("sd", sd));
            }
            default -> new Empirical(values(new Fields(json, "kind", "values"), range));
        };
    }

    private static double constant(JsonCursor json, Range range) throws FormatException {
        if (json.isArray()) {
            throw json.expected(
                    "a number or an object with a kind",
                    "Observed values go into {\"kind\":\"empirical\",\"values\":[…]}.");
        }
        return Fields.number(json, range);
    }

    private static double mean(Fields fields, Range range, Range above) throws FormatException {
        double mean = fields.number("mean", range);
        if (mean < above.least()) {
            throw fields.refused("mean", "a number above 0", "A constant 0 is written as 0.");
        }
        return mean;
    }

    private static List<Double> values(Fields fields, Range range) throws FormatException {
        List<JsonCursor> items = fields.at("values").items();
        if (items.isEmpty() || items.size() > MOST_VALUES) {
            throw fields.refused("values", "from 1 to %d values".formatted(MOST_VALUES), "");
        }
        List<Double> values = new ArrayList<>();
        for (JsonCursor item : items) {
            values.add(Fields.number(item, range));
        }
        return values;
    }

    /// Returns a distribution as JSON.
    static Object of(Distribution distribution) {
        Map<String, Object> json = new LinkedHashMap<>();
        return switch (distribution) {
            case Constant(var value) -> value;
            case Exponential(var mean) -> put(json, "exponential", "mean", mean);
            case Normal(var mean, var sd) -> {
                put(json, "normal", "mean", mean);
                json.put("sd", sd);
                yield json;
            }
            case LogNormal(var mean, var sd) -> {
                put(json, "lognormal", "mean", mean);
                json.put("sd", sd);
                yield json;
            }
            case Empirical(var values) -> put(json, "empirical", "values", values);
        };
    }

    private static Map<String, Object> put(
            Map<String, Object> json, String kind, String field, Object value) {
        json.put("kind", kind);
        json.put(field, value);
        return json;
    }
}
