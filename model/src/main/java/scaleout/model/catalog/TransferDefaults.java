package scaleout.model.catalog;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import scaleout.model.domain.Parameter;
import scaleout.model.domain.Parameter.Basis;

/// Rates of transfers where the user's own trace does not give them, each with its source.
public final class TransferDefaults {

    private static final Map<String, List<String>> UNPACK = Table.byFirstColumn("unpack-rates.csv");

    /// Between the published rates, for types of which none is published.
    private static final double OTHER_UNPACK_MBPS = 65;

    /// Where nothing is known of the type: the least of the common GPU types (10 Gbps).
    private static final double OTHER_NETWORK_MBPS = 1250;

    /// The ceiling of a gp2 volume, 250 MiB/s.
    private static final double GP2_MBPS = 262.144;

    private TransferDefaults() {}

    /// Network interface of one instance.
    public static Parameter nic(@Nullable String instanceType) {
        return InstanceType.named(instanceType == null ? "" : instanceType)
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

    /// Disk of one instance: what image pull and model download share.
    public static Parameter disk() {
        return new Parameter(
                "diskMBps",
                GP2_MBPS,
                "MB/s",
                Basis.ASSUMED,
                "a gp2 volume's ceiling of 250 MiB/s; SageMaker does not say where images land");
    }

    /// Compressed bytes of an image that are pulled and unpacked when nothing else runs.
    public static Parameter unpack(@Nullable String instanceType) {
        List<String> row = UNPACK.get(instanceType == null ? "" : instanceType);
        return row == null
                ? new Parameter(
                        "unpackMBps",
                        OTHER_UNPACK_MBPS,
                        "MB/s",
                        Basis.ASSUMED,
                        "between the published rates of other types (53 to 84 MB/s)")
                : new Parameter(
                        "unpackMBps",
                        Double.parseDouble(row.get(1)),
                        "MB/s",
                        Basis.PUBLISHED,
                        "launch of container image caching, June 2026: " + row.get(2));
    }

    /// Bytes written to disk per compressed byte of an image: the blob and its unpacked files.
    public static Parameter writeAmplification() {
        return new Parameter(
                "writeAmplification",
                3.1,
                "bytes per byte",
                Basis.ASSUMED,
                "blob plus files at a compression ratio of 2.1; with the disk's 262 MB/s this gives the published"
                        + " 97.5 MB/s of a download beside a pull of 53 MB/s");
    }

    /// What the platform's download client reaches alone.
    public static Parameter modelClient() {
        return new Parameter(
                "modelClientMBps",
                213,
                "MB/s",
                Basis.PUBLISHED,
                "launch of container image caching, June 2026: 16.38 GB in 77 s without a pull beside it");
    }

    /// Shares of a full link that a download takes against one of the pull.
    public static Parameter modelWeight() {
        return new Parameter(
                "modelWeight", 1, "shares", Basis.ASSUMED, "equal shares of a full link");
    }
}
