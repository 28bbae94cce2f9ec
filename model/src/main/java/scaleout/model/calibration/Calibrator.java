package scaleout.model.calibration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import scaleout.model.catalog.FittedParameters;
import scaleout.model.domain.Finding;
import scaleout.model.domain.StartUpKind;
import scaleout.model.timeline.ScaleOut;
import scaleout.model.timeline.StartUp;
import scaleout.model.timeline.Timeline;

/// Fits the parameters of the start-up model to timelines, per instance type and kind of start-up.
public final class Calibrator {

    /// Fewer start-ups than this are too few to fit anything but the seconds they took.
    private static final int FEW = 5;

    private record Group(@Nullable String instanceType, StartUpKind kind) {}

    private final Map<Group, Observations> groups = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    private final FittedParameters known;

    private Calibrator(FittedParameters known) {
        this.known = known;
    }

    /// Returns the fit to all start-ups of some timelines, with what is published as prior.
    ///
    /// @param sizes what the user gives where the trace does not say it
    public static Calibration calibrate(List<Timeline> timelines, Sizes sizes) {
        return calibrate(timelines, sizes, FittedParameters.PUBLISHED);
    }

    /// Returns the fit to all start-ups of some timelines.
    ///
    /// @param sizes what the user gives where the trace does not say it
    /// @param known the prior
    public static Calibration calibrate(
            List<Timeline> timelines, Sizes sizes, FittedParameters known) {
        Calibrator calibrator = new Calibrator(known);
        for (Timeline timeline : timelines) {
            for (ScaleOut scaleOut : timeline.scaleOuts()) {
                scaleOut.startUps().forEach(startUp -> calibrator.add(scaleOut, startUp, sizes));
            }
        }
        List<TypeCalibration> types = new ArrayList<>();
        calibrator.groups.forEach(
                (group, observations) -> types.add(calibrator.fit(group, observations)));
        return new Calibration(types, calibrator.findings);
    }

    private void add(ScaleOut scaleOut, StartUp startUp, Sizes sizes) {
        groups.computeIfAbsent(
                        new Group(scaleOut.instanceType(), startUp.kind()),
                        _ -> new Observations(sizes))
                .add(startUp);
    }

    private TypeCalibration fit(Group group, Observations observations) {
        List<Prior> priors = TypeLaw.priors(known, group.instanceType, observations.modelGb());
        GroupLaw law = new GroupLaw(priors, observations);
        GroupFitter.Result result = GroupFitter.fit(law, observations.equations(), priors.size());
        FitQuality quality = Qualities.of(priors, law, result, observations);
        note(group, quality);
        return new TypeCalibration(
                group.instanceType, group.kind, priors, result, quality, observations);
    }

    private void note(Group group, FitQuality quality) {
        String who = group.instanceType == null ? "the unknown instance type" : group.instanceType;
        if (quality.startUps() < FEW) {
            findings.add(
                    Finding.notice(
                            "Only %s %s; its parameters are mostly what was known before."
                                    .formatted(
                                            quality.startUps() == 1
                                                    ? "1 start-up calibrates"
                                                    : quality.startUps() + " start-ups calibrate",
                                            who),
                            "Too few start-ups tell neither parameters nor how much start-ups differ.",
                            "Record more scale-outs."));
        } else if (quality.startUps() < TypeCalibration.ENOUGH) {
            findings.add(
                    Finding.notice(
                            "%d start-ups calibrate %s: its percentiles are not to be trusted."
                                    .formatted(quality.startUps(), who),
                            "Below %d start-ups intervals rest on a normal distribution."
                                    .formatted(TypeCalibration.ENOUGH),
                            "Record more scale-outs."));
        }
        if (!quality.outliers().isEmpty()) {
            findings.add(
                    Finding.notice(
                                    "%d of %d start-ups on %s lie far from the fit and count less: %s."
                                            .formatted(
                                                    quality.outliers().size(),
                                                    quality.startUps(),
                                                    who,
                                                    some(quality.outliers())),
                                    "More than %.0f standard deviations."
                                            .formatted(GroupFitter.OUTLIER),
                                    "Look at them in the timeline: waiting for capacity and image pulls that were retried look like this.")
                            .of(quality.outliers()));
        }
    }

    private static String some(List<String> names) {
        int shown = 5;
        String text = String.join(", ", names.subList(0, Math.min(shown, names.size())));
        return names.size() > shown ? text + " and more" : text;
    }
}
