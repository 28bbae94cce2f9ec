package scaleout.model.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import scaleout.model.trace.LogEvent;
import scaleout.model.trace.logs.LogMark;
import scaleout.model.trace.logs.ServerLog;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RedactionRulesTest {

    private final Redaction redaction = new Redaction(new Random(1));

    private JsonNode redacted(String json) {
        return redaction.apply(JsonMapper.shared().readTree(json));
    }

    private String redacted(String field, String text) {
        return redaction
                .apply(JsonMapper.shared().createObjectNode().put(field, text))
                .get(field)
                .stringValue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    EndpointArn | arn:aws:sagemaker:us-west-2:111122223333:endpoint/acme | arn:aws:sagemaker:us-west-2:\\d{12}:endpoint/endpoint-[0-9a-f]{6}
                    ExecutionRoleArn | arn:aws:iam::111122223333:role/acme/x | arn:aws:iam::\\d{12}:role/role-[0-9a-f]{6}
                    KmsKeyArn | arn:aws:kms:us-west-2:111122223333:key/acme | arn:aws:kms:us-west-2:\\d{12}:key/key-[0-9a-f]{6}
                    BucketArn | arn:aws:s3:::acme/acme | arn:aws:s3::::?resource-[0-9a-f]{6}
                    Image | 111122223333.dkr.ecr.us-west-2.amazonaws.com/acme/llm:acme-1 | \\d{12}.dkr.ecr.us-west-2.amazonaws.com/repository-[0-9a-f]{6}:tag-[0-9a-f]{6}
                    Image | 763104351884.dkr.ecr.us-west-2.amazonaws.com/djl-inference:0.33.0-lmi15.0.0-cu128 | 763104351884.dkr.ecr.us-west-2.amazonaws.com/djl-inference:0.33.0-lmi15.0.0-cu128
                    ModelDataUrl | s3://sagemaker-us-east-1-111122223333/acme/ | s3://bucket-[0-9a-f]{6}/part-[0-9a-f]{6}/
                    ModelDataUrl | https://acme.example.com/x | url-[0-9a-f]{6}
                    logStreamName | AllTraffic/i-0123456789abcdef0/acme | AllTraffic/i-[0-9a-f]{17}/container-[0-9a-f]{6}
                    logStreamName | AllTraffic/i-0123456789abcdef0/data-log | AllTraffic/i-[0-9a-f]{17}/data-log
                    AlarmName | TargetTracking-endpoint/acme/variant/acmev-AlarmLow-01234567-89ab-cdef-0123-456789abcdef | TargetTracking-endpoint/endpoint-[0-9a-f]{6}/variant/variant-[0-9a-f]{6}-AlarmLow-[0-9a-f-]{36}
                    AlarmName | acme too AlarmLow | AlarmLow [0-9a-f]{6}
                    Cause | monitor alarm acme in state ALARM triggered policy acmep | monitor alarm alarm-[0-9a-f]{6} in state ALARM triggered policy policy-[0-9a-f]{6}
                    Cause | acme did it | \\(removed\\)
                    Description | Setting desired instance count to 4. Ask acme. | Setting desired instance count to 4\\.
                    StatusMessage | acme: ResourceLimitExceeded for acme | ResourceLimitExceeded
                    message | (acme pid=1) Loading weights took 8.95 seconds from /acme | Loading weights took 8.95 s
                    message | acme started at 10.0.0.1 | \\(removed\\)
                    PrivateDnsName | acme.internal | text-[0-9a-f]{6}
                    RequestId | 01234567-89ab-cdef-0123-456789abcdef | [0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}
                    Unknown | 111122223333 | \\d{12}
                    Unknown | ann@acme.example | text-[0-9a-f]{6}
                    Unknown | 2026-03-02T06:00:00Z | 2026-03-02T06:00:00Z
                    InstanceType | ml.g6.2xlarge | ml.g6.2xlarge
                    EndpointStatus | InService | InService
                    MetricName | AcmeRequests | metric-[0-9a-f]{6}
                    """)
    void whatHasAFormKeepsItAndTheRestGoes(String field, String real, String form) {
        String redacted = redacted(field, real);

        assertTrue(redacted.matches(form), redacted);
        assertFalse(redacted.contains("acme"), redacted);
        assertFalse(redacted.contains("111122223333"), redacted);
        assertEquals(redacted, redacted(field, real), "stable");
    }

    @Test
    void aNameIsTheSameWhereverItStands() {
        JsonNode answer =
                redacted(
                        """
                        {"EndpointName":"acme","EndpointArn":"arn:aws:sagemaker:us-west-2:111122223333:endpoint/acme",
                         "ResourceId":"endpoint/acme/variant/acmev","VariantName":"acmev","registryId":"111122223333",
                         "Dimensions":[{"Name":"EndpointName","Value":"acme"}],"count":111122223333,"Size":141107412992}
                        """);

        String endpoint = answer.get("EndpointName").stringValue();
        String account = answer.get("registryId").stringValue();
        assertEquals(
                "arn:aws:sagemaker:us-west-2:%s:endpoint/%s".formatted(account, endpoint),
                answer.get("EndpointArn").stringValue());
        assertEquals(
                "endpoint/%s/variant/%s"
                        .formatted(endpoint, answer.get("VariantName").stringValue()),
                answer.get("ResourceId").stringValue());
        assertEquals(endpoint, answer.at("/Dimensions/0/Value").stringValue());
        assertEquals(Long.parseLong(account), answer.get("count").longValue());
        assertEquals(141_107_412_992L, answer.get("Size").longValue(), "a size is no account");
    }

    @Test
    void objectsStayUnderTheirPrefix() {
        String url = redacted("S3Uri", "s3://acme/models/llama/");
        String key = redacted("Key", "models/llama/config.json");
        String other = redacted("Key", "models/llama2/config.json");

        String prefix = url.replaceFirst("s3://[^/]+/", "");
        assertTrue(key.startsWith(prefix), key);
        assertFalse(other.startsWith(prefix), other);
    }

    @Test
    void variablesOfAnEnvironmentLoseNamesAndValues() {
        String answer =
                redacted(
                                "{\"Environment\":{\"ACME_FLAG\":\"acme\",\"HF_MODEL_ID\":\"Qwen/Qwen3-8B\"}}")
                        .toString();

        assertFalse(answer.toLowerCase(Locale.ROOT).contains("acme"), answer);
        assertTrue(answer.contains("\"HF_MODEL_ID\":\"\""), answer);
        assertTrue(answer.contains("\"ModelOfCatalog\":\"Qwen/Qwen3-8B\""), answer);
    }

    @Test
    void anAlarmsHistoryKeepsItsNumbersOnly() {
        String history =
                redacted(
                        "HistoryData",
                        "{\"newState\":{\"stateValue\":\"ALARM\",\"stateReason\":\"acme\",\"stateReasonData\":{\"period\":10,"
                                + "\"startDate\":\"2026-06-23T09:41:20.000+0000\",\"threshold\":4.0}}}");

        assertEquals(
                "{\"newState\":{\"stateValue\":\"ALARM\",\"stateReason\":\"(removed)\",\"stateReasonData\":{\"period\":10,"
                        + "\"startDate\":\"2026-06-23T09:41:20.000+0000\",\"threshold\":4.0}}}",
                history);
        assertEquals("(removed)", redacted("HistoryData", "acme{"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "S3 url found, start downloading from s3://acme/x",
                "Download completed! Files saved to /acme",
                "Loading model weights took 14.5 secs",
                "torch.compile takes 1234567.25 s in total",
                "Graph capturing finished in 17 secs, took 1.2 GiB",
                "init engine (profile, create kv cache, acme) took 34.11 seconds",
                "INFO: Application startup complete.",
                "10.0.0.1:55 - \"GET /ping HTTP/1.1\" 200 OK"
            })
    void aLineThatMattersStillSaysTheSame(String line) {
        String redacted = redacted("message", line);

        assertEquals(marks(line), marks(redacted));
        assertEquals(1, marks(line).size());
        assertFalse(redacted.contains("acme"), redacted);
    }

    private static List<LogMark> marks(String line) {
        return ServerLog.marks(List.of(new LogEvent("", Instant.EPOCH, line)));
    }

    @Test
    void proseLosesKnownNamesAndWhateverLooksLikeAnAddress() {
        redacted("EndpointName", "acme-prod");

        String text =
                redaction
                        .names()
                        .text(
                                "acme-prod, i-0123456789abcdef0 of 111122223333 at 10.0.0.1, /acme/x, s3://acme/y,"
                                        + " ann@acme.example and https://acme.example: 17.7 GB, 8 of 8");

        assertFalse(text.contains("acme"), text);
        assertFalse(text.contains("i-0123456789abcdef0"), text);
        assertFalse(text.contains("111122223333"), text);
        assertFalse(text.contains("10.0.0.1"), text);
        assertTrue(text.endsWith("17.7 GB, 8 of 8"), text);
    }

    @Test
    void learnedInstancesKeepTheirOrder() {
        JsonNode answer =
                JsonMapper.shared()
                        .readTree(
                                "[{\"InstanceId\":\"i-0bbbbbbb\"},{\"InstanceId\":\"i-0ccccccc\"},{\"InstanceId\":\"i-0aaaaaaa\"}]");
        redaction.learn(answer);

        JsonNode redacted = redaction.apply(answer);

        String b = redacted.at("/0/InstanceId").stringValue();
        String c = redacted.at("/1/InstanceId").stringValue();
        String a = redacted.at("/2/InstanceId").stringValue();
        assertTrue(a.compareTo(b) < 0 && b.compareTo(c) < 0, redacted.toString());
        assertNotEquals("i-0aaaaaaa", a);
    }

    @Test
    void noTwoNamesShareAPseudonym() {
        Pseudonyms few = new Pseudonyms(new Random(1));
        long different =
                IntStream.range(0, 100_000)
                        .mapToObj(i -> few.word("part", "real" + i))
                        .distinct()
                        .count();
        assertEquals(100_000, different);
    }
}
