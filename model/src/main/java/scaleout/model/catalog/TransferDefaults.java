package scaleout.model.catalog;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scaleout.model.domain.Parameter;
import scaleout.model.domain.Parameter.Basis;

/// Rates of transfers where the user's own trace does not give them, each with its source.
public final class TransferDefaults {

    /// Where nothing is known of the type: the least of the common GPU types (10 Gbps).
    private static final double OTHER_NETWORK_MBPS = 1250;

    private TransferDefaults() {}

    /// Network interface of one instance.
    public static Parameter nic(@Nullable String instanceType) {
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
    public static Parameter disk() {
        return fitted("diskMBps", "MB/s");
    }

    /// Compressed bytes of an image that are pulled and unpacked when nothing else runs.
    public static Parameter unpack(@Nullable String instanceType) {
        return type(instanceType)
                .map(type ->
                        new Parameter(
                                "unpackMBps",
                                FittedParameters.unpackMBps(type.vcpus()),
                                "MB/s",
                                Basis.FITTED,
                                "%s, for %d CPUs".formatted(FittedParameters.SOURCE, type.vcpus())))
                .orElse(
                        new Parameter(
                                "unpackMBps",
                                FittedParameters.unpackMBps(FittedParameters.CPUS),
                                "MB/s",
                                Basis.ASSUMED,
                                "as with %d CPUs, the instance type is unknown"
                                        .formatted(FittedParameters.CPUS)));
    }

    /// Bytes written to disk per compressed byte of an image: the blob and its unpacked files.
    public static Parameter writeAmplification() {
        return fitted("writeAmplification", "bytes per byte");
    }

    /// What the platform's download client reaches alone.
    public static Parameter modelClient() {
        return fitted("modelClientMBps", "MB/s");
    }

    /// Shares of a full link that a download takes against one of the pull.
    public static Parameter modelWeight() {
        return fitted("modelWeight", "shares");
    }

    private static Parameter fitted(String name, String unit) {
        return new Parameter(
                name, FittedParameters.value(name), unit, Basis.FITTED, FittedParameters.SOURCE);
    }

    private static Optional<InstanceType> type(@Nullable String instanceType) {
        return InstanceType.named(instanceType == null ? "" : instanceType);
    }
}
