package scaleout.model.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import scaleout.model.bundle.FileProblem;
import scaleout.model.domain.Finding;
import scaleout.model.domain.Parameter;
import scaleout.model.projection.Projection;
import scaleout.model.projection.Totals;
import scaleout.model.timeline.Timeline;

/// A timeline and what scenarios would change, in Markdown.
public final class MarkdownReport {

    private final StringBuilder text = new StringBuilder();

    private MarkdownReport() {}

    /// Returns the report.
    ///
    /// @param timeline    the start-ups
    /// @param findings    of the reconstruction
    /// @param problems    files that could not be used
    /// @param projections by the words for what each changes, in the order to print
    public static String of(
            Timeline timeline,
            List<Finding> findings,
            List<FileProblem> problems,
            Map<String, Projection> projections) {
        MarkdownReport report = new MarkdownReport();
        report.head(timeline);
        projections.forEach(report::projection);
        List<Finding> all = new ArrayList<>(findings);
        projections.values().forEach(projection -> all.addAll(projection.findings()));
        report.text.append(FindingsReport.markdown(all.stream().distinct().toList()));
        report.problems(problems);
        return report.text.toString();
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private void head(Timeline timeline) {
        line("# " + Outside.markdown(timeline.endpointForPeople()));
        line("");
        line("```");
        text.append(TimelineReport.table(timeline));
        line("```");
    }

    private void projection(String changes, Projection projection) {
        Totals before = projection.baseline();
        Totals after = projection.scenario();
        line("");
        line("## " + Outside.markdown(changes));
        line("");
        line("| phase | before | after | critical path |");
        line("|---|---:|---:|---:|");
        projection
                .deltas()
                .forEach((phase, delta) ->
                        line(
                                "| %s | %s | %s | %s |"
                                        .formatted(
                                                phase.label(),
                                                WhatIfReport.duration(before, phase),
                                                WhatIfReport.duration(after, phase),
                                                Durations.difference(delta))));
        line(
                "| **in all** | **%s** | **%s** | **%s** |"
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
        line("");
        for (Parameter parameter : projection.parameters()) {
            line(
                    "- %s = %s %s, %s: %s"
                            .formatted(
                                    parameter.name(),
                                    String.format(Locale.ROOT, "%.2f", parameter.value()),
                                    parameter.unit(),
                                    parameter.basis().label(),
                                    Outside.markdown(parameter.source())));
        }
    }

    private void problems(List<FileProblem> problems) {
        if (problems.isEmpty()) {
            return;
        }
        line("");
        line("## Files that could not be used");
        line("");
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
