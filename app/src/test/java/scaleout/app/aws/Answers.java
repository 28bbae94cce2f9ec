package scaleout.app.aws;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/// Answers about one endpoint that grew from one instance to two, in the forms of the services' own protocols.
final class Answers {

    static final String ENDPOINT = "chat-prod";
    static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    static final Instant SCALED = Instant.parse("2026-06-01T11:30:00Z");
    static final String DIGEST = "sha256:" + "ab".repeat(32);

    private static final String IMAGE = "111122223333.dkr.ecr.us-east-1.amazonaws.com/llm";

    private Answers() {}

    /// A server that answers everything.
    static FakeAws all(FakeAws aws) {
        return aws.on("DescribeEndpoint", endpoint(2))
                .on(
                        "DescribeEndpointConfig",
                        """
                        {"EndpointConfigName":"chat-cfg","ProductionVariants":[{"VariantName":"main",
                         "ModelName":"llama","InitialInstanceCount":1,"InstanceType":"ml.g5.2xlarge"}],
                         "CreationTime":1780000000.5}
                        """)
                .on(
                        "ListInferenceComponents",
                        "{\"InferenceComponents\":[{\"InferenceComponentName\":\"one\",\"EndpointName\":\"chat-prod\"}],\"NextToken\":\"t\"}",
                        "{\"InferenceComponents\":[{\"InferenceComponentName\":\"two\",\"EndpointName\":\"chat-prod\"}]}")
                .on("DescribeInferenceComponent", component("one"), component("two"))
                .on(
                        "DescribeModel",
                        """
                        {"ModelName":"llama","PrimaryContainer":{"Image":"%s:1","ModelDataUrl":"s3://models/llama/",
                         "Environment":{"HF_TOKEN":"hf_secret"}}}
                        """
                                .formatted(IMAGE))
                .on(
                        "DescribeScalableTargets",
                        "{\"ScalableTargets\":[{\"ResourceId\":\"endpoint/chat-prod/variant/main\",\"MinCapacity\":1,\"MaxCapacity\":4}]}")
                .on(
                        "DescribeScalingPolicies",
                        """
                        {"ScalingPolicies":[{"PolicyName":"tt","ResourceId":"endpoint/chat-prod/variant/main",
                         "Alarms":[{"AlarmName":"high","AlarmARN":"arn"}]}]}
                        """)
                .on("DescribeScalingActivities", activities())
                .on("DescribeAlarms", alarms("high"), alarms())
                .on("DescribeAlarmHistory", history())
                .on("ListMetrics", metrics("Invocations"))
                .on("GetMetricData", data("Complete", 1))
                .on(
                        "DescribeLogStreams",
                        "{\"logStreams\":[{\"logStreamName\":\"main/i-0a\",\"creationTime\":1780313700000,\"lastEventTimestamp\":1780313760000,\"arn\":\"arn:aws:logs:us-east-1:1:log-group:/aws/sagemaker/Endpoints/chat-prod:log-stream:main/i-0a\"}]}")
                .on(
                        "FilterLogEvents",
                        "{\"events\":[{\"logStreamName\":\"main/i-0a\",\"timestamp\":1780313760000,\"message\":\"Application startup complete.\",\"eventId\":\"1\"}]}")
                .on(
                        "DescribeImages",
                        "{\"imageDetails\":[{\"repositoryName\":\"llm\",\"imageDigest\":\"%s\",\"imageSizeInBytes\":9000000000}]}"
                                .formatted(DIGEST))
                .on(
                        "ListObjectsV2",
                        "<ListBucketResult><Name>models</Name><Contents><Key>llama/a.safetensors</Key><Size>16000000000</Size></Contents></ListBucketResult>")
                .on(
                        "query_range",
                        "{\"status\":\"success\",\"data\":{\"resultType\":\"matrix\",\"result\":[]}}");
    }

    static String endpoint(int instances) {
        return """
        {"EndpointName":"chat-prod","EndpointConfigName":"chat-cfg","EndpointStatus":"InService",
         "CreationTime":1780000000.5,"ProductionVariants":[{"VariantName":"main","CurrentInstanceCount":%d,
         "DeployedImages":[{"SpecifiedImage":"%s:1","ResolvedImage":"%s@%s"}]}]}
        """
                .formatted(instances, IMAGE, IMAGE, DIGEST);
    }

