package scaleout.model.planning;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import scaleout.model.bundle.Progress;
import scaleout.model.statistics.Sample;

/// How the answers of a plan vary from run to run, each with a seed of its own.
///
/// @param resolution how finely requests were looked at
/// @param runs       how many there were
/// @param answers    by name, in the order in which they are shown
/// @param capacity   ready instances or copies at the start of each minute
public record PlanBands(
        Resolution resolution, int runs, Map<String, Sample> answers, List<Sample> capacity) {

    private static final double MINUTE_SECONDS = 60;
    private static final int PROGRESS_STEPS = 100;

    private static final Map<String, ToDoubleFunction<Plan>> ANSWERS = answersByName();

    public PlanBands {
        answers = Map.copyOf(answers);
        capacity = List.copyOf(capacity);
    }

    /// Names of answers that have bands, in the order in which they are shown.
    public static List<String> names() {
        return List.copyOf(ANSWERS.keySet());
    }

    private static Map<String, ToDoubleFunction<Plan>> answersByName() {
        Map<String, ToDoubleFunction<Plan>> answers = new LinkedHashMap<>();
        answers.put("queueWaitMeanSeconds", plan -> plan.waits().mean());
        answers.put("queueWaitP99Seconds", plan -> plan.waits().p99());
        answers.put("capacityGapRequestSeconds", plan -> plan.gap().requestSeconds());
        answers.put("capacityGapMinutes", plan -> plan.gap().minutes());
        answers.put(
                "sloMinutesLost",
                plan -> Optional.ofNullable(plan.sloMinutesLost()).orElse(0).doubleValue());
        answers.put("rejected", plan -> plan.counts().rejected());
        answers.put("timedOut", plan -> plan.counts().timedOut());
        answers.put("instanceHours", Plan::instanceHours);
        return answers;
    }

    /// What is kept of one run.
    private record Kept(List<Double> answers, List<Double> capacity) {}

    /// Plays the closed loop many times, on all processors. The answer does not depend on how many there are.
    ///
    /// @param runs      at least 1
    /// @param progress  told now and then, by any thread
    /// @param cancelled asked now and then, by any thread
    /// @throws java.util.concurrent.CancellationException where it was cancelled
    public static PlanBands of(
            PlanInput input,
            long seed,
            int runs,
            Resolution resolution,
            Progress progress,
            BooleanSupplier cancelled) {
        long[] seeds = new SplittableRandom(seed).longs(runs).toArray();
        int minutes =
                (int) Math.ceil(input.scenario().schedule().horizonSeconds() / MINUTE_SECONDS);
        AtomicInteger done = new AtomicInteger();
        List<Kept> kept =
                IntStream.range(0, runs)
                        .parallel()
                        .mapToObj(run -> {
                            Plan plan = Planner.plan(input, seeds[run], resolution, cancelled);
                            tell(progress, done.incrementAndGet(), runs);
                            return kept(plan, minutes);
                        })
                        .toList();
        Map<String, Sample> answers = new LinkedHashMap<>();
        for (int i = 0; i < names().size(); i++) {
            int place = i;
            answers.put(
                    names().get(i),
                    Sample.of(kept.stream().mapToDouble(one -> one.answers.get(place)).toArray()));
        }
        List<Sample> capacity =
                IntStream.range(0, minutes)
                        .mapToObj(minute ->
                                Sample.of(
                                        kept.stream()
                                                .mapToDouble(one -> one.capacity.get(minute))
                                                .toArray()))
                        .toList();
        return new PlanBands(resolution, runs, answers, capacity);
    }

    private static void tell(Progress progress, int done, int runs) {
        if (done % Math.max(1, runs / PROGRESS_STEPS) == 0) {
            progress.at("Playing %d runs".formatted(runs), done / (double) runs);
        }
    }

    private static Kept kept(Plan plan, int minutes) {
        double[] capacity = new double[minutes];
        int place = 0;
        for (int minute = 0; minute < minutes; minute++) {
            while (place + 1 < plan.capacity().size()
                    && plan.capacity().get(place + 1).atSeconds() <= minute * MINUTE_SECONDS) {
                place++;
            }
            capacity[minute] = plan.capacity().get(place).value();
        }
        return new Kept(
                ANSWERS.values().stream().map(answer -> answer.applyAsDouble(plan)).toList(),
                Arrays.stream(capacity).boxed().toList());
    }
}
