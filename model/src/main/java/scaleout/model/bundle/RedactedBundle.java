package scaleout.model.bundle;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import scaleout.model.trace.FormatException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Writes a redacted copy of inputs. The sources are only read; the copy appears whole or not at all.
///
/// Files may be larger than memory: all of them are passed over once to learn their names, and once to be written.
public final class RedactedBundle {

    /// What was copied.
    ///
    /// @param written names of the copy's files, in their order
    /// @param skipped files of the sources that are not in the copy, or not all of them, with the reason
    public record Copy(List<String> written, List<FileProblem> skipped) {
        public Copy {
            written = List.copyOf(written);
            skipped = List.copyOf(skipped);
        }
    }

    /// The copy cannot be written where it was asked for.
    public static final class UnwritableException extends IOException {
        private static final long serialVersionUID = 1L;

        private final IOException reason;

        UnwritableException(IOException reason) {
            super(reason.getClass().getSimpleName() + ": " + reason.getMessage(), reason);
            this.reason = reason;
        }

        /// Why not.
        public IOException reason() {
            return reason;
        }
    }

    private final Redaction redaction;
    private final ReadOptions options;
    private final Progress progress;
    private final List<CopiedFile> files = new ArrayList<>();
    private final List<String> written = new ArrayList<>();
    private final List<FileProblem> skipped = new ArrayList<>();
    private long bytesInAll;
    private long bytesDone;

    private RedactedBundle(Redaction redaction, ReadOptions options, Progress progress) {
        this.redaction = redaction;
        this.options = options;
        this.progress = progress;
    }

    /// Copies a bundle, or one file alone, to a new folder.
    ///
    /// @throws FormatException        as [#copy(List, ReadOptions, Path, Redaction, Progress)] does
    /// @throws InterruptedIOException as that does
    /// @throws IOException            as that does
    public static Copy copy(Path input, Path output, Redaction redaction, Progress progress)
            throws FormatException, IOException {
        return copy(List.of(input), ReadOptions.NONE, output, redaction, progress);
    }

    /// Copies inputs as one to a new folder.
    ///
    /// @param inputs  folders, zips or files, which are only read
    /// @param options what they do not say; the copy says it where it can
    /// @param output  the folder to make; it must not be there, unless it is empty, nor lie in an input
    /// @throws FormatException        where nothing in them can be copied
    /// @throws UnwritableException    where the copy cannot be written
    /// @throws InterruptedIOException where the thread was interrupted
    /// @throws IOException            where an input cannot be read
    public static Copy copy(
            List<Path> inputs,
            ReadOptions options,
            Path output,
            Redaction redaction,
            Progress progress)
            throws FormatException, IOException {
        RedactedBundle bundle = new RedactedBundle(redaction, options, progress);
        Path folder = CopyFolder.requireNew(inputs, output);
        List<Documents> opened = new ArrayList<>();
        try {
            for (Path input : inputs) {
                opened.add(Documents.open(input));
            }
            bundle.learn(opened);
            if (bundle.files.isEmpty()) {
                throw nothing(inputs.getFirst(), bundle.skipped);
            }
            bundle.write(folder);
        } catch (JacksonException failed) {
            // whatever is written as JSON wraps what goes wrong on the way to the disk
            throw failed.getCause() instanceof IOException reason
                    ? reason
                    : new UnwritableException(new IOException(failed.getMessage(), failed));
        } finally {
            for (Documents documents : opened) {
                documents.close();
            }
        }
        return new Copy(bundle.written, bundle.skipped);
    }

    private static FormatException nothing(Path input, List<FileProblem> skipped) {
        return FormatException.expected(
                input.toString(),
                "",
                "answers of AWS, tables of CloudWatch or servers' logs",
                skipped.isEmpty()
                        ? "none"
                        : "%s: %s"
                                .formatted(skipped.getFirst().file(), skipped.getFirst().problem()),
                "Only bundles are copied as bundles; export a timeline with --to json.");
    }

    private void learn(List<Documents> inputs) throws IOException {
        List<Document> documents = inputs.stream().flatMap(input -> input.list().stream()).toList();
        bytesInAll = 2 * Math.max(1, documents.stream().mapToLong(Document::storedBytes).sum());
        for (Document document : documents) {
            CopiedFile file = new CopiedFile(document, redaction, options);
            try {
                file.learn(told("Reading ", document));
                files.add(file);
                noteLeftOut(file);
            } catch (FormatException unreadable) {
                skipped.add(FileProblem.of(unreadable));
            }
            bytesDone += document.storedBytes();
        }
        for (Documents input : inputs) {
            input.problems().forEach(problem -> skipped.add(FileProblem.of(problem)));
            input.others().forEach(this::skipOther);
        }
    }

    private void skipOther(String file) {
        skipped.add(
                new FileProblem(
                        file,
                        "not copied: it is no answer of AWS, table or log.",
                        "Look through it for names before you hand it on."));
    }

    private void noteLeftOut(CopiedFile file) {
        if (file.leftOut() > 0) {
            skipped.add(
                    new FileProblem(
                            file.document().name(),
                            "%d of its documents or lines are left out: they are no answers of AWS."
                                    .formatted(file.leftOut()),
                            "The others are copied."));
        }
    }

    private LongConsumer told(String what, Document document) {
        long before = bytesDone;
        String words = what + document.name();
        progress.at(words, (double) before / bytesInAll);
        return bytes -> progress.at(words, Math.min(1, (double) (before + bytes) / bytesInAll));
    }

    private void write(Path target) throws FormatException, IOException {
        List<String> names =
                CopyName.of(
                        files.stream().map(file -> file.document().name()).toList(),
                        files.stream().map(CopiedFile::ending).toList());
        bytesDone = bytesInAll / 2;
        try (CopyFolder folder = CopyFolder.begin(target)) {
            for (int i = 0; i < files.size(); i++) {
                CopiedFile file = files.get(i);
                try (OutputStream out = folder.open(names.get(i))) {
                    file.write(out, told("Writing without names ", file.document()));
                }
                written.add(names.get(i));
                bytesDone += file.document().storedBytes();
            }
            for (Map.Entry<String, JsonNode> said : StatedFiles.of(options, written).entrySet()) {
                try (OutputStream out = folder.open(said.getKey())) {
                    String text = redaction.apply(said.getValue()) + "\n";
                    out.write(text.getBytes(StandardCharsets.UTF_8));
                }
                written.add(said.getKey());
            }
            folder.finish();
        }
    }
}
