package scaleout.model.bundle;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import scaleout.model.trace.FormatException;
import scaleout.model.trace.JsonCursor;
import scaleout.model.trace.Trace;
import scaleout.model.trace.TraceBuilder;
import scaleout.model.trace.TraceReader;
import scaleout.model.trace.cloudwatch.CloudWatchReaders;

/// What the user opened: answers of AWS, or a file of our own.
public sealed interface Input {

    /// Answers of AWS.
    ///
    /// @param trace    what they say together
    /// @param formats  which calls were read, in alphabetical order
    /// @param problems files that could not be used
    record OfTrace(Trace trace, Set<String> formats, List<FileProblem> problems) implements Input {}

    /// A file of our own, of another room's format.
    ///
    /// @param document its content
    /// @param problems files beside it that could not be used
    record OfDocument(JsonCursor document, List<FileProblem> problems) implements Input {}

    /// Reads an input: a file, a folder or a zip. Files are recognized by what is in them.
    ///
    /// @param ownFormats the `format`s of our own that the caller reads itself
    /// @throws FormatException        where nothing in it can be used
    /// @throws InterruptedIOException where the thread was interrupted
    /// @throws IOException            where it cannot be read
    static Input read(Path input, Set<String> ownFormats, Progress progress)
            throws FormatException, IOException {
        try (Documents documents = Documents.open(input)) {
            return new Collector(ownFormats).collect(input, documents.list(), progress);
        }
    }

    /// Sorts the documents of one input into what they are.
    final class Collector {
        private final Set<String> ownFormats;
        private final TraceBuilder trace = new TraceBuilder();
        private final Set<String> formats = new TreeSet<>();
        private final List<JsonCursor> own = new ArrayList<>();
        private final List<FormatException> problems = new ArrayList<>();

        private Collector(Set<String> ownFormats) {
            this.ownFormats = ownFormats;
        }

        private Input collect(Path input, List<Document> documents, Progress progress)
                throws FormatException, IOException {
            for (int i = 0; i < documents.size(); i++) {
                progress.at("Reading " + documents.get(i).name(), (double) i / documents.size());
                take(documents.get(i));
            }
            if (!own.isEmpty() && formats.isEmpty()) {
                return onlyOne(input);
            }
            if (formats.isEmpty()) {
                throw nothingUsable(input);
            }
            noteUselessValues();
            own.forEach(ignored ->
                    problems.add(
                            ignored.expected(
                                    "answers of AWS only, or one timeline file only",
                                    "Open the timeline file by itself.")));
            return new OfTrace(trace.build(), formats, fileProblems());
        }

        private List<FileProblem> fileProblems() {
            return problems.stream().map(FileProblem::of).toList();
        }

        private void take(Document file) throws FormatException, IOException {
            JsonCursor document;
            try {
                document = file.json();
            } catch (FormatException unreadable) {
                problems.add(unreadable);
                return;
            } catch (InterruptedIOException cancelled) {
                throw cancelled;
            } catch (IOException unreadable) {
                problems.add(
                        FormatException.expected(
                                file.name(),
                                "",
                                "a readable file",
                                unreadable.getClass().getSimpleName(),
                                "Check who may read it, and that it is whole."));
                return;
            }
            if (FileVersion.is(document, Manifest.FORMAT)) {
                // a newer bundle is refused as a whole: nobody knows what its files mean
                Manifest manifest = Manifest.read(document);
                trace.manifest(manifest.endpoint(), manifest.capturedAt());
            } else if (ownFormats.stream().anyMatch(format -> FileVersion.is(document, format))) {
                own.add(document);
            } else {
                readAnswer(document);
            }
        }

        private void readAnswer(JsonCursor document) {
            Optional<TraceReader> reader =
                    CloudWatchReaders.ALL.stream()
                            .filter(candidate -> candidate.recognizes(document))
                            .findFirst();
            if (reader.isEmpty()) {
                problems.add(
                        document.expected(
                                "an answer of AWS that this program knows",
                                "See the list of calls in the README; other files can stay where they are."));
                return;
            }
            try {
                TraceBuilder whole = new TraceBuilder();
                reader.get().read(document, whole);
                trace.addAll(whole);
                formats.add(reader.get().format());
            } catch (FormatException unreadable) {
                problems.add(unreadable);
            }
        }

        private void noteUselessValues() {
            note(
                    trace.unnamedValues(),
                    "a query for every result",
                    "none for ",
                    "Add the queries file that was given to the AWS CLI as metric-data-queries.json.");
            note(
                    trace.ambiguousQueries(),
                    "queries whose ids stand for one metric each",
                    "two metrics each for ",
                    "Give the queries of one trace different ids; these are left out.");
        }

        private void note(List<String> ids, String expected, String found, String advice) {
            if (!ids.isEmpty()) {
                String some = String.join(", ", ids.subList(0, Math.min(5, ids.size())));
                problems.add(
                        FormatException.expected(
                                "get-metric-data", "", expected, found + some, advice));
            }
        }

        private Input onlyOne(Path input) throws FormatException {
            if (own.size() > 1) {
                throw FormatException.expected(
                        input.toString(),
                        "",
                        "exactly one timeline file",
                        "%d: %s"
                                .formatted(
                                        own.size(),
                                        String.join(
                                                ", ", own.stream().map(JsonCursor::file).toList())),
                        "Open one of them.");
            }
            return new OfDocument(own.getFirst(), fileProblems());
        }

        private FormatException nothingUsable(Path input) {
            return problems.isEmpty()
                    ? FormatException.expected(
                            input.toString(),
                            "",
                            "answers of AWS such as describe-scaling-activities, or a timeline file",
                            "neither",
                            "Save what the AWS CLI prints (--output json), or open one of the sample traces.")
                    : problems.getFirst();
        }
    }
}
