package scaleout.model.projection;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import scaleout.model.calibration.Fit;
import scaleout.model.domain.DataSize;
import scaleout.model.domain.DownloadedBy;
import scaleout.model.domain.MetricResolution;
import scaleout.model.domain.Optimizations;
import scaleout.model.simulation.Course;
import scaleout.model.simulation.Rates;
import scaleout.model.simulation.SideBySide;
import scaleout.model.simulation.TransferParameters;
import scaleout.model.timeline.Detector;

/// The course that one start-up would have taken under a scenario: the rules, one method each.
final class Scenarios {

    /// Target tracking needs 3 of 3 datapoints of 60 s. Source: AWS documentation and public alarms it made.
    static final Detector STANDARD = new Detector("", 60, 3, "standard target tracking");

    private Scenarios() {}

    private static TransferParameters parameters(Fit fit, WhatIf whatIf) {
        return fit.course().parameters().with(whatIf.set()).times(whatIf.factors());
    }

    /// The course that the start-up would have taken.
    static Course of(Fit fit, @Nullable Detector detector, WhatIf whatIf) {
        Course baseline = fit.course();
        TransferParameters parameters =
                whatIf.changesTransfers() ? parameters(fit, whatIf) : baseline.parameters();
        double image = whatIf.changesTransfers() ? imageBytes(fit, whatIf) : baseline.imageBytes();
        double model = whatIf.changesTransfers() ? modelBytes(fit, whatIf) : baseline.modelBytes();
        Transferred transferred =
                new Transferred(
                        parameters,
                        image,
                        model,
                        isCached(imageToggle(fit, whatIf.optimizations())),
                        isCached(modelToggle(fit, whatIf.optimizations())));
        return of(fit, detector, whatIf, transferred);
    }

    /// The course of a start-up of known sizes that finds image and model there already, or does not.
    static Course of(
            Fit fit,
            @Nullable Detector detector,
            WhatIf whatIf,
            boolean imageCached,
            boolean modelCached) {
        double image = size(fit.imageBytes(), whatIf.imageGb()) * whatIf.factor("imageGb");
        double model = size(fit.modelBytes(), whatIf.modelGb()) * whatIf.factor("modelGb");
        Transferred transferred =
                new Transferred(
                        parameters(fit, whatIf),
                        imageCached ? 0 : image,
                        modelCached ? 0 : model,
                        imageCached,
                        modelCached);
        return of(fit, detector, whatIf, transferred);
    }

    /// What a start-up transfers under a scenario.
    ///
    /// @param imageBytes  compressed bytes to pull
    /// @param modelBytes  bytes to download
    /// @param imageCached whether the pull takes no time at all
    /// @param modelCached whether the download takes no time at all
    private record Transferred(
            TransferParameters parameters,
            double imageBytes,
            double modelBytes,
            boolean imageCached,
            boolean modelCached) {

        SideBySide seconds(DownloadedBy by) {
            return Scenarios.seconds(parameters, imageBytes, modelBytes, by);
        }
    }

    private static Course of(
            Fit fit, @Nullable Detector detector, WhatIf whatIf, Transferred transferred) {
        Course baseline = fit.course();
        OptionalDouble detection =
                detection(
                        baseline.detectionSeconds(),
                        detector,
                        whatIf.optimizations().metricResolution());
        SideBySide before =
                seconds(
                        baseline.parameters(),
                        baseline.imageBytes(),
                        baseline.modelBytes(),
                        baseline.by());
        SideBySide after = transferred.seconds(baseline.by());
        return new Course(
                detection,
                seconds("provisioningSeconds", baseline.provisioningSeconds(), whatIf),
                transferred.imageBytes,
                transferred.modelBytes,
                transferred.imageCached
                        ? 0
                        : shifted(
                                baseline.pullSeconds(), before.pullSeconds(), after.pullSeconds()),
                transferred.modelCached
                        ? 0
                        : shifted(
                                baseline.downloadSeconds(),
                                before.downloadSeconds(),
                                after.downloadSeconds()),
                baseline.by(),
                seconds("containerInitSeconds", baseline.initSeconds(), whatIf),
                transferred.parameters);
    }

    private static double seconds(String name, double observed, WhatIf whatIf) {
        return whatIf.set().getOrDefault(name, observed) * whatIf.factor(name);
    }

    private static SideBySide seconds(
            TransferParameters parameters, double image, double model, DownloadedBy by) {
        Rates rates = parameters.rates();
        return switch (by) {
            case PLATFORM -> SideBySide.of(rates, image, model);
            case CONTAINER ->
                    new SideBySide(
                            SideBySide.of(rates, image, 0).pullSeconds(),
                            SideBySide.of(rates, 0, model).downloadSeconds());
        };
    }

    private static boolean isCached(@Nullable Boolean toggle) {
        return Boolean.TRUE.equals(toggle);
    }

    /// Observed seconds plus what the model says the scenario changes: where it changes nothing, exactly the observed
    /// ones.
    private static double shifted(double observed, double before, double after) {
        return after == before ? observed : Math.max(0, observed + (after - before));
    }

    private static double imageBytes(Fit fit, WhatIf whatIf) {
        boolean cached =
                orElse(imageToggle(fit, whatIf.optimizations()), fit.course().pullSeconds() == 0);
        return cached ? 0 : size(fit.imageBytes(), whatIf.imageGb()) * whatIf.factor("imageGb");
    }

    private static double modelBytes(Fit fit, WhatIf whatIf) {
        boolean cached =
                orElse(
                        modelToggle(fit, whatIf.optimizations()),
                        fit.course().downloadSeconds() == 0);
        return cached ? 0 : size(fit.modelBytes(), whatIf.modelGb()) * whatIf.factor("modelGb");
    }

    private static boolean orElse(@Nullable Boolean toggle, boolean observed) {
        return toggle == null ? observed : toggle;
    }

    private static double size(double bytes, @Nullable Double gigabytes) {
        return gigabytes == null ? bytes : gigabytes * DataSize.BYTES_PER_GB;
    }

    /// New instances find the image in the image cache, copies on running instances in the data cache.
    private static @Nullable Boolean imageToggle(Fit fit, Optimizations toggles) {
        return switch (fit.startUp().kind()) {
            case INSTANCE -> toggles.imageCache();
            case COPY -> toggles.dataCache();
        };
    }

    /// Only copies on running instances can find the model there.
    private static @Nullable Boolean modelToggle(Fit fit, Optimizations toggles) {
        return switch (fit.startUp().kind()) {
            case INSTANCE -> null;
            case COPY -> toggles.dataCache();
        };
    }

    /// An alarm needs M datapoints, so M periods; publishing, evaluation and the policy take the rest, which stays. Finer
    /// datapoints never detect later.
    static OptionalDouble detection(
            OptionalDouble observed,
            @Nullable Detector known,
            @Nullable MetricResolution resolution) {
        Detector detector = known == null ? STANDARD : known;
        if (observed.isEmpty()
                || resolution == null
                || resolution.seconds() == detector.periodSeconds()) {
            return observed;
        }
        double rest = Math.max(0, observed.getAsDouble() - detector.evaluationSeconds());
        double projected = (double) resolution.seconds() * detector.datapoints() + rest;
        boolean finer = resolution.seconds() < detector.periodSeconds();
        return OptionalDouble.of(finer ? Math.min(projected, observed.getAsDouble()) : projected);
    }
}
