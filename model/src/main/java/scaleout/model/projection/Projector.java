package scaleout.model.projection;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import scaleout.model.calibration.Fit;
import scaleout.model.calibration.StartUpFit;
import scaleout.model.domain.DataSize;
import scaleout.model.domain.Evidence;
import scaleout.model.domain.Finding;
import scaleout.model.domain.Phase;
import scaleout.model.simulation.Course;
import scaleout.model.simulation.TransferParameters;
import scaleout.model.simulation.Transfers;
import scaleout.model.simulation.Wave;
import scaleout.model.timeline.Payload;
import scaleout.model.timeline.ScaleOut;
import scaleout.model.timeline.Span;
import scaleout.model.timeline.StartUp;
import scaleout.model.timeline.Timeline;

/// Projects every start-up of a timeline that became ready and whose sizes are known.
public final class Projector {

    /// How far the model may be off, as a part of the seconds that it changes: one standard deviation. Assumed; the
    /// published pair (525 s before, 258 s after) is missed by 11 s of 267 s, which is 4 %.
    static final double MODEL_ERROR = 0.1;

    private final WhatIf whatIf;
    private final List<ProjectedStartUp> projected = new ArrayList<>();
    private final Set<Finding> findings = new LinkedHashSet<>();
    private int notReady;
    private int unknownSizes;
    private boolean unknownImage;
    private boolean unknownModel;

    private Projector(WhatIf whatIf) {
        this.whatIf = whatIf;
    }

    /// Returns the projection of a timeline.
    ///
    /// @throws ProjectionException where none of its start-ups can be projected
    public static Projection project(Timeline timeline, WhatIf whatIf) throws ProjectionException {
        Projector projector = new Projector(whatIf);
        for (ScaleOut scaleOut : timeline.scaleOuts()) {
            projector.project(scaleOut);
        }
        return projector.result();
    }

    /// The start-ups of one scale-out transfer at the same time, so they are solved together.
    private void project(ScaleOut scaleOut) {
        List<Fit> fits = new ArrayList<>();
        scaleOut.startUps().forEach(startUp -> fit(scaleOut, startUp).ifPresent(fits::add));
        List<Transfers> transfers = transfers(fits);
        for (int i = 0; i < fits.size(); i++) {
            Fit fit = fits.get(i);
            findings.addAll(fit.findings());
            projected.add(
                    new ProjectedStartUp(
                            scaleOut,
                            fit.startUp(),
                            fit.course(),
                            Scenarios.of(fit, scaleOut.detector(), whatIf, transfers.get(i))));
        }
    }

    private List<Transfers> transfers(List<Fit> fits) {
        if (!whatIf.changesTransfers()) {
            return fits.stream().map(fit -> fit.course().transfers()).toList();
        }
        List<Wave.Member> members =
                fits.stream().map(fit -> Scenarios.member(fit, whatIf)).toList();
        Wave.Result wave =
                Wave.simulate(members, List.of(), () -> Thread.currentThread().isInterrupted());
        return IntStream.range(0, fits.size()).mapToObj(wave::transfers).toList();
    }

    private Optional<Fit> fit(ScaleOut scaleOut, StartUp startUp) {
        if (startUp.readyAt() == null) {
            notReady++;
            return Optional.empty();
        }
        Optional<Double> image =
                bytes(startUp.image(), startUp, Phase.IMAGE_PULL, whatIf.imageGb());
        Optional<Double> model =
                bytes(startUp.model(), startUp, Phase.MODEL_DOWNLOAD, whatIf.modelGb());
        TransferParameters defaults = TransferParameters.defaults(scaleOut.instanceType());
        if (image.isPresent() && model.isPresent()) {
            return Optional.of(StartUpFit.of(startUp, defaults, image.get(), model.get()));
        }
        unknownImage |= image.isEmpty();
        unknownModel |= model.isEmpty();
        unknownSizes++;
        return whatIf.changesTransfers()
                ? Optional.empty()
                : Optional.of(StartUpFit.withoutSizes(startUp, defaults));
    }

