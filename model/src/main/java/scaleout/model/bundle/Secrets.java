package scaleout.model.bundle;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import scaleout.model.catalog.KnownModels;
import scaleout.model.trace.cloudwatch.Containers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Drops from answers of AWS what opens doors: values of environments, tokens, keys, signatures. Nothing is written to a
/// bundle that did not go through here.
public final class Secrets {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final Set<String> ENVIRONMENTS =
            Set.of("environment", "environmentvariables", "environments", "env", "envs");

    /// Fields that hold a secret whatever it looks like. Page tokens (`NextToken`) open nothing.
    private static final Pattern SECRET_FIELD =
            Pattern.compile(
                    "authorization|cookie|setcookie|.*(?:password|passwd|secret|apikey|privatekey|accesskey|accesskeyid"
                            + "|sessiontoken|securitytoken|authtoken|accesstoken|bearertoken|credentials?)");

    private Secrets() {}

    /// Returns an answer, or a poll that holds one, without secrets. The names of environment variables stay; where one
    /// names a model of this program's catalog, a field `ModelOfCatalog` beside the environment says which.
    public static JsonNode drop(JsonNode answer) {
        return switch (answer) {
            case ObjectNode object -> ofObject(object);
            case ArrayNode array -> {
                ArrayNode kept = JSON.arrayNode(array.size());
                array.forEach(item -> kept.add(drop(item)));
                yield kept;
            }
            default ->
                    answer.isString()
                            ? JSON.stringNode(SecretText.removed(answer.stringValue()))
                            : answer;
        };
    }

    private static ObjectNode ofObject(ObjectNode object) {
        ObjectNode kept = JSON.objectNode();
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            String name = canonical(field.getKey());
            if (ENVIRONMENTS.contains(name)) {
                modelOfCatalog(field.getValue())
                        .ifPresent(id -> kept.put(Containers.MODEL_OF_CATALOG, id));
                kept.set(field.getKey(), blank(field.getValue()));
            } else if (!isModelOfCatalog(field)) {
                kept.set(
                        field.getKey(),
                        SECRET_FIELD.matcher(name).matches()
                                ? hidden(field.getValue())
                                : drop(field.getValue()));
            } else if (!kept.has(Containers.MODEL_OF_CATALOG)) {
                kept.set(field.getKey(), drop(field.getValue()));
            }
        }
        return kept;
    }

    /// Names of fields in one form, however AWS's tools write them: `LogStreamName`, `log-stream-name`.
    static String canonical(String field) {
        return field.replaceAll("[_-]", "").toLowerCase(Locale.ROOT);
    }

    private static boolean isModelOfCatalog(Map.Entry<String, JsonNode> field) {
        return field.getKey().equals(Containers.MODEL_OF_CATALOG);
    }

    private static Optional<String> modelOfCatalog(JsonNode environment) {
        Map<String, String> variables = new HashMap<>();
        environment
                .propertyStream()
                .filter(variable -> variable.getValue().isString())
                .forEach(variable ->
                        variables.put(variable.getKey(), variable.getValue().stringValue()));
        return KnownModels.toldBy(variables);
    }

    private static JsonNode blank(JsonNode value) {
        return switch (value) {
            case ObjectNode object -> {
                ObjectNode kept = JSON.objectNode();
                object.properties()
                        .forEach(field -> kept.set(field.getKey(), blank(field.getValue())));
                yield kept;
            }
            case ArrayNode array -> {
                ArrayNode kept = JSON.arrayNode(array.size());
                array.forEach(item -> kept.add(blank(item)));
                yield kept;
            }
            default -> value.isNull() ? value : JSON.stringNode("");
        };
    }

    private static JsonNode hidden(JsonNode value) {
        return value.isNull() || value.isBoolean() ? value : JSON.stringNode(SecretText.REMOVED);
    }
}
