package scaleout.model.scenario;

import java.util.LinkedHashMap;
import java.util.Map;
import scaleout.model.scenario.Load.Service;
import scaleout.model.scenario.Policy.StepAdjustment;

/// Writes `demand`, `service`, `policy` and `slo` of a scenario.
final class LoadJson {

    private LoadJson() {}

    static void put(Map<String, Object> json, Load load) {
        if (load.demand() != null) {
            json.put("demand", DemandJson.of(load.demand()));
        }
        if (load.service() != null) {
            json.put("service", service(load.service()));
        }
        json.put("policy", policy(load.policy()));
        if (load.slo() != null) {
            json.put("slo", Map.of("queueWaitSeconds", load.slo().queueWaitSeconds()));
        }
    }

    /// A price is a number where nobody but the scenario says it.
    static Map<String, Object> prices(Load load) {
        Map<String, Object> json = new LinkedHashMap<>();
        load.pricesPerHour()
                .forEach((type, price) ->
                        json.put(
                                type,
                                price.source().equals(LoadReader.GIVEN)
                                        ? price.perHour()
                                        : Map.of(
                                                "perHour", price.perHour(),
                                                "source", price.source())));
        return json;
    }

    private static Map<String, Object> service(Service service) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("secondsPerRequest", DistributionJson.of(service.secondsPerRequest()));
        json.put("concurrencyPerCopy", service.concurrencyPerCopy());
        ScenarioJson.putIfKnown(json, "queueLimit", service.queueLimit());
        ScenarioJson.putIfKnown(json, "timeoutSeconds", service.timeoutSeconds());
        return json;
    }

    private static Map<String, Object> policy(Policy policy) {
        Map<String, Object> json = new LinkedHashMap<>();
        switch (policy) {
            case Policy.TargetTracking tracking -> {
                json.put("kind", "target-tracking");
                json.put("metric", tracking.metric());
                json.put("target", tracking.target());
                json.put("datapoints", tracking.datapoints());
                json.put("scaleOutCooldownSeconds", tracking.scaleOutCooldownSeconds());
                json.put("scaleInCooldownSeconds", tracking.scaleInCooldownSeconds());
            }
            case Policy.Step step -> {
                json.put("kind", "step");
                json.put("metric", step.metric());
                json.put("threshold", step.threshold());
                json.put("datapoints", step.datapoints());
                json.put("adjustmentType", step.adjustmentType().id());
                json.put("steps", step.steps().stream().map(LoadJson::adjustment).toList());
                ScenarioJson.putIfKnown(
                        json, "minAdjustmentMagnitude", step.minAdjustmentMagnitude());
                json.put("cooldownSeconds", step.cooldownSeconds());
            }
            case Policy.None() -> json.put("kind", "none");
        }
        return json;
    }

    private static Map<String, Object> adjustment(StepAdjustment step) {
        Map<String, Object> json = new LinkedHashMap<>();
        ScenarioJson.putIfKnown(json, "lowerBound", step.lowerBound());
        ScenarioJson.putIfKnown(json, "upperBound", step.upperBound());
        json.put("adjustment", step.adjustment());
        return json;
    }
}
