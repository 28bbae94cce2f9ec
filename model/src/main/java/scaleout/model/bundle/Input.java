package scaleout.model.bundle;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import scaleout.model.trace.FormatException;
import scaleout.model.trace.JsonCursor;
import scaleout.model.trace.Trace;

/// What the user opened: answers of AWS, or a file of our own.
public sealed interface Input {

    /// What became of the files.
    ///
    /// @param read     what was read of each file
    /// @param problems files, or parts of files, that could not be used
    /// @param unnamed  values that were read, but of which no file says what they are; also told as a problem
    record Files(List<FileRead> read, List<FileProblem> problems, List<Unnamed> unnamed) {

        public Files {
            read = List.copyOf(read);
            problems = List.copyOf(problems);
            unnamed = List.copyOf(unnamed);
        }

        /// Files whose values all have names.
        public Files(List<FileRead> read, List<FileProblem> problems) {
            this(read, problems, List.of());
        }

        /// The calls and formats that were read.
        public Set<String> formats() {
            return read.stream()
                    .flatMap(file -> file.formats().stream())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /// Answers of AWS.
    ///
    /// @param trace what they say together
    /// @param files what became of the files
    record OfTrace(Trace trace, Files files) implements Input {}

    /// A file of our own, of another room's format.
    ///
    /// @param document its content
    /// @param files    what became of the files
    record OfDocument(JsonCursor document, Files files) implements Input {}

    /// Reads an input: files, folders or zips, that are read as one. Files are recognized by what is in them.
    ///
    /// @param ownFormats the `format`s of our own that the caller reads itself
    /// @throws FormatException        where nothing in it can be used
    /// @throws InterruptedIOException where the thread was interrupted
    /// @throws IOException            where it cannot be read
    static Input read(
            List<Path> inputs, Set<String> ownFormats, ReadOptions options, Progress progress)
            throws FormatException, IOException {
        List<Documents> opened = new ArrayList<>();
        try {
            List<Document> documents = new ArrayList<>();
            List<FormatException> problems = new ArrayList<>();
            for (Path input : inputs) {
                opened.add(Documents.open(input));
                documents.addAll(opened.getLast().list());
                problems.addAll(opened.getLast().problems());
            }
            return new Collector(ownFormats, options, problems)
                    .collect(names(inputs), documents, progress);
        } finally {
            for (Documents each : opened) {
                each.close();
            }
        }
    }

    private static String names(List<Path> inputs) {
        return String.join(", ", inputs.stream().map(Path::toString).toList());
    }
}
