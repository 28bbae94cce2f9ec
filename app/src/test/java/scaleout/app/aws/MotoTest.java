package scaleout.app.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import scaleout.model.bundle.Progress;
import software.amazon.awssdk.services.applicationautoscaling.model.ScalableDimension;
import software.amazon.awssdk.services.applicationautoscaling.model.ServiceNamespace;
import software.amazon.awssdk.services.cloudwatch.model.ComparisonOperator;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.MetricDatum;
import software.amazon.awssdk.services.cloudwatch.model.Statistic;
import software.amazon.awssdk.services.cloudwatchlogs.model.InputLogEvent;
import software.amazon.awssdk.services.sagemaker.model.ProductionVariant;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Against a local emulator of AWS, which was made by others from the same service models.
class MotoTest {

    private static final String ENDPOINT = "chat-prod";
    private static final String GROUP = "/aws/sagemaker/Endpoints/" + ENDPOINT;
    private static final String STREAM = "main/i-0123456789abcdef0";

    @TempDir private Path folder = Path.of("");

    @Test
    @Timeout(180)
    void whatWasPutIntoTheEmulatorIsInTheBundle() throws Exception {
        Optional<Path> moto = Tools.onPath("moto_server");
        Tools.skipUnless(
                moto.isPresent(), "no moto_server on the PATH; pip install 'moto[server]'");
        FakeAws.useTestCredentials();
        int port = Tools.freePort();
        Process server =
                new ProcessBuilder(
                                moto.orElseThrow().toString(),
                                "-H",
                                "127.0.0.1",
                                "-p",
                                Integer.toString(port))
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("moto.log").toFile())
                        .start();
        try {
            Tools.awaitListening(server, port);
            Connection connection =
                    new Connection(
                            "us-east-1", null, URI.create("http://127.0.0.1:%d".formatted(port)));
            // in the past, for the emulator has its own clock
            Instant now = Pace.REAL.now().truncatedTo(ChronoUnit.MINUTES);
            seed(connection, now);

            Fetched fetched =
                    new Fetch(connection, UnaryOperator.identity())
                            .fetch(
                                    ENDPOINT,
                                    new TimeRange(now.minus(Duration.ofHours(1)), now),
                                    folder.resolve("bundle"),
                                    Progress.NONE);

            assertBundle(fetched);
        } finally {
            server.destroyForcibly().waitFor();
        }
    }

    private static void assertBundle(Fetched fetched) {
        assertEquals(
                1,
                file(fetched, "describe-endpoint.json")
                        .at("/ProductionVariants/0/CurrentInstanceCount")
                        .intValue());
        assertEquals(
                "ml.g4dn.xlarge",
                file(fetched, "describe-endpoint-config.json")
                        .at("/ProductionVariants/0/InstanceType")
                        .stringValue());
        assertEquals(
                "high",
                fetched.files().stream()
                        .filter(name -> name.startsWith("describe-alarms"))
                        .map(name -> file(fetched, name).at("/MetricAlarms/0/AlarmName"))
                        .filter(name -> !name.isMissingNode())
                        .map(name -> name.stringValue().replaceAll(".*-", ""))
                        .findFirst()
                        .orElse("none"));
        assertEquals(
                STREAM,
                file(fetched, "filter-log-events.json")
                        .at("/events/0/logStreamName")
                        .stringValue());
        List<String> values =
                fetched.files().stream()
                        .filter(name -> name.matches("metric-data(-\\d+)?\\.json"))
                        .flatMap(name -> file(fetched, name).get("MetricDataResults").valueStream())
                        .filter(result -> !result.get("Values").isEmpty())
                        .map(result -> result.get("Values").toString())
                        .toList();
        assertEquals(List.of("[7.0,8.0,9.0]"), values, "each datapoint, 10 s apart, once");
        assertTrue(
                fetched.gaps().stream()
                        .anyMatch(gap -> gap.call().endsWith("describe-scaling-activities")),
                "the emulator does not know this call");
    }

    private static JsonNode file(Fetched fetched, String name) {
        return JsonMapper.shared().readTree(fetched.bundle().resolve(name));
    }

    private static void seed(Connection connection, Instant now) throws AwsException {
        try (AwsClients clients = AwsClients.open(connection, 1)) {
            sageMaker(clients);
            clients.scaling()
                    .registerScalableTarget(target ->
                            target.serviceNamespace(ServiceNamespace.SAGEMAKER)
                                    .scalableDimension(
                                            ScalableDimension
                                                    .SAGEMAKER_VARIANT_DESIRED_INSTANCE_COUNT)
                                    .resourceId("endpoint/chat-prod/variant/main")
                                    .minCapacity(1)
                                    .maxCapacity(4));
            cloudWatch(clients, now.minus(Duration.ofMinutes(20)));
            clients.logs().createLogGroup(ask -> ask.logGroupName(GROUP));
            clients.logs().createLogStream(ask -> ask.logGroupName(GROUP).logStreamName(STREAM));
            clients.logs()
                    .putLogEvents(ask ->
                            ask.logGroupName(GROUP)
                                    .logStreamName(STREAM)
                                    .logEvents(
                                            InputLogEvent.builder()
                                                    .message("Application startup complete.")
                                                    .timestamp(
                                                            now.minus(Duration.ofMinutes(10))
                                                                    .toEpochMilli())
                                                    .build()));
        }
    }

    private static void sageMaker(AwsClients clients) {
        clients.sageMaker()
                .createModel(model ->
                        model.modelName("llama")
                                .executionRoleArn("arn:aws:iam::123456789012:role/sm")
                                .primaryContainer(container ->
                                        container.image("vllm:1").modelDataUrl("s3://m/l/")));
        clients.sageMaker()
                .createEndpointConfig(config ->
                        config.endpointConfigName("chat-cfg")
                                .productionVariants(
                                        ProductionVariant.builder()
                                                .variantName("main")
                                                .modelName("llama")
                                                .initialInstanceCount(1)
                                                .instanceType("ml.g4dn.xlarge")
                                                .build()));
        clients.sageMaker()
                .createEndpoint(
                        endpoint -> endpoint.endpointName(ENDPOINT).endpointConfigName("chat-cfg"));
    }

    private static void cloudWatch(AwsClients clients, Instant at) {
        List<Dimension> of =
                List.of(
                        Dimension.builder().name("EndpointName").value(ENDPOINT).build(),
                        Dimension.builder().name("VariantName").value("main").build());
        for (int i = 0; i < 3; i++) {
            MetricDatum point =
                    MetricDatum.builder()
                            .metricName("ConcurrentRequestsPerModel")
                            .dimensions(of)
                            .timestamp(at.plusSeconds(10L * i))
                            .value(7.0 + i)
                            .storageResolution(1)
                            .build();
            clients.cloudWatch()
                    .putMetricData(put -> put.namespace("AWS/SageMaker").metricData(point));
        }
        clients.cloudWatch()
                .putMetricAlarm(alarm ->
                        alarm.alarmName("TargetTracking-endpoint/chat-prod/variant/main-high")
                                .namespace("AWS/SageMaker")
                                .metricName("ConcurrentRequestsPerModel")
                                .dimensions(of)
                                .statistic(Statistic.MAXIMUM)
                                .period(10)
                                .evaluationPeriods(3)
                                .threshold(5.0)
                                .comparisonOperator(ComparisonOperator.GREATER_THAN_THRESHOLD));
    }
}
