package scaleout.model.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scaleout.model.catalog.InstanceType;
import scaleout.model.scenario.GivenParameters.Range;
import scaleout.model.scenario.Load.Service;
import scaleout.model.scenario.Load.Slo;
import scaleout.model.trace.FormatException;
import scaleout.model.trace.JsonCursor;

/// Reads `demand`, `service`, `policy`, `slo` and `pricesPerHour` of a scenario file.
final class LoadReader {

    private static final Range REQUESTS_PER_SECOND = new Range(0, 1e6);
    private static final Range SCALE = new Range(1e-6, 1e6);
    private static final Range PRICE = new Range(0, 1e6);
    private static final int MOST_POINTS = 100_000;
    private static final int MOST_REQUESTS = 1_000_000_000;

    private final EndpointDraft endpoint;

    LoadReader(EndpointDraft endpoint) {
        this.endpoint = endpoint;
    }

    Load read(Fields scenario) throws FormatException {
        Optional<JsonCursor> policy = scenario.find("policy");
        return new Load(
                demand(scenario.find("demand")),
                service(scenario.find("service")),
                policy.isEmpty()
                        ? new Policy.None()
                        : new PolicyReader(endpoint).read(policy.get()),
                slo(scenario.find("slo")),
                prices(scenario.find("pricesPerHour")));
    }

    private static @Nullable Demand demand(Optional<JsonCursor> json) throws FormatException {
        if (json.isEmpty()) {
            return null;
        }
        return switch (Fields.word(json.get().at("kind"), "steps", "trace")) {
            case "steps" -> steps(new Fields(json.get(), "kind", "points", "unit", "arrivals"));
            default -> trace(new Fields(json.get(), "kind", "file", "column", "scale"));
        };
    }

    private static Demand steps(Fields fields) throws FormatException {
        if (fields.find("unit").isPresent()) {
            Fields.word(fields.at("unit"), "requests/s");
        }
        List<Demand.Point> points = new ArrayList<>();
        for (JsonCursor item : fields.at("points").items()) {
            points.add(point(item, points));
        }
        if (points.isEmpty() || points.size() > MOST_POINTS) {
            throw fields.refused("points", "from 1 to %d points".formatted(MOST_POINTS), "");
        }
        return new Demand.Steps(
                points,
                fields.oneOf(
                        "arrivals",
                        Demand.Arrivals.class,
                        Demand.Arrivals::id,
                        Demand.Arrivals.POISSON));
    }

    private static Demand.Point point(JsonCursor json, List<Demand.Point> before)
            throws FormatException {
        List<JsonCursor> pair = json.items();
        if (pair.size() != 2) {
            throw json.expected("two numbers: seconds, and requests per second", "");
        }
        double at = Fields.number(pair.getFirst(), Range.SCHEDULE_SECONDS);
        if (!before.isEmpty() && at <= before.getLast().atSeconds()) {
            throw pair.getFirst()
                    .expected(
                            "a time after that of the point before, %s s"
                                    .formatted(Fields.plain(before.getLast().atSeconds())),
                            "Put the points in the order of their times, each time once.");
        }
        return new Demand.Point(at, Fields.number(pair.getLast(), REQUESTS_PER_SECOND));
    }

    private static Demand trace(Fields fields) throws FormatException {
        String column = fields.findText("column");
        return new Demand.Trace(
                Fields.text(fields.at("file")),
                column == null ? "TIMESTAMP" : column,
                fields.number("scale", SCALE, 1));
    }

    private static @Nullable Service service(Optional<JsonCursor> json) throws FormatException {
        if (json.isEmpty()) {
            return null;
        }
        Fields fields =
                new Fields(
                        json.get(),
                        "secondsPerRequest",
                        "concurrencyPerCopy",
                        "queueLimit",
                        "timeoutSeconds");
        JsonCursor seconds = fields.at("secondsPerRequest");
        Service service =
                new Service(
                        DistributionJson.read(seconds, Range.SECONDS),
                        fields.whole("concurrencyPerCopy", 1, 1_000_000, 1),
                        fields.findWhole("queueLimit", 0, MOST_REQUESTS),
                        fields.findNumber("timeoutSeconds", Range.SECONDS));
        if (service.secondsPerRequest().mean() == 0) {
            throw seconds.expected("more than 0 s", "A request takes some time.");
        }
        return service;
    }

    private static @Nullable Slo slo(Optional<JsonCursor> json) throws FormatException {
        return json.isEmpty()
                ? null
                : new Slo(
                        new Fields(json.get(), "queueWaitSeconds")
                                .number("queueWaitSeconds", Range.SECONDS));
    }

    private Map<String, Double> prices(Optional<JsonCursor> json) throws FormatException {
        Map<String, Double> prices = new LinkedHashMap<>();
        if (json.isPresent()) {
            for (Map.Entry<String, JsonCursor> price : json.get().fields().entrySet()) {
                requireType(price.getKey(), price.getValue());
                prices.put(price.getKey(), Fields.number(price.getValue(), PRICE));
            }
        }
        return prices;
    }

    private void requireType(String type, JsonCursor json) throws FormatException {
        if (InstanceType.named(type).isEmpty() && !type.equals(endpoint.instanceType())) {
            throw FormatException.expected(
                    json.file(),
                    json.pointer(),
                    "a known instance type",
                    "\"%s\"".formatted(type),
                    Nearest.advice(
                            type,
                            InstanceType.names(),
                            "Prices of other types are not needed; remove it."));
        }
    }
}
