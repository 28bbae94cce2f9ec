package scaleout.model.planning;

import java.util.ArrayList;
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

    /// Of each run there is a number for each minute: 160 MB.
    private static final int MOST_RUN_MINUTES = 20_000_000;

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

    /// How many runs of a scenario there may be: what is kept of them must fit into memory.
    public static int mostRuns(PlanInput input) {
        return MOST_RUN_MINUTES / minutes(input);
    }

    private static int minutes(PlanInput input) {
        return (int) Math.ceil(input.scenario().schedule().horizonSeconds() / MINUTE_SECONDS);
    }

    /// Plays the closed loop many times, on all processors. The answer does not depend on how many there are.
    ///
    /// @param runs      at least 1, at most [#mostRuns(PlanInput)]
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
        double[][] answers = new double[ANSWERS.size()][runs];
        double[][] capacity = new double[minutes(input)][runs];
        AtomicInteger done = new AtomicInteger();
        IntStream.range(0, runs)
                .parallel()
                .forEach(run -> {
                    Plan plan = Planner.plan(input, seeds[run], resolution, cancelled);
                    keep(plan, answers, capacity, run);
                    tell(progress, done.incrementAndGet(), runs);
                });
        Map<String, Sample> samples = new LinkedHashMap<>();
        for (int i = 0; i < answers.length; i++) {
            samples.put(names().get(i), Sample.of(answers[i]));
        }
        List<Sample> ready = new ArrayList<>();
        for (int minute = 0; minute < capacity.length; minute++) {
            ready.add(Sample.of(capacity[minute]));
            capacity[minute] = new double[0]; // there is no room for both
        }
        return new PlanBands(resolution, runs, samples, ready);
    }

    private static void tell(Progress progress, int done, int runs) {
        if (done % Math.max(1, runs / PROGRESS_STEPS) == 0) {
            progress.at("Playing %d runs".formatted(runs), done / (double) runs);
        }
    }

    /// Each run has a place of its own in every row.
    private static void keep(Plan plan, double[][] answers, double[][] capacity, int run) {
        int place = 0;
        for (ToDoubleFunction<Plan> answer : ANSWERS.values()) {
            answers[place++][run] = answer.applyAsDouble(plan);
        }
        int level = 0;
        for (int minute = 0; minute < capacity.length; minute++) {
            while (level + 1 < plan.capacity().size()
                    && plan.capacity().get(level + 1).atSeconds() <= minute * MINUTE_SECONDS) {
                level++;
            }
            capacity[minute][run] = plan.capacity().get(level).value();
        }
    }
}
