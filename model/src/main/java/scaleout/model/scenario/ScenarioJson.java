package scaleout.model.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import scaleout.model.domain.MetricResolution;
import scaleout.model.domain.Optimizations;
import scaleout.model.scenario.Scenario.Endpoint;
import scaleout.model.scenario.Scenario.SharedLink;
import scaleout.model.scenario.Schedule.Rollout;
import scaleout.model.scenario.Schedule.Spike;
import scaleout.model.scenario.Schedule.StartUps;

/// Writes a scenario as plain maps and lists, ready for any JSON writer. [ScenarioFile] reads the same scenario back: what a
/// file left out is written as it was filled in, but for parameters, of which only given ones are written.
public final class ScenarioJson {

    private ScenarioJson() {}

    /// Returns a scenario as JSON.
    public static Map<String, Object> of(Scenario scenario) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("format", ScenarioFile.FORMAT);
        json.put("version", ScenarioFile.VERSION);
        json.put("name", scenario.name());
        putIfSaid(json, "description", scenario.description());
        json.put("seed", scenario.seed());
        json.put("endpoint", endpoint(scenario.endpoint()));
        json.put("image", image(scenario.image()));
        json.put("model", model(scenario.model()));
        json.put("optimizations", optimizations(scenario.optimizations()));
        putIfAny(json, "parameters", parameters(scenario.parameters()));
        putIfAny(json, "sharedLinks", list(scenario.sharedLinks(), ScenarioJson::link));
        Schedule schedule = scenario.schedule();
        json.put("startUps", startUps(schedule.startUps()));
        putIfAny(json, "rollouts", list(schedule.rollouts(), ScenarioJson::rollout));
        putIfAny(json, "spikes", list(schedule.spikes(), ScenarioJson::spike));
        LoadJson.put(json, scenario.load());
        json.put("horizonSeconds", schedule.horizonSeconds());
        putIfAny(json, "pricesPerHour", LoadJson.prices(scenario.load()));
        return json;
    }

    private static Map<String, Object> endpoint(Endpoint endpoint) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", endpoint.kind().id());
        json.put("instanceType", endpoint.instanceType());
        putIfKnown(json, "vCpus", endpoint.vCpusGiven());
        putIfKnown(json, "region", endpoint.region());
        json.put("initialCount", endpoint.initialCount());
        json.put("minCount", endpoint.minCount());
        json.put("maxCount", endpoint.maxCount());
        json.put("copiesPerInstance", endpoint.copiesPerInstance());
        return json;
    }

    private static Map<String, Object> image(Scenario.Image image) {
        Map<String, Object> json = new LinkedHashMap<>();
        putIfKnown(json, "id", image.id());
        json.put("gb", image.size().gigabytes());
        if (!image.layersGb().isEmpty()) {
            json.put("layersGb", image.layersGb());
        }
        putIfKnown(json, "digest", image.digest());
        return json;
    }

    private static Map<String, Object> model(Scenario.Model model) {
        Map<String, Object> json = new LinkedHashMap<>();
        putIfKnown(json, "id", model.id());
        json.put("gb", model.size().gigabytes());
        json.put("by", model.by().id());
        putIfKnown(json, "digest", model.digest());
        return json;
    }

    private static Map<String, Object> optimizations(Optimizations toggles) {
        Map<String, Object> json = new LinkedHashMap<>();
        putIfKnown(json, "imageCache", toggles.imageCache());
        putIfKnown(json, "dataCache", toggles.dataCache());
        MetricResolution resolution = toggles.metricResolution();
        putIfKnown(
                json, "metricResolutionSeconds", resolution == null ? null : resolution.seconds());
        return json;
    }

    private static Map<String, Object> parameters(GivenParameters parameters) {
        Map<String, Object> json = new LinkedHashMap<>();
        parameters.times().forEach((name, time) -> json.put(name, DistributionJson.of(time)));
        json.putAll(parameters.numbers());
        return json;
    }

    private static Map<String, Object> link(SharedLink link) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", link.name());
        json.put("MBps", link.megabytesPerSecond());
        List<String> carries = new ArrayList<>();
        if (link.image()) {
            carries.add("image");
        }
        if (link.model()) {
            carries.add("model");
        }
        json.put("carries", carries);
        return json;
    }

    private static Map<String, Object> startUps(StartUps startUps) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("by", startUps.by().id());
        json.put("kind", startUps.kind().id());
        json.put("count", startUps.count());
        json.put("staggerSeconds", startUps.staggerSeconds());
        return json;
    }

    private static Map<String, Object> rollout(Rollout rollout) {
        Map<String, Object> json = new LinkedHashMap<>();
        putIfSaid(json, "name", rollout.name());
        if (rollout.after() == null) {
            json.put("atSeconds", rollout.atSeconds());
        } else {
            json.put("after", rollout.after());
            json.put("delaySeconds", rollout.atSeconds());
        }
        putIfKnown(json, "everySeconds", rollout.everySeconds());
        putIfKnown(json, "imageDigest", rollout.imageDigest());
        putIfKnown(json, "modelDigest", rollout.modelDigest());
        json.put("warms", rollout.warms());
        json.put("recreatesEndpoint", rollout.recreatesEndpoint());
        return json;
    }

    private static Map<String, Object> spike(Spike spike) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("atSeconds", spike.atSeconds());
        putIfKnown(json, "everySeconds", spike.everySeconds());
        json.put("count", spike.count());
        return json;
    }

    private static <T> List<Object> list(
            List<T> items, java.util.function.Function<T, Map<String, Object>> json) {
        return items.stream().<Object>map(json).toList();
    }

    static void putIfKnown(Map<String, Object> json, String name, @Nullable Object value) {
        if (value != null) {
            json.put(name, value);
        }
    }

    private static void putIfSaid(Map<String, Object> json, String name, String text) {
        if (!text.isEmpty()) {
            json.put(name, text);
        }
    }

    private static void putIfAny(Map<String, Object> json, String name, Map<String, ?> values) {
        if (!values.isEmpty()) {
            json.put(name, values);
        }
    }

    private static void putIfAny(Map<String, Object> json, String name, List<?> values) {
        if (!values.isEmpty()) {
            json.put(name, values);
        }
    }
}
