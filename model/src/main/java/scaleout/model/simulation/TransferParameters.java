package scaleout.model.simulation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import scaleout.model.catalog.FittedParameters;
import scaleout.model.domain.Parameter;
import scaleout.model.domain.Parameter.Basis;

/// What limits the transfers of one instance. Rates are decimal MB/s, all greater than zero.
///
/// @param nic                network interface
/// @param disk               disk, shared by image and model
/// @param unpack             compressed bytes of the image that can be unpacked
/// @param writeAmplification bytes written to disk per compressed byte of the image, at least 1
/// @param modelClient        what the download client reaches alone
/// @param modelWeight        shares of a full link that the download takes against one of the pull, greater than zero
public record TransferParameters(
        Parameter nic,
        Parameter disk,
        Parameter unpack,
        Parameter writeAmplification,
        Parameter modelClient,
        Parameter modelWeight) {

    private static final double BYTES_PER_MB = 1e6;

    /// Names that [#with] knows.
    public static final Set<String> NAMES =
            Set.of(
                    "nicMBps",
                    "diskMBps",
                    "unpackMBps",
                    "writeAmplification",
                    "modelClientMBps",
                    "modelWeight");

    /// Returns what is published or assumed for an instance type.
    public static TransferParameters defaults(@Nullable String instanceType) {
        FittedParameters published = FittedParameters.PUBLISHED;
        return new TransferParameters(
                published.nic(instanceType),
                published.disk(),
                published.unpack(instanceType),
                published.writeAmplification(),
                published.modelClient(),
                published.modelWeight());
    }

    /// The same as plain numbers, bytes per second.
    public Rates rates() {
        return new Rates(
                nic.value() * BYTES_PER_MB,
                disk.value() * BYTES_PER_MB,
                unpack.value() * BYTES_PER_MB,
                writeAmplification.value(),
                modelClient.value() * BYTES_PER_MB,
                modelWeight.value());
    }

    /// Returns the rates of disk, unpacking and client times `factor`, so that every transfer takes `1/factor` of its time
    /// where the network is no limit.
    public TransferParameters faster(double factor, String source) {
        UnaryOperator<Parameter> scale =
                rate -> rate.with(rate.value() * factor, Basis.FITTED, source);
        return new TransferParameters(
                nic,
                scale.apply(disk),
                scale.apply(unpack),
                writeAmplification,
                scale.apply(modelClient),
                modelWeight);
    }

    /// Returns these parameters with some set by the user; names that are not in [#NAMES] are ignored.
    public TransferParameters with(Map<String, Double> given) {
        if (given.isEmpty()) {
            return this;
        }
        UnaryOperator<Parameter> set =
                parameter -> {
                    Double value = given.get(parameter.name());
                    return value == null
                            ? parameter
                            : parameter.with(value, Basis.GIVEN, "given by the user");
                };
        return map(set);
    }

    /// Returns these parameters, some of them multiplied; names that are not in [#NAMES] are ignored.
    public TransferParameters times(Map<String, Double> factors) {
        if (factors.keySet().stream().noneMatch(NAMES::contains)) {
            return this;
        }
        UnaryOperator<Parameter> scale =
                parameter -> {
                    Double factor = factors.get(parameter.name());
                    return factor == null
                            ? parameter
                            : parameter.with(
                                    parameter.value() * factor,
                                    Basis.GIVEN,
                                    "%s times %s".formatted(factor, parameter.source()));
                };
        return map(scale);
    }

    private TransferParameters map(UnaryOperator<Parameter> change) {
        return new TransferParameters(
                change.apply(nic),
                change.apply(disk),
                change.apply(unpack),
                change.apply(writeAmplification),
                change.apply(modelClient),
                change.apply(modelWeight));
    }

    /// All of them, in the order in which they are shown.
    public List<Parameter> list() {
        return List.of(nic, disk, unpack, writeAmplification, modelClient, modelWeight);
    }
}
