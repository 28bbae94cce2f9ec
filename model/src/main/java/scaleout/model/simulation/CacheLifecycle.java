package scaleout.model.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import scaleout.model.domain.Finding;
import scaleout.model.scenario.Scenario;
import scaleout.model.statistics.Distribution.Empirical;

/// How the start-ups of a schedule meet the cache that serves them: a schedule of rollouts against one of spikes, played many
/// times.
///
/// @param runs           how often the schedule was played
/// @param startUpSeconds seconds from launch to ready of all start-ups of all runs, by what they found; only what occurred
/// @param calendar       how often image and model change, and how often the demand jumps
/// @param cache          how long an image is served; empty where there is no cache or no rollout changes what it holds
/// @param steps          which deployment steps must be synchronized with the spikes
public record CacheLifecycle(
        int runs,
        Map<Meeting, Empirical> startUpSeconds,
        Calendar calendar,
        List<Served> cache,
        List<Finding> steps) {

    private static final int MOST_RUNS = 200;
    private static final int MOST_START_UPS = 20_000;
    private static final int DRAWS = 10_000;

    public CacheLifecycle {
        Map<Meeting, Empirical> inOrder = new EnumMap<>(Meeting.class);
        inOrder.putAll(startUpSeconds);
        startUpSeconds = Collections.unmodifiableMap(inOrder);
        cache = List.copyOf(cache);
        steps = List.copyOf(steps);
    }

    /// How often what happens within the horizon.
    ///
    /// @param horizonSeconds how long the schedule is
    /// @param spikes         jumps of the demand that start something
    /// @param imageRollouts  rollouts that change the image
    /// @param modelRollouts  rollouts that change the model artifacts
    public record Calendar(
            double horizonSeconds, int spikes, int imageRollouts, int modelRollouts) {}

    /// One release between its rollout and the next one, on the mean of the runs.
    ///
    /// @param atSeconds    when it was rolled out
    /// @param gapSeconds   until the cache served it; up to the next release where it never did
    /// @param servedSeconds how long the cache served it until the next release, its lifetime or the horizon
    public record Served(double atSeconds, double gapSeconds, double servedSeconds) {}

    /// Plays a scenario's schedule often enough to see how start-ups vary: up to 200 times, but not more than about 20,000
    /// start-ups. Where every start-up finds the same and shares no link, 10,000 are drawn at once instead.
    ///
    /// @param cancelled asked now and then, by any thread
    /// @throws java.util.concurrent.CancellationException where it was cancelled
    public static CacheLifecycle of(Scenario scenario, long seed, BooleanSupplier cancelled) {
        Simulation first = Simulator.simulate(scenario, seed, cancelled);
        int startUps = Math.max(1, first.startUps().size());
        if (!first.meetings().isEmpty() && isAlike(first)) {
            Meeting meeting = first.meetings().keySet().iterator().next();
            return alike(first, meeting, seed, cancelled);
        }
        return of(scenario, seed, Math.clamp(MOST_START_UPS / startUps, 1, MOST_RUNS), cancelled);
    }

    /// Whether every start-up finds the same, whatever the seed, and shares no link.
    private static boolean isAlike(Simulation simulation) {
        boolean isFilled =
                simulation.scenario().endpoint().initialCount() > 0
                        && simulation.parameters().cacheLifetimeSeconds()
                                == Double.POSITIVE_INFINITY;
        return simulation.scenario().sharedLinks().isEmpty()
                && simulation.launches().releases().size() == 1
                && (isFilled || !simulation.hasCache());
    }

    private static CacheLifecycle alike(
            Simulation first, Meeting meeting, long seed, BooleanSupplier cancelled) {
        double[] drawn =
                MonteCarlo.startUpSeconds(
                        Population.of(first.scenario(), meeting), DRAWS, seed, cancelled);
        Empirical seconds = new Empirical(Arrays.stream(drawn).boxed().toList());
        return new CacheLifecycle(
                1,
                Map.of(meeting, seconds),
                calendar(first.scenario(), first.launches()),
                List.of(),
                List.of());
    }

    /// Plays a scenario's schedule.
    ///
    /// @param runs      how often, at least 1
    /// @param cancelled asked now and then
    /// @throws java.util.concurrent.CancellationException where it was cancelled
    public static CacheLifecycle of(
            Scenario scenario, long seed, int runs, BooleanSupplier cancelled) {
        Map<Meeting, List<Double>> seconds = new EnumMap<>(Meeting.class);
        ReleaseTimes times = new ReleaseTimes(scenario);
        Misses misses = new Misses();
        Simulation simulation = Simulator.simulate(scenario, seed, cancelled);
        for (int run = 1; ; run++) {
            for (Started one : simulation.startUps()) {
                seconds.computeIfAbsent(one.meeting(), _ -> new ArrayList<>())
                        .add(one.startUpSeconds());
            }
            times.add(simulation);
            misses.add(simulation);
            if (run >= runs) {
                break;
            }
            simulation = Simulator.simulate(scenario, Seeds.of(seed, run), cancelled);
        }
        Map<Meeting, Empirical> found = new EnumMap<>(Meeting.class);
        seconds.forEach((meeting, all) -> found.put(meeting, new Empirical(all)));
        List<Served> served = times.served();
        return new CacheLifecycle(
                Math.max(1, runs),
                found,
                calendar(scenario, simulation.launches()),
                served,
                Synchronization.of(scenario, simulation.launches(), served, misses));
    }

    private static Calendar calendar(Scenario scenario, Launches launches) {
        return new Calendar(
                scenario.schedule().horizonSeconds(),
                launches.surges().size(),
                (int) launches.releases().stream().filter(Release::changesImage).count(),
                (int) launches.releases().stream().filter(Release::changesModel).count());
    }

    /// The part of start-ups that found this, from 0 to 1.
    public double share(Meeting meeting) {
        Empirical found = startUpSeconds.get(meeting);
        int all = startUpSeconds.values().stream().mapToInt(one -> one.values().size()).sum();
        return found == null ? 0 : (double) found.values().size() / all;
    }

    /// Seconds from launch to ready of all start-ups; empty where there are none.
    public Optional<Empirical> all() {
        List<Double> all =
                startUpSeconds.values().stream().flatMap(one -> one.values().stream()).toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(new Empirical(all));
    }

    /// How long the cache serves a release on the mean; empty where there is none.
    public OptionalDouble meanServedSeconds() {
        return cache.stream().mapToDouble(Served::servedSeconds).average();
    }

    /// How long a release waits for the cache on the mean; empty where there is none.
    public OptionalDouble meanGapSeconds() {
        return cache.stream().mapToDouble(Served::gapSeconds).average();
    }

    /// The part of the horizon in which the cache serves the release in force, counted from the first rollout; empty where
    /// there is none.
    public OptionalDouble servedPart() {
        double served = cache.stream().mapToDouble(Served::servedSeconds).sum();
        return cache.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        served / (calendar.horizonSeconds - cache.getFirst().atSeconds));
    }
}
