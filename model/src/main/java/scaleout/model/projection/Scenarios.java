package scaleout.model.projection;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import scaleout.model.calibration.Fit;
import scaleout.model.domain.DataSize;
import scaleout.model.domain.MetricResolution;
import scaleout.model.domain.Optimizations;
import scaleout.model.simulation.Course;
import scaleout.model.simulation.TransferParameters;
import scaleout.model.simulation.Transfers;
import scaleout.model.simulation.Wave;
import scaleout.model.timeline.Detector;

/// The course that one start-up would have taken under a scenario: the rules, one method each.
final class Scenarios {

    /// Target tracking needs 3 of 3 datapoints of 60 s. Source: AWS documentation and public alarms it made.
    static final Detector STANDARD = new Detector("", 60, 3, "standard target tracking");

    private Scenarios() {}

    /// What one start-up transfers under the scenario.
    static Wave.Member member(Fit fit, WhatIf whatIf) {
        return Wave.Member.of(
                parameters(fit, whatIf),
                imageBytes(fit, whatIf),
                modelBytes(fit, whatIf),
                fit.course().by());
    }

    private static TransferParameters parameters(Fit fit, WhatIf whatIf) {
        return fit.course().parameters().with(whatIf.set());
    }

    /// The course with these transfers.
    static Course of(Fit fit, @Nullable Detector detector, WhatIf whatIf, Transfers after) {
        Course baseline = fit.course();
        Transfers before = baseline.transfers();
        return new Course(
                detection(
                        baseline.detectionSeconds(),
                        detector,
                        whatIf.optimizations().metricResolution()),
                whatIf.set().getOrDefault("provisioningSeconds", baseline.provisioningSeconds()),
                after,
                isCached(imageToggle(fit, whatIf.optimizations()))
                        ? 0
                        : shifted(
                                baseline.pullSeconds(), before.pullSeconds(), after.pullSeconds()),
                isCached(modelToggle(fit, whatIf.optimizations()))
                        ? 0
                        : shifted(
                                baseline.downloadSeconds(),
                                before.downloadSeconds(),
                                after.downloadSeconds()),
                baseline.by(),
                whatIf.set().getOrDefault("containerInitSeconds", baseline.initSeconds()),
                parameters(fit, whatIf));
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
        return cached ? 0 : size(fit.imageBytes(), whatIf.imageGb());
    }

    private static double modelBytes(Fit fit, WhatIf whatIf) {
        boolean cached =
                orElse(
                        modelToggle(fit, whatIf.optimizations()),
                        fit.course().downloadSeconds() == 0);
        return cached ? 0 : size(fit.modelBytes(), whatIf.modelGb());
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
