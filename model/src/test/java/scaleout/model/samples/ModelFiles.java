package scaleout.model.samples;

import java.time.Instant;
import java.util.Comparator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes what a model is made of: `describe-model.json`, `ecr-describe-images.json` and the inference components.
final class ModelFiles {
    private ModelFiles() {}

    static JsonNode model(Names names) {
        Truth truth = names.truth();
        String model = names.fleet().model();
        return AwsJson.object()
                .put("ModelName", model)
                .set("PrimaryContainer", container(names))
                .put("ExecutionRoleArn", Resources.roleArn())
                .set("CreationTime", truth.forms().describe().of(Resources.modelCreated(truth)))
                .put("ModelArn", Names.arn(truth, "sagemaker", "model/" + model))
                .put("EnableNetworkIsolation", false);
    }

    /// The images of all fleets lie in one repository.
    static JsonNode images(Truth truth) {
        return AwsJson.object()
                .set(
                        "imageDetails",
                        truth.fleets().stream()
                                .map(Fleet::image)
                                .distinct()
                                .sorted(Comparator.comparing(Image::pushedAt))
                                .map(image -> image(truth, image))
                                .collect(AwsJson.toArray()));
    }

    static JsonNode components(Truth truth) {
        ArrayNode components =
                truth.fleets().stream()
                        .map(fleet -> component(new Names(truth, fleet)))
                        .collect(AwsJson.toArray());
        return AwsJson.object().set("InferenceComponents", components.add(neighbour(truth)));
    }

    /// What the other instances of the endpoint are there for.
    private static JsonNode neighbour(Truth truth) {
        return summary(
                        truth,
                        "classify-bert",
                        truth.fleets().getFirst().target().variant(),
                        "InService")
                .set(
                        "LastModifiedTime",
                        truth.forms()
                                .describe()
                                .of(Resources.endpointCreated(truth).plusSeconds(488)));
    }

    /// The summary, and what only the description has.
    static JsonNode componentDescription(Names names) {
        Fleet fleet = names.fleet();
        ScaleOut last = fleet.scaleOuts().getLast();
        int ready = fleet.readyAt(names.truth().capturedAt());
        return component(names)
                .set(
                        "Specification",
                        AwsJson.object()
                                .put("ModelName", fleet.model())
                                .set(
                                        "Container",
                                        AwsJson.object().set("DeployedImage", deployedImage(names)))
                                .set(
                                        "StartupParameters",
                                        AwsJson.object()
                                                .put("ModelDataDownloadTimeoutInSeconds", 1800)
                                                .put(
                                                        "ContainerStartupHealthCheckTimeoutInSeconds",
                                                        1800))
                                .set(
                                        "ComputeResourceRequirements",
                                        AwsJson.object()
                                                .put("NumberOfAcceleratorDevicesRequired", 1.0)
                                                .put("MinMemoryRequiredInMb", 24576))
                                .set("DataCacheConfig", AwsJson.object().put("EnableCaching", true))
                                .set(
                                        "SchedulingConfig",
                                        AwsJson.object().put("PlacementStrategy", "BINPACK")))
                .set(
                        "RuntimeConfig",
                        AwsJson.object()
                                .put("DesiredCopyCount", last.to())
                                .put("CurrentCopyCount", ready)
                                .set(
                                        "PlacementStatus",
                                        AwsJson.array()
                                                .add(
                                                        AwsJson.object()
                                                                .put(
                                                                        "InstanceType",
                                                                        fleet.target()
                                                                                .instanceType())
                                                                .put("CurrentCopyCount", ready))));
    }

    private static ObjectNode component(Names names) {
        Truth truth = names.truth();
        String name = names.resourceId().substring("inference-component/".length());
        ScaleOut last = names.fleet().scaleOuts().getLast();
        String status = last.activityEnd() == null ? "Updating" : "InService";
        return summary(truth, name, names.fleet().target().variant(), status)
                .set("LastModifiedTime", truth.forms().describe().of(lastChange(last)));
    }

    private static ObjectNode summary(Truth truth, String name, String variant, String status) {
        return AwsJson.object()
                .set(
                        "CreationTime",
                        truth.forms()
                                .describe()
                                .of(Resources.endpointCreated(truth).plusSeconds(310)))
                .put(
                        "InferenceComponentArn",
                        Names.arn(truth, "sagemaker", "inference-component/" + name))
                .put("InferenceComponentName", name)
                .put("EndpointArn", Names.arn(truth, "sagemaker", "endpoint/" + truth.endpoint()))
                .put("EndpointName", truth.endpoint())
                .put("VariantName", variant)
                .put("InferenceComponentStatus", status);
    }

    private static Instant lastChange(ScaleOut scaleOut) {
        Instant end = scaleOut.activityEnd();
        return end == null ? scaleOut.activityStart().plusMillis(910) : end.minusMillis(1_250);
    }

    private static ObjectNode container(Names names) {
        ObjectNode environment = AwsJson.object().put("SAGEMAKER_MAX_MODEL_LEN", "8192");
        return AwsJson.object()
                .put("Image", names.image())
                .put("Mode", "SingleModel")
                .set(
                        "ModelDataSource",
                        AwsJson.object()
                                .set(
                                        "S3DataSource",
                                        AwsJson.object()
                                                .put(
                                                        "S3Uri",
                                                        "s3://%s/%s/"
                                                                .formatted(
                                                                        Resources.bucket(),
                                                                        folder(names)))
                                                .put("S3DataType", "S3Prefix")
                                                .put("CompressionType", "None")))
                .set("Environment", environment);
    }

    /// Models of one family share a folder: `qwen3-8b-vllm` and `qwen3-8b-lmi` both lie in `qwen3-8b`.
    private static String folder(Names names) {
        String model = names.fleet().model();
        return model.substring(0, model.lastIndexOf('-'));
    }

    private static ObjectNode deployedImage(Names names) {
        Truth truth = names.truth();
        return AwsJson.object()
                .put("SpecifiedImage", names.image())
                .put("ResolvedImage", names.resolvedImage())
                .set(
                        "ResolutionTime",
                        truth.forms()
                                .describe()
                                .of(Resources.endpointCreated(truth).plusSeconds(312)));
    }

    private static ObjectNode image(Truth truth, Image image) {
        return AwsJson.object()
                .put("registryId", Names.ACCOUNT)
                .put("repositoryName", image.repository())
                .put("imageDigest", image.digest())
                .set("imageTags", AwsJson.strings(image.tag()))
                .put("imageSizeInBytes", image.bytes())
                .set("imagePushedAt", truth.forms().describe().of(image.pushedAt()))
                .put(
                        "imageManifestMediaType",
                        "application/vnd.docker.distribution.manifest.v2+json")
                .put("artifactMediaType", "application/vnd.docker.container.image.v1+json");
    }
}
