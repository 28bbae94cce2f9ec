package scaleout.model.report;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import scaleout.model.bundle.FileProblem;
import scaleout.model.calibration.CalibratedParameter;
import scaleout.model.calibration.TypeCalibration;
import scaleout.model.domain.Optimizations;
import scaleout.model.domain.Parameter;
import scaleout.model.projection.Alternatives.Combination;
import scaleout.model.projection.Alternatives.Fix;
import scaleout.model.projection.Projection;
import scaleout.model.projection.Totals;
import scaleout.model.statistics.Sample;

/// A report in Markdown: what happened, what scenarios would change, what to ask before turning caches on, and what all of it
/// rests on.
public final class MarkdownReport {

    private final StringBuilder text = new StringBuilder();

    private MarkdownReport() {}

    /// Returns the report.
    public static String of(ReportInput input) {
        MarkdownReport report = new MarkdownReport();
        report.head(input);
        input.projections().forEach(report::projection);
        report.combinations(input.combinations());
        report.fixes(input.fixes());
        report.readiness(input.readiness());
        report.parameters(input.fitted().calibration().types());
        report.text.append(FindingsReport.markdown(input.findings()));
        report.problems(input.problems());
        return report.text.toString();
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private void section(String title) {
        line("");
        line("## " + title);
        line("");
    }

    private void head(ReportInput input) {
        line("# " + Outside.markdown(input.fitted().timeline().endpointForPeople()));
        line("");
        line("```");
        text.append(TimelineReport.table(input.fitted().timeline()));
        line("```");
        line("");
        Origin origin = input.origin();
        line(
                "Source: %s%s. Made by %s."
                        .formatted(
                                Outside.markdown(origin.source()),
                                origin.sha256().isEmpty()
                                        ? ""
                                        : " (SHA-256 " + origin.sha256() + ")",
                                Outside.markdown(origin.program())));
    }

    private void projection(String changes, Projection projection) {
        Totals before = projection.baseline();
        Totals after = projection.scenario();
        section(Outside.markdown(changes));
        line("| phase | before | after | critical path | slack after |");
        line("|---|---:|---:|---:|---:|");
        projection
                .deltas()
                .forEach((phase, delta) ->
                        line(
                                "| %s | %s | %s | %s | %s |"
                                        .formatted(
                                                phase.label(),
                                                WhatIfReport.duration(before, phase),
                                                WhatIfReport.duration(after, phase),
                                                Durations.difference(delta),
                                                Durations.seconds(
                                                        after.slackSeconds()
                                                                .getOrDefault(phase, 0.0)))));
        line(
                "| **in all** | **%s** | **%s** | **%s** | |"
                        .formatted(
                                Durations.seconds(before.totalSeconds()),
                                Durations.seconds(after.totalSeconds()),
                                Durations.difference(
                                        after.totalSeconds() - before.totalSeconds())));
        line("");
        line(
                "Means, n = %d, left out %d; 80 %% between %s and %s. %s"
                        .formatted(
                                before.count(),
                                projection.leftOut(),
                                Durations.text(projection.interval().p10()),
                                Durations.text(projection.interval().p90()),
                                WhatIfReport.bottleneck(before, after)));
    }

    private void combinations(List<Combination> combinations) {
        if (combinations.isEmpty()) {
            return;
        }
        Sample totals = combinations.getFirst().totals();
        section("Every combination of the toggles");
        line("| image cache | data cache | metrics | mean | P50 | P90 | bottleneck |");
        line("|---|---|---|---:|---:|---:|---|");
        for (Combination combination : combinations) {
            Optimizations toggles = combination.toggles();
            line(
                    "| %s | %s | %d s | %s | %s | %s | %s |"
                            .formatted(
                                    WhatIfReport.onOff(toggles.imageCache()),
                                    WhatIfReport.onOff(toggles.dataCache()),
                                    Objects.requireNonNull(toggles.metricResolution()).seconds(),
                                    Durations.seconds(combination.totalSeconds()),
                                    Durations.seconds(combination.totals().median()),
                                    Durations.seconds(combination.totals().quantile(0.9)),
                                    combination.bottleneck().label()));
        }
        line("");
        line(
                totals.trustsPercentiles()
                        ? "n = %d.".formatted(totals.n())
                        : "n = %d: too few for percentiles to be trusted.".formatted(totals.n()));
    }

    private void fixes(List<Fix> fixes) {
        if (fixes.isEmpty()) {
            return;
        }
        section("Next best fix");
        line("| on top of what was recorded | saves at P50 | at P90 | on average |");
        line("|---|---:|---:|---:|");
        for (Fix fix : fixes) {
            line(
                    "| %s | %s | %s | %s |"
                            .formatted(
                                    fix.name(),
                                    Durations.seconds(fix.savedMedian()),
                                    Durations.seconds(fix.savedP90()),
                                    Durations.seconds(fix.savedMean())));
        }
    }

    private void readiness(List<Readiness.Answer> answers) {
        section("Readiness");
        for (Readiness.Answer answer : answers) {
            line("- **%s** %s".formatted(answer.question(), Outside.markdown(answer.answer())));
        }
    }

    private void parameters(List<TypeCalibration> types) {
        if (types.isEmpty()) {
            return;
        }
        section("What the projections rest on");
        for (TypeCalibration type : types) {
            int n = type.quality().startUps();
            line(
                    "%s, %s, n = %d:"
                            .formatted(
                                    Outside.markdown(
                                            type.instanceType() == null
                                                    ? "unknown instance type"
                                                    : type.instanceType()),
                                    type.kind().id(),
                                    n));
            line("");
            line("| parameter | value | 90 % interval | unit | basis | source |");
            line("|---|---:|---:|---|---|---|");
            type.parameters().forEach(this::parameter);
            line("");
        }
        text.setLength(text.length() - 1);
    }

    private void parameter(CalibratedParameter known) {
        Parameter parameter = known.parameter();
        line(
                "| %s | %s | %s to %s | %s | %s | %s |"
                        .formatted(
                                parameter.name(),
                                number(parameter.value()),
                                number(known.low()),
                                number(known.high()),
                                parameter.unit(),
                                parameter.basis().label(),
                                Outside.markdown(parameter.source())));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, Math.abs(value) >= 100 ? "%.0f" : "%.2f", value)
                .replace("-", "−");
    }

    private void problems(List<FileProblem> problems) {
        if (problems.isEmpty()) {
            return;
        }
        section("Files that could not be used");
        for (FileProblem problem : problems) {
            line(
                    "- %s: %s %s"
                            .formatted(
                                    Outside.markdown(problem.file()),
                                    Outside.markdown(problem.problem()),
                                    Outside.markdown(problem.advice())));
        }
    }
}
