package scaleout.model.scenario;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import scaleout.model.domain.StartUpKind;

/// What happens when. Times are seconds since the scenario's start.
///
/// @param startUps       what starts, where there are no spikes
/// @param rollouts       when image or model change
/// @param spikes         when the demand jumps
/// @param horizonSeconds the end; what would happen later is left out
public record Schedule(
        StartUps startUps, List<Rollout> rollouts, List<Spike> spikes, double horizonSeconds) {

    /// A week, in which rollouts meet spikes.
    public static final double WEEK_SECONDS = 7 * 86_400.0;

    public Schedule {
        rollouts = List.copyOf(rollouts);
        spikes = List.copyOf(spikes);
    }

    /// What starts.
    ///
    /// @param by             what decides when and how many
    /// @param kind           new instances, or copies on instances that run
    /// @param count          how many at once, at least 0
    /// @param staggerSeconds from the launch of one to that of the next, at least 0
    public record StartUps(By by, StartUpKind kind, int count, double staggerSeconds) {}

    /// What decides when start-ups begin and how many.
    public enum By {
        /// `count` of them at the start, or at each spike.
        COUNT("count"),
        /// The steps of the demand, where they need more instances than run: concurrent requests (rate times mean seconds
        /// per request) over the policy's target.
        DEMAND("demand");

        private final String id;

        By(String id) {
            this.id = id;
        }

        /// The word in files.
        public String id() {
            return id;
        }
    }

    /// A deployment of another image or model.
    ///
    /// A rollout replaces the running instances, so these pull the new image and fill the endpoint's cache with it: assumed,
    /// as AWS does not publish when the cache is filled.
    ///
    /// @param name              by which others follow it; empty where none does
    /// @param atSeconds         when it begins; where it follows another, seconds after that one began
    /// @param after             the name of the rollout that it follows; null where it follows none
    /// @param everySeconds      from one occurrence to the next; null where there is one only
    /// @param imageDigest       the image from then on; each occurrence has one of its own. Null where the image stays
    /// @param modelDigest       the model from then on; as the image
    /// @param warms             whether it starts instances that pull
    /// @param recreatesEndpoint whether the endpoint is deleted and created anew, with which its cache is purged
    public record Rollout(
            String name,
            double atSeconds,
            @Nullable String after,
            @Nullable Double everySeconds,
            @Nullable String imageDigest,
            @Nullable String modelDigest,
            boolean warms,
            boolean recreatesEndpoint) {}

    /// A jump of the demand that needs more capacity.
    ///
    /// @param atSeconds    the stamp of the first breaching datapoint
    /// @param everySeconds from one to the next; null where there is one only
    /// @param count        start-ups, at least 1
    public record Spike(double atSeconds, @Nullable Double everySeconds, int count) {}

    /// Returns when a spike comes, before the horizon.
    public List<Double> times(Spike spike) {
        return times(spike.atSeconds(), spike.everySeconds());
    }

    /// The times of what happens first at `atSeconds` and then every `everySeconds`, before the horizon.
    private List<Double> times(double atSeconds, @Nullable Double everySeconds) {
        List<Double> times = new ArrayList<>();
        double step = everySeconds == null ? Double.POSITIVE_INFINITY : everySeconds;
        double time = atSeconds;
        for (int i = 1; time < horizonSeconds; i++) {
            times.add(time);
            time = atSeconds + i * step;
        }
        return times;
    }

    /// Returns when a rollout begins, before the horizon.
    public List<Double> times(Rollout rollout) {
        return times(firstSeconds(rollout, rollouts), everySeconds(rollout, rollouts));
    }

    /// When a rollout begins for the first time. Rollouts follow each other without cycles.
    static double firstSeconds(Rollout rollout, List<Rollout> all) {
        return rollout.after() == null
                ? rollout.atSeconds()
                : rollout.atSeconds() + firstSeconds(named(rollout.after(), all), all);
    }

    /// From one occurrence of a rollout to the next: its own, else that of the rollout that it follows.
    private static @Nullable Double everySeconds(Rollout rollout, List<Rollout> all) {
        return rollout.after() == null
                ? rollout.everySeconds()
                : everySeconds(named(rollout.after(), all), all);
    }

    private static Rollout named(String name, List<Rollout> all) {
        return all.stream().filter(other -> other.name().equals(name)).findFirst().orElseThrow();
    }
}
