package scaleout.app.viewmodel;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import scaleout.app.state.Setting;
import scaleout.model.calibration.CalibratedParameter;
import scaleout.model.calibration.FitQuality.Range;
import scaleout.model.calibration.Sizes;
import scaleout.model.calibration.TypeCalibration;
import scaleout.model.domain.DataSize;
import scaleout.model.domain.Finding;
import scaleout.model.domain.Parameter;
import scaleout.model.projection.FittedTimeline;
import scaleout.model.projection.HeldOut;
import scaleout.model.projection.Reach;
import scaleout.model.projection.WhatIf;
import scaleout.model.report.Durations;
import scaleout.model.timeline.Payload;
import scaleout.model.timeline.StartUp;

/// What the calibration on the open trace says, and how far it holds.
///
/// @param types    by instance type and kind of start-up
/// @param findings what limits it
/// @param check    the law's prediction of each start-up, from what it transfers alone
/// @param settings what a scenario can set, as it is without one
public record FitAnswer(
        List<TypeCalibration> types,
        List<Finding> findings,
        HeldOut check,
        List<SettingNow> settings) {

    /// A setting as it is without a scenario.
    ///
    /// @param setting which
    /// @param value   in its unit
    /// @param low     least that the calibration covers
    /// @param high    most that it covers
    /// @param basis   the kind of its source, in a word
    /// @param source  where it comes from
    public record SettingNow(
            Setting setting, double value, double low, double high, String basis, String source) {

        /// Whether a value lies in what the calibration covers.
        public boolean covers(double other) {
            return other >= low && other <= high;
        }
    }

    public FitAnswer {
        types = List.copyOf(types);
        findings = List.copyOf(findings);
        settings = List.copyOf(settings);
    }

    static FitAnswer of(FittedTimeline fitted, Sizes sizes) {
        List<TypeCalibration> types = fitted.calibration().types();
        return new FitAnswer(
                types,
                fitted.calibration().findings(),
                HeldOut.of(fitted.calibration(), List.of(fitted.timeline()), sizes),
                Stream.of(Setting.values())
                        .flatMap(setting -> now(setting, fitted, types).stream())
                        .toList());
    }

    private static Optional<SettingNow> now(
            Setting setting, FittedTimeline fitted, List<TypeCalibration> types) {
        if (setting.isSize()) {
            return size(setting, fitted, types);
        }
        return types.stream()
                .flatMap(type -> type.parameters().stream())
                .filter(known -> known.parameter().name().equals(setting.id()))
                .findFirst()
                .map(known -> now(setting, known, types));
    }

    private static SettingNow now(
            Setting setting, CalibratedParameter known, List<TypeCalibration> types) {
        Parameter parameter = known.parameter();
        String more =
                types.size() == 1
                        ? ""
                        : "; of %s, the first of %d"
                                .formatted(name(types.getFirst()), types.size());
        return new SettingNow(
                setting,
                parameter.value(),
                known.low(),
                known.high(),
                parameter.basis().label(),
                parameter.source() + more);
    }

    private static Optional<SettingNow> size(
            Setting setting, FittedTimeline fitted, List<TypeCalibration> types) {
        List<DataSize> sizes =
                fitted.timeline()
                        .startUps()
                        .map(startUp -> payload(setting, startUp).size())
                        .filter(Objects::nonNull)
                        .toList();
        OptionalDouble mean = sizes.stream().mapToDouble(DataSize::gigabytes).average();
        if (mean.isEmpty()) {
            return Optional.empty();
        }
        double[] seen =
                types.stream()
                        .map(type -> range(setting, type))
                        .filter(range -> !range.isEmpty())
                        .flatMapToDouble(range -> DoubleStream.of(range.least(), range.most()))
                        .toArray();
        double least = Arrays.stream(seen).min().orElse(mean.getAsDouble());
        double most = Arrays.stream(seen).max().orElse(mean.getAsDouble());
        return Optional.of(
                new SettingNow(
                        setting,
                        mean.getAsDouble(),
                        least,
                        most,
                        "measured",
                        "%s; mean of n = %d start-ups"
                                .formatted(sizes.getFirst().source(), sizes.size())));
    }

    private static Range range(Setting setting, TypeCalibration type) {
        return setting == Setting.IMAGE_GB ? type.quality().imageGb() : type.quality().modelGb();
    }

    private static Payload payload(Setting setting, StartUp startUp) {
        return setting == Setting.IMAGE_GB ? startUp.image() : startUp.model();
    }

    /// Where a scenario leaves what was calibrated; none where it does not.
    public List<Finding> outOfReach(WhatIf whatIf) {
        return Reach.of(types, whatIf);
    }

    /// An instance type and kind with its n, such as `ml.g6.2xlarge, instance, n = 12`.
    public static String title(TypeCalibration type) {
        return "%s, %s, n = %d".formatted(name(type), type.kind().id(), type.quality().startUps());
    }

    private static String name(TypeCalibration type) {
        String known = type.instanceType();
        return known == null ? "unknown instance type" : known;
    }

    /// The parameters of a type.
    public static Table parameters(TypeCalibration type) {
        return new Table(
                List.of("", "value", "90 % interval", "unit", "learned", "source"),
                type.parameters().stream()
                        .map(known ->
                                List.of(
                                        label(known.parameter()),
                                        number(known.parameter().value()),
                                        "%s to %s"
                                                .formatted(
                                                        number(known.low()), number(known.high())),
                                        known.parameter().unit(),
                                        "%.0f %%".formatted(100 * known.learned()),
                                        known.parameter().basis().label()
                                                + ": "
                                                + known.parameter().source()))
                        .toList());
    }

    private static String label(Parameter parameter) {
        return Setting.named(parameter.name()).map(Setting::label).orElse(parameter.name());
    }

    /// How far spans are from the fit.
    public static Table residuals(TypeCalibration type) {
        return new Table(
                List.of("Observed minus fitted", "n", "mean", "median size"),
                type.quality().residuals().stream()
                        .map(one ->
                                List.of(
                                        one.what(),
                                        Integer.toString(one.count()),
                                        Durations.difference(one.bias()),
                                        Durations.seconds(one.median())))
                        .toList());
    }

    /// A number with as many digits as say something.
    public static String number(double value) {
        double size = Math.abs(value);
        String format = size >= 100 ? "%.0f" : size >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, format, value);
    }

    /// How well the law predicts its own start-ups, in a sentence.
    public String checked() {
        return check.count() == 0
                ? "No start-up can be predicted: sizes of image or model are unknown, or none is ready."
                : String.format(
                        Locale.ROOT,
                        "The law against the n = %d start-ups that it was fitted to (%d left out): median error of the total %.1f %%,"
                                + " bias %+.1f %%; %.0f %% lie in their 90 %% interval. Start-ups that it has not seen fit less"
                                + " well.",
                        check.count(),
                        check.leftOut(),
                        100 * check.medianError(),
                        100 * check.bias(),
                        100 * check.coverage());
    }
}
