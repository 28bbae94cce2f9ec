package scaleout.model.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import scaleout.model.scenario.Scenario;
import scaleout.model.scenario.Schedule;
import scaleout.model.scenario.Schedule.Rollout;

/// Image and model that start-ups use from a time on.
///
/// @param atSeconds         when it begins
/// @param image             digest of the image
/// @param model             digest of the model
/// @param changesImage      whether the image is another one than before
/// @param changesModel      whether the model is another one than before
/// @param warms             whether running instances are replaced, and so pull
/// @param recreatesEndpoint whether the endpoint is created anew, without a cache
record Release(
        double atSeconds,
        String image,
        String model,
        boolean changesImage,
        boolean changesModel,
        boolean warms,
        boolean recreatesEndpoint) {

    /// Stand for a digest that nobody says.
    static final String UNNAMED = "unnamed";

    /// Returns the releases of a scenario in order of time; the first one is what runs at its start.
    static List<Release> of(Scenario scenario) {
        Schedule schedule = scenario.schedule();
        List<Release> changes = new ArrayList<>();
        for (Rollout rollout : schedule.rollouts()) {
            List<Double> times = schedule.times(rollout);
            for (int i = 0; i < times.size(); i++) {
                changes.add(change(rollout, times.get(i), i == 0 ? "" : "#" + (i + 1)));
            }
        }
        changes.sort(Comparator.comparingDouble(Release::atSeconds));
        Release now = atStart(scenario);
        List<Release> releases = new ArrayList<>(List.of(now));
        for (Release change : changes) {
            now = change.after(now);
            releases.add(now);
        }
        return releases;
    }

    private static Release atStart(Scenario scenario) {
        String image = scenario.image().digest();
        String model = scenario.model().digest();
        return new Release(
                Double.NEGATIVE_INFINITY,
                image == null ? UNNAMED : image,
                model == null ? UNNAMED : model,
                false,
                false,
                false,
                false);
    }

    /// Each repetition of a rollout brings something new, so its digests get its number.
    private static Release change(Rollout rollout, double atSeconds, String repetition) {
        String image = rollout.imageDigest();
        String model = rollout.modelDigest();
        return new Release(
                atSeconds,
                image == null ? "" : image + repetition,
                model == null ? "" : model + repetition,
                image != null,
                model != null,
                rollout.warms(),
                rollout.recreatesEndpoint());
    }

    private Release after(Release before) {
        String nextImage = changesImage ? image : before.image;
        String nextModel = changesModel ? model : before.model;
        return new Release(
                atSeconds,
                nextImage,
                nextModel,
                !nextImage.equals(before.image),
                !nextModel.equals(before.model),
                warms,
                recreatesEndpoint);
    }

    /// Returns the release in force at a time.
    static Release at(List<Release> releases, double seconds) {
        return releases.stream()
                .filter(release -> release.atSeconds <= seconds)
                .reduce((_, later) -> later)
                .orElseThrow();
    }
}
