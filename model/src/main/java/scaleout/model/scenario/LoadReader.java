package scaleout.model.scenario;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scaleout.model.catalog.HourlyPrice;
import scaleout.model.catalog.InstanceType;
import scaleout.model.scenario.GivenParameters.Range;
import scaleout.model.scenario.Load.Service;
import scaleout.model.scenario.Load.Slo;
import scaleout.model.trace.FormatException;
import scaleout.model.trace.JsonCursor;

/// Reads `demand`, `service`, `policy`, `slo` and `pricesPerHour` of a scenario file.
final class LoadReader {

    private static final Range PRICE = new Range(0, 1e6);
    private static final int MOST_REQUESTS = 1_000_000_000;

    /// Who says a price that is a mere number.
    static final String GIVEN = "given by the scenario";

    private final EndpointDraft endpoint;

    LoadReader(EndpointDraft endpoint) {
        this.endpoint = endpoint;
    }

    Load read(Fields scenario) throws FormatException {
        Optional<JsonCursor> demand = scenario.find("demand");
        Optional<JsonCursor> policy = scenario.find("policy");
        return new Load(
                demand.isEmpty() ? null : DemandReader.read(demand.get()),
                service(scenario.find("service")),
                policy.isEmpty()
                        ? new Policy.None()
                        : new PolicyReader(endpoint).read(policy.get()),
                slo(scenario.find("slo")),
                prices(scenario.find("pricesPerHour")));
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

    private Map<String, HourlyPrice> prices(Optional<JsonCursor> json) throws FormatException {
        Map<String, HourlyPrice> prices = new LinkedHashMap<>();
        if (json.isPresent()) {
            for (Map.Entry<String, JsonCursor> price : json.get().fields().entrySet()) {
                requireType(price.getKey(), price.getValue());
                prices.put(price.getKey(), price(price.getValue()));
            }
        }
        return prices;
    }

    /// A number, or an object with a source.
    private static HourlyPrice price(JsonCursor json) throws FormatException {
        if (!json.isObject()) {
            return new HourlyPrice(Fields.number(json, PRICE), GIVEN);
        }
        Fields fields = new Fields(json, "perHour", "source");
        return new HourlyPrice(fields.number("perHour", PRICE), Fields.text(fields.at("source")));
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
