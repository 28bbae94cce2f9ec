package scaleout.model.simulation;

import java.util.List;
import java.util.stream.IntStream;
import scaleout.model.domain.Finding;
import scaleout.model.domain.StartUpKind;
import scaleout.model.scenario.Scenario;
import scaleout.model.simulation.CacheLifecycle.Served;
import scaleout.model.simulation.Launches.Surge;

/// Which deployment steps must be synchronized with the spikes.
final class Synchronization {

    private static final double MINUTE_SECONDS = 60;

    private Synchronization() {}

    /// @param served how long each release waits for the cache, on the mean
    /// @param misses which scale-outs mostly miss the cache
    static List<Finding> of(
            Scenario scenario, Launches launches, List<Served> served, Misses misses) {
        List<Surge> surges = launches.surges();
        int[] missing = IntStream.range(0, surges.size()).filter(misses::mostly).toArray();
        if (missing.length > 0) {
            return List.of(
                    Finding.warning(
                            "%d of %d spikes mostly miss the cache and pull in full."
                                    .formatted(missing.length, surges.size()),
                            "The first one, at %s, comes %s."
                                    .formatted(
                                            clock(surges.get(missing[0]).atSeconds()),
                                            after(launches, surges.get(missing[0]))),
                            remedy(scenario, launches, served)));
        }
        return served.isEmpty()
                ? List.of()
                : List.of(
                        Finding.info(
                                "Every spike comes when the cache serves what was rolled out last.",
                                "The slowest release waits %s for that.".formatted(slowest(served)),
                                "Keep rollouts that far before spikes."));
    }

    private static String after(Launches launches, Surge surge) {
        Release release = Release.at(launches.releases(), surge.activitySeconds());
        return release.atSeconds() > 0
                ? "after the rollout at " + clock(release.atSeconds())
                : "before anything filled the cache";
    }

    private static String remedy(Scenario scenario, Launches launches, List<Served> served) {
        boolean warms = launches.releases().stream().skip(1).allMatch(Release::warms);
        if (served.isEmpty() || !warms) {
            return "Start one instance in advance, after each rollout, and wait until it has pulled and the cache has been"
                    + " filled: nothing else does it before the spike.";
        }
        String wait = slowest(served);
        return scenario.schedule().startUps().kind() == StartUpKind.COPY
                ? "Finish rollouts %s before a spike, so that running instances hold what copies need."
                        .formatted(wait)
                : "Begin rollouts %s before a spike; or hold it back until one instance has pulled the new image and the cache has been filled."
                        .formatted(wait);
    }

    private static String slowest(List<Served> served) {
        double gap = served.stream().mapToDouble(Served::gapSeconds).max().orElse(0);
        return "%.0f minutes".formatted(Math.ceil(gap / MINUTE_SECONDS));
    }

    /// A time of the schedule for people: day, hour and minute.
    private static String clock(double seconds) {
        long minutes = (long) Math.floor(seconds / MINUTE_SECONDS);
        return "day %d, %02d:%02d".formatted(minutes / 1440 + 1, minutes % 1440 / 60, minutes % 60);
    }
}