    /// The size as the trace has it, else as the user gives it, else zero where nothing was ever transferred.
    private static Optional<Double> bytes(
            Payload payload, StartUp startUp, Phase phase, @Nullable Double givenGigabytes) {
        DataSize size = payload.size();
        if (size != null) {
            return Optional.of((double) size.bytes());
        }
        if (givenGigabytes != null) {
            return Optional.of(givenGigabytes * DataSize.BYTES_PER_GB);
        }
        boolean transferred =
                startUp.span(phase).map(Span::seconds).filter(s -> s.orElse(1) > 0).isPresent();
        return transferred ? Optional.empty() : Optional.of(0.0);
    }

    private Projection result() throws ProjectionException {
        if (projected.isEmpty()) {
            throw new ProjectionException(nothing());
        }
        List<Course> before = projected.stream().map(ProjectedStartUp::baseline).toList();
        List<Course> after = projected.stream().map(ProjectedStartUp::scenario).toList();
        Totals baseline = Totals.of(before);
        Totals scenario = Totals.of(after);
        findings.addAll(Caveats.of(projected, whatIf));
        noteLeftOut();
        return new Projection(
                whatIf,
                projected,
                leftOut(),
                baseline,
                scenario,
                interval(baseline, scenario),
                after.getFirst().parameters().list(),
                List.copyOf(findings));
    }

    private int leftOut() {
        return notReady + (whatIf.changesTransfers() ? unknownSizes : 0);
    }

    /// Observed ends are uncertain by what their evidence says, changes by the model's error; both are independent. The
    /// ends of several start-ups are not: they often rest on one activity's end, so their mean is as uncertain as they.
    private Interval interval(Totals baseline, Totals scenario) {
        double model = MODEL_ERROR * Math.abs(scenario.totalSeconds() - baseline.totalSeconds());
        double observed =
                projected.stream()
                        .mapToDouble(p -> standardDeviation(p.startUp()))
                        .average()
                        .orElse(0);
        return Interval.around(scenario.totalSeconds(), Math.hypot(model, observed));
    }

    /// Half of a 95 % interval is two standard deviations; a hard bound is taken as the range of a uniform one.
    private static double standardDeviation(StartUp startUp) {
        if (startUp.readyAt() == null) {
            return 0;
        }
        double uncertainty = startUp.readyAt().uncertaintySeconds();
        return startUp.readyAt().evidence() == Evidence.INFERRED
                ? uncertainty / 2
                : uncertainty / Math.sqrt(3);
    }

    private void noteLeftOut() {
        if (notReady > 0) {
            findings.add(
                    Finding.notice(
                            "%d of %d start-ups had not become ready; they are not projected."
                                    .formatted(notReady, leftOut() + projected.size()),
                            "They have no end that a scenario could move.",
                            "Capture the trace again later."));
        }
        if (unknownSizes > 0 && whatIf.changesTransfers()) {
            findings.add(
                    Finding.warning(
                            "%d start-ups are not projected: the size of %s is unknown."
                                    .formatted(unknownSizes, unknownThings()),
                            "The trace does not say how many bytes they transferred.",
                            "Give %s, or add %s to the bundle.".formatted(options(), answers())));
        }
    }

    private String nothing() {
        if (unknownSizes > 0) {
            return "No start-up can be projected: the size of %s is unknown. Give %s, in decimal GB."
                    .formatted(unknownThings(), options());
        }
        return notReady > 0
                ? "No start-up can be projected: none of the %d had become ready. Capture the trace again later."
                        .formatted(notReady)
                : "No start-up can be projected: the timeline has none. Open a trace that covers a scale-out.";
    }

    private String unknownThings() {
        return unknownImage && unknownModel
                ? "the image and the model"
                : unknownImage ? "the image" : "the model";
    }

    private String options() {
        return unknownImage && unknownModel
                ? "--image-gb and --model-gb"
                : unknownImage ? "--image-gb" : "--model-gb";
    }

    private String answers() {
        return unknownImage && unknownModel
                ? "ecr-describe-images.json and list-objects-v2.json"
                : unknownImage ? "ecr-describe-images.json" : "list-objects-v2.json";
    }
}
