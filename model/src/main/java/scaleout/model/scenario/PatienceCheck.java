package scaleout.model.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import scaleout.model.scenario.Scenario.SharedLink;
import scaleout.model.trace.FormatException;
import scaleout.model.trace.JsonCursor;

/// Refuses rates at which what must be moved takes longer than anybody waits: then sizes or rates are mistyped.
final class PatienceCheck {

    private static final double MOST_SECONDS = 1e6;

    private static final double BYTES_PER_MB = 1e6;

    private PatienceCheck() {}

    /// @param json what the scenario was read from
    static void require(JsonCursor json, Scenario scenario) throws FormatException {
        double image = scenario.image().size().bytes();
        double model = scenario.model().size().bytes();
        double amplification = scenario.parameters().number("writeAmplification").orElse(1);
        Map<String, Double> bytes =
                Map.of(
                        "nicMBps", image + model,
                        "diskMBps", amplification * image + model,
                        "unpackMBps", image,
                        "layerUnpackMBps", image,
                        "modelClientMBps", model,
                        "weightsToGpuMBps", model);
        for (Map.Entry<String, Double> given : scenario.parameters().numbers().entrySet()) {
            Optional<Double> moved = Optional.ofNullable(bytes.get(given.getKey()));
            if (moved.isPresent()) {
                JsonCursor place = json.at("parameters").at(given.getKey());
                require(place, moved.get(), given.getValue());
            }
        }
        double startUps = startUps(scenario);
        List<SharedLink> links = scenario.sharedLinks();
        for (int i = 0; i < links.size(); i++) {
            double each = (links.get(i).image() ? image : 0) + (links.get(i).model() ? model : 0);
            JsonCursor place = json.at("sharedLinks").items().get(i).at("MBps");
            require(place, startUps * each, links.get(i).megabytesPerSecond());
        }
    }

    private static void require(JsonCursor place, double bytes, double megabytesPerSecond)
            throws FormatException {
        double seconds = bytes / BYTES_PER_MB / megabytesPerSecond;
        if (seconds > MOST_SECONDS) {
            throw place.expected(
                    "a rate that moves %.0f GB within %.0f days"
                            .formatted(bytes / 1e9, MOST_SECONDS / 86_400),
                    "Check the sizes, which are decimal GB, and the rate, which is decimal MB/s.");
        }
    }

    /// Those of all spikes, and the instances that rollouts replace.
    private static double startUps(Scenario scenario) {
        Schedule schedule = scenario.schedule();
        double count = schedule.startUps().count();
        for (Schedule.Spike spike : schedule.spikes()) {
            count += spike.count() * (double) schedule.times(spike).size();
        }
        for (Schedule.Rollout rollout : schedule.rollouts()) {
            count += scenario.endpoint().initialCount() * (double) schedule.times(rollout).size();
        }
        return switch (schedule.startUps().by()) {
            case COUNT -> count;
            case DEMAND ->
                    count
                            + DemandSpikes.of(scenario.load(), scenario.endpoint()).stream()
                                    .mapToDouble(Schedule.Spike::count)
                                    .sum();
        };
    }
}
