package scaleout.model.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What AWS publishes of an instance type.
///
/// @param name             such as `ml.g6.2xlarge`
/// @param vcpus            virtual CPUs
/// @param networkBurstGbps network bandwidth while credits last, Gbit/s; a new instance starts with full credits
/// @param ebsMaxMBps       throughput to EBS at its best, MB/s
public record InstanceType(String name, int vcpus, double networkBurstGbps, double ebsMaxMBps) {

    private static final Map<String, List<String>> TABLE =
            Table.byFirstColumn("instance-types.csv");

    /// Returns the type of this name, or empty where the catalog does not have it.
    public static Optional<InstanceType> named(String name) {
        return Optional.ofNullable(TABLE.get(name))
                .map(row ->
                        new InstanceType(
                                name,
                                Integer.parseInt(row.get(1)),
                                Double.parseDouble(row.get(4)),
                                Double.parseDouble(row.get(6))));
    }

    /// Network bandwidth while credits last, decimal MB/s.
    public double networkMBps() {
        return networkBurstGbps * 125;
    }
}