    static String activities() {
        return """
        {"ScalingActivities":[
         {"ActivityId":"a1","ServiceNamespace":"sagemaker","ResourceId":"endpoint/chat-prod/variant/main",
          "ScalableDimension":"sagemaker:variant:DesiredInstanceCount",
          "Description":"Setting desired instance count to 2.",
          "Cause":"monitor alarm high in state ALARM triggered policy tt",
          "StartTime":1780313400.0,"EndTime":1780313800.0,"StatusCode":"Successful"},
         {"ActivityId":"a0","ResourceId":"endpoint/chat-prod/variant/main","Description":"Setting desired instance count to 1.",
          "Cause":"long ago","StartTime":1779000000.0,"EndTime":1779000400.0,"StatusCode":"Successful"}]}
        """;
    }

    static String alarms(String... names) {
        return List.of(names).stream()
                .map(name ->
                        """
                        <member><AlarmName>%s</AlarmName><Namespace>AWS/SageMaker</Namespace>
                        <MetricName>ConcurrentRequestsPerModel</MetricName><Statistic>Maximum</Statistic>
                        <Dimensions><member><Name>EndpointName</Name><Value>chat-prod</Value></member>
                        <member><Name>VariantName</Name><Value>main</Value></member></Dimensions>
                        <Period>10</Period><EvaluationPeriods>3</EvaluationPeriods><Threshold>4.0</Threshold>
                        <ComparisonOperator>GreaterThanThreshold</ComparisonOperator></member>
                        """
                                .formatted(name))
                .collect(
                        Collectors.joining(
                                "",
                                "<DescribeAlarmsResponse><DescribeAlarmsResult><MetricAlarms>",
                                "</MetricAlarms></DescribeAlarmsResult></DescribeAlarmsResponse>"));
    }

    static String metrics(String... names) {
        return List.of(names).stream()
                .map(name ->
                        """
                        <member><Namespace>AWS/SageMaker</Namespace><MetricName>%s</MetricName><Dimensions>
                        <member><Name>EndpointName</Name><Value>chat-prod</Value></member>
                        <member><Name>VariantName</Name><Value>main</Value></member>
                        <member><Name>InstanceId</Name><Value>i-0a</Value></member></Dimensions></member>
                        """
                                .formatted(name))
                .collect(
                        Collectors.joining(
                                "",
                                "<ListMetricsResponse><ListMetricsResult><Metrics>",
                                "</Metrics></ListMetricsResult></ListMetricsResponse>"));
    }

    /// One result with one point, so many minutes after [#SCALED].
    static String data(String status, int... minutes) {
        StringBuilder times = new StringBuilder();
        StringBuilder values = new StringBuilder();
        for (int minute : minutes) {
            times.append("<member>%s</member>".formatted(SCALED.plusSeconds(60L * minute)));
            values.append("<member>%d.5</member>".formatted(minute));
        }
        String next = status.equals("PartialData") ? "<NextToken>more</NextToken>" : "";
        return """
        <GetMetricDataResponse><GetMetricDataResult><MetricDataResults><member><Id>m1</Id><Label>l</Label>
        <Timestamps>%s</Timestamps><Values>%s</Values><StatusCode>%s</StatusCode></member></MetricDataResults>
        %s</GetMetricDataResult></GetMetricDataResponse>
        """
                .formatted(times, values, status, next);
    }

    private static String history() {
        return """
        <DescribeAlarmHistoryResponse><DescribeAlarmHistoryResult><AlarmHistoryItems><member>
        <AlarmName>high</AlarmName><HistoryItemType>StateUpdate</HistoryItemType>
        <Timestamp>2026-06-01T11:29:58.500Z</Timestamp>
        <HistoryData>{"version":"1.0","newState":{"stateValue":"ALARM","stateReasonData":{"period":10,"threshold":4.0,"startDate":"2026-06-01T11:29:20.000+0000","recentDatapoints":[5.0,6.0,7.0]}}}</HistoryData>
        </member></AlarmHistoryItems></DescribeAlarmHistoryResult></DescribeAlarmHistoryResponse>
        """;
    }

    private static String component(String name) {
        return """
        {"InferenceComponentName":"%s","EndpointName":"chat-prod","VariantName":"main",
         "InferenceComponentStatus":"InService","Specification":{"ModelName":"llama"},
         "RuntimeConfig":{"DesiredCopyCount":1,"CurrentCopyCount":1}}
        """
                .formatted(name);
    }
}
