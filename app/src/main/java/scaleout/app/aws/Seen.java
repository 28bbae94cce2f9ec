package scaleout.app.aws;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Remembers what earlier polls brought, so that each poll keeps only what is new. Polls overlap, for AWS publishes
/// late and corrects what it published.
final class Seen {

    /// More than a poll's overlap can hold: 500 series with an hour of 10 s points each, and some.
    private static final int MOST = 400_000;

    private final Set<Long> seen = new LinkedHashSet<>();

    /// Returns the part of an answer that is new, or empty where nothing is.
    Optional<JsonNode> news(Call call, JsonNode answer) {
        return switch (call) {
            // that nothing has changed is news: it bounds when the next change came
            case DESCRIBE_ENDPOINT, DESCRIBE_INFERENCE_COMPONENT -> Optional.of(answer);
            case GET_METRIC_DATA -> newPoints(answer);
            case LIST_METRICS -> Optional.empty();
            case DESCRIBE_ENDPOINT_CONFIG,
                    LIST_INFERENCE_COMPONENTS,
                    DESCRIBE_MODEL,
                    DESCRIBE_SCALABLE_TARGETS,
                    DESCRIBE_SCALING_POLICIES,
                    DESCRIBE_SCALING_ACTIVITIES,
                    DESCRIBE_ALARMS,
                    DESCRIBE_ALARM_HISTORY,
                    DESCRIBE_LOG_STREAMS,
                    FILTER_LOG_EVENTS,
                    DESCRIBE_IMAGES,
                    LIST_OBJECTS,
                    QUERY_RANGE ->
                    newItems(call, answer);
        };
    }

    private Optional<JsonNode> newItems(Call call, JsonNode answer) {
        ObjectNode news = JsonNodeFactory.instance.objectNode();
        boolean isNew = false;
        for (Map.Entry<String, JsonNode> field : answer.properties()) {
            if (field.getValue().isArray()) {
                ArrayNode items = news.putArray(field.getKey());
                for (JsonNode item : field.getValue()) {
                    if (isNew(call + " " + field.getKey() + " " + item)) {
                        items.add(item);
                        isNew = true;
                    }
                }
            } else {
                news.set(field.getKey(), field.getValue());
            }
        }
        return isNew ? Optional.of(news) : Optional.empty();
    }

    private Optional<JsonNode> newPoints(JsonNode answer) {
        ArrayNode results = JsonNodeFactory.instance.arrayNode();
        for (JsonNode result : answer.path("MetricDataResults")) {
            ObjectNode news = result.deepCopy().asObject();
            ArrayNode times = news.putArray("Timestamps");
            ArrayNode values = news.putArray("Values");
            for (int i = 0; i < result.path("Values").size(); i++) {
                JsonNode time = result.path("Timestamps").path(i);
                JsonNode value = result.path("Values").path(i);
                if (isNew("%s %s %s".formatted(result.path("Id"), time, value))) {
                    times.add(time);
                    values.add(value);
                }
            }
            if (!values.isEmpty()) {
                results.add(news);
            }
        }
        if (results.isEmpty()) {
            return Optional.empty();
        }
        ObjectNode news = answer.deepCopy().asObject();
        news.set("MetricDataResults", results);
        return Optional.of(news);
    }

    private boolean isNew(String words) {
        boolean isNew = seen.add(digest(words));
        if (seen.size() > MOST) {
            seen.remove(seen.iterator().next());
        }
        return isNew;
    }

    /// Eight bytes of SHA-256: two of a million are the same once in tens of millions of recordings.
    private static long digest(String words) {
        try {
            byte[] whole =
                    MessageDigest.getInstance("SHA-256")
                            .digest(words.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(whole).getLong();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
