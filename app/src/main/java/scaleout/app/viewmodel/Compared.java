package scaleout.app.viewmodel;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import scaleout.app.chart.EcdfLayout.Curve;
import scaleout.app.chart.Ink;
import scaleout.app.chart.WaterfallLayout.Step;
import scaleout.app.chart.WaterfallLayout.Waterfall;
import scaleout.model.domain.Finding;
import scaleout.model.domain.Phase;
import scaleout.model.projection.Comparer;
import scaleout.model.projection.Comparison;
import scaleout.model.projection.Difference;
import scaleout.model.projection.ProjectedStartUp;
import scaleout.model.projection.Projection;
import scaleout.model.projection.ProjectionException;
import scaleout.model.report.ComparisonFindings;
import scaleout.model.report.Durations;
import scaleout.model.simulation.Course;
import scaleout.model.statistics.ConfidenceInterval;
import scaleout.model.statistics.Sample;
import scaleout.model.timeline.Timeline;

/// Two sides of a comparison: two measured timelines, or a baseline and its scenario.
///
/// @param waterfall from the mean before to the mean after
/// @param curves    totals of both sides
/// @param table     durations of both sides, and how far they differ
/// @param findings  the answer first; none of a projection, which has its own
public record Compared(
        Waterfall waterfall, List<Curve> curves, Table table, List<Finding> findings) {

    private static final List<String> HEAD =
            List.of(
                    "",
                    "n before",
                    "median",
                    "P90",
                    "n after",
                    "median",
                    "P90",
                    "difference of medians",
                    "95 % interval",
                    "rank test");

    public Compared {
        curves = List.copyOf(curves);
        findings = List.copyOf(findings);
    }

    /// Returns the comparison of two measured timelines.
    static Compared measured(Timeline before, Timeline after) throws ProjectionException {
        Comparison comparison = Comparer.compare(before, after);
        List<Step> steps =
                comparison.breakdown().contributions().stream()
                        .map(part ->
                                new Step(
                                        part.part().label(),
                                        part.part().phases(),
                                        part.difference()))
                        .toList();
        Difference total = comparison.total();
        return new Compared(
                waterfall(total.before(), total.after(), steps),
                curves("before", total.before(), "after", total.after()),
                new Table(HEAD, rows(comparison)),
                ComparisonFindings.of(comparison));
    }

    private static Waterfall waterfall(Sample before, Sample after, List<Step> steps) {
        return new Waterfall(
                before.mean(),
                "Mean before, n = " + before.n(),
                after.mean(),
                "Mean after, n = " + after.n(),
                steps);
    }

    private static List<Curve> curves(String one, Sample before, String other, Sample after) {
        return List.of(
                new Curve(one, before, Ink.ACCENT, false), new Curve(other, after, Ink.GAIN, true));
    }

    private static List<List<String>> rows(Comparison comparison) {
        List<List<String>> rows = new ArrayList<>();
        add(rows, Phase.DETECTION.label(), comparison.detection());
        comparison.phases().forEach(part -> add(rows, part.part().label(), part.difference()));
        add(rows, "Launch to ready", comparison.startUp());
        if (comparison.includesDetection()) {
            add(rows, "Spike to ready", comparison.total());
        }
        add(rows, "First to last ready", comparison.spread());
        return rows;
    }

    private static void add(List<List<String>> rows, String name, @Nullable Difference difference) {
        if (difference != null) {
            ConfidenceInterval interval = difference.interval();
            rows.add(
                    row(
                            name,
                            difference.before(),
                            difference.after(),
                            interval == null
                                    ? "too few"
                                    : "%s to %s"
                                            .formatted(
                                                    Durations.difference(interval.low()),
                                                    Durations.difference(interval.high())),
                            "%s, of %s"
                                    .formatted(
                                            p(difference.test().p()),
                                            difference.tested().label())));
        }
    }

    private static String p(double p) {
        return p < 0.0001
                ? "p < 0.0001"
                : String.format(Locale.ROOT, p < 0.1 ? "p = %.4f" : "p = %.2f", p);
    }

    private static List<String> row(
            String name, Sample before, Sample after, String interval, String test) {
        return List.of(
                name,
                Integer.toString(before.n()),
                Durations.seconds(before.median()),
                Percentiles.percentile(before, 0.9),
                Integer.toString(after.n()),
                Durations.seconds(after.median()),
                Percentiles.percentile(after, 0.9),
                Durations.difference(after.median() - before.median()),
                interval,
                test);
    }

    /// Returns the comparison of a baseline with its scenario: the same start-ups twice, so nothing is tested.
    static Compared projected(Projection projection) {
        List<Step> steps =
                projection.deltas().entrySet().stream()
                        .map(delta ->
                                new Step(
                                        delta.getKey().label(),
                                        List.of(delta.getKey()),
                                        delta.getValue()))
                        .toList();
        Sample before = projection.before();
        Sample after = projection.after();
        List<List<String>> rows = new ArrayList<>();
        for (Phase phase : Phase.values()) {
            rows.add(
                    row(
                            phase.label(),
                            sample(projection, phase, true),
                            sample(projection, phase, false),
                            "same start-ups",
                            "none"));
        }
        rows.add(row("Spike to ready", before, after, "same start-ups", "none"));
        return new Compared(
                waterfall(before, after, steps),
                curves("as recorded", before, "scenario", after),
                new Table(HEAD, rows),
                List.of());
    }

    private static Sample sample(Projection projection, Phase phase, boolean before) {
        return Sample.of(
                projection.startUps().stream()
                        .map(one -> side(one, before))
                        .mapToDouble(course -> course.seconds(phase))
                        .toArray());
    }

    private static Course side(ProjectedStartUp one, boolean before) {
        return before ? one.baseline() : one.scenario();
    }
}
