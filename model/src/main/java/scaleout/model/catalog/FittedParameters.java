package scaleout.model.catalog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scaleout.model.domain.Parameter;
import scaleout.model.domain.Parameter.Basis;

/// Parameters of the start-up model that all instance types share, fitted to published pairs, and what they mean for a
/// type. Between types only published specifications differ: bandwidth and CPUs.
///
/// [#PUBLISHED] are those that `validate` fits to all pairs; they stand in the catalog because rooms that come before
/// `calibration` need them as defaults.
public final class FittedParameters {

    /// Where they come from, for people.
    public static final String SOURCE =
            "to the four pairs that AWS published in June 2026 (see validate)";

    /// The CPUs that `unpackMBps` and `secondsPerGb` refer to: those of a 2xlarge.
    public static final int CPUS = 8;

    /// Fitted to all published pairs.
    public static final FittedParameters PUBLISHED = read();

    /// 40 s until EC2 runs and 36 s of GPU operator on the twin of ml.g6e.2xlarge.
    private static final double PROVISIONING_SECONDS = 76;

    /// Where nothing is known of the type: the least of the common GPU types (10 Gbps).
    private static final double OTHER_NETWORK_MBPS = 1250;

    private final Map<String, Double> values;
    private final Map<String, Double> logSds;

    /// Keeps what a fit found.
    ///
    /// @param values by name: `diskMBps`, `writeAmplification`, `unpackMBps` and `secondsPerGb` with [#CPUS], `cpuScaling`,
    ///               `modelClientMBps`, `modelWeight`, `fixedSeconds` (all but transfers and what depends on the model)
    /// @param logSds standard deviations of their logs, by the same names
    public FittedParameters(Map<String, Double> values, Map<String, Double> logSds) {
        this.values = Map.copyOf(values);
        this.logSds = Map.copyOf(logSds);
    }

    private static FittedParameters read() {
        Map<String, Double> values = new HashMap<>();
        Map<String, Double> logSds = new HashMap<>();
        for (List<String> row : Table.rows("fitted-parameters.csv")) {
            values.put(row.get(0), Double.parseDouble(row.get(1)));
            logSds.put(row.get(0), Double.parseDouble(row.get(2)));
        }
        return new FittedParameters(values, logSds);
    }

    /// Returns the value of a parameter by its name.
    public double value(String name) {
        return known(values, name);
    }

    /// Returns the standard deviation of a parameter's log, as fitted.
    public double logSd(String name) {
        return known(logSds, name);
    }

    private static double known(Map<String, Double> of, String name) {
        Double value = of.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no fitted parameter " + name);
        }
        return value;
    }

    /// Network interface of one instance: published, not fitted.
    public Parameter nic(@Nullable String instanceType) {
        return type(instanceType)
                .map(type ->
                        new Parameter(
                                "nicMBps",
                                type.networkMBps(),
                                "MB/s",
                                Basis.PUBLISHED,
                                "burst bandwidth of %s, AWS EC2 documentation"
                                        .formatted(type.name())))
                .orElse(
                        new Parameter(
                                "nicMBps",
                                OTHER_NETWORK_MBPS,
                                "MB/s",
                                Basis.ASSUMED,
                                "10 Gbit/s, the instance type is unknown"));
    }

    /// Disk of one instance: what image pull and model download share. SageMaker does not say where images land; a gp2
    /// volume's ceiling is 250 MiB/s.
    public Parameter disk() {
        return fitted("diskMBps", "MB/s");
    }

    /// Compressed bytes of an image that are pulled and unpacked when nothing else runs.
    public Parameter unpack(@Nullable String instanceType) {
        int vcpus = vcpus(instanceType);
        double value = value("unpackMBps") * Math.pow((double) vcpus / CPUS, value("cpuScaling"));
        return type(instanceType).isPresent()
                ? new Parameter(
                        "unpackMBps",
                        value,
                        "MB/s",
                        Basis.FITTED,
                        "%s, for %d CPUs".formatted(SOURCE, vcpus))
                : new Parameter(
                        "unpackMBps",
                        value,
                        "MB/s",
                        Basis.ASSUMED,
                        "as with %d CPUs, the instance type is unknown".formatted(vcpus));
    }

    /// Bytes written to disk per compressed byte of an image: the blob and its unpacked files.
    public Parameter writeAmplification() {
        return fitted("writeAmplification", "bytes per byte");
    }

    /// What the platform's download client reaches alone.
    public Parameter modelClient() {
        return fitted("modelClientMBps", "MB/s");
    }

    /// Shares of a full link that a download takes against one of the pull.
    public Parameter modelWeight() {
        return fitted("modelWeight", "shares");
    }

    /// From launch until transfers begin: not fitted, since the pairs do not divide it from container init.
    public Parameter provisioning() {
        return new Parameter(
                "provisioningSeconds",
                PROVISIONING_SECONDS,
                "s",
                Basis.PUBLISHED,
                "a GPU node on EKS, awslabs/data-on-eks a546a19; SageMaker's own is not published");
    }

    /// Container init with a model of some decimal GB: what the published pairs leave beside provisioning.
    public Parameter init(@Nullable String instanceType, double modelGb) {
        return new Parameter(
                "containerInitSeconds",
                Math.max(1, value("fixedSeconds") - PROVISIONING_SECONDS)
                        + initPerGb(instanceType).value() * modelGb,
                "s",
                Basis.FITTED,
                "%s, with a model of %.1f GB".formatted(SOURCE, modelGb));
    }

    /// Container init per decimal GB of model.
    public Parameter initPerGb(@Nullable String instanceType) {
        return new Parameter(
                "initSecondsPerGb",
                value("secondsPerGb") * CPUS / vcpus(instanceType),
                "s/GB",
                Basis.FITTED,
                SOURCE);
    }

    private Parameter fitted(String name, String unit) {
        return new Parameter(name, value(name), unit, Basis.FITTED, SOURCE);
    }

    private static int vcpus(@Nullable String instanceType) {
        return type(instanceType).map(InstanceType::vcpus).orElse(CPUS);
    }

    private static Optional<InstanceType> type(@Nullable String instanceType) {
        return InstanceType.named(instanceType == null ? "" : instanceType);
    }
}
