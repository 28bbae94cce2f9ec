package scaleout.model.report;

import java.util.List;
import java.util.stream.Collectors;
import scaleout.model.projection.Comparison;
import scaleout.model.projection.Side;

/// A comparison of two measured timelines as text for a terminal, and in Markdown. [ComparisonJson] is for scripts.
public final class ComparisonReport {

    private static final String LEGEND =
            """
            p90?: of fewer than 20, not to be trusted. faster: part of the pairs in which the one after is faster.
            evidence allows: by the uncertainty of the ends alone. p: two-sided rank test of what stands beside it.
            Detection and first to last ready are one value per scale-out; the means below are over start-ups.
            """;

    private ComparisonReport() {}

    /// Returns what a terminal shows: the answer, durations, differences of medians, where the difference of means comes
    /// from, and what else there is to know.
    public static String text(Comparison comparison) {
        return "before: %s\nafter:  %s\n\n"
                        .formatted(
                                Outside.terminal(side(comparison.before())),
                                Outside.terminal(side(comparison.after())))
                + answers(comparison)
                + "\n"
                + plain(ComparisonTables.durations(comparison))
                + "\n"
                + plain(ComparisonTables.medians(comparison))
                + LEGEND
                + "\n"
                + plain(ComparisonTables.contributions(comparison))
                + "\n"
                + FindingsReport.text(ComparisonFindings.others(comparison));
    }

    private static String answers(Comparison comparison) {
        return ComparisonFindings.answers(comparison).stream()
                .map(answer ->
                        "%s\n  %s\n"
                                .formatted(
                                        answer.summary(),
                                        "%s %s"
                                                .formatted(
                                                        answer.explanation(), answer.suggestion())
                                                .strip()))
                .collect(Collectors.joining());
    }

    private static String side(Side side) {
        return "%s, %s%s"
                .formatted(
                        side.timeline().endpointForPeople(),
                        ComparisonWords.startUps(side),
                        side.open() == 0 ? "" : "; not ready: " + side.open());
    }

    private static String plain(List<List<String>> rows) {
        TextTable table = new TextTable();
        rows.forEach(table::row);
        return table.text();
    }

    /// Returns the same in Markdown.
    public static String markdown(Comparison comparison) {
        return "# Before and after\n\n- before: %s\n- after: %s\n\n"
                        .formatted(
                                Outside.markdown(side(comparison.before())),
                                Outside.markdown(side(comparison.after())))
                + rows(ComparisonTables.durations(comparison))
                + "\n"
                + rows(ComparisonTables.medians(comparison))
                + "\n"
                + LEGEND
                + "\n"
                + rows(ComparisonTables.contributions(comparison))
                + FindingsReport.markdown(ComparisonFindings.of(comparison));
    }

    private static String rows(List<List<String>> rows) {
        String head = line(rows.getFirst());
        String rule = "|---" + "|---:".repeat(rows.getFirst().size() - 1) + "|\n";
        return head
                + rule
                + rows.stream().skip(1).map(ComparisonReport::line).collect(Collectors.joining());
    }

    private static String line(List<String> cells) {
        return "| " + String.join(" | ", cells.stream().map(Outside::markdown).toList()) + " |\n";
    }
}
