package scaleout.model.simulation;

import java.util.List;
import java.util.function.BooleanSupplier;
import scaleout.model.catalog.ImageCacheScope;
import scaleout.model.domain.StartUpKind;
import scaleout.model.scenario.Scenario;

/// Plays a scenario through once: detection, provisioning, pull and download side by side, container init; with caches, links
/// that start-ups share, and rollouts. The same scenario and seed give the same simulation.
public final class Simulator {

    private Simulator() {}

    /// Returns the scenario played through with a seed.
    ///
    /// @param cancelled asked now and then
    /// @throws java.util.concurrent.CancellationException where it was cancelled
    public static Simulation simulate(Scenario scenario, long seed, BooleanSupplier cancelled) {
        StartUpParameters parameters = StartUpParameters.of(scenario);
        Launches launches = Launches.of(scenario, parameters, seed);
        StartUpKind kind = scenario.schedule().startUps().kind();
        ImageCache cache = cacheAtStart(scenario, kind, parameters, launches.releases().getFirst());
        CachedWave solved = CachedWave.solve(scenario, parameters, launches, cache, cancelled);
        return new Simulation(scenario, parameters, seed, launches, solved);
    }

    /// What serves start-ups of a kind: the image cache new instances, the data cache copies. Where instances run at the
    /// start, they have filled it before.
    static ImageCache cacheAtStart(
            Scenario scenario, StartUpKind kind, StartUpParameters parameters, Release release) {
        ImageCache empty =
                switch (kind) {
                    case INSTANCE ->
                            hasImageCache(scenario)
                                    ? ImageCache.empty(
                                            parameters.cacheFillSeconds(),
                                            parameters.cacheLifetimeSeconds())
                                    : ImageCache.OFF;
                    case COPY ->
                            Boolean.TRUE.equals(scenario.optimizations().dataCache())
                                    ? ImageCache.empty(0, Double.POSITIVE_INFINITY)
                                    : ImageCache.OFF;
                };
        if (!empty.isOn() || scenario.endpoint().initialCount() == 0) {
            return empty;
        }
        return empty.serving(new Launch(kind, 0, 0, 0, release).digest(), 0);
    }

    private static boolean hasImageCache(Scenario scenario) {
        String region = scenario.endpoint().region();
        return Boolean.TRUE.equals(scenario.optimizations().imageCache())
                && ImageCacheScope.names(scenario.endpoint().instanceType())
                && (region == null || ImageCacheScope.isCommercial(region));
    }

    /// The number of start-ups of all scale-outs.
    static int count(List<Launches.Surge> surges) {
        return surges.stream().mapToInt(surge -> surge.launches().size()).sum();
    }
}
