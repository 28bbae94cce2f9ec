package scaleout.model.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scaleout.model.catalog.HourlyPrice;
import scaleout.model.statistics.Distribution;

/// What is asked of an endpoint, and how it reacts: the closed loop.
///
/// @param demand        requests over time; null where nobody says them
/// @param service       how a copy serves them; null where nobody says it
/// @param policy        how instances are added and taken away
/// @param slo           what is promised; null where nothing is
/// @param pricesPerHour of one instance by type, which hold before the catalog's
public record Load(
        @Nullable Demand demand,
        @Nullable Service service,
        Policy policy,
        @Nullable Slo slo,
        Map<String, HourlyPrice> pricesPerHour) {

    /// Nobody asks for anything.
    public static final Load NONE = new Load(null, null, new Policy.None(), null, Map.of());

    public Load {
        pricesPerHour = Collections.unmodifiableMap(new LinkedHashMap<>(pricesPerHour));
    }

    /// Returns the price of one instance of an endpoint: the given one, else the catalog's; empty where nobody knows it.
    public Optional<HourlyPrice> price(Scenario.Endpoint endpoint) {
        return Optional.ofNullable(pricesPerHour.get(endpoint.instanceType()))
                .or(() -> HourlyPrice.known(endpoint.instanceType(), endpoint.region()));
    }

    /// How a copy serves requests.
    ///
    /// @param secondsPerRequest  without waiting
    /// @param concurrencyPerCopy requests that a copy serves at the same time, at least 1
    /// @param queueLimit         requests that may wait, at least 0; null where there is no limit
    /// @param timeoutSeconds     after which a waiting request is given up; null where it never is
    public record Service(
            Distribution secondsPerRequest,
            int concurrencyPerCopy,
            @Nullable Integer queueLimit,
            @Nullable Double timeoutSeconds) {}

    /// What is promised.
    ///
    /// @param queueWaitSeconds how long a request may wait, at least 0
    public record Slo(double queueWaitSeconds) {}
}
