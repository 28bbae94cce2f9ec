package scaleout.model.catalog;

import java.util.List;
import java.util.Map;

/// Parameters that were fitted to published pairs and that all instance types share. `calibration` makes them; they stand
/// here because rooms that come before it need them as defaults.
public final class FittedParameters {

    /// Where they come from, for people.
    public static final String SOURCE =
            "to the four pairs that AWS published in June 2026 (see validate)";

    /// The CPUs that `unpackMBps` and `secondsPerGb` refer to: those of a 2xlarge.
    public static final int CPUS = 8;

    private static final Map<String, List<String>> TABLE =
            Table.byFirstColumn("fitted-parameters.csv");

    private FittedParameters() {}

    /// Returns the value of a parameter by its name in the table.
    public static double value(String name) {
        return cell(name, 1);
    }

    /// Returns the standard deviation of a parameter's log, as fitted.
    public static double logSd(String name) {
        return cell(name, 2);
    }

    private static double cell(String name, int column) {
        List<String> row = TABLE.get(name);
        if (row == null) {
            throw new IllegalArgumentException("no fitted parameter " + name);
        }
        return Double.parseDouble(row.get(column));
    }

    /// Compressed MB/s of an image that are pulled and unpacked with some CPUs.
    static double unpackMBps(int vcpus) {
        return value("unpackMBps") * Math.pow((double) vcpus / CPUS, value("cpuScaling"));
    }

    /// Container init per decimal GB of model with some CPUs, seconds.
    public static double initSecondsPerGb(int vcpus) {
        return value("secondsPerGb") * CPUS / vcpus;
    }
}
