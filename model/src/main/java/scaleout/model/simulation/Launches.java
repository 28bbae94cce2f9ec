package scaleout.model.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import scaleout.model.domain.MetricResolution;
import scaleout.model.domain.StartUpKind;
import scaleout.model.scenario.DemandSpikes;
import scaleout.model.scenario.Policy;
import scaleout.model.scenario.Scenario;
import scaleout.model.scenario.Schedule;
import scaleout.model.scenario.Schedule.Spike;
import scaleout.model.timeline.Detector;

/// What starts in a scenario: its scale-outs, and the instances that rollouts replace.
///
/// @param surges   the scale-outs in order of time
/// @param rollouts instances, or copies, that rollouts start; they fill caches and share links, but nobody waits for them
/// @param releases images and models in order of time
record Launches(List<Surge> surges, List<Launch> rollouts, List<Release> releases) {

    /// Target tracking needs 3 of 3 datapoints where no policy says another number. Source: public alarms that it made.
    private static final int USUAL_DATAPOINTS = 3;

    /// One scale-out.
    ///
    /// @param atSeconds        the stamp of the first breaching datapoint
    /// @param detectionSeconds until the scaling activity starts
    /// @param launches         in order
    record Surge(double atSeconds, double detectionSeconds, List<Launch> launches) {

        /// When the scaling activity starts.
        double activitySeconds() {
            return atSeconds + detectionSeconds;
        }
    }

    /// Draws what starts. The draws of a start-up depend on the seed, its scale-out's place and its own, and nothing else.
    static Launches of(Scenario scenario, StartUpParameters parameters, long seed) {
        List<Release> releases = Release.of(scenario);
        Drawing drawing = new Drawing(scenario, parameters, releases);
        List<Surge> surges = new ArrayList<>();
        for (Spike spike : spikes(scenario)) {
            surges.add(drawing.surge(spike, Seeds.of(seed, 2L * surges.size())));
        }
        List<Launch> rollouts = new ArrayList<>();
        for (int i = 1; i < releases.size(); i++) {
            rollouts.addAll(drawing.rollout(releases.get(i), Seeds.of(seed, 2L * i + 1)));
        }
        return new Launches(surges, rollouts, releases);
    }

    /// Each single jump of the demand, in order of time.
    private static List<Spike> spikes(Scenario scenario) {
        Schedule schedule = scenario.schedule();
        List<Spike> given =
                switch (schedule.startUps().by()) {
                    case DEMAND -> DemandSpikes.of(scenario.load(), scenario.endpoint());
                    case COUNT ->
                            schedule.spikes().isEmpty()
                                    ? List.of(new Spike(0, null, schedule.startUps().count()))
                                    : schedule.spikes();
                };
        List<Spike> single = new ArrayList<>();
        for (Spike spike : given) {
            for (double time : schedule.times(spike)) {
                single.add(new Spike(time, null, spike.count()));
            }
        }
        single.removeIf(spike -> spike.count() == 0);
        single.sort(Comparator.comparingDouble(Spike::atSeconds));
        return single;
    }

    /// What sees the demand of a scenario.
    static Detector detector(Scenario scenario) {
        MetricResolution resolution = scenario.optimizations().metricResolution();
        int period = (resolution == null ? MetricResolution.SECONDS_60 : resolution).seconds();
        String usual = scenario.endpoint().kind().usualMetric();
        return switch (scenario.load().policy()) {
            case Policy.TargetTracking tracking ->
                    new Detector(
                            tracking.metric(), period, tracking.datapoints(), "scenario: policy");
            case Policy.Step step ->
                    new Detector(step.metric(), period, step.datapoints(), "scenario: policy");
            case Policy.None() ->
                    new Detector(
                            usual, period, USUAL_DATAPOINTS, "assumed: target tracking's alarm");
        };
    }

    /// All launches: those of the scale-outs, in order, then those of rollouts.
    List<Launch> all() {
        List<Launch> all = new ArrayList<>();
        surges.forEach(surge -> all.addAll(surge.launches));
        all.addAll(rollouts);
        return all;
    }

    /// Draws single launches.
    private record Drawing(
            Scenario scenario, StartUpParameters parameters, List<Release> releases) {

        Surge surge(Spike spike, long seed) {
            double delay = parameters.publishDelaySeconds().sample(Seeds.random(seed, -1));
            double detection = detector(scenario).evaluationSeconds() + delay;
            List<Launch> launches = new ArrayList<>();
            for (int i = 0; i < spike.count(); i++) {
                double stagger = i * scenario.schedule().startUps().staggerSeconds();
                launches.add(launch(spike.atSeconds() + detection + stagger, seed, i));
            }
            return new Surge(spike.atSeconds(), detection, launches);
        }

        /// A rollout replaces what runs.
        List<Launch> rollout(Release release, long seed) {
            List<Launch> launches = new ArrayList<>();
            int count = release.warms() ? scenario.endpoint().initialCount() : 0;
            for (int i = 0; i < count; i++) {
                launches.add(launch(release.atSeconds(), seed, i));
            }
            return launches;
        }

        private Launch launch(double atSeconds, long seed, int place) {
            SplittableRandom random = Seeds.random(seed, place);
            StartUpKind kind = scenario.schedule().startUps().kind();
            double provisioning = parameters.provisioningSeconds().sample(random);
            double init = parameters.init().seconds().sample(random);
            return new Launch(
                    kind,
                    atSeconds,
                    switch (kind) {
                        case INSTANCE -> provisioning;
                        case COPY -> 0;
                    },
                    init,
                    Release.at(releases, atSeconds));
        }
    }
}
