package scaleout.model.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import scaleout.model.trace.FormatException;
import scaleout.model.trace.JsonCursor;
import scaleout.model.trace.JsonFields;
import scaleout.model.trace.JsonStream;
import scaleout.model.trace.TraceBuilder;
import scaleout.model.trace.TraceReader;
import scaleout.model.trace.cloudwatch.CloudWatchReaders;
import scaleout.model.trace.cloudwatch.MetricResults;
import scaleout.model.trace.cloudwatch.MetricStreamRecords;
import scaleout.model.trace.promql.PromqlAnswer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/// Reads a file of JSON documents into a trace: lists item by item, so that they may be larger than memory and a broken
/// item costs only itself; everything else as a tree.
final class JsonFile {

    /// After so many broken lines the rest of a file is not worth trying.
    private static final int MOST_BROKEN_LINES = 1_000;

    /// Takes documents that are no answers of AWS.
    @FunctionalInterface
    interface Others {

        /// Returns whether the document was one of them.
        boolean take(JsonCursor document) throws FormatException;
    }

    private final JsonStream stream;
    private final TraceBuilder trace;
    private final Others others;
    private final MetricStreamRecords records;
    private final Set<String> formats = new TreeSet<>();
    private final boolean isInFirehose;
    private int documents;
    private String note = "";

    /// @param in     the file, which the caller closes
    /// @param others asked first
    JsonFile(String name, InputStream in, TraceBuilder trace, Others others) throws IOException {
        this(name, in, trace, others, false);
    }

    /// @param isInFirehose whether it is the content of a record, in which others cannot be: they could unfold endlessly
    private JsonFile(
            String name, InputStream in, TraceBuilder trace, Others others, boolean isInFirehose)
            throws IOException {
        this.isInFirehose = isInFirehose;
        stream = new JsonStream(name, in);
        records = new MetricStreamRecords(stream, trace);
        this.trace = trace;
        this.others = others;
    }

    /// The formats of AWS that were found.
    Set<String> formats() {
        return formats;
    }

    /// What else to say of the file; empty where there is nothing.
    String note() {
        return note;
    }

    /// Reads the whole file. What cannot be used of it is told to the trace.
    ///
    /// @throws FormatException where nothing of it can be used
    /// @throws IOException     where it cannot be read
    void read() throws FormatException, IOException {
        for (int broken = 0; broken < MOST_BROKEN_LINES; broken++) {
            try {
                while (stream.next()) {
                    document();
                    documents++;
                }
                return;
            } catch (JacksonException notJson) {
                if (isOver(notJson)) {
                    return;
                }
                stream.skipLine();
            }
        }
        trace.complain(
                FormatException.expected(
                        stream.file(),
                        "line " + stream.line(),
                        "a JSON document on every line",
                        "%d broken lines".formatted(MOST_BROKEN_LINES),
                        "What stands behind them was not read; check the file."));
    }

    /// Returns whether the file ends with what is not JSON; else the next line may be better.
    private boolean isOver(JacksonException notJson) throws FormatException, IOException {
        if (notJson.getCause() instanceof IOException unreadable) {
            throw unreadable;
        }
        if (documents == 0 && formats.isEmpty()) {
            throw stream.notJson(notJson);
        }
        boolean isCut = notJson instanceof UnexpectedEndOfInputException;
        if (isCut && documents > 0) {
            note = "its last line is not complete and was left out";
        } else {
            trace.complain(stream.notJson(notJson));
        }
        return isCut || documents == 0;
    }

    private String pointer() {
        return documents == 0 ? "" : "line " + stream.line() + " ";
    }

    private void document() throws IOException {
        JsonParser parser = stream.parser();
        switch (parser.currentToken()) {
            case START_OBJECT -> {
                if (record()) {
                    records.readPlain();
                } else {
                    object(pointer());
                }
            }
            case START_ARRAY -> {
                String pointer = pointer();
                stream.items(index -> take(stream.tree(pointer + "/" + index)));
            }
            default -> take(stream.tree(pointer()));
        }
    }

    /// Moves into the object at the parser's token. Where it is a record of a metric stream, of which there are millions,
    /// reads it and returns true.
    private boolean record() {
        JsonParser parser = stream.parser();
        boolean isRecord =
                parser.nextToken() == JsonToken.PROPERTY_NAME
                        && MetricStreamRecords.beginsWith(parser.currentName());
        if (isRecord) {
            records.read();
            formats.add(MetricStreamRecords.FORMAT);
        }
        return isRecord;
    }

    /// Reads the object in which the parser stands at the first field, or at its end.
    private void object(String pointer) throws IOException {
        JsonParser parser = stream.parser();
        JsonToken token = parser.currentToken();
        JsonFields rest = stream.fields(pointer);
        boolean isList = false;
        while (token != JsonToken.END_OBJECT) {
            String field = parser.currentName();
            token = parser.nextToken();
            boolean isListed = list(pointer, field, rest);
            isList |= isListed;
            if (!isListed) {
                rest.add(field);
            }
            token = parser.nextToken();
        }
        if (!isList) {
            take(rest.document());
        }
    }

