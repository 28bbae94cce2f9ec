package scaleout.model.bundle;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import scaleout.model.catalog.KnownModels;
import scaleout.model.trace.FormatException;
import scaleout.model.trace.JsonCursor;
import scaleout.model.trace.Timestamps;
import scaleout.model.trace.logs.PlainWords;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What becomes of a string, by the field it stands in. Fields are named in canonical form: `logstreamname`.
final class RedactedFields {

    /// Nothing is needed of these, and some are made from what others are to hide.
    private static final Set<String> DROPPED =
            Set.of(
                    "responsemetadata",
                    "nexttoken",
                    "continuationtoken",
                    "nextcontinuationtoken",
                    "startingtoken",
                    "uploadsequencetoken",
                    "eventid",
                    "etag",
                    "versionid",
                    "checksumalgorithm",
                    "owner",
                    "tags",
                    "taglist",
                    "vpcconfig",
                    "datacaptureconfig",
                    "explainerconfig",
                    "asyncinferenceconfig",
                    "kmskeyid");

    /// AWS says one of a few words here.
    private static final Set<String> WORDS =
            Set.of(
                    "actionstate",
                    "adjustmenttype",
                    "alarmtype",
                    "artifactmediatype",
                    "comparisonoperator",
                    "compressiontype",
                    "endpointstatus",
                    "extendedstatistic",
                    "format",
                    "historyitemtype",
                    "imagemanifestmediatype",
                    "inferencecomponentstatus",
                    "errortype",
                    "messagetype",
                    "resulttype",
                    "metricaggregationtype",
                    "mode",
                    "placementstrategy",
                    "policytype",
                    "predefinedmetrictype",
                    "routingstrategy",
                    "s3datatype",
                    "scalabledimension",
                    "servicenamespace",
                    "stat",
                    "statevalue",
                    "statistic",
                    "status",
                    "statuscode",
                    "storageclass",
                    "treatmissingdata",
                    "unit");

    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_./:%()+-]{1,80}");
    private static final Pattern REGION = Pattern.compile("[a-z]{2}(?:-[a-z]{2,10}){1,3}-\\d{1,2}");
    private static final Pattern CALL =
            Pattern.compile("[a-z0-9]{2,20}(?:[ -][a-z0-9]{1,20}){0,8}");
    private static final Pattern EVENT = Pattern.compile("SageMaker [A-Z][A-Za-z ]{0,60}");
    private static final Pattern SERVICE = Pattern.compile("aws\\.[a-z0-9-]{1,40}");
    private static final String DETAIL_TYPE = "detail-type";
    private static final String DETAIL_TYPE_PLAIN = "detailtype";
    private static final String SAGEMAKER = "aws.sagemaker";
    private static final Pattern FIELD = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,63}");
    private static final Pattern SHORT_NUMBER = Pattern.compile("-?\\d{1,9}(?:\\.\\d{1,9})?");
    private static final Pattern EPOCH = Pattern.compile("\\d{10}(?:\\.\\d{1,9})?|\\d{13}");
    private static final Pattern DESIRED =
            Pattern.compile("Setting desired (?:instance|copy) count to \\d{1,9}\\.?");
    private static final Pattern STATUS =
            Pattern.compile(
                    "Successfully set desired (?:instance|copy) count to \\d{1,9}"
                            + "|Failed to set desired (?:instance|copy) count to \\d{1,9}"
                            + "|Change successfully fulfilled by sagemaker"
                            + "|ResourceLimitExceeded|InsufficientInstanceCapacity|InsufficientCapacity"
                            + "|insufficient capacity|ThrottlingException|ValidationException");

    private static final ObjectNode NO_PARENT = JsonNodeFactory.instance.objectNode();

    private final RedactedNames names;
    private final RedactedArn composed;
    private final UnaryOperator<JsonNode> nested;
    private final Map<String, UnaryOperator<String>> rules = new HashMap<>();

    /// @param nested redacts a document that stands in a text
    RedactedFields(RedactedNames names, UnaryOperator<JsonNode> nested) {
        this.names = names;
        this.nested = nested;
        composed = new RedactedArn(names);
        rule(names::endpoint, "endpoint", "endpointname");
        rule(name -> names.name("config", name), "endpointconfigname");
        rule(name -> names.name("model", name), "modelname");
        rule(names::component, "inferencecomponentname", "baseinferencecomponentname");
        rule(names::variant, "variantname");
        rule(names::alarm, "alarmname");
        rule(name -> names.name("policy", name), "policyname");
        rule(names::resourceId, "resourceid");
        rule(names::account, "registryid", "accountid", "account", "ownerid");
        rule(names::instance, "instanceid");
        rule(name -> names.name("bucket", name), "bucket", "bucketname");
        rule(names::key, "key", "prefix");
        rule(names::address, "modeldataurl", "artifacturl", "s3uri");
        rule(composed::image, "image", "specifiedimage", "resolvedimage");
        rule(composed::repository, "repositoryname");
        rule(composed::tag, "imagetags", "imagetag");
        rule(names::digest, "imagedigest");
        rule(composed::logGroup, "loggroupname", "loggroup");
        rule(composed::logStream, "logstreamname", "logstreamnames", "logstream");
        rule(name -> names.name("filter", name), "subscriptionfilters");
        rule(name -> names.name("metric-stream", name), "metricstreamname");
        rule(type -> kept(EVENT, type) ? type : names.word("event", type), DETAIL_TYPE_PLAIN);
        rule(service -> kept(SERVICE, service) ? service : names.word("source", service), "source");
        rule(names::cause, "cause");
        rule(text -> phrases(DESIRED, text), "description");
        rule(text -> phrases(STATUS, text), "statusmessage", "failurereason");
        rule(this::document, "historydata", "statereasondata");
        rule(text -> PlainWords.of(text).orElse(RedactedNames.removed(text)), "message");
        rule(
                RedactedNames::removed,
                "alarmdescription",
                "statereason",
                "historysummary",
                "publishedmessage",
                "expression",
                "error");
        rule(id -> names.id("activity", id), "activityid");
        rule(names::namespace, "namespace");
        rule(word -> kept(REGION, word) ? word : names.word("region", word), "region", "awsregion");
        rule(word -> kept(CALL, word) ? word : names.word("call", word), "call");
        rule(
                id -> KnownModels.weights(id).isPresent() ? id : RedactedNames.removed(id),
                "modelofcatalog");
        WORDS.forEach(
                field -> rule(word -> kept(WORD, word) ? word : names.word("word", word), field));
    }

    private void rule(UnaryOperator<String> rule, String... fields) {
        for (String field : fields) {
            rules.put(field, rule);
        }
    }

    private static boolean kept(Pattern pattern, String text) {
        return pattern.matcher(text).matches();
    }

    static boolean isDropped(String field) {
        return DROPPED.contains(field);
    }

    /// Returns what a field of an object is called. The names of AWS's fields stay; users name environment variables.
    ///
    /// @param of the field that holds the object, in canonical form
    String key(String of, String field) {
        if (of.equals("environment")) {
            return PublicWords.isVariable(field) ? field : names.word("variable", field);
        }
        if (of.equals("dimensions")) {
            return names.dimension(field);
        }
        // the names that people give hold digits or signs, and AWS's fields hardly ever
        boolean isName = names.knows(field) && !field.matches("[A-Za-z]+|[a-z_]+");
        return kept(FIELD, field) && !isName ? field : names.word("field", field);
    }

    /// Returns what stands for a text.
    ///
    /// @param parent the object that has the field
    String text(String field, String text, ObjectNode parent) {
        if (text.isEmpty()) {
            return text;
        }
        return switch (field) {
            case "name" -> named(text, parent);
            case "value" -> value(text, parent);
            case "metricname" -> names.metricOf(of(parent, "Namespace", "namespace"), text);
            case "label" -> parent.has("Datapoints") ? names.metric(text) : names.label(text);
            case "id" -> id(text, parent);
            default -> rules.containsKey(field) ? rules.get(field).apply(text) : other(text);
        };
    }

    /// Of a log's event nobody needs its id, and there are millions.
    private String id(String text, ObjectNode parent) {
        if (parent.has("message")) {
            return RedactedNames.removed(text);
        }
        return parent.has(DETAIL_TYPE) ? names.id("event", text) : names.label(text);
    }

    /// Whether a field holds what another service than SageMaker says in an event: nobody knows what its fields are
    /// called after.
    static boolean isForeign(String field, ObjectNode event) {
        return field.equals("detail")
                && event.has(DETAIL_TYPE)
                && !event.path("source").stringValue("").equals(SAGEMAKER);
    }

    private String named(String text, ObjectNode parent) {
        if (parent.has("Value")) {
            return names.dimension(text);
        }
        return names.name(parent.has("Contents") ? "bucket" : "name", text);
    }

    /// The value of a dimension, by the dimension's name.
    private String value(String text, ObjectNode parent) {
        return ofDimension(of(parent, "Name", "name"), text);
    }

    /// The value of a dimension.
    String ofDimension(String dimension, String value) {
        return PublicWords.isDimension(dimension)
                ? text(Secrets.canonical(dimension), value, NO_PARENT)
                : names.name("value", value);
    }

    private static String of(ObjectNode parent, String... fields) {
        for (String field : fields) {
            if (parent.path(field).isString()) {
                return parent.path(field).stringValue();
            }
        }
        return "";
    }

    /// Without a rule a text stays only where its form shows that it is a time, a small number or an instance type.
    private String other(String text) {
        boolean isDate = !text.matches("[\\d.]+") && Timestamps.ofText(text).isPresent();
        if (isDate
                || PublicWords.isInstanceType(text)
                || kept(SHORT_NUMBER, text)
                || kept(EPOCH, text)) {
            return text;
        }
        if (text.startsWith("arn:")) {
            return composed.of(text);
        }
        if (text.startsWith("s3://")) {
            return names.address(text);
        }
        if (text.startsWith("i-")) {
            return names.instance(text);
        }
        return text.matches("\\d{12}") ? names.account(text) : names.id("text", text);
    }

    /// What AWS's services say by a template; nothing of what stands round it.
    private static String phrases(Pattern known, String text) {
        Matcher matcher = known.matcher(text);
        StringBuilder kept = new StringBuilder();
        while (matcher.find()) {
            kept.append(kept.isEmpty() ? "" : " ").append(matcher.group());
        }
        return kept.isEmpty() ? RedactedNames.removed(text) : kept.toString();
    }

    /// A document in a text, such as an alarm's history.
    private String document(String text) {
        try {
            JsonNode document =
                    JsonCursor.read(
                                    "",
                                    new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                            .node();
            return document.isContainer()
                    ? nested.apply(document).toString()
                    : RedactedNames.removed(text);
        } catch (FormatException | IOException noDocument) {
            return RedactedNames.removed(text);
        }
    }
}
