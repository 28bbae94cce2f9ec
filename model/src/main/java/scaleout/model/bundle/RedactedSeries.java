package scaleout.model.bundle;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import scaleout.model.trace.promql.PlainMetric;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A series of a PromQL answer: only those labels stay that a timeline is made of, under names of this program, since
/// whoever sends metrics names his labels himself.
final class RedactedSeries {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final List<String> VALUES = List.of("values", "value");

    private static final String NAME = "__name__";

    /// How the labels are called in a copy, by the ends of their names.
    private static final Map<String, String> LABELS =
            Map.of(
                    "endpointname", "aws.sagemaker.endpoint.name",
                    "variantname", "aws.sagemaker.variant.name",
                    "inferencecomponentname", "aws.sagemaker.inference_component.name",
                    "hostid", "@resource.host.id",
                    "instanceid", "instance_id",
                    "containername", "container_name",
                    "hostname", "host_name",
                    "availabilityzone", "@resource.cloud.availability_zone",
                    "scalingdirection", "scaling_direction");

    private static final Pattern ZONE =
            Pattern.compile(
                    "[a-z]{2}(?:-[a-z]{2,10}){1,3}-\\d{1,2}[a-z]|[a-z]{2,5}\\d{1,2}-az\\d{1,2}");
    private static final Pattern DIRECTION = Pattern.compile("Scale(?:Out|In)");
    private static final Pattern NUMBER =
            Pattern.compile(
                    "NaN|[+-]?Inf(?:inity)?|[+-]?\\d{1,20}(?:\\.\\d{1,30})?(?:[eE][+-]?\\d{1,3})?");

    private final RedactedNames names;

    RedactedSeries(RedactedNames names) {
        this.names = names;
    }

    static boolean recognizes(ObjectNode object) {
        return object.path("metric").isObject() && VALUES.stream().anyMatch(object::has);
    }

    ObjectNode of(ObjectNode series) {
        ObjectNode kept = JSON.objectNode();
        ObjectNode labels = kept.putObject("metric");
        series.get("metric")
                .propertyStream()
                .filter(label -> label.getValue().isString())
                .forEach(label -> label(labels, label.getKey(), label.getValue().stringValue()));
        for (String field : VALUES) {
            if (series.has(field)) {
                kept.set(field, numbers(series.get(field)));
            }
        }
        return kept;
    }

    private void label(ObjectNode kept, String key, String value) {
        if (key.equals(NAME)) {
            String plain = PlainMetric.ofSeries(value);
            kept.put(NAME, plain.isEmpty() ? names.metric(value) : plain);
            return;
        }
        String plain = key.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        if (plain.equals("le")) {
            kept.put("le", number(value));
        }
        LABELS.keySet().stream()
                .filter(plain::endsWith)
                .filter(end -> kept.path(LABELS.get(end)).stringValue("").isEmpty())
                .forEach(end -> kept.put(LABELS.get(end), value(end, value)));
    }

    private String value(String end, String value) {
        return switch (end) {
            case "endpointname" -> names.endpoint(value);
            case "variantname" -> names.variant(value);
            case "inferencecomponentname" -> names.component(value);
            case "hostid", "instanceid" -> names.instance(value);
            case "availabilityzone" -> kept(ZONE, value, "zone");
            case "scalingdirection" -> kept(DIRECTION, value, "direction");
            default -> names.name(end.replace("name", ""), value);
        };
    }

    private String kept(Pattern form, String value, String kind) {
        return form.matcher(value).matches() ? value : names.word(kind, value);
    }

    /// A time and a value, or many of these.
    private static JsonNode numbers(JsonNode node) {
        if (node instanceof ArrayNode array) {
            ArrayNode kept = JSON.arrayNode(array.size());
            array.forEach(item -> kept.add(numbers(item)));
            return kept;
        }
        return node.isNumber() ? node : JSON.stringNode(number(node.stringValue("NaN")));
    }

    private static String number(String text) {
        return NUMBER.matcher(text).matches() ? text : "NaN";
    }
}
