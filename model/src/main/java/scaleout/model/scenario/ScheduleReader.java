package scaleout.model.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import scaleout.model.domain.StartUpKind;
import scaleout.model.scenario.GivenParameters.Range;
import scaleout.model.scenario.Schedule.By;
import scaleout.model.scenario.Schedule.Rollout;
import scaleout.model.scenario.Schedule.Spike;
import scaleout.model.scenario.Schedule.StartUps;
import scaleout.model.trace.FormatException;
import scaleout.model.trace.JsonCursor;

/// Reads `startUps`, `rollouts`, `spikes` and `horizonSeconds` of a scenario file, and refuses what cannot happen.
///
/// Without a horizon the scenario lasts an hour, or a week where it has rollouts or spikes.
final class ScheduleReader {

    private static final double HOUR_SECONDS = 3600;

    /// More start-ups than one simulation is meant for.
    private static final int MOST_START_UPS = 100_000;

    /// More than one a minute for a week is a mistake.
    private static final double LEAST_EVERY_SECONDS = 60;

    private static final Range EVERY =
            new Range(LEAST_EVERY_SECONDS, Range.SCHEDULE_SECONDS.most());

    private static final int MOST_ITEMS = 10_000;

    private final EndpointDraft endpoint;
    private final Load load;

    ScheduleReader(EndpointDraft endpoint, Load load) {
        this.endpoint = endpoint;
        this.load = load;
    }

    Schedule read(Fields scenario) throws FormatException {
        StartUps startUps = startUps(scenario.find("startUps"), scenario.list("spikes").isEmpty());
        List<Spike> spikes = spikes(scenario.list("spikes"), startUps);
        List<Rollout> rollouts =
                new RolloutReader(endpoint.initialCount() > 0).read(scenario.list("rollouts"));
        double otherwise =
                spikes.isEmpty() && rollouts.isEmpty() ? HOUR_SECONDS : Schedule.WEEK_SECONDS;
        double horizon = scenario.number("horizonSeconds", Range.SCHEDULE_SECONDS, otherwise);
        if (horizon == 0) {
            throw scenario.refused("horizonSeconds", "a number above 0", "");
        }
        Schedule schedule = new Schedule(startUps, rollouts, spikes, horizon);
        requireFew(scenario, schedule);
        return schedule;
    }

    private StartUps startUps(Optional<JsonCursor> json, boolean noSpikes) throws FormatException {
        if (json.isEmpty()) {
            return new StartUps(By.COUNT, StartUpKind.INSTANCE, Math.min(1, room()), 0);
        }
        Fields fields = new Fields(json.get(), "by", "kind", "count", "staggerSeconds");
        By by = fields.oneOf("by", By.class, By::id, By.COUNT);
        if (by == By.DEMAND) {
            requireDemand(fields, noSpikes);
        }
        StartUpKind kind =
                fields.oneOf("kind", StartUpKind.class, StartUpKind::id, StartUpKind.INSTANCE);
        if (kind == StartUpKind.COPY) {
            requireComponents(fields);
        }
        int most = kind == StartUpKind.COPY ? endpoint.initialCount() : room();
        return new StartUps(
                by,
                kind,
                count(fields, most, Math.min(1, most), kind),
                fields.number("staggerSeconds", Range.SECONDS, 0));
    }

    /// How many instances can be added.
    private int room() {
        Integer max = endpoint.maxCount();
        return max == null ? EndpointDraft.MOST_INSTANCES : max - endpoint.initialCount();
    }

    private int count(Fields fields, int most, int otherwise, StartUpKind kind)
            throws FormatException {
        int count = fields.whole("count", 0, MOST_START_UPS, otherwise);
        if (count > most) {
            throw switch (kind) {
                case INSTANCE ->
                        fields.refused(
                                "count",
                                "at most %d start-ups: maxCount %s less initialCount %d"
                                        .formatted(
                                                most, endpoint.maxCount(), endpoint.initialCount()),
                                "Raise endpoint/maxCount, or start fewer.");
                case COPY ->
                        fields.refused(
                                "count",
                                "at most %d copies: one on each running instance".formatted(most),
                                "Raise endpoint/initialCount, or start fewer at a time.");
            };
        }
        return count;
    }

    private void requireComponents(Fields fields) throws FormatException {
        if (endpoint.kind() != EndpointKind.INFERENCE_COMPONENT
                || endpoint.copiesPerInstance() < 2
                || endpoint.initialCount() == 0) {
            throw fields.refused(
                    "kind",
                    "\"instance\", since copies need an endpoint of kind inference-component with running instances"
                            + " and room for a second copy on each",
                    "Set endpoint/kind, endpoint/initialCount and endpoint/copiesPerInstance.");
        }
    }

    private void requireDemand(Fields fields, boolean noSpikes) throws FormatException {
        boolean isComplete =
                noSpikes
                        && load.demand() instanceof Demand.Steps
                        && load.policy() instanceof Policy.TargetTracking
                        && load.service() != null
                        && endpoint.maxCount() != null;
        if (!isComplete) {
            throw fields.refused(
                    "by",
                    "\"count\", since \"demand\" needs demand/points, service, a policy of kind target-tracking,"
                            + " endpoint/maxCount and no spikes",
                    "Add what is missing.");
        }
    }

    private List<Spike> spikes(List<JsonCursor> items, StartUps startUps) throws FormatException {
        List<Spike> spikes = new ArrayList<>();
        for (JsonCursor item : items) {
            Fields fields = new Fields(item, "atSeconds", "everySeconds", "count");
            int most = startUps.kind() == StartUpKind.COPY ? endpoint.initialCount() : room();
            int count = count(fields, most, startUps.count(), startUps.kind());
            if (count == 0) {
                throw fields.refused("count", "at least 1 start-up", "");
            }
            spikes.add(
                    new Spike(
                            fields.number("atSeconds", Range.SCHEDULE_SECONDS),
                            fields.findNumber("everySeconds", EVERY),
                            count));
        }
        if (spikes.size() > MOST_ITEMS) {
            throw items.getLast().expected("at most %d spikes".formatted(MOST_ITEMS), "");
        }
        return spikes;
    }

    private void requireFew(Fields scenario, Schedule schedule) throws FormatException {
        boolean byDemand = schedule.startUps().by() == By.DEMAND;
        List<Spike> spikes =
                byDemand ? DemandSpikes.of(load, endpoint.endpoint(schedule)) : schedule.spikes();
        double startUps = 0;
        for (Spike spike : spikes) {
            startUps += (double) spike.count() * schedule.times(spike).size();
            if (startUps > MOST_START_UPS) {
                throw scenario.refused(
                        byDemand ? "demand" : "spikes",
                        "at most %d start-ups before the horizon".formatted(MOST_START_UPS),
                        "Shorten horizonSeconds, or let spikes be rarer or smaller.");
            }
        }
        double replaced = 0;
        for (Rollout rollout : schedule.rollouts()) {
            replaced += Math.max(1.0, endpoint.initialCount()) * schedule.times(rollout).size();
            if (replaced > MOST_START_UPS) {
                throw scenario.refused(
                        "rollouts",
                        "rollouts that replace at most %d instances before the horizon"
                                .formatted(MOST_START_UPS),
                        "Shorten horizonSeconds, or let rollouts be rarer.");
            }
        }
    }

    /// The range of a repetition.
    static Range every() {
        return EVERY;
    }
}
