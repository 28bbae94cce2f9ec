package scaleout.model.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import scaleout.model.scenario.GivenParameters.Range;
import scaleout.model.scenario.Policy.AdjustmentType;
import scaleout.model.scenario.Policy.StepAdjustment;
import scaleout.model.trace.FormatException;
import scaleout.model.trace.JsonCursor;

/// Reads the `policy` of a scenario file.
///
/// Defaults: 300 s of cooldown, as AWS's for endpoints; 3 datapoints, as the alarms of target tracking have (public accounts
/// of them; of high-resolution ones and of the user's own alarms it is assumed).
final class PolicyReader {

    private static final int DATAPOINTS = 3;
    private static final int MOST_DATAPOINTS = 1_000;
    private static final double COOLDOWN_SECONDS = 300;
    private static final Range TARGET = new Range(1e-6, 1e9);
    private static final Range VALUE = new Range(-1e9, 1e9);
    private static final int MOST_ADJUSTMENT = 100_000;

    private final EndpointDraft endpoint;

    PolicyReader(EndpointDraft endpoint) {
        this.endpoint = endpoint;
    }

    Policy read(JsonCursor json) throws FormatException {
        return switch (Fields.word(json.at("kind"), "target-tracking", "step", "none")) {
            case "target-tracking" ->
                    targetTracking(
                            new Fields(
                                    json,
                                    "kind",
                                    "metric",
                                    "target",
                                    "datapoints",
                                    "scaleOutCooldownSeconds",
                                    "scaleInCooldownSeconds"));
            case "step" ->
                    step(
                            new Fields(
                                    json,
                                    "kind",
                                    "metric",
                                    "threshold",
                                    "datapoints",
                                    "adjustmentType",
                                    "steps",
                                    "minAdjustmentMagnitude",
                                    "cooldownSeconds"));
            default -> {
                Fields _ = new Fields(json, "kind");
                yield new Policy.None();
            }
        };
    }

    private Policy targetTracking(Fields fields) throws FormatException {
        return new Policy.TargetTracking(
                metric(fields),
                fields.number("target", TARGET),
                fields.whole("datapoints", 1, MOST_DATAPOINTS, DATAPOINTS),
                fields.number("scaleOutCooldownSeconds", Range.SECONDS, COOLDOWN_SECONDS),
                fields.number("scaleInCooldownSeconds", Range.SECONDS, COOLDOWN_SECONDS));
    }

    private String metric(Fields fields) throws FormatException {
        String metric = fields.findText("metric");
        return metric == null ? endpoint.kind().usualMetric() : metric;
    }

    private Policy step(Fields fields) throws FormatException {
        List<StepAdjustment> steps = new ArrayList<>();
        for (JsonCursor item : fields.at("steps").items()) {
            StepAdjustment step = adjustment(item);
            requireNext(item, steps, step);
            steps.add(step);
        }
        if (steps.isEmpty()) {
            throw fields.refused("steps", "at least one step", "");
        }
        return new Policy.Step(
                metric(fields),
                fields.number("threshold", VALUE),
                fields.whole("datapoints", 1, MOST_DATAPOINTS, DATAPOINTS),
                fields.oneOf(
                        "adjustmentType",
                        AdjustmentType.class,
                        AdjustmentType::id,
                        AdjustmentType.CHANGE),
                steps,
                fields.findWhole("minAdjustmentMagnitude", 1, MOST_ADJUSTMENT),
                fields.number("cooldownSeconds", Range.SECONDS, COOLDOWN_SECONDS));
    }

    private static StepAdjustment adjustment(JsonCursor json) throws FormatException {
        Fields fields = new Fields(json, "lowerBound", "upperBound", "adjustment");
        StepAdjustment step =
                new StepAdjustment(
                        fields.findNumber("lowerBound", VALUE),
                        fields.findNumber("upperBound", VALUE),
                        (int) fields.at("adjustment").whole(-MOST_ADJUSTMENT, MOST_ADJUSTMENT));
        if (step.lowerBound() != null
                && step.upperBound() != null
                && step.upperBound() <= step.lowerBound()) {
            throw fields.refused(
                    "upperBound",
                    "more than the lower bound, %s".formatted(Fields.plain(step.lowerBound())),
                    "");
        }
        return step;
    }

    /// AWS refuses steps that overlap or leave a gap.
    private static void requireNext(
            JsonCursor json, List<StepAdjustment> before, StepAdjustment step)
            throws FormatException {
        if (!before.isEmpty()
                && (step.lowerBound() == null
                        || !Objects.equals(step.lowerBound(), before.getLast().upperBound()))) {
            throw json.find("lowerBound")
                    .orElse(json)
                    .expected(
                            "a lower bound that is the upper bound of the step before",
                            "Put the steps in order, without gaps.");
        }
    }
}
