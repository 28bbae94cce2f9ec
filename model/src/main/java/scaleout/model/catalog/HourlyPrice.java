package scaleout.model.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What one instance costs for an hour.
///
/// @param perHour in the currency that the source names, else in the user's; at least 0
/// @param source  who says so, in words
public record HourlyPrice(double perHour, String source) {

    private static final Map<String, List<String>> TABLE = Table.byFirstColumn("prices.csv");

    /// Returns the price that the catalog knows; empty where it has none of the type, or only that of another Region.
    ///
    /// @param instanceType such as `ml.g6.2xlarge`
    /// @param region       of the endpoint; null where nobody says it, and then the source names the price's own
    public static Optional<HourlyPrice> known(String instanceType, @Nullable String region) {
        return Optional.ofNullable(TABLE.get(instanceType))
                .filter(row -> region == null || region.equals(row.get(1)))
                .map(row ->
                        new HourlyPrice(
                                Double.parseDouble(row.get(2)),
                                "catalog: USD in %s, %s".formatted(row.get(1), row.get(3))));
    }
}
