package scaleout.model.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import scaleout.model.scenario.GivenParameters.Range;
import scaleout.model.scenario.Schedule.Rollout;
import scaleout.model.trace.FormatException;
import scaleout.model.trace.JsonCursor;

/// Reads the `rollouts` of a scenario file: `atSeconds`, or `after` another one and `delaySeconds`, but not in a cycle.
final class RolloutReader {

    private static final int MOST_ROLLOUTS = 1_000;

    private final boolean warms;
    private final Map<String, Rollout> byName = new HashMap<>();

    /// @param warms whether rollouts start instances that pull, where they do not say it
    RolloutReader(boolean warms) {
        this.warms = warms;
    }

    List<Rollout> read(List<JsonCursor> items) throws FormatException {
        List<Rollout> rollouts = new ArrayList<>();
        for (JsonCursor item : items) {
            Rollout rollout = rollout(item);
            if (!rollout.name().isEmpty() && byName.put(rollout.name(), rollout) != null) {
                throw item.at("name").expected("a name that no other rollout has", "");
            }
            rollouts.add(rollout);
        }
        if (rollouts.size() > MOST_ROLLOUTS) {
            throw items.getLast().expected("at most %d rollouts".formatted(MOST_ROLLOUTS), "");
        }
        for (int i = 0; i < rollouts.size(); i++) {
            requireKnown(items.get(i), rollouts.get(i));
            requireReachable(items.get(i), rollouts.get(i));
        }
        requireDistinctTimes(items, rollouts);
        return rollouts;
    }

    private Rollout rollout(JsonCursor json) throws FormatException {
        Fields fields =
                new Fields(
                        json,
                        "name",
                        "atSeconds",
                        "after",
                        "delaySeconds",
                        "everySeconds",
                        "imageDigest",
                        "modelDigest",
                        "warms",
                        "recreatesEndpoint");
        String name = fields.findText("name");
        String after = fields.findText("after");
        String image = fields.findText("imageDigest");
        String model = fields.findText("modelDigest");
        if (image == null && model == null) {
            throw json.expected(
                    "an imageDigest, a modelDigest or both",
                    "A rollout changes the image or the model.");
        }
        for (String other : List.of("atSeconds", "everySeconds")) {
            if (after != null && fields.find(other).isPresent()) {
                throw fields.refused(
                        other,
                        "no %s, since it follows \"%s\"".formatted(other, after),
                        "Give either atSeconds, or after and delaySeconds.");
            }
        }
        if (after == null && fields.find("delaySeconds").isPresent()) {
            throw fields.refused(
                    "delaySeconds", "no delay, since it follows no rollout", "Give atSeconds.");
        }
        return new Rollout(
                name == null ? "" : name,
                after == null
                        ? fields.number("atSeconds", Range.SCHEDULE_SECONDS)
                        : fields.number("delaySeconds", Range.SCHEDULE_SECONDS, 0),
                after,
                fields.findNumber("everySeconds", ScheduleReader.every()),
                image,
                model,
                fields.truth("warms", warms),
                fields.truth("recreatesEndpoint", false));
    }

    private void requireKnown(JsonCursor json, Rollout rollout) throws FormatException {
        if (rollout.after() != null && !byName.containsKey(rollout.after())) {
            throw json.at("after")
                    .expected(
                            "the name of another rollout",
                            Nearest.advice(
                                    rollout.after(),
                                    byName.keySet(),
                                    "Name the rollout that it follows."));
        }
    }

    /// Each rollout must be reached from one that has a time of its own.
    private void requireReachable(JsonCursor json, Rollout rollout) throws FormatException {
        Set<String> seen = new HashSet<>();
        Rollout at = rollout;
        while (at.after() != null) {
            Rollout before = byName.get(at.after());
            if (before == null) {
                return; // said of the rollout that names it
            }
            if (!seen.add(at.after())) {
                throw json.at("after")
                        .expected(
                                "a rollout that does not itself wait for this one",
                                "Each waits for another in a cycle; give one of them atSeconds.");
            }
            at = before;
        }
    }

    private static void requireDistinctTimes(List<JsonCursor> items, List<Rollout> rollouts)
            throws FormatException {
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < rollouts.size(); i++) {
            Rollout rollout = rollouts.get(i);
            double at = Schedule.firstSeconds(rollout, rollouts);
            boolean isFirst =
                    (rollout.imageDigest() == null || taken.add("image at " + at))
                            && (rollout.modelDigest() == null || taken.add("model at " + at));
            if (!isFirst) {
                throw items.get(i)
                        .expected(
                                "no other rollout of the same thing at %s s"
                                        .formatted(Fields.plain(at)),
                                "Nobody can say which of them holds; leave out or move one.");
            }
        }
    }
}
