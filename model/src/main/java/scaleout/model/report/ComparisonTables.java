package scaleout.model.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import scaleout.model.domain.Phase;
import scaleout.model.projection.Breakdown;
import scaleout.model.projection.Comparison;
import scaleout.model.projection.Contribution;
import scaleout.model.projection.Difference;
import scaleout.model.projection.Factor;
import scaleout.model.projection.Makeup;
import scaleout.model.projection.Part;
import scaleout.model.statistics.Sample;

/// A comparison as rows of words, the first of each table its head.
final class ComparisonTables {

    private ComparisonTables() {}

    /// A difference with its name.
    record Row(String name, Difference difference) {}

    /// Every difference that is shown, in order.
    static List<Row> differences(Comparison comparison) {
        List<Row> rows = new ArrayList<>();
        add(rows, Phase.DETECTION.label(), comparison.detection());
        comparison.phases().forEach(phase -> add(rows, phase.part().label(), phase.difference()));
        add(rows, "Start-up", comparison.startUp());
        if (comparison.includesDetection()) {
            add(rows, "In all", comparison.total());
        }
        add(rows, "First to last ready", comparison.spread());
        return rows;
    }

    private static void add(List<Row> rows, String name, @Nullable Difference difference) {
        if (difference != null) {
            rows.add(new Row(name, difference));
        }
    }

    /// What each phase took on both sides.
    static List<List<String>> durations(Comparison comparison) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(
                List.of(
                        "",
                        "n before",
                        "mean",
                        "median",
                        "p90",
                        "n after",
                        "mean",
                        "median",
                        "p90"));
        for (Row row : differences(comparison)) {
            rows.add(
                    Stream.of(
                                    Stream.of(row.name()),
                                    sample(row.difference().before()),
                                    sample(row.difference().after()))
                            .flatMap(cells -> cells)
                            .toList());
        }
        return rows;
    }

    private static Stream<String> sample(Sample sample) {
        return Stream.of(
                Integer.toString(sample.n()),
                Durations.seconds(sample.mean()),
                Durations.seconds(sample.median()),
                Durations.seconds(sample.quantile(0.9)) + (sample.trustsPercentiles() ? "" : "?"));
    }

    /// How far the medians lie apart, and how sure that is.
    static List<List<String>> medians(Comparison comparison) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(
                List.of(
                        "after less before",
                        "medians",
                        "95 % interval",
                        "evidence allows",
                        "faster",
                        "p",
                        "of"));
        for (Row row : differences(comparison)) {
            Difference difference = row.difference();
            rows.add(
                    List.of(
                            row.name(),
                            Durations.difference(difference.ofMedians()),
                            difference.interval() == null
                                    ? "too few"
                                    : ComparisonWords.range(difference.interval()),
                            ComparisonWords.range(
                                    difference.evidence().low(), difference.evidence().high()),
                            ComparisonWords.share(difference.probabilityFaster()),
                            ComparisonWords.pValue(difference.test().p()),
                            difference.tested().label()));
        }
        return rows;
    }

    /// What each part adds to the difference of the means, and why where the sides differ in more than their times.
    static List<List<String>> contributions(Comparison comparison) {
        boolean why =
                comparison.makeup().stream()
                        .filter(makeup -> makeup.factor() != Factor.ALARM)
                        .anyMatch(Makeup::differs);
        List<List<String>> rows = new ArrayList<>();
        rows.add(
                cells(
                        why,
                        "critical path, means",
                        "before",
                        "after",
                        "difference",
                        "same kind and lane",
                        "other lane",
                        "other kind"));
        Breakdown breakdown = comparison.breakdown();
        breakdown.contributions().forEach(part -> rows.add(row(why, part.part().label(), part)));
        rows.add(
                row(
                        why,
                        "In all",
                        new Contribution(
                                Part.BETWEEN,
                                comparison.total().before().mean(),
                                comparison.total().after().mean(),
                                breakdown.change(),
                                breakdown.lanes(),
                                breakdown.mix())));
        return rows;
    }

    private static List<String> row(boolean why, String name, Contribution part) {
        return cells(
                why,
                name,
                Durations.seconds(part.before()),
                Durations.seconds(part.after()),
                Durations.difference(part.difference()),
                Durations.difference(part.change()),
                Durations.difference(part.lanes()),
                Durations.difference(part.mix()));
    }

    private static List<String> cells(boolean why, String... cells) {
        return List.of(cells).subList(0, why ? cells.length : 4);
    }
}
