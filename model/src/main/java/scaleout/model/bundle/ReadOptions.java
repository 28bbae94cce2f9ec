package scaleout.model.bundle;

import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import scaleout.model.trace.MetricQuery;

/// What the user says of an input that its files do not say.
///
/// @param metrics  which metric an id in `get-metric-data`, or a column of a table, stands for
/// @param year     the year of logs that write none
/// @param zone     the zone of logs and tables that write none
/// @param endpoint the endpoint that the files are about; empty where they say it
public record ReadOptions(
        List<MetricQuery> metrics, Optional<Year> year, Optional<ZoneId> zone, String endpoint) {

    /// Says nothing.
    public static final ReadOptions NONE =
            new ReadOptions(List.of(), Optional.empty(), Optional.empty(), "");

    public ReadOptions {
        metrics = List.copyOf(metrics);
    }
}
