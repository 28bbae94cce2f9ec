package scaleout.model.bundle;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import scaleout.model.trace.FormatException;
import scaleout.model.trace.JsonCursor;
import scaleout.model.trace.LogStream;
import scaleout.model.trace.TraceBuilder;
import scaleout.model.trace.cloudwatch.ConsoleTable;
import scaleout.model.trace.cloudwatch.KnownMetrics;
import scaleout.model.trace.logs.LogClock;
import scaleout.model.trace.logs.PlainLog;
import scaleout.model.trace.logs.ServerLog;

/// Sorts the documents of one input into what they are.
final class Collector {

    /// A file of so many bytes may have to be reduced.
    private static final long LARGE_BYTES = 1_000_000;

    private static final Comparator<Document> LARGE_LAST =
            Comparator.comparingLong((Document file) ->
                            file.storedBytes() < LARGE_BYTES ? 0 : file.storedBytes())
                    .thenComparing(Document::name);

    private static final String LOG = "server log";

    /// How many names a message shows.
    private static final int SHOWN_NAMES = 5;

    private final Set<String> ownFormats;
    private final ReadOptions options;
    private final TraceBuilder trace = new TraceBuilder(ServerLog::says);
    private final List<FileRead> read = new ArrayList<>();
    private final List<JsonCursor> own = new ArrayList<>();
    private final List<FormatException> problems = new ArrayList<>();

    /// A newer bundle is refused as a whole: nobody knows what its files mean.
    private @Nullable FormatException refused;

    /// @param ownFormats the `format`s of our own that the caller reads itself
    /// @param options    what the files do not say
    /// @param unread     why some of the input's files are not read
    Collector(Set<String> ownFormats, ReadOptions options, List<FormatException> unread) {
        this.ownFormats = ownFormats;
        this.options = options;
        problems.addAll(unread);
        options.metrics().forEach(trace::state);
        trace.stateEndpoint(options.endpoint());
    }

    /// Reads large files last: they can be reduced better when it is known where the scale-outs are.
    Input collect(String input, List<Document> documents, Progress progress)
            throws FormatException, IOException {
        long total = Math.max(1, documents.stream().mapToLong(Document::storedBytes).sum());
        long before = 0;
        for (Document file : documents.stream().sorted(LARGE_LAST).toList()) {
            long start = before;
            String what = "Reading " + file.name();
            progress.at(what, (double) start / total);
            take(file, bytes -> progress.at(what, Math.min(1, (double) (start + bytes) / total)));
            before += file.storedBytes();
            if (refused != null) {
                throw refused;
            }
        }
        trace.complaints().forEach(problems::add);
        noteUselessValues();
        return result(input);
    }

    private void take(Document file, LongConsumer told) throws FormatException, IOException {
        try (BufferedInputStream in = file.open(told)) {
            FirstLook look = FirstLook.at(in);
            if (look.isJson(file.name())) {
                json(file.name(), in);
            } else {
                text(file.name(), look, in);
            }
        } catch (FormatException unusable) {
            problems.add(unusable);
        } catch (InterruptedIOException cancelled) {
            throw cancelled;
        } catch (IOException unreadable) {
            problems.add(file.unreadable(unreadable));
        }
    }

    private void json(String name, BufferedInputStream in) throws FormatException, IOException {
        long before = trace.items();
        int complaints = trace.complaints().size();
        JsonFile file = new JsonFile(name, in, trace, this::takeOwn);
        try {
            file.read();
        } finally {
            boolean isOnlyTrouble =
                    trace.items() == before && trace.complaints().size() > complaints;
            if (!file.formats().isEmpty() && !isOnlyTrouble) {
                read.add(new FileRead(name, file.formats(), trace.items() - before, file.note()));
            }
        }
    }

    private void text(String name, FirstLook look, BufferedInputStream in)
            throws FormatException, IOException {
        List<String> lines = look.lines();
        long before = trace.items();
        if (ConsoleTable.recognizes(lines)) {
            ConsoleTable.read(name, lines, in, look.charset(), options.zone(), trace);
            noteRead(name, ConsoleTable.FORMAT, before);
        } else if (PlainLog.recognizes(lines)) {
            LogClock clock = new LogClock(options.year(), options.zone());
            PlainLog.read(name, LogStream.nameOf(name), in, look.charset(), clock)
                    .forEach(trace::add);
            noteRead(name, LOG, before);
        } else {
            throw unknownText(name, look);
        }
    }

