package scaleout.model.bundle;

import java.io.BufferedInputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;
import scaleout.model.trace.FormatException;
import scaleout.model.trace.cloudwatch.ConsoleTable;
import scaleout.model.trace.cloudwatch.TableCopy;
import scaleout.model.trace.logs.LogClock;
import scaleout.model.trace.logs.LogCopy;
import scaleout.model.trace.logs.PlainLog;

/// A file of the input while it is copied: first it is learned from, then written, both in little memory.
final class CopiedFile {

    /// The forms that are read.
    private enum Form {
        JSON,
        TABLE,
        LOG
    }

    /// Files that are appended to, which may have but one line so far.
    private static final Pattern LINES =
            Pattern.compile(".*\\.(?:ndjson|jsonl)(?:\\.gz)?", Pattern.CASE_INSENSITIVE);

    private final Document document;
    private final Redaction redaction;
    private final ReadOptions options;
    private Form form = Form.JSON;
    private JsonCopy.Found found = new JsonCopy.Found(0, false, 0);

    CopiedFile(Document document, Redaction redaction, ReadOptions options) {
        this.document = document;
        this.redaction = redaction;
        this.options = options;
    }

    Document document() {
        return document;
    }

    /// What the name of its copy must end with.
    String ending() {
        return switch (form) {
            case JSON -> isLines() ? ".ndjson" : ".json";
            case TABLE -> ".csv";
            case LOG -> ".log";
        };
    }

    private boolean isLines() {
        return found.isList() || LINES.matcher(document.name()).matches();
    }

    /// How many documents or lines of JSON cannot be copied.
    int leftOut() {
        return found.leftOut();
    }

    /// Takes note of the names in it.
    ///
    /// @throws FormatException where nothing of it can be copied
    void learn(LongConsumer told) throws FormatException, IOException {
        try (BufferedInputStream in = document.open(told)) {
            FirstLook look = FirstLook.at(in);
            form = form(look);
            switch (form) {
                case JSON -> {
                    JsonTarget target = JsonTarget.learning(redaction::learn);
                    found = new JsonCopy(document.name(), in, target).copy();
                    requireSomething();
                }
                case TABLE, LOG -> {
                    try (Writer nowhere = Writer.nullWriter()) {
                        text(look, in, redaction.learnedNames(), nowhere);
                    }
                }
            }
        } catch (InterruptedIOException cancelled) {
            throw cancelled;
        } catch (IOException unreadable) {
            throw document.unreadable(unreadable);
        }
    }

    private Form form(FirstLook look) throws FormatException {
        if (look.isJson(document.name())) {
            return Form.JSON;
        }
        if (ConsoleTable.recognizes(look.lines())) {
            return Form.TABLE;
        }
        if (PlainLog.recognizes(look.lines())) {
            return Form.LOG;
        }
        throw unknown("nothing that this program reads");
    }

    private void requireSomething() throws FormatException {
        if (found.documents() == 0) {
            throw unknown("JSON, but no answer of AWS that this program knows");
        }
    }

    private FormatException unknown(String found) {
        return FormatException.expected(
                document.name(),
                "",
                "answers of AWS, tables of CloudWatch and servers' logs",
                found,
                "It is not copied; look through it for names before you hand it on.");
    }

    /// Writes the copy.
    void write(OutputStream out, LongConsumer told) throws FormatException, IOException {
        try (BufferedInputStream in = document.open(told)) {
            FirstLook look = FirstLook.at(in);
            if (look.isJson(document.name())) {
                try (JsonOutput output = new JsonOutput(out, isLines(), redaction::apply)) {
                    new JsonCopy(document.name(), in, output).copy();
                }
            } else {
                try (Writer writer =
                        new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
                    text(look, in, redaction.names(), writer);
                }
            }
        }
    }

    private void text(FirstLook look, BufferedInputStream in, RedactedNames names, Writer out)
            throws FormatException, IOException {
        if (form == Form.TABLE) {
            TableCopy.copy(
                    document.name(),
                    look.lines(),
                    in,
                    look.charset(),
                    options.zone(),
                    redaction.tableNames(names),
                    out);
        } else {
            LogCopy.copy(
                    document.name(),
                    in,
                    look.charset(),
                    new LogClock(options.year(), options.zone()),
                    names::logStream,
                    out);
        }
    }
}
