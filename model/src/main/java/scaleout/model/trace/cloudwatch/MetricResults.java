package scaleout.model.trace.cloudwatch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import scaleout.model.trace.Decimals;
import scaleout.model.trace.FormatException;
import scaleout.model.trace.JsonStream;
import scaleout.model.trace.LongList;
import scaleout.model.trace.PlainItems;
import scaleout.model.trace.PointSink;
import scaleout.model.trace.StampReader;
import scaleout.model.trace.TraceBuilder;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Reads the `MetricDataResults` of `cloudwatch get-metric-data` token by token: they can be larger than memory. The
/// results carry only ids; [MetricQueriesReader] says what they mean.
public final class MetricResults {

    /// The field that holds them.
    public static final String FIELD = "MetricDataResults";

    /// The call.
    public static final String FORMAT = "get-metric-data";

    /// Nine years of a datapoint every 10 s; more of one metric do not fit into memory.
    private static final int MOST_POINTS = 30_000_000;

    private static final int MOST_SHOWN_CHARS = 60;

    private final JsonStream stream;
    private final TraceBuilder trace;
    private final StampReader stampReader = new StampReader();
    private final LongList stamps = new LongList();

    /// Bits of the values that came before it was known whose they are, or when.
    private final LongList early = new LongList();

    private String id = "";
    private String label = "";
    private int valueCount;
    private @Nullable FormatException problem;

    private MetricResults(JsonStream stream, TraceBuilder trace) {
        this.stream = stream;
        this.trace = trace;
    }

    /// Reads the array that begins at the parser's token. A result that is not as it should be is left out as a whole, and
    /// the trace is told.
    ///
    /// @throws IOException where the file cannot be read
    public static void read(JsonStream stream, TraceBuilder trace) throws IOException {
        MetricResults results = new MetricResults(stream, trace);
        stream.items(results::result);
    }

    private void result(int index) throws IOException {
        id = "";
        label = "";
        valueCount = 0;
        problem = null;
        stamps.clear();
        early.clear();
        JsonParser parser = stream.parser();
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            complain(index, "", "an object with Id, Timestamps and Values", "something else");
        } else {
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String field = parser.currentName();
                parser.nextToken();
                field(parser, index, field);
            }
        }
        finish(index);
    }

    private void field(JsonParser parser, int index, String field) throws IOException {
        switch (field) {
            case "Id" -> id = text(parser);
            case "Label" -> label = text(parser);
            case "Timestamps" -> array(index, field, this::timestamp, this::plainTimestamp);
            case "Values" -> {
                PointSink sink = id.isEmpty() || stamps.size() == 0 ? null : trace.ofQuery(id, "");
                array(
                        index,
                        field,
                        () -> value(sink),
                        (bytes, offset, length, isString) ->
                                plainValue(bytes, offset, length, isString, sink));
            }
            default -> parser.skipChildren();
        }
    }

    /// From here on an array is read without the parser as far as that goes: not earlier, since the change costs something.
    private static final int MANY_ITEMS = 100;

    /// Empty where it is no text.
    private static String text(JsonParser parser) {
        String text = parser.getValueAsString("");
        parser.skipChildren();
        return text;
    }

    /// Reads an item and returns whether it is what it should be.
    private interface Item {
        boolean read();
    }

    private void array(int result, String field, Item item, PlainItems.Taker plain)
            throws IOException {
        JsonParser parser = stream.parser();
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            parser.skipChildren();
            complain(result, "/" + field, "an array", "something else");
            return;
        }
        for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
            if (!item.read()) {
                complainOfItem(result, field, parser.getValueAsString("an object or an array"));
                parser.skipChildren();
            }
            if (i == MANY_ITEMS && problem == null) {
                stream.plainItems((bytes, offset, length, isString) -> {
                    boolean isFine = plain.take(bytes, offset, length, isString);
                    if (!isFine) {
                        String found = new String(bytes, offset, length, StandardCharsets.US_ASCII);
                        complainOfItem(result, field, found);
                    }
                    return isFine;
                });
            }
        }
    }

    /// Complains of the item that was read last.
    private void complainOfItem(int result, String field, String found) {
        boolean isValue = field.equals("Values");
        int index = (isValue ? valueCount : stamps.size()) - 1;
        complain(
                result,
                "/%s/%d".formatted(field, index),
                isValue ? "a number" : "an instant",
                found);
    }

    private boolean plainTimestamp(byte[] bytes, int offset, int length, boolean isString) {
        long micros =
                isString
                        ? stampReader.micros(bytes, offset, length)
                        : StampReader.micros(Decimals.value(bytes, offset, length));
        return add(micros);
    }

    private boolean plainValue(
            byte[] bytes, int offset, int length, boolean isString, @Nullable PointSink sink) {
        return add(isString ? Double.NaN : Decimals.value(bytes, offset, length), sink);
    }

    private boolean timestamp() {
        JsonParser parser = stream.parser();
        long micros =
                switch (parser.currentToken()) {
                    case VALUE_STRING -> stampReader.micros(parser.getString());
                    case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                            StampReader.micros(parser.getDoubleValue());
                    default -> StampReader.NONE;
                };
        return add(micros);
    }

    private boolean add(long micros) {
        if (stamps.size() + early.size() < MOST_POINTS) {
            stamps.add(micros);
        }
        return micros != StampReader.NONE;
    }

    private boolean value(@Nullable PointSink sink) {
        JsonParser parser = stream.parser();
        boolean isNumber = parser.currentToken().isNumeric();
        return add(isNumber ? parser.getDoubleValue() : Double.NaN, sink);
    }

    private boolean add(double value, @Nullable PointSink sink) {
        int index = valueCount++;
        if (sink != null) {
            if (index < stamps.size() && stamps.get(index) != StampReader.NONE) {
                sink.add(stamps.get(index), value);
            }
        } else if (stamps.size() + early.size() < MOST_POINTS) {
            early.add(Double.doubleToRawLongBits(value));
        }
        return Double.isFinite(value);
    }

    private void finish(int index) {
        if (stamps.size() + early.size() >= MOST_POINTS) {
            complain(index, "", "at most %d datapoints".formatted(MOST_POINTS), "more");
        }
        if (valueCount != stamps.size()) {
            complain(
                    index,
                    "",
                    "as many Values as Timestamps (%d)".formatted(stamps.size()),
                    Integer.toString(valueCount));
        }
        if (id.isEmpty()) {
            complain(index, "", "an Id", "none");
        }
        if (problem != null) {
            trace.distrust(id);
            trace.complain(problem);
            return;
        }
        trace.label(id, label);
        trace.count(valueCount);
        PointSink sink = trace.ofQuery(id, "");
        for (int i = 0; i < early.size(); i++) {
            sink.add(stamps.get(i), Double.longBitsToDouble(early.get(i)));
        }
    }

    private void complain(int index, String place, String expected, String found) {
        if (problem == null) {
            problem =
                    FormatException.expected(
                            stream.file(),
                            "/%s/%d%s".formatted(FIELD, index, place),
                            expected,
                            found.substring(0, Math.min(MOST_SHOWN_CHARS, found.length())),
                            "Maybe the file was edited; export it again. This metric is left out.");
        }
    }
}
