package scaleout.app.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import scaleout.app.state.Setting;
import scaleout.model.calibration.Sizes;
import scaleout.model.domain.MetricResolution;
import scaleout.model.domain.Optimizations;
import scaleout.model.projection.WhatIf;

/// What a scenario changes, as options. Each leaves what is as recorded where it is not given.
final class WhatIfOptions {

    @Option(
            names = "--image-cache",
            paramLabel = "on|off",
            description = "container image cache for new instances")
    private @Nullable String imageCache;

    @Option(
            names = "--data-cache",
            paramLabel = "on|off",
            description = "data cache for copies on running instances")
    private @Nullable String dataCache;

    @Option(
            names = "--metric-resolution",
            paramLabel = "60|10",
            description = "seconds per datapoint of the alarm's metric")
    private @Nullable String metricResolution;

    @Mixin private SizeOptions sizes = new SizeOptions();

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            description = {
                "a parameter of the scenario: nicMBps, diskMBps, unpackMBps,",
                "writeAmplification, modelClientMBps, modelWeight, provisioningSeconds,",
                "containerInitSeconds"
            })
    private Map<String, Double> set = new LinkedHashMap<>();

    /// Returns the scenario.
    ///
    /// @throws ParameterException where a value is not allowed
    WhatIf whatIf(CommandLine command) {
        Sizes given = sizes.sizes(command);
        set.forEach((name, value) -> requireParameter(command, name, value));
        return new WhatIf(
                new Optimizations(
                        onOff(command, "--image-cache", imageCache),
                        onOff(command, "--data-cache", dataCache),
                        resolution(command)),
                given.imageGb(),
                given.modelGb(),
                set);
    }

    private static @Nullable Boolean onOff(
            CommandLine command, String option, @Nullable String value) {
        if (value == null) {
            return null;
        }
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "on" -> true;
            case "off" -> false;
            default ->
                    throw wrong(
                            command,
                            "%s: expected on or off but found %s".formatted(option, value));
        };
    }

    private @Nullable MetricResolution resolution(CommandLine command) {
        if (metricResolution == null) {
            return null;
        }
        Optional<MetricResolution> resolution =
                metricResolution.matches("\\d{1,4}")
                        ? MetricResolution.ofSeconds(Integer.parseInt(metricResolution))
                        : Optional.empty();
        if (resolution.isEmpty()) {
            throw wrong(
                    command,
                    "--metric-resolution: expected 60 or 10 but found " + metricResolution);
        }
        return resolution.get();
    }

    private static void requireParameter(CommandLine command, String name, double value) {
        Setting setting =
                Setting.named(name)
                        .filter(known -> !known.isSize())
                        .orElseThrow(() ->
                                wrong(
                                        command,
                                        "--set: expected one of %s but found %s"
                                                .formatted(parameters(), name)));
        if (!setting.allows(value)) {
            throw wrong(
                    command,
                    "--set %s: expected %s to 1000000 but found %s"
                            .formatted(name, setting.least(), value));
        }
    }

    private static String parameters() {
        return Stream.of(Setting.values())
                .filter(setting -> !setting.isSize())
                .map(Setting::id)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static ParameterException wrong(CommandLine command, String message) {
        return new ParameterException(command, message);
    }
}