    /// Reads a field that lists what a reader knows, item by item, and returns whether it was one.
    private boolean list(String pointer, String field, JsonFields before) throws IOException {
        JsonParser parser = stream.parser();
        if (parser.currentToken() == JsonToken.START_OBJECT && isPoll(field, before)) {
            answer(pointer, before);
            return true;
        }
        if (parser.currentToken() == JsonToken.START_OBJECT
                && field.equals(PromqlAnswer.FIELD)
                && before.has("status")) {
            promql(pointer + "/" + field);
            return true;
        }
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            return false;
        }
        if (field.equals(MetricResults.FIELD)) {
            formats.add(MetricResults.FORMAT);
            MetricResults.read(stream, trace);
            return true;
        }
        if (Firehose.FIELDS.contains(field) && !isInFirehose) {
            stream.items(index -> firehose(stream.tree(pointer + "/" + field + "/" + index)));
            return true;
        }
        Optional<String> unused = CloudWatchReaders.unused(field);
        if (unused.isPresent()) {
            formats.add(unused.get());
            parser.skipChildren();
            return true;
        }
        Optional<TraceReader> reader = CloudWatchReaders.ofList(field);
        reader.ifPresent(found -> formats.add(found.format()));
        if (reader.isPresent()) {
            stream.items(
                    index -> read(reader.get(), stream.tree(pointer + "/" + field + "/" + index)));
        }
        return reader.isPresent();
    }

    private void promql(String pointer) throws IOException {
        JsonParser parser = stream.parser();
        PromqlAnswer answer = new PromqlAnswer(trace);
        try {
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                boolean isList = parser.currentName().equals(PromqlAnswer.LIST);
                if (parser.nextToken() == JsonToken.START_ARRAY && isList) {
                    formats.add(PromqlAnswer.FORMAT);
                    stream.items(index ->
                            answer.takeOrComplain(
                                    stream.tree("%s/result/%d".formatted(pointer, index))));
                } else {
                    parser.skipChildren();
                }
            }
        } finally {
            // of a file that is cut off, too, what is whole counts
            answer.finish();
        }
    }

    /// `{"at","call","answer"}`: what a call answered when it was made again and again.
    private static boolean isPoll(String field, JsonFields before) {
        return field.equals("answer") && before.has("at") && before.has("call");
    }

    private void answer(String pointer, JsonFields before) throws IOException {
        try {
            trace.askedAt(before.document().at("at").instant());
        } catch (FormatException noTime) {
            trace.complain(noTime);
            stream.parser().skipChildren();
            return;
        }
        try {
            if (!record()) {
                object(pointer + "/answer");
            }
        } finally {
            trace.askedAt(null);
        }
    }

    private void firehose(JsonCursor item) throws IOException {
        try (InputStream content = Firehose.open(Firehose.content(item))) {
            JsonFile inner =
                    new JsonFile(
                            stream.file() + " " + item.pointer(),
                            content,
                            trace,
                            JsonFile::isRefused,
                            true);
            inner.read();
            formats.addAll(inner.formats());
        } catch (FormatException unusable) {
            trace.complain(unusable);
        } catch (InterruptedIOException cancelled) {
            throw cancelled;
        } catch (IOException | JacksonException broken) {
            // it lies in memory, so that only its compression can be at fault
            trace.complain(item.expected("a record that can be unpacked", "This one is left out."));
        }
    }

    /// Only what services send by themselves comes in such records.
    private static boolean isRefused(JsonCursor document) throws FormatException {
        if (!CloudWatchReaders.isSent(document)) {
            throw document.expected(
                    "a record of a metric stream, of a log subscription or of EventBridge", "");
        }
        return false;
    }

    private void take(JsonCursor document) {
        try {
            if (PromqlAnswer.recognizes(document)) {
                formats.add(PromqlAnswer.FORMAT);
                PromqlAnswer.read(document, trace);
            } else if (!others.take(document)) {
                TraceReader reader =
                        CloudWatchReaders.of(document).orElseThrow(() -> unknown(document));
                reader.read(document, trace);
                formats.add(reader.format());
            }
        } catch (FormatException unusable) {
            trace.complain(unusable);
        }
    }

    private static FormatException unknown(JsonCursor document) {
        return document.expected(
                "an answer of AWS that this program knows",
                "See the list of calls in the README; other files can stay where they are.");
    }

    private void read(TraceReader ofList, JsonCursor item) {
        try {
            boolean isOfList = ofList.recognizes(item);
            TraceReader reader = isOfList ? ofList : CloudWatchReaders.of(item).orElse(ofList);
            reader.read(item, trace);
        } catch (FormatException unusable) {
            trace.complain(unusable);
        }
    }
}
