package scaleout.model.trace.cloudwatch;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import scaleout.model.trace.FormatException;
import scaleout.model.trace.JsonCursor;
import scaleout.model.trace.JsonStream;
import scaleout.model.trace.MetricName;
import scaleout.model.trace.PointSink;
import scaleout.model.trace.StampReader;
import scaleout.model.trace.TraceBuilder;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Reads records of a CloudWatch metric stream in its JSON form, one document each: there are millions of them, so
/// nothing is made of a record but its numbers where its metric is known already.
public final class MetricStreamRecords {

    /// The format.
    public static final String FORMAT = "metric-stream";

    /// With one of these a record begins, and no other document that is read here does.
    private static final Set<String> FIRST_FIELDS =
            Set.of(
                    "metric_stream_name",
                    "account_id",
                    "namespace",
                    "metric_name",
                    "dimensions",
                    "unit");

    /// What the namespaces of endpoints have in common, but for a slash before it: `AWS/SageMaker`,
    /// `/aws/sagemaker/Endpoints`.
    private static final String OF_ENDPOINTS = "aws/sagemaker";

    /// `min`, `max`, `sum`, `count`: the order in which the trace wants them.
    private static final int FOUR = 4;

    /// So many records are read by the parser before others are tried without it, at first.
    private static final long FIRST_BY_PARSER = 20;

    /// Fewer plain records than that in a row are not worth the change.
    private static final long WORTH_THE_CHANGE = 50;

    private static final int ALL_FOUR = (1 << FOUR) - 1;

    private final JsonStream stream;
    private final TraceBuilder trace;
    private final NameTable<Boolean> namespaces = new NameTable<>();
    private final NameTable<PointSink> names = new NameTable<>();
    private final Function<List<String>, Boolean> newNamespace = this::namespace;
    private final Function<List<String>, PointSink> newSink = this::sink;
    private final StampReader stampReader = new StampReader();
    private final double[] values = new double[FOUR];
    private final PlainRecords plainRecords = new PlainRecords(this::sinkOf, this::counted);
    private int valuesSeen;
    private long micros;
    private long untilPlain = FIRST_BY_PARSER;
    private long patience = FIRST_BY_PARSER;

    /// Reads into a trace.
    public MetricStreamRecords(JsonStream stream, TraceBuilder trace) {
        this.stream = stream;
        this.trace = trace;
    }

    /// Whether a document whose first field has this name is such a record.
    public static boolean beginsWith(String field) {
        return FIRST_FIELDS.contains(field);
    }

    /// Reads the record at whose first field the parser stands, up to its end. One that is not as it should be is left
    /// out, and the trace is told.
    public void read() {
        JsonParser parser = stream.parser();
        names.clear();
        valuesSeen = 0;
        micros = StampReader.NONE;
        boolean isOfEndpoints = true;
        JsonToken token = parser.currentToken();
        while (token != JsonToken.END_OBJECT) {
            String field = parser.currentName();
            parser.nextToken();
            if (isOfEndpoints) {
                isOfEndpoints = field(parser, field);
            } else {
                parser.skipChildren();
            }
            token = parser.nextToken();
        }
        if (isOfEndpoints) {
            finish();
        }
    }

    /// Reads those of the records that follow that are written as AWS does, without the parser. Where there are few of
    /// them it is tried ever less often.
    ///
    /// @throws IOException where the file cannot be read
    public void readPlain() throws IOException {
        if (--untilPlain <= 0) {
            long taken = stream.plainLines(plainRecords);
            patience = taken < WORTH_THE_CHANGE ? 2 * patience : FIRST_BY_PARSER;
            untilPlain = taken < WORTH_THE_CHANGE ? patience : 1;
        }
    }

    private void counted() {
        trace.count(1);
    }

