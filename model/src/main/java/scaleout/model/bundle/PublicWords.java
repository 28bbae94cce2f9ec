package scaleout.model.bundle;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import scaleout.model.trace.cloudwatch.PublicLabels;

/// Words of AWS and of public software, which tell nothing of who uses them. Everything else is somebody's.
final class PublicWords {

    /// Where AWS keeps its Deep Learning Containers in most Regions.
    private static final String DEEP_LEARNING_CONTAINERS = "763104351884";

    private static final Set<String> REPOSITORIES =
            Set.of(
                    "djl-inference",
                    "huggingface-pytorch-inference",
                    "huggingface-pytorch-inference-neuronx",
                    "huggingface-pytorch-tgi-inference",
                    "huggingface-tensorflow-inference",
                    "pytorch-inference",
                    "pytorch-inference-neuronx",
                    "sagemaker-tritonserver",
                    "sglang",
                    "tei",
                    "tei-cpu",
                    "tensorflow-inference",
                    "vllm",
                    "vllm/vllm-openai");

    private static final Set<String> TAG_WORDS =
            Set.of(
                    "latest",
                    "lmi",
                    "vllm",
                    "sglang",
                    "tgi",
                    "tei",
                    "djl",
                    "deepspeed",
                    "tensorrtllm",
                    "neuronx",
                    "sdk",
                    "gpu",
                    "cpu",
                    "cu",
                    "cuda",
                    "cudnn",
                    "py",
                    "python",
                    "ubuntu",
                    "transformers",
                    "optimum",
                    "pytorch",
                    "tensorflow",
                    "torch",
                    "inference",
                    "sagemaker",
                    "ec2",
                    "soci",
                    "v",
                    "rc",
                    "post");

    /// Four digits at most: a longer number could be a build's or an account's.
    private static final Pattern TAG_PART = Pattern.compile("([a-z]*)\\d{0,4}|ec2|v\\d{1,4}");

    private static final Set<String> METRICS =
            Set.of(
                    "ConcurrentRequestsPerCopy",
                    "ConcurrentRequestsPerModel",
                    "CPUUtilization",
                    "DiskUtilization",
                    "GPUMemoryUtilization",
                    "GPUUtilization",
                    "Invocation4XXErrors",
                    "Invocation5XXErrors",
                    "InvocationModelErrors",
                    "Invocations",
                    "InvocationsPerCopy",
                    "InvocationsPerInstance",
                    "MemoryUtilization",
                    "ModelLatency",
                    "OverheadLatency");

    private static final Pattern TRACKED_METRIC =
            Pattern.compile(
                    "(?:SageMaker(?:Variant|InferenceComponent))?(?:Invocations|ConcurrentRequests)Per"
                            + "(?:Instance|Copy|Model)(?:HighResolution)?");

    private static final Pattern NAMESPACE =
            Pattern.compile("AWS/[A-Za-z0-9]{1,40}|/aws/sagemaker/[A-Za-z]{1,40}");

    private static final Pattern INSTANCE_TYPE =
            Pattern.compile(
                    "(?:ml\\.)?[a-z][a-z0-9-]{1,10}\\.(?:\\d{1,3}xlarge|[a-z]{0,6}large|medium)");

    private static final Set<String> DIMENSIONS =
            Set.of(
                    "EndpointName",
                    "VariantName",
                    "InferenceComponentName",
                    "InstanceId",
                    "InstanceType",
                    "ContainerName",
                    "GpuId",
                    "ModelName");

    private static final Set<String> VARIABLES =
            Set.of("HF_MODEL_ID", "OPTION_MODEL_ID", "SM_VLLM_MODEL", "MODEL_ID");

    private PublicWords() {}

    static boolean isAccountOfAws(String account) {
        return account.equals(DEEP_LEARNING_CONTAINERS);
    }

    static boolean isRepository(String name) {
        return REPOSITORIES.contains(name);
    }

    /// Whether a tag is made of versions and of words of public images only.
    static boolean isTag(String tag) {
        return tag.length() <= 80
                && Arrays.stream(tag.split("[._-]", -1)).allMatch(PublicWords::isTagPart);
    }

    private static boolean isTagPart(String part) {
        String letters = part.replaceAll("\\d+$", "");
        return TAG_PART.matcher(part).matches()
                && (letters.isEmpty() || TAG_WORDS.contains(letters) || TAG_WORDS.contains(part));
    }

    static boolean isMetric(String name) {
        return METRICS.contains(name)
                || PublicLabels.isMetric(name)
                || TRACKED_METRIC.matcher(name).matches();
    }

    static boolean isNamespace(String name) {
        return NAMESPACE.matcher(name).matches();
    }

    static boolean isInstanceType(String name) {
        return INSTANCE_TYPE.matcher(name).matches();
    }

    static boolean isDimension(String name) {
        return DIMENSIONS.contains(name);
    }

    static boolean isVariable(String name) {
        return VARIABLES.contains(name);
    }
}
