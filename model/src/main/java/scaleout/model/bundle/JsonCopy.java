package scaleout.model.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import scaleout.model.trace.FormatException;
import scaleout.model.trace.JsonCursor;
import scaleout.model.trace.JsonFields;
import scaleout.model.trace.JsonStream;
import scaleout.model.trace.cloudwatch.CloudWatchReaders;
import scaleout.model.trace.cloudwatch.MetricResults;
import scaleout.model.trace.cloudwatch.MetricStreamRecords;
import scaleout.model.trace.promql.PromqlAnswer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/// Passes over a file of JSON documents as [JsonFile] reads it, and hands on what that takes: lists item by item, so that
/// a file may be larger than memory. What it does not know is left out.
final class JsonCopy {

    /// What was found in a file.
    ///
    /// @param documents how many documents were handed on
    /// @param isList    whether they came from a file of several, or out of records
    /// @param leftOut   how many documents or lines were left out
    record Found(int documents, boolean isList, int leftOut) {}

    private static final int MOST_BROKEN_LINES = 1_000;

    private final JsonStream stream;
    private final JsonTarget target;
    private final boolean onlySent;
    private int documents;
    private int records;
    private int seen;
    private int leftOut;

    /// @param in the file, which the caller closes
    JsonCopy(String name, InputStream in, JsonTarget target) throws IOException {
        this(name, in, target, false);
    }

    private JsonCopy(String name, InputStream in, JsonTarget target, boolean onlySent)
            throws IOException {
        stream = new JsonStream(name, in);
        this.target = target;
        this.onlySent = onlySent;
    }

    /// Passes over the whole file.
    ///
    /// @throws FormatException where not even its beginning is JSON
    /// @throws IOException     where it cannot be read, or its copy not be written
    Found copy() throws FormatException, IOException {
        for (int broken = 0; broken < MOST_BROKEN_LINES; broken++) {
            try {
                while (stream.next()) {
                    document();
                }
                break;
            } catch (JacksonException notJson) {
                target.cut();
                if (isOver(notJson)) {
                    break;
                }
                stream.skipLine();
            }
        }
        return new Found(documents, seen > 1 || records > 0, leftOut);
    }

    /// Returns whether nothing can follow; else the next line may be better.
    private boolean isOver(JacksonException notJson) throws FormatException, IOException {
        if (notJson.getCause() instanceof IOException failed) {
            throw failed;
        }
        if (documents == 0 && seen == 0) {
            throw stream.notJson(notJson);
        }
        boolean isCut = notJson instanceof UnexpectedEndOfInputException;
        leftOut += isCut && seen > 0 ? 0 : 1;
        return isCut || seen == 0;
    }

    private void document() throws IOException {
        switch (stream.parser().currentToken()) {
            case START_OBJECT -> object(new JsonLevel(null, "", stream, target));
            case START_ARRAY -> array();
            default -> {
                stream.parser().skipChildren();
                leftOut++;
            }
        }
        seen++;
    }

    private void array() throws IOException {
        JsonLevel level = new JsonLevel(null, "", stream, target);
        stream.items(index -> {
            JsonCursor item = stream.tree("");
            if (isKnown(item)) {
                taken(level.openArray());
                target.item(item.node());
            } else {
                leftOut++;
            }
        });
        level.closeArray();
    }

    private void taken(boolean isFirst) {
        documents += isFirst ? 1 : 0;
    }

    private void object(JsonLevel level) throws IOException {
        JsonParser parser = stream.parser();
        boolean isList = false;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String field = parser.currentName();
            parser.nextToken();
            boolean isListed = list(level, field);
            isList |= isListed;
            if (!isListed) {
                level.fields().add(field);
            }
        }
        if (!isList && isKnown(level.fields().document())) {
            flush(level);
        } else if (!isList) {
            leftOut++;
        }
        level.close();
    }

    private void flush(JsonLevel level) {
        taken(level.flush());
    }

    private boolean isKnown(JsonCursor document) {
        if (CloudWatchReaders.isSent(document) || isMetricRecord(document)) {
            return true;
        }
        return !onlySent
                && (FileVersion.is(document, Manifest.FORMAT)
                        || PromqlAnswer.recognizes(document)
                        || CloudWatchReaders.of(document).isPresent());
    }

    private static boolean isMetricRecord(JsonCursor document) {
        return document.node().properties().stream()
                .limit(1)
                .anyMatch(first -> MetricStreamRecords.beginsWith(first.getKey()));
    }

    /// Passes over a field that lists what a reader knows, and returns whether it was one.
    private boolean list(JsonLevel level, String field) throws IOException {
        JsonParser parser = stream.parser();
        JsonFields before = level.fields();
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            if (field.equals("answer") && before.has("at") && before.has("call")) {
                object(new JsonLevel(level, field, stream, target));
                return true;
            }
            if (field.equals(PromqlAnswer.FIELD) && before.has("status")) {
                flush(level);
                promql(level);
                return true;
            }
            return false;
        }
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            return false;
        }
        if (Firehose.FIELDS.contains(field)) {
            stream.items(index -> record(stream.tree(field + "/" + index)));
            return true;
        }
        boolean isList =
                CloudWatchReaders.unused(field).isPresent()
                        || CloudWatchReaders.ofList(field).isPresent();
        if (!isList && !field.equals(MetricResults.FIELD)) {
            return false;
        }
        flush(level);
        target.startArray(field);
        stream.items(index -> item(field));
        target.endArray();
        return true;
    }

    private void item(String list) {
        if (list.equals(MetricResults.FIELD)
                && stream.parser().currentToken() == JsonToken.START_OBJECT) {
            result();
        } else {
            target.item(stream.tree("").node());
        }
    }

    private void result() {
        JsonParser parser = stream.parser();
        JsonLevel level = new JsonLevel(null, "", stream, target);
        level.flush();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String field = parser.currentName();
            boolean isArray = parser.nextToken() == JsonToken.START_ARRAY;
            if (isArray && (field.equals("Timestamps") || field.equals("Values"))) {
                level.flush();
                target.startArray(field);
                target.scalars(parser);
                target.endArray();
            } else {
                level.fields().add(field);
            }
        }
        level.close();
    }

    private void promql(JsonLevel answer) throws IOException {
        JsonParser parser = stream.parser();
        JsonLevel data = new JsonLevel(answer, PromqlAnswer.FIELD, stream, target);
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String field = parser.currentName();
            boolean isArray = parser.nextToken() == JsonToken.START_ARRAY;
            if (isArray && field.equals(PromqlAnswer.LIST)) {
                data.flush();
                target.startArray(field);
                stream.items(index -> target.item(stream.tree("").node()));
                target.endArray();
            } else {
                data.fields().add(field);
            }
        }
        data.close();
    }

    private void record(JsonCursor item) throws IOException {
        records++;
        try (InputStream content = Firehose.open(Firehose.content(item))) {
            Found found = new JsonCopy(stream.file(), content, target, true).copy();
            documents += found.documents();
            leftOut += found.leftOut();
        } catch (FormatException unusable) {
            leftOut++;
        } catch (InterruptedIOException | RedactedBundle.UnwritableException failed) {
            throw failed;
        } catch (IOException broken) {
            // it lies in memory, so that only its compression can be at fault
            leftOut++;
        }
    }
}
