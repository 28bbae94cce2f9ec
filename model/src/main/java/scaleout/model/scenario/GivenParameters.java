package scaleout.model.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import scaleout.model.statistics.Distribution;

/// Parameters that a scenario gives; the catalog knows the others.
///
/// @param numbers by name, in the order of the file; the names are those of [#NUMBERS]
/// @param times   distributions of seconds by name; the names are those of [#TIMES]
public record GivenParameters(Map<String, Double> numbers, Map<String, Distribution> times) {

    /// Nothing is given.
    public static final GivenParameters NONE = new GivenParameters(Map.of(), Map.of());

    /// From where to where a number may be.
    ///
    /// @param least included
    /// @param most  included
    public record Range(double least, double most) {

        /// Slower than any disk, faster than any network.
        static final Range MBPS = new Range(0.1, 1e6);

        /// A phase or a delay of more than eleven days is a mistake.
        static final Range SECONDS = new Range(0, 1e6);

        /// A year.
        static final Range SCHEDULE_SECONDS = new Range(0, 31_622_400);

        static final Range GIGABYTES = new Range(0, 10_000);
    }

    /// Parameters that are numbers:
    ///
    /// - `nicMBps`, `diskMBps`: network interface and disk of one instance, decimal MB/s
    /// - `unpackMBps`: compressed bytes of an image that one instance unpacks
    /// - `layerUnpackMBps`: compressed bytes of one layer that one core unpacks; counts where the layers are known
    /// - `writeAmplification`: bytes written to disk per compressed byte of the image
    /// - `modelClientMBps`: what the download client reaches alone
    /// - `modelWeight`: shares of a full link that the download takes against one of the pull
    /// - `weightsToGpuMBps`: bytes of the model that go from disk to the accelerator
    /// - `imageCacheFillSeconds`: from the end of the first full pull until the image cache serves the image
    /// - `imageCacheLifetimeSeconds`: how long it then does; forever where it is absent
    /// - `insufficientCapacityPart`: of the attempts to provision an instance that fail for want of capacity; none where it is
    ///   absent
    /// - `insufficientCapacityRetrySeconds`: from such a failure to the next attempt
    public static final Map<String, Range> NUMBERS = numberRanges();

    /// Parameters that are distributions of seconds.
    public static final Set<String> TIMES =
            Collections.unmodifiableSet(
                    new java.util.LinkedHashSet<>(
                            List.of(
                                    "provisioningSeconds",
                                    "containerInitSeconds",
                                    "publishDelaySeconds")));

    public GivenParameters {
        numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
        times = Collections.unmodifiableMap(new LinkedHashMap<>(times));
    }

    private static Map<String, Range> numberRanges() {
        Map<String, Range> ranges = new LinkedHashMap<>();
        for (String rate :
                List.of(
                        "nicMBps",
                        "diskMBps",
                        "unpackMBps",
                        "layerUnpackMBps",
                        "modelClientMBps")) {
            ranges.put(rate, Range.MBPS);
        }
        ranges.put("writeAmplification", new Range(1, 100));
        ranges.put("modelWeight", new Range(0.01, 100));
        ranges.put("weightsToGpuMBps", Range.MBPS);
        ranges.put("imageCacheFillSeconds", Range.SECONDS);
        ranges.put("imageCacheLifetimeSeconds", new Range(1, Range.SCHEDULE_SECONDS.most()));
        ranges.put("insufficientCapacityPart", new Range(0, 0.99));
        ranges.put("insufficientCapacityRetrySeconds", Range.SECONDS);
        return Collections.unmodifiableMap(ranges);
    }

    /// Returns a number, or empty where it is not given.
    public OptionalDouble number(String name) {
        Double value = numbers.get(name);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /// Returns a distribution of seconds, or empty where it is not given.
    public Optional<Distribution> time(String name) {
        return Optional.ofNullable(times.get(name));
    }
}
