package scaleout.model.calibration;

import java.util.List;
import scaleout.model.catalog.FittedParameters;
import scaleout.model.catalog.InstanceType;
import scaleout.model.domain.DataSize;
import scaleout.model.domain.Parameter;
import scaleout.model.domain.Parameter.Basis;
import scaleout.model.simulation.Rates;
import scaleout.model.simulation.SideBySide;

/// How long a start-up takes, from sizes and instance type alone: eight parameters that all types share.
///
/// Between types only published specifications differ: the network's burst bandwidth and the number of virtual CPUs.
/// Unpacking scales with a power of the CPUs, since layers are unpacked by one core each but several at a time; the time
/// to load a model of some size scales with one over the CPUs. Provisioning and the fixed part of container init are one
/// number, since no published case divides them.
///
/// @param diskMBps           disk, decimal MB/s
/// @param writeAmplification bytes written per compressed byte of the image
/// @param unpackMBps         compressed MB/s of an image that eight CPUs unpack
/// @param cpuScaling         power of the CPUs with which unpacking scales
/// @param modelClientMBps    what the download client reaches alone, decimal MB/s
/// @param modelWeight        shares of a full link that the download takes against one of the pull
/// @param fixedSeconds       provisioning and the part of container init that does not depend on the model
/// @param secondsPerGb       container init per decimal GB of model on eight CPUs
record SharedLaw(
        double diskMBps,
        double writeAmplification,
        double unpackMBps,
        double cpuScaling,
        double modelClientMBps,
        double modelWeight,
        double fixedSeconds,
        double secondsPerGb) {

    private static final double BYTES_PER_MB = 1e6;

    private static final String GP2 = "a gp2 volume's ceiling of 250 MiB/s";

    /// What is known without any SageMaker case, in the order of the parameters.
    static final List<Prior> PRIORS =
            List.of(
                    prior("diskMBps", 262.144, "MB/s", 0.2, GP2),
                    prior(
                            "writeAmplification",
                            3.1,
                            "bytes per byte",
                            0.3,
                            "blob plus files at a compression ratio of 2.1"),
                    prior(
                            "unpackMBps",
                            72,
                            "MB/s",
                            0.3,
                            "five published pulls outside SageMaker, 55 to 91 MB/s"),
                    prior(
                            "cpuScaling",
                            0.5,
                            "power",
                            0.6,
                            "between one core (0) and all cores (1)"),
                    prior("modelClientMBps", 262.144, "MB/s", 0.25, GP2),
                    prior(
                            "modelWeight",
                            1.76,
                            "shares",
                            0.57,
                            "between equal shares of bytes moved (1) and of bytes written (3.1)"),
                    prior(
                            "fixedSeconds",
                            148,
                            "s",
                            0.25,
                            "EKS: 76 s to provision and 105 s of init; vLLM on A100: 34 s of init"),
                    prior(
                            "secondsPerGb",
                            1.5,
                            "s/GB",
                            0.8,
                            "vLLM on A100 takes 1.0 s/GB from a local disk; others are slower"));

    private static Prior prior(
            String name, double value, String unit, double logSd, String source) {
        return Prior.log(new Parameter(name, value, unit, Basis.ASSUMED, source), logSd);
    }

    /// Returns the law at a point that counts in prior standard deviations; only the first eight numbers are read.
    static SharedLaw at(double[] z) {
        return new SharedLaw(
                value(0, z),
                value(1, z),
                value(2, z),
                value(3, z),
                value(4, z),
                value(5, z),
                value(6, z),
                value(7, z));
    }

    private static double value(int index, double[] z) {
        return PRIORS.get(index).at(z[index]);
    }

    /// What limits the transfers on a type, bytes per second.
    ///
    /// @param slower how much slower than the law this image is pulled, a factor
    Rates rates(InstanceType type, double slower) {
        return new Rates(
                type.networkMBps() * BYTES_PER_MB,
                diskMBps * BYTES_PER_MB,
                unpackMBps
                        * Math.pow(type.vcpus() / (double) FittedParameters.CPUS, cpuScaling)
                        / slower
                        * BYTES_PER_MB,
                writeAmplification * slower,
                modelClientMBps * BYTES_PER_MB,
                modelWeight);
    }

    /// Pull and download on a type, where both are needed.
    SideBySide transfers(InstanceType type, double imageGb, double modelGb, double slower) {
        return SideBySide.of(
                rates(type, slower),
                imageGb * DataSize.BYTES_PER_GB,
                modelGb * DataSize.BYTES_PER_GB);
    }

    /// All that is neither pull nor download, seconds.
    double restSeconds(InstanceType type, double modelGb) {
        return fixedSeconds + secondsPerGb * modelGb * FittedParameters.CPUS / type.vcpus();
    }
}
