package scaleout.model.samples;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes the answers of Application Auto Scaling.
final class ScalingFiles {
    private static final int COOLDOWN_SECONDS = 300;

    private ScalingFiles() {}

    static JsonNode targets(Truth truth) {
        return AwsJson.object().set("ScalableTargets", each(truth, ScalingFiles::target));
    }

    static JsonNode policies(Truth truth) {
        return AwsJson.object().set("ScalingPolicies", each(truth, ScalingFiles::policy));
    }

    /// Newest first, as AWS does. The scale-in of the night before is there too.
    static JsonNode activities(Truth truth) {
        record Dated(Instant at, JsonNode activity) {}
        List<Dated> activities = new ArrayList<>();
        for (Fleet fleet : truth.fleets()) {
            Names names = new Names(truth, fleet);
            activities.add(new Dated(fleet.scaledInAt(), scaleIn(names)));
            fleet.scaleOuts()
                    .forEach(scaleOut ->
                            activities.add(
                                    new Dated(
                                            scaleOut.activityStart(), scaleOut(names, scaleOut))));
        }
        return AwsJson.object()
                .set(
                        "ScalingActivities",
                        activities.stream()
                                .sorted(Comparator.comparing(Dated::at).reversed())
                                .map(Dated::activity)
                                .collect(AwsJson.toArray()));
    }

    private interface Writer {
        JsonNode write(Names names);
    }

    private static JsonNode each(Truth truth, Writer writer) {
        return truth.fleets().stream()
                .map(fleet -> writer.write(new Names(truth, fleet)))
                .collect(AwsJson.toArray());
    }

    private static JsonNode target(Names names) {
        Truth truth = names.truth();
        return identified(AwsJson.object().put("ServiceNamespace", "sagemaker"), names)
                .put("MinCapacity", 1)
                .put("MaxCapacity", names.fleet().policy().maxCount())
                .put(
                        "RoleARN",
                        "arn:aws:iam::%s:role/aws-service-role/sagemaker.application-autoscaling.amazonaws.com/%s"
                                .formatted(
                                        Names.ACCOUNT,
                                        "AWSServiceRoleForApplicationAutoScaling_SageMakerEndpoint"))
                .set(
                        "CreationTime",
                        truth.forms().describe().of(Resources.policyCreated(truth).minusSeconds(3)))
                .set(
                        "SuspendedState",
                        AwsJson.object()
                                .put("DynamicScalingInSuspended", false)
                                .put("DynamicScalingOutSuspended", false)
                                .put("ScheduledScalingSuspended", false))
                .put("ScalableTargetARN", names.targetArn());
    }

    private static JsonNode policy(Names names) {
        Truth truth = names.truth();
        TrackingPolicy policy = names.fleet().policy();
        ObjectNode node =
                AwsJson.object()
                        .put("PolicyARN", names.policyArn())
                        .put("PolicyName", policy.name())
                        .put("ServiceNamespace", "sagemaker");
        return identified(node, names)
                .put("PolicyType", "TargetTrackingScaling")
                .set(
                        "TargetTrackingScalingPolicyConfiguration",
                        AwsJson.object()
                                .put("TargetValue", policy.target())
                                .set(
                                        "PredefinedMetricSpecification",
                                        AwsJson.object()
                                                .put(
                                                        "PredefinedMetricType",
                                                        policy.tracked().predefinedType()))
                                .put("ScaleOutCooldown", COOLDOWN_SECONDS)
                                .put("ScaleInCooldown", COOLDOWN_SECONDS)
                                .put("DisableScaleIn", false))
                .set("Alarms", names.alarms())
                .set("CreationTime", truth.forms().describe().of(Resources.policyCreated(truth)));
    }

    private static JsonNode scaleIn(Names names) {
        Instant start = names.fleet().scaledInAt();
        Instant end = names.draw("scale-in").after(start, 60, 200);
        return activity(names, names.fleet().initialCount(), names.alarmLow(), start)
                .set("EndTime", names.truth().forms().activities().of(end))
                .put("StatusCode", "Successful")
                .put("StatusMessage", fulfilled(names, names.fleet().initialCount()));
    }

    private static JsonNode scaleOut(Names names, ScaleOut scaleOut) {
        ObjectNode node =
                activity(names, scaleOut.to(), names.alarmHigh(), scaleOut.activityStart());
        Instant end = scaleOut.activityEnd();
        if (end == null) {
            return node.put("StatusCode", "InProgress")
                    .put(
                            "StatusMessage",
                            "Successfully set desired %s count to %d. Waiting for change to be fulfilled by sagemaker."
                                    .formatted(names.fleet().target().unit(), scaleOut.to()));
        }
        return node.set("EndTime", names.truth().forms().activities().of(end))
                .put("StatusCode", "Successful")
                .put("StatusMessage", fulfilled(names, scaleOut.to()));
    }

    private static ObjectNode activity(Names names, int count, String alarm, Instant start) {
        Fleet fleet = names.fleet();
        ObjectNode node =
                AwsJson.object()
                        .put("ActivityId", names.draw("activity" + start).uuid())
                        .put("ServiceNamespace", "sagemaker");
        return identified(node, names)
                .put(
                        "Description",
                        "Setting desired %s count to %d.".formatted(fleet.target().unit(), count))
                .put(
                        "Cause",
                        "monitor alarm %s in state ALARM triggered policy %s"
                                .formatted(alarm, fleet.policy().name()))
                .set("StartTime", names.truth().forms().activities().of(start));
    }

    private static String fulfilled(Names names, int count) {
        return "Successfully set desired %s count to %d. Change successfully fulfilled by sagemaker."
                .formatted(names.fleet().target().unit(), count);
    }

    private static ObjectNode identified(ObjectNode node, Names names) {
        return node.put("ResourceId", names.resourceId())
                .put("ScalableDimension", names.fleet().target().dimension());
    }
}