    private void noteRead(String file, String format, long itemsBefore) {
        read.add(new FileRead(file, Set.of(format), trace.items() - itemsBefore, ""));
    }

    private boolean takeOwn(JsonCursor document) {
        if (FileVersion.is(document, Manifest.FORMAT)) {
            try {
                Manifest manifest = Manifest.read(document);
                trace.manifest(manifest.endpoint(), manifest.capturedAt());
            } catch (FormatException newer) {
                refused = newer;
            }
            return true;
        }
        boolean isOwn = ownFormats.stream().anyMatch(format -> FileVersion.is(document, format));
        if (isOwn) {
            own.add(document);
        }
        return isOwn;
    }

    private static FormatException unknownText(String file, FirstLook look) {
        String first = look.lines().stream().findFirst().orElse("");
        return FormatException.expected(
                file,
                "line 1",
                "JSON that begins with { or [, a table of CloudWatch, or a server's log",
                "\"" + first.substring(0, Math.min(60, first.length())) + "\"",
                "Open a bundle, a *.timeline.json file or an answer of the AWS CLI (--output json).");
    }

    private Input result(String input) throws FormatException {
        if (!own.isEmpty() && read.isEmpty()) {
            return onlyOne(input);
        }
        if (read.isEmpty()) {
            throw nothingUsable(input);
        }
        own.forEach(ignored ->
                problems.add(
                        ignored.expected(
                                "answers of AWS only, or one timeline file only",
                                "Open the timeline file by itself.")));
        return new Input.OfTrace(trace.build(), files());
    }

    private Input.Files files() {
        return new Input.Files(
                read.stream().sorted(Comparator.comparing(FileRead::file)).toList(),
                problems.stream().map(FileProblem::of).toList(),
                trace.unnamedValues().entrySet().stream()
                        .map(one -> unnamed(one.getKey(), one.getValue()))
                        .toList());
    }

    private static Unnamed unnamed(String id, String label) {
        return new Unnamed(
                id,
                label,
                KnownMetrics.in(label)
                        .map(known -> known.namespace() + "/" + known.name())
                        .orElse(""));
    }

    private void noteUselessValues() {
        Map<String, String> unnamed = trace.unnamedValues();
        if (!unnamed.isEmpty()) {
            problems.add(
                    FormatException.expected(
                            "metrics",
                            "",
                            "a namespace and a name for every metric",
                            "none for " + some(labelled(unnamed)),
                            "Add the queries file that was given to the AWS CLI, or say what they are: --metric \"%s=NAMESPACE/METRIC,DIMENSION=VALUE\"."
                                    .formatted(unnamed.keySet().iterator().next())));
        }
        if (!trace.ambiguousQueries().isEmpty()) {
            problems.add(
                    FormatException.expected(
                            "get-metric-data",
                            "",
                            "queries whose ids stand for one metric each",
                            "two metrics each for " + some(trace.ambiguousQueries()),
                            "Give the queries of one trace different ids; these are left out."));
        }
    }

    private static List<String> labelled(Map<String, String> unnamed) {
        return unnamed.entrySet().stream()
                .map(one ->
                        one.getValue().isEmpty()
                                ? one.getKey()
                                : "%s (\"%s\")".formatted(one.getKey(), one.getValue()))
                .toList();
    }

    private static String some(List<String> names) {
        String first = String.join(", ", names.subList(0, Math.min(SHOWN_NAMES, names.size())));
        int more = names.size() - SHOWN_NAMES;
        return more > 0 ? "%s and %d more".formatted(first, more) : first;
    }

    private Input onlyOne(String input) throws FormatException {
        if (own.size() > 1) {
            throw FormatException.expected(
                    input,
                    "",
                    "exactly one timeline file",
                    "%d: %s"
                            .formatted(
                                    own.size(),
                                    String.join(", ", own.stream().map(JsonCursor::file).toList())),
                    "Open one of them.");
        }
        return new Input.OfDocument(own.getFirst(), files());
    }

    private FormatException nothingUsable(String input) {
        return problems.isEmpty()
                ? FormatException.expected(
                        input,
                        "",
                        "answers of AWS such as describe-scaling-activities, or a timeline file",
                        "neither",
                        "Save what the AWS CLI prints (--output json), or open one of the sample traces.")
                : problems.getFirst();
    }
}
