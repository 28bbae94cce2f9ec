package scaleout.app.aws;

/// The calls that are made, all of which only read. In the order of a fetch.
enum Call {
    DESCRIBE_ENDPOINT(
            "sagemaker",
            "describe-endpoint",
            "the image digests that run, and the instance counts"),
    DESCRIBE_ENDPOINT_CONFIG(
            "sagemaker", "describe-endpoint-config", "the instance types of the variants"),
    LIST_INFERENCE_COMPONENTS(
            "sagemaker", "list-inference-components", "the inference components and their copies"),
    DESCRIBE_INFERENCE_COMPONENT(
            "sagemaker",
            "describe-inference-component",
            "the component's image, model and data cache"),
    DESCRIBE_MODEL("sagemaker", "describe-model", "the model's image and where its artifacts lie"),
    DESCRIBE_SCALABLE_TARGETS(
            "application-autoscaling", "describe-scalable-targets", "the least and most capacity"),
    DESCRIBE_SCALING_POLICIES(
            "application-autoscaling", "describe-scaling-policies", "which alarms decide"),
    DESCRIBE_SCALING_ACTIVITIES(
            "application-autoscaling",
            "describe-scaling-activities",
            "when capacity was added, and so every start-up"),
    DESCRIBE_ALARMS(
            "cloudwatch", "describe-alarms", "how many datapoints of which length an alarm needs"),
    DESCRIBE_ALARM_HISTORY(
            "cloudwatch",
            "describe-alarm-history",
            "when the alarm saw the load, and so the detection"),
    DESCRIBE_LOG_STREAMS("logs", "describe-log-streams", "which instances wrote a log"),
    FILTER_LOG_EVENTS("logs", "filter-log-events", "what the containers did while they started"),
    LIST_METRICS(
            "cloudwatch",
            "list-metrics",
            "which series there are, above all those of each instance"),
    GET_METRIC_DATA(
            "cloudwatch", "get-metric-data", "the load, and the first datapoints of each instance"),
    DESCRIBE_IMAGES("ecr", "describe-images", "the size of the image"),
    LIST_OBJECTS("s3api", "list-objects-v2", "the size of the model's artifacts"),
    QUERY_RANGE("promql", "query_range", "durations that SageMaker itself measured");

    private final String service;
    private final String operation;
    private final String tells;

    Call(String service, String operation, String tells) {
        this.service = service;
        this.operation = operation;
        this.tells = tells;
    }

    /// The service as the AWS CLI names it.
    String service() {
        return service;
    }

    /// The operation as the AWS CLI and `polls.ndjson` name it.
    String operation() {
        return operation;
    }

    /// What one knows by its answer, and misses without it.
    String tells() {
        return tells;
    }

    /// Name of the bundle's file for its answers, without `.json` and without a page's number.
    String file() {
        return switch (this) {
            case GET_METRIC_DATA -> "metric-data";
            case DESCRIBE_IMAGES -> "ecr-describe-images";
            default -> operation;
        };
    }

    @Override
    public String toString() {
        return service + " " + operation;
    }
}
