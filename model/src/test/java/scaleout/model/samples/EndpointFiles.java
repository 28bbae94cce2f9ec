package scaleout.model.samples;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes `manifest.json`, `describe-endpoint.json` and `describe-endpoint-config.json`.
final class EndpointFiles {
    private static final int PUBLISH_SECONDS = 60;
    private static final int TIMEOUT_SECONDS = 1800;

    private EndpointFiles() {}

    static JsonNode manifest(Truth truth) {
        return AwsJson.object()
                .put("format", "scaleout-bundle")
                .put("version", 1)
                .put("endpoint", truth.endpoint())
                .put("region", truth.region())
                .put("capturedAt", truth.capturedAt().toString());
    }

    static JsonNode endpoint(Truth truth) {
        boolean updating =
                !truth.hasComponents()
                        && truth.fleets().stream().anyMatch(EndpointFiles::inProgress);
        return AwsJson.object()
                .put("EndpointName", truth.endpoint())
                .put("EndpointArn", Names.arn(truth, "sagemaker", "endpoint/" + truth.endpoint()))
                .put("EndpointConfigName", Resources.configName(truth))
                .set(
                        "ProductionVariants",
                        truth.fleets().stream()
                                .map(fleet -> variant(truth, fleet))
                                .collect(AwsJson.toArray()))
                .put("EndpointStatus", updating ? "Updating" : "InService")
                .set("CreationTime", truth.forms().describe().of(Resources.endpointCreated(truth)))
                .set(
                        "LastModifiedTime",
                        truth.forms()
                                .describe()
                                .of(
                                        truth.fleets()
                                                .getLast()
                                                .scaleOuts()
                                                .getLast()
                                                .activityStart()
                                                .plusMillis(870)))
                .set("MetricsConfig", metricsConfig());
    }

    static JsonNode config(Truth truth) {
        ObjectNode node =
                AwsJson.object()
                        .put("EndpointConfigName", Resources.configName(truth))
                        .put(
                                "EndpointConfigArn",
                                Names.arn(
                                        truth,
                                        "sagemaker",
                                        "endpoint-config/" + Resources.configName(truth)))
                        .set(
                                "ProductionVariants",
                                truth.fleets().stream()
                                        .map(EndpointFiles::configuredVariant)
                                        .collect(AwsJson.toArray()))
                        .set(
                                "CreationTime",
                                truth.forms().describe().of(Resources.configCreated(truth)));
        if (truth.hasComponents()) {
            node.put("ExecutionRoleArn", Resources.roleArn());
        }
        return node.put("EnableNetworkIsolation", false).set("MetricsConfig", metricsConfig());
    }

    private static JsonNode variant(Truth truth, Fleet fleet) {
        ObjectNode node = AwsJson.object().put("VariantName", fleet.target().variant());
        if (fleet.target() instanceof Target.Component) {
            int instances = instances(fleet);
            return counts(node, instances, instances)
                    .set("ManagedInstanceScaling", managedScaling())
                    .set("RoutingConfig", routing());
        }
        Names names = new Names(truth, fleet);
        ScaleOut last = fleet.scaleOuts().getLast();
        node.set(
                "DeployedImages",
                AwsJson.array()
                        .add(
                                AwsJson.object()
                                        .put("SpecifiedImage", names.image())
                                        .put("ResolvedImage", names.resolvedImage())
                                        .set(
                                                "ResolutionTime",
                                                truth.forms()
                                                        .describe()
                                                        .of(
                                                                Resources.endpointCreated(truth)
                                                                        .plusMillis(2_300)))));
        node.put("CurrentWeight", 1.0).put("DesiredWeight", 1.0);
        counts(node, fleet.readyAt(truth.capturedAt()), last.to());
        if (inProgress(fleet)) {
            node.set("VariantStatus", AwsJson.array().add(status(truth, last)));
        }
        return node.set("RoutingConfig", routing());
    }

    private static ObjectNode status(Truth truth, ScaleOut scaleOut) {
        return AwsJson.object()
                .put("Status", "Updating")
                .put(
                        "StatusMessage",
                        "Scaling out desired instance count to %d.".formatted(scaleOut.to()))
                .set(
                        "StartTime",
                        truth.forms().describe().of(scaleOut.activityStart().plusMillis(640)));
    }

    private static JsonNode configuredVariant(Fleet fleet) {
        ObjectNode node = AwsJson.object().put("VariantName", fleet.target().variant());
        boolean components = fleet.target() instanceof Target.Component;
        if (!components) {
            node.put("ModelName", fleet.model());
        }
        node.put("InitialInstanceCount", components ? instances(fleet) : 1)
                .put("InstanceType", fleet.target().instanceType());
        if (components) {
            node.set("ManagedInstanceScaling", managedScaling());
        } else {
            node.put("InitialVariantWeight", 1.0)
                    .put("ModelDataDownloadTimeoutInSeconds", TIMEOUT_SECONDS)
                    .put("ContainerStartupHealthCheckTimeoutInSeconds", TIMEOUT_SECONDS);
        }
        return node.set("RoutingConfig", routing());
    }

    private static boolean inProgress(Fleet fleet) {
        return fleet.scaleOuts().getLast().activityEnd() == null;
    }

    private static int instances(Fleet fleet) {
        return fleet.running().size() + fleet.neighbours().size();
    }

    private static ObjectNode counts(ObjectNode node, int current, int desired) {
        return node.put("CurrentInstanceCount", current).put("DesiredInstanceCount", desired);
    }

    private static ObjectNode managedScaling() {
        return AwsJson.object()
                .put("Status", "ENABLED")
                .put("MinInstanceCount", 1)
                .put("MaxInstanceCount", 4);
    }

    private static ObjectNode routing() {
        return AwsJson.object().put("RoutingStrategy", "LEAST_OUTSTANDING_REQUESTS");
    }

    private static ObjectNode metricsConfig() {
        return AwsJson.object()
                .put("EnableEnhancedMetrics", true)
                .put("MetricPublishFrequencyInSeconds", PUBLISH_SECONDS);
    }
}
