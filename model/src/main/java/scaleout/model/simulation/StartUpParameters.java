package scaleout.model.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import scaleout.model.catalog.FittedParameters;
import scaleout.model.catalog.StartUpDefaults;
import scaleout.model.domain.Parameter;
import scaleout.model.domain.Parameter.Basis;
import scaleout.model.scenario.GivenParameters;
import scaleout.model.scenario.Scenario;
import scaleout.model.statistics.Distribution;
import scaleout.model.statistics.Distribution.Constant;
import scaleout.model.statistics.Distribution.LogNormal;

/// All that a start-up of a scenario takes: what the scenario gives, else what the catalog says.
///
/// @param transfers            what limits the transfers of one instance
/// @param layerMBps            what one core unpacks of one layer, decimal MB/s; infinite where the layers are unknown
/// @param publishDelaySeconds  from the end of a metric's period to the scaling activity
/// @param provisioningSeconds  of a new instance
/// @param init                 container init and its stages
/// @param cacheFillSeconds     from the end of the first full pull of an image until the image cache serves it
/// @param cacheLifetimeSeconds how long it then does; infinite where nobody says it
/// @param list                 all of them with their sources, in the order in which they are shown
public record StartUpParameters(
        TransferParameters transfers,
        double layerMBps,
        Distribution publishDelaySeconds,
        Distribution provisioningSeconds,
        ContainerInit init,
        double cacheFillSeconds,
        double cacheLifetimeSeconds,
        List<Parameter> list) {

    /// Fitted values of these belong together with the weight.
    private static final List<String> FITTED_TOGETHER =
            List.of("diskMBps", "unpackMBps", "writeAmplification", "modelClientMBps");

    private static final String GIVEN = "given by the scenario";

    public StartUpParameters {
        list = List.copyOf(list);
    }

    /// Returns the parameters of a scenario.
    public static StartUpParameters of(Scenario scenario) {
        GivenParameters given = scenario.parameters();
        TransferParameters transfers = transfers(scenario.endpoint().instanceType(), given);
        Distribution delay =
                given.time("publishDelaySeconds")
                        .orElse(new Constant(StartUpDefaults.publishDelay().value()));
        Distribution provisioning =
                given.time("provisioningSeconds").orElseGet(StartUpParameters::provisioning);
        ContainerInit init = ContainerInit.of(scenario);
        Parameter fill = number(given, StartUpDefaults.imageCacheFill());
        Parameter layer = number(given, StartUpDefaults.layerUnpack());
        boolean layersKnown = !scenario.image().layersGb().isEmpty();
        List<Parameter> list = new ArrayList<>();
        list.add(time(given, StartUpDefaults.publishDelay(), delay));
        list.add(time(given, FittedParameters.PUBLISHED.provisioning(), provisioning));
        list.addAll(transfers.list());
        if (layersKnown) {
            list.add(layer);
        }
        list.addAll(init.list());
        if (Boolean.TRUE.equals(scenario.optimizations().imageCache())) {
            list.add(fill);
        }
        return new StartUpParameters(
                transfers,
                layersKnown ? layer.value() : Double.POSITIVE_INFINITY,
                delay,
                provisioning,
                init,
                fill.value(),
                given.number("imageCacheLifetimeSeconds").orElse(Double.POSITIVE_INFINITY),
                list);
    }

    private static Distribution provisioning() {
        double mean = FittedParameters.PUBLISHED.provisioning().value();
        return new LogNormal(mean, StartUpDefaults.provisioningSpread().value() * mean);
    }

    private static TransferParameters transfers(String instanceType, GivenParameters given) {
        Map<String, Double> numbers = given.numbers();
        TransferParameters transfers = TransferParameters.defaults(instanceType).with(numbers);
        boolean own = FITTED_TOGETHER.stream().anyMatch(numbers::containsKey);
        if (!own || numbers.containsKey("modelWeight")) {
            return transfers;
        }
        return new TransferParameters(
                transfers.nic(),
                transfers.disk(),
                transfers.unpack(),
                transfers.writeAmplification(),
                transfers.modelClient(),
                transfers
                        .modelWeight()
                        .with(
                                1,
                                Basis.ASSUMED,
                                "equal shares of a full link, since the scenario gives rates of its own"));
    }

    static Parameter number(GivenParameters given, Parameter otherwise) {
        return given.number(otherwise.name()).isPresent()
                ? otherwise.with(given.number(otherwise.name()).getAsDouble(), Basis.GIVEN, GIVEN)
                : otherwise;
    }

    static Parameter time(GivenParameters given, Parameter otherwise, Distribution time) {
        Parameter shown =
                given.time(otherwise.name()).isPresent()
                        ? otherwise.with(time.mean(), Basis.GIVEN, GIVEN)
                        : otherwise;
        String spread = spread(time);
        return shown.with(shown.value(), shown.basis(), spread + shown.source());
    }

    /// How seconds vary, before a source.
    private static String spread(Distribution time) {
        return switch (time) {
            case Constant _ -> "";
            case Distribution.Exponential _ -> "exponential; ";
            case Distribution.Normal(_, var sd) -> "normal, sd %s; ".formatted(seconds(sd));
            case LogNormal(_, var sd) -> "lognormal, sd %s; ".formatted(seconds(sd));
            case Distribution.Empirical(var values) ->
                    "drawn from %d values; ".formatted(values.size());
        };
    }

    private static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.1f s", seconds).replace(".0 s", " s");
    }
}