    /// Returns where the values of a record go, from all of it but its values.
    private Optional<PointSink> sinkOf(JsonCursor record) {
        try {
            Optional<String> namespace = record.findText("namespace");
            Optional<String> metric = record.findText("metric_name");
            Optional<JsonCursor> dimensions = record.find("dimensions");
            if (namespace.isEmpty() || metric.isEmpty() || dimensions.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(
                    namespace(List.of(namespace.get()))
                            ? trace.ofFour(
                                    new MetricName(
                                            namespace.get(),
                                            metric.get(),
                                            dimensions.get().texts()))
                            : PointSink.NOWHERE);
        } catch (FormatException otherForm) {
            // the parser reads it again where it stands
            return Optional.empty();
        }
    }

    /// Returns whether the record may still be one of an endpoint's.
    private boolean field(JsonParser parser, String field) {
        switch (field) {
            case "namespace" -> {
                name(parser, field);
                return parser.currentToken() != JsonToken.VALUE_STRING || isOfEndpoints(parser);
            }
            case "metric_name" -> name(parser, field);
            case "dimensions" -> dimensions(parser);
            case "timestamp" -> micros = timestamp(parser);
            case "value" -> values(parser);
            default -> parser.skipChildren();
        }
        return true;
    }

    private void name(JsonParser parser, String field) {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            names.add(field);
            names.add(
                    parser.getStringCharacters(),
                    parser.getStringOffset(),
                    parser.getStringLength());
        } else {
            parser.skipChildren();
        }
    }

    private boolean isOfEndpoints(JsonParser parser) {
        namespaces.clear();
        namespaces.add(
                parser.getStringCharacters(), parser.getStringOffset(), parser.getStringLength());
        return namespaces.get(newNamespace);
    }

    private boolean namespace(List<String> name) {
        String plain = name.getFirst().toLowerCase(Locale.ROOT);
        boolean isOfEndpoints =
                plain.startsWith(OF_ENDPOINTS) || plain.startsWith("/" + OF_ENDPOINTS);
        if (!isOfEndpoints) {
            trace.otherNamespace(name.getFirst());
        }
        return isOfEndpoints;
    }

    private void dimensions(JsonParser parser) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String dimension = parser.currentName();
            parser.nextToken();
            name(parser, dimension);
        }
    }

    private long timestamp(JsonParser parser) {
        return switch (parser.currentToken()) {
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                    StampReader.micros(parser.getDoubleValue());
            case VALUE_STRING -> stampReader.micros(parser.getString());
            default -> {
                parser.skipChildren();
                yield StampReader.NONE;
            }
        };
    }

    private void values(JsonParser parser) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            int which = whichOfFour(parser.currentName());
            if (parser.nextToken().isNumeric() && which >= 0) {
                values[which] = parser.getDoubleValue();
                valuesSeen |= Double.isFinite(values[which]) ? 1 << which : 0;
            } else {
                parser.skipChildren();
            }
        }
    }

    /// -1 where it is none of them, such as `p99`.
    private static int whichOfFour(String field) {
        return switch (field) {
            case "min" -> 0;
            case "max" -> 1;
            case "sum" -> 2;
            case "count" -> 3;
            default -> -1;
        };
    }

    private void finish() {
        PointSink sink = names.get(newSink);
        if (sink == PointSink.NOWHERE) {
            complain("a record with namespace and metric_name", "one without");
        } else if (micros == StampReader.NONE) {
            complain("a timestamp in milliseconds since 1970", "none");
        } else if (valuesSeen != ALL_FOUR) {
            complain("a value with min, max, sum and count", "one without some of them");
        } else {
            sink.add(micros, values);
            trace.count(1);
        }
    }

    private PointSink sink(List<String> parts) {
        Map<String, String> dimensions = new HashMap<>();
        for (int i = 0; i + 1 < parts.size(); i += 2) {
            dimensions.put(parts.get(i), parts.get(i + 1));
        }
        String namespace = dimensions.remove("namespace");
        String metric = dimensions.remove("metric_name");
        return namespace == null || metric == null
                ? PointSink.NOWHERE
                : trace.ofFour(new MetricName(namespace, metric, dimensions));
    }

    private void complain(String expected, String found) {
        trace.complain(
                FormatException.expected(
                        stream.file(),
                        "line " + stream.line(),
                        expected,
                        found,
                        "Maybe the file was edited; this record is left out."));
    }
}
