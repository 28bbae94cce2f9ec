package scaleout.app.aws;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Fetches the durations that SageMaker itself measures: they exist by PromQL only.
final class PromQlCalls {

    /// The metrics, each a file of its own.
    static final List<String> METRICS =
            List.of(
                    "e2e_duration",
                    "model_download_time",
                    "gpu_load_time",
                    "container_start_time",
                    "ice_count");

    private static final Set<Integer> TRANSIENT = Set.of(429, 500, 502, 503, 504);

    private static final int ATTEMPTS = 4;

    private final Caller caller;
    private final PromQl promQl;
    private final Pace pace;

    PromQlCalls(Caller caller, PromQl promQl, Pace pace) {
        this.caller = caller;
        this.promQl = promQl;
        this.pace = pace;
    }

    /// Asks for one metric of an endpoint.
    ///
    /// @return the answer, scrubbed by the caller of this, or empty where there is a gap
    Optional<JsonNode> metric(String metric, String endpoint, TimeRange range) throws IOException {
        if (caller.isSkipped(Call.QUERY_RANGE, metric)) {
            return Optional.empty();
        }
        try {
            String ofEndpoint =
                    "%s{\"aws.sagemaker.endpoint.name\"=\"%s\"}".formatted(metric, endpoint);
            PromQl.Answer answer = patiently(ofEndpoint, range);
            if (answer.status() == 400) {
                // an older Prometheus does not know names in quotes; the reader sorts by label then
                answer = patiently(metric, range);
            }
            return json(metric, answer);
        } catch (AbortedException cancelled) {
            throw Caller.cancelled();
        } catch (SdkException refused) {
            Caller.requireNotCancelled();
            caller.refused(Call.QUERY_RANGE, metric, Refusal.of(refused));
            return Optional.empty();
        }
    }

    private PromQl.Answer patiently(String query, TimeRange range) throws IOException {
        PromQl.Answer answer = ask(query, range);
        for (int attempt = 1;
                attempt < ATTEMPTS && TRANSIENT.contains(answer.status());
                attempt++) {
            pace.pause(Duration.ofSeconds(1L << (attempt - 1)));
            answer = ask(query, range);
        }
        return answer;
    }

    private PromQl.Answer ask(String query, TimeRange range) throws IOException {
        return Interruptible.get(() -> promQl.queryRange(query, PromQl.within(range)));
    }

    private Optional<JsonNode> json(String metric, PromQl.Answer answer) {
        if (answer.status() == 200) {
            try {
                JsonNode body = JsonMapper.shared().readTree(answer.body());
                if ("success".equals(body.path("status").stringValue(""))) {
                    return Optional.of(body);
                }
            } catch (JacksonException noJson) {
                // told below
            }
            caller.refused(
                    Call.QUERY_RANGE,
                    metric,
                    new Refusal(
                            Refusal.Kind.ABSENT,
                            "the answer is none of Prometheus",
                            "Check whether the Region offers PromQL."));
            return Optional.empty();
        }
        caller.refused(
                Call.QUERY_RANGE, metric, Refusal.ofStatus(answer.status(), words(answer.body())));
        return Optional.empty();
    }

    /// What AWS or Prometheus says went wrong. Of anything else, such as an HTML page, nothing is repeated.
    private static String words(String body) {
        try {
            JsonNode answer = JsonMapper.shared().readTree(body);
            return Stream.of("message", "Message", "error")
                    .map(field -> answer.path(field).stringValue(""))
                    .filter(words -> !words.isEmpty())
                    .findFirst()
                    .orElse("");
        } catch (JacksonException noJson) {
            return "";
        }
    }
}
