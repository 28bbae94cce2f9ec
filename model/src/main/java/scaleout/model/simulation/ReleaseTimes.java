package scaleout.model.simulation;

import java.util.ArrayList;
import java.util.List;
import scaleout.model.scenario.Scenario;
import scaleout.model.simulation.CacheLifecycle.Served;

/// Collects, over several runs, how long the cache serves each release that changes what it holds.
final class ReleaseTimes {

    private final Scenario scenario;
    private final List<Double> gaps = new ArrayList<>();
    private final List<Double> served = new ArrayList<>();
    private final List<Double> starts = new ArrayList<>();
    private int runs;

    ReleaseTimes(Scenario scenario) {
        this.scenario = scenario;
    }

    void add(Simulation simulation) {
        if (!simulation.hasCache()) {
            return;
        }
        List<Release> changes =
                simulation.launches().releases().stream().filter(this::changesTheCache).toList();
        for (int i = 0; i < changes.size(); i++) {
            double end =
                    i + 1 < changes.size()
                            ? changes.get(i + 1).atSeconds()
                            : scenario.schedule().horizonSeconds();
            add(i, changes.get(i), end, simulation);
        }
        runs++;
    }

    /// Copies find image and artifacts in their cache, new instances the image only.
    private boolean changesTheCache(Release release) {
        return release.changesImage()
                || release.recreatesEndpoint()
                || switch (scenario.schedule().startUps().kind()) {
                    case INSTANCE -> false;
                    case COPY -> release.changesModel();
                };
    }

    private void add(int place, Release release, double end, Simulation simulation) {
        if (runs == 0) {
            starts.add(release.atSeconds());
            gaps.add(0.0);
            served.add(0.0);
        }
        String digest =
                new Launch(scenario.schedule().startUps().kind(), 0, 0, 0, release).digest();
        double gap = end - release.atSeconds();
        double servedSeconds = 0;
        for (CachedWave.Serving serving : simulation.served()) {
            double from = Math.max(serving.fromSeconds(), release.atSeconds());
            double until = Math.min(serving.untilSeconds(), end);
            if (serving.digest().equals(digest) && from < until) {
                gap = Math.min(gap, from - release.atSeconds());
                servedSeconds += until - from;
            }
        }
        gaps.set(place, gaps.get(place) + gap);
        served.set(place, served.get(place) + servedSeconds);
    }

    /// The means of all runs, by release.
    List<Served> served() {
        List<Served> means = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            means.add(new Served(starts.get(i), gaps.get(i) / runs, served.get(i) / runs));
        }
        return means;
    }
}
