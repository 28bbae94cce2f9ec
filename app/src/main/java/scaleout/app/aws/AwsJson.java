package scaleout.app.aws;

import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.document.Document;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Answers of the SDK as the AWS CLI prints them: the member names of the service's model, times in ISO-8601.
final class AwsJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private AwsJson() {}

    /// Returns an answer. Lists of the answer itself are there even when AWS sent none, as with the AWS CLI.
    static ObjectNode of(SdkPojo answer) {
        ObjectNode object = object(answer);
        for (SdkField<?> field : answer.sdkFields()) {
            if (!object.has(field.memberName())
                    && field.getValueOrDefault(answer) instanceof SdkAutoConstructList<?>) {
                object.putArray(field.memberName());
            }
        }
        return object;
    }

    private static ObjectNode object(SdkPojo pojo) {
        ObjectNode object = NODES.objectNode();
        for (SdkField<?> field : pojo.sdkFields()) {
            @Nullable Object value = field.getValueOrDefault(pojo);
            boolean isAbsent =
                    value == null
                            || value instanceof SdkAutoConstructList<?>
                            || value instanceof SdkAutoConstructMap<?, ?>;
            if (!isAbsent) {
                object.set(field.memberName(), node(value));
            }
        }
        return object;
    }

    private static JsonNode node(@Nullable Object value) {
        return switch (value) {
            case null -> NODES.nullNode();
            case SdkPojo pojo -> object(pojo);
            case Collection<?> items -> array(items);
            case Map<?, ?> entries -> map(entries);
            case Instant instant -> NODES.stringNode(instant.toString());
            case Boolean truth -> NODES.booleanNode(truth);
            case Integer number -> NODES.numberNode(number);
            case Long number -> NODES.numberNode(number);
            case Float number -> NODES.numberNode(number);
            case Double number -> NODES.numberNode(number);
            case SdkBytes bytes ->
                    NODES.stringNode(Base64.getEncoder().encodeToString(bytes.asByteArray()));
            case Document document -> NODES.stringNode(document.toString());
            default -> NODES.stringNode(value.toString());
        };
    }

    private static ArrayNode array(Collection<?> items) {
        ArrayNode array = NODES.arrayNode();
        items.forEach(item -> array.add(node(item)));
        return array;
    }

    private static ObjectNode map(Map<?, ?> entries) {
        ObjectNode object = NODES.objectNode();
        entries.forEach((key, value) -> object.set(String.valueOf(key), node(value)));
        return object;
    }
}
