package scaleout.model.projection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import scaleout.model.domain.MetricResolution;
import scaleout.model.domain.Optimizations;
import scaleout.model.domain.Phase;
import scaleout.model.projection.FittedTimeline.Member;
import scaleout.model.simulation.Course;
import scaleout.model.statistics.Sample;

/// Other scenarios over the same start-ups: every combination of the toggles, and what would help next.
public final class Alternatives {

    private final List<Member> members;

    private Alternatives(List<Member> members) {
        this.members = members;
    }

    /// One combination of the toggles.
    ///
    /// @param toggles         all three are given
    /// @param startUpSeconds  mean from launch to ready
    /// @param totalSeconds    mean with detection
    /// @param totals          of each start-up, seconds
    /// @param bottleneck      the phase with the most critical-path seconds
    public record Combination(
            Optimizations toggles,
            double startUpSeconds,
            double totalSeconds,
            Sample totals,
            Phase bottleneck) {}

    /// A further change, on top of a scenario.
    ///
    /// @param name        for people
    /// @param whatIf      the scenario with it
    /// @param savedMean   how much sooner ready on average, seconds
    /// @param savedMedian difference of the medians, seconds
    /// @param savedP90    difference of the 90th percentiles, seconds
    public record Fix(
            String name, WhatIf whatIf, double savedMean, double savedMedian, double savedP90) {}

    /// Returns every combination of the toggles, with all else as in `whatIf`; none where no start-up has known sizes.
    public static List<Combination> combinations(FittedTimeline fitted, WhatIf whatIf) {
        Alternatives alternatives = of(fitted);
        List<Combination> combinations = new ArrayList<>();
        if (alternatives.members.isEmpty()) {
            return combinations;
        }
        for (boolean image : new boolean[] {false, true}) {
            for (boolean data : new boolean[] {false, true}) {
                for (MetricResolution resolution : MetricResolution.values()) {
                    Optimizations toggles = new Optimizations(image, data, resolution);
                    combinations.add(alternatives.combination(toggles, whatIf.with(toggles)));
                }
            }
        }
        return combinations;
    }

    /// Returns what would help next, the most seconds at the median first; changes that save nothing are left out.
    public static List<Fix> fixes(FittedTimeline fitted, WhatIf whatIf) {
        Alternatives alternatives = of(fitted);
        if (alternatives.members.isEmpty()) {
            return List.of();
        }
        Sample now = alternatives.totals(whatIf);
        return Candidate.ALL.stream()
                .map(candidate -> alternatives.fix(candidate, whatIf, now))
                .filter(fix -> fix.savedMedian > 0 || fix.savedP90 > 0 || fix.savedMean > 0)
                .sorted(
                        Comparator.comparingDouble(Fix::savedMedian)
                                .thenComparingDouble(Fix::savedP90)
                                .reversed())
                .toList();
    }

    private static Alternatives of(FittedTimeline fitted) {
        return new Alternatives(fitted.members().stream().filter(Member::hasSizes).toList());
    }

    /// A change that could be made to any scenario.
    private record Candidate(String name, UnaryOperator<WhatIf> change) {

        static final List<Candidate> ALL =
                List.of(
                        new Candidate(
                                "Container image cache",
                                w -> w.with(w.optimizations().withImageCache(true))),
                        new Candidate(
                                "Data cache", w -> w.with(w.optimizations().withDataCache(true))),
                        new Candidate(
                                "10 s metrics",
                                w ->
                                        w.with(
                                                w.optimizations()
                                                        .withMetricResolution(
                                                                MetricResolution.SECONDS_10))),
                        times("An image of half the size", "imageGb", 0.5),
                        times("A model of half the size", "modelGb", 0.5),
                        times("Unpacking twice as fast", "unpackMBps", 2),
                        times("A disk twice as fast", "diskMBps", 2),
                        times("A download client twice as fast", "modelClientMBps", 2),
                        times("Provisioning in half the time", "provisioningSeconds", 0.5),
                        times("Container init in half the time", "containerInitSeconds", 0.5));

        private static Candidate times(String name, String parameter, double factor) {
            return new Candidate(name, whatIf -> whatIf.times(parameter, factor));
        }
    }

    private Fix fix(Candidate candidate, WhatIf whatIf, Sample now) {
        WhatIf with = candidate.change.apply(whatIf);
        Sample then = totals(with);
        return new Fix(
                candidate.name,
                with,
                now.mean() - then.mean(),
                now.median() - then.median(),
                now.quantile(0.9) - then.quantile(0.9));
    }

    private List<Course> courses(WhatIf whatIf) {
        return members.stream()
                .map(member -> Scenarios.of(member.fit(), member.scaleOut().detector(), whatIf))
                .toList();
    }

    private Sample totals(WhatIf whatIf) {
        return Sample.of(courses(whatIf).stream().mapToDouble(Course::totalSeconds).toArray());
    }

    private Combination combination(Optimizations toggles, WhatIf whatIf) {
        List<Course> courses = courses(whatIf);
        Totals totals = Totals.of(courses);
        return new Combination(
                toggles,
                totals.startUpSeconds(),
                totals.totalSeconds(),
                Sample.of(courses.stream().mapToDouble(Course::totalSeconds).toArray()),
                totals.bottleneck());
    }
}
