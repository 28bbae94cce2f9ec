package scaleout.model.projection;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import scaleout.model.calibration.Fit;
import scaleout.model.calibration.Sizes;
import scaleout.model.domain.Finding;
import scaleout.model.projection.FittedTimeline.Member;
import scaleout.model.simulation.Course;
import scaleout.model.timeline.Timeline;

/// Projects every start-up of a timeline that became ready and whose sizes are known.
public final class Projector {

    private final FittedTimeline fitted;
    private final WhatIf whatIf;
    private final Set<Finding> findings = new LinkedHashSet<>();

    private Projector(FittedTimeline fitted, WhatIf whatIf) {
        this.fitted = fitted;
        this.whatIf = whatIf;
    }

    /// Returns the projection of a timeline.
    ///
    /// @throws ProjectionException where none of its start-ups can be projected
    public static Projection project(Timeline timeline, WhatIf whatIf) throws ProjectionException {
        return project(
                FittedTimeline.of(timeline, new Sizes(whatIf.imageGb(), whatIf.modelGb())), whatIf);
    }

    /// Returns the projection of a timeline that is fitted already.
    ///
    /// @throws ProjectionException where none of its start-ups can be projected
    public static Projection project(FittedTimeline fitted, WhatIf whatIf)
            throws ProjectionException {
        return new Projector(fitted, whatIf).result();
    }

    private Projection result() throws ProjectionException {
        List<Member> members =
                fitted.members().stream()
                        .filter(member -> member.hasSizes() || !whatIf.changesTransfers())
                        .toList();
        if (members.isEmpty()) {
            throw new ProjectionException(nothing());
        }
        List<ProjectedStartUp> projected = new ArrayList<>();
        for (Member member : members) {
            Fit fit = member.fit();
            findings.addAll(fit.findings());
            Course after = Scenarios.of(fit, member.scaleOut().detector(), whatIf);
            projected.add(
                    new ProjectedStartUp(member.scaleOut(), fit.startUp(), fit.course(), after));
        }
        Totals baseline = Totals.of(projected.stream().map(ProjectedStartUp::baseline).toList());
        Totals scenario = Totals.of(projected.stream().map(ProjectedStartUp::scenario).toList());
        findings.addAll(fitted.calibration().findings());
        findings.addAll(Caveats.of(projected, whatIf));
        findings.addAll(Reach.ofMembers(members, whatIf));
        noteLeftOut(projected.size());
        return new Projection(
                whatIf,
                projected,
                leftOut(),
                baseline,
                scenario,
                Bands.of(fitted, members, whatIf, scenario),
                parameters(members),
                List.copyOf(findings));
    }

    private int unknownSizes() {
        return (int) fitted.members().stream().filter(member -> !member.hasSizes()).count();
    }

    private int leftOut() {
        return fitted.notReady() + (whatIf.changesTransfers() ? unknownSizes() : 0);
    }

    /// What is known of each type that is projected, with what the user sets.
    private List<TypedParameters> parameters(List<Member> members) {
        return members.stream()
                .map(Member::type)
                .distinct()
                .map(type -> TypedParameters.of(type, whatIf.set()))
                .toList();
    }

    private void noteLeftOut(int projected) {
        int notReady = fitted.notReady();
        int unknownSizes = unknownSizes();
        if (notReady > 0) {
            findings.add(
                    Finding.notice(
                            "%d of %d start-ups had not become ready; they are not projected."
                                    .formatted(notReady, leftOut() + projected),
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
        if (unknownSizes() > 0) {
            return "No start-up can be projected: the size of %s is unknown. Give %s, in decimal GB."
                    .formatted(unknownThings(), options());
        }
        return fitted.notReady() > 0
                ? "No start-up can be projected: none of the %d had become ready. Capture the trace again later."
                        .formatted(fitted.notReady())
                : "No start-up can be projected: the timeline has none. Open a trace that covers a scale-out.";
    }

    private String unknownThings() {
        return fitted.imageUnknown() && fitted.modelUnknown()
                ? "the image and the model"
                : fitted.imageUnknown() ? "the image" : "the model";
    }

    private String options() {
        return fitted.imageUnknown() && fitted.modelUnknown()
                ? "--image-gb and --model-gb"
                : fitted.imageUnknown() ? "--image-gb" : "--model-gb";
    }

    private String answers() {
        return fitted.imageUnknown() && fitted.modelUnknown()
                ? "ecr-describe-images.json and list-objects-v2.json"
                : fitted.imageUnknown() ? "ecr-describe-images.json" : "list-objects-v2.json";
    }
}
