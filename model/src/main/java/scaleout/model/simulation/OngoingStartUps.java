package scaleout.model.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import scaleout.model.catalog.StartUpDefaults;
import scaleout.model.domain.StartUpKind;
import scaleout.model.scenario.Scenario;

/// Start-ups of one kind that are launched as time goes on, each with what it then finds in the cache.
///
/// Those that share a link slow each other, so a launch can put off the ready time of earlier ones: ask again after each
/// launch. What the transfers of instances and of copies do to each other over shared links is left out.
public final class OngoingStartUps {

    private final Scenario scenario;
    private final StartUpKind kind;
    private final StartUpParameters parameters;
    private final List<Release> releases;
    private final List<Launch> rollouts;
    private final long seed;
    private final BooleanSupplier cancelled;
    private final List<Double> readySeconds = new ArrayList<>();
    private final List<Double> pulledSeconds = new ArrayList<>();
    private final List<Launch> starting = new ArrayList<>();
    private int settled;
    private ImageCache cache;

    private OngoingStartUps(
            Scenario scenario, StartUpKind kind, long seed, BooleanSupplier cancelled) {
        this.scenario = scenario;
        this.kind = kind;
        this.seed = seed;
        this.cancelled = cancelled;
        parameters = StartUpParameters.of(scenario);
        releases = Release.of(scenario);
        rollouts =
                kind == scenario.schedule().startUps().kind() && releases.size() > 1
                        ? Launches.of(scenario, parameters, seed).rollouts()
                        : List.of();
        cache = Simulator.cacheAtStart(scenario, kind, parameters, releases.getFirst());
    }

    /// Returns the start-ups of an endpoint of which none has been launched. What a start-up draws depends on the seed and
    /// its number, and nothing else.
    public static OngoingStartUps of(
            Scenario scenario, StartUpKind kind, long seed, BooleanSupplier cancelled) {
        return new OngoingStartUps(scenario, kind, seed, cancelled);
    }

    /// Launches some; their numbers follow those of earlier ones, from 0.
    ///
    /// @param atSeconds not before that of an earlier launch
    /// @throws java.util.concurrent.CancellationException where it was cancelled
    public void launch(double atSeconds, int count) {
        settle(atSeconds);
        for (int i = 0; i < count; i++) {
            starting.add(drawn(atSeconds, settled + starting.size()));
            readySeconds.add(Double.NaN);
            pulledSeconds.add(Double.NaN);
        }
        solve();
    }

    /// When a start-up is ready, as far as is known now.
    public double readySeconds(int number) {
        return readySeconds.get(number);
    }

    /// Those that are ready change nothing any more but the cache, which their pulls have filled.
    private void settle(double atSeconds) {
        boolean allReady =
                readySeconds.stream().skip(settled).allMatch(ready -> ready <= atSeconds);
        if (!allReady || !rollouts.isEmpty()) {
            return;
        }
        List<Integer> byPull = new ArrayList<>();
        for (int i = 0; i < starting.size(); i++) {
            byPull.add(i);
        }
        byPull.sort(Comparator.comparingDouble(i -> pulledSeconds.get(settled + i)));
        byPull.removeIf(i -> Double.isNaN(pulledSeconds.get(settled + i)));
        for (int i : byPull) {
            cache = cache.afterPull(starting.get(i).digest(), pulledSeconds.get(settled + i));
        }
        settled += starting.size();
        starting.clear();
    }

    private Launch drawn(double atSeconds, int number) {
        SplittableRandom random = Seeds.random(seed, number);
        double provisioning = parameters.provisioningSeconds().sample(random);
        double init = parameters.init().seconds().sample(random);
        return new Launch(
                kind,
                atSeconds,
                switch (kind) {
                    case INSTANCE -> provisioning + refusedSeconds(random);
                    case COPY -> 0;
                },
                init,
                Release.at(releases, atSeconds));
    }

    /// How long attempts take that find no capacity.
    private double refusedSeconds(SplittableRandom random) {
        double part = scenario.parameters().number("insufficientCapacityPart").orElse(0);
        double retry =
                StartUpParameters.number(
                                scenario.parameters(), StartUpDefaults.insufficientCapacityRetry())
                        .value();
        double seconds = 0;
        while (random.nextDouble() < part) {
            seconds += retry;
        }
        return seconds;
    }

    private void solve() {
        Launches launches =
                new Launches(
                        List.of(new Launches.Surge(0, 0, List.copyOf(starting))),
                        rollouts,
                        releases);
        CachedWave solved = CachedWave.solve(scenario, parameters, launches, cache, cancelled);
        for (int i = 0; i < starting.size(); i++) {
            Launch launch = starting.get(i);
            Started started =
                    new Started(
                            launch,
                            solved.meetings().get(i),
                            solved.wave().pullSeconds(i),
                            solved.wave().downloadSeconds(i),
                            scenario.model().by());
            readySeconds.set(settled + i, started.ready());
            pulledSeconds.set(settled + i, pulled(started));
        }
    }

    /// When its pull has filled the cache, for which copies need the artifacts, too; NaN where it pulled nothing.
    private static double pulled(Started started) {
        if (started.meeting() == Meeting.WARM) {
            return Double.NaN;
        }
        return switch (started.launch().kind()) {
            case INSTANCE -> started.pullEnd();
            case COPY -> Math.max(started.pullEnd(), started.downloadEnd());
        };
    }
}
