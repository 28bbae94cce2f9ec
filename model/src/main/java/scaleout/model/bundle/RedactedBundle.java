package scaleout.model.bundle;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import scaleout.model.trace.FormatException;
import scaleout.model.trace.JsonCursor;
import scaleout.model.trace.cloudwatch.CloudWatchReaders;
import scaleout.model.trace.cloudwatch.MetricResults;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/// Writes a redacted copy of a bundle. The source is only read; the copy appears whole or not at all.
public final class RedactedBundle {

    /// What was copied.
    ///
    /// @param written names of the copy's files, in their order
    /// @param skipped files of the source that are not in the copy, with the reason
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

    private static final String LINES = ".ndjson";

    /// Names that this program gives to the files of a bundle. Others may tell whose it is.
    private static final Pattern OWN_NAME =
            Pattern.compile(
                    "(?:manifest|(?:describe-(?:endpoint|endpoint-config|model|inference-component|alarms|alarm-history"
                            + "|scalable-targets|scaling-policies|scaling-activities|log-streams)"
                            + "|list-inference-components|list-objects-v2|metric-data|metric-data-queries"
                            + "|filter-log-events|ecr-describe-images|polls|events|metric-stream)"
                            + "(?:-\\d{1,6})?)\\.(?:json|ndjson)(?:\\.gz)?");

    private static final Pattern POLLS = Pattern.compile("polls(?:-\\d{1,6})?\\.ndjson(?:\\.gz)?");

    private static final ObjectWriter WRITER = writer();

    private final Redaction redaction;
    private final List<Document> usable = new ArrayList<>();
    private final List<String> written = new ArrayList<>();
    private final List<FileProblem> skipped = new ArrayList<>();

    private RedactedBundle(Redaction redaction) {
        this.redaction = redaction;
    }

    /// Copies a bundle, or one answer alone, to a new folder.
    ///
    /// @param input  a folder, zip or file, which is only read
    /// @param output the folder to make; it must not be there, unless it is empty, nor lie in `input`
    /// @throws FormatException        where nothing in it can be copied
    /// @throws UnwritableException    where the copy cannot be written
    /// @throws InterruptedIOException where the thread was interrupted
    /// @throws IOException            where the input cannot be read
    public static Copy copy(Path input, Path output, Redaction redaction, Progress progress)
            throws FormatException, IOException {
        RedactedBundle bundle = new RedactedBundle(redaction);
        try (Documents documents = Documents.open(input)) {
            Path folder = requireNew(input, output);
            List<Document> all = bundle.all(input, documents);
            bundle.learn(all, progress);
            if (bundle.usable.isEmpty()) {
                throw nothing(input, bundle.skipped);
            }
            bundle.write(folder, progress);
        }
        return new Copy(bundle.written, bundle.skipped);
    }

    private static FormatException nothing(Path input, List<FileProblem> skipped) {
        return FormatException.expected(
                input.toString(),
                "",
                "answers of AWS",
                skipped.isEmpty()
                        ? "none"
                        : "%s: %s"
                                .formatted(skipped.getFirst().file(), skipped.getFirst().problem()),
                "Only bundles are copied as bundles; export a timeline with --to json.");
    }

    private static Path requireNew(Path input, Path output) throws IOException {
        try {
            Path folder = output.toAbsolutePath().normalize();
            if (folder.getParent() == null || !Files.isDirectory(folder.getParent())) {
                throw new IOException("there is no folder " + folder.getParent());
            }
            Path real = folder.getParent().toRealPath().resolve(folder.getFileName());
            if (Files.isDirectory(input) && real.startsWith(input.toRealPath())) {
                throw new IOException("it lies in the source, which is never changed");
            }
            if (Files.isDirectory(folder)) {
                try (Stream<Path> entries = Files.list(folder)) {
                    if (entries.findAny().isPresent()) {
                        throw new DirectoryNotEmptyException(folder.toString());
                    }
                }
            } else if (Files.exists(folder)) {
                throw new FileAlreadyExistsException(folder.toString());
            }
            return folder;
        } catch (IOException refused) {
            throw new UnwritableException(refused);
        }
    }

    /// The JSON files, and in a folder the files of lines too; every other file is said.
    private List<Document> all(Path input, Documents documents) throws IOException {
        List<Document> all = new ArrayList<>(documents.list());
        if (!Files.isDirectory(input)) {
            return all;
        }
        Set<String> listed = all.stream().map(Document::name).collect(Collectors.toSet());
        List<Path> others;
        try (Stream<Path> entries = Files.list(input)) {
            others =
                    entries.filter(path -> !listed.contains(String.valueOf(path.getFileName())))
                            .filter(path -> !Documents.isPart(path))
                            .sorted()
                            .toList();
        }
        for (Path other : others) {
            String name = String.valueOf(other.getFileName());
            if (isLines(name) && Files.isRegularFile(other, LinkOption.NOFOLLOW_LINKS)) {
                all.add(new Document(name, Files.size(other), () -> Files.newInputStream(other)));
            } else {
                skip(
                        name,
                        "not copied: it is no answer of AWS.",
                        "Look through it for names before you hand it on.");
            }
        }
        return all;
    }

    private static boolean isLines(String name) {
        return name.endsWith(LINES) || name.endsWith(LINES + ".gz");
    }

    private void skip(String file, String problem, String advice) {
        skipped.add(new FileProblem(file, problem, advice));
    }

    private void learn(List<Document> all, Progress progress) throws IOException {
        for (int i = 0; i < all.size(); i++) {
            Document document = all.get(i);
            progress.at("Reading " + document.name(), 0.5 * i / all.size());
            try {
                if (isLines(document.name())) {
                    learnLines(document);
                } else {
                    learnAnswer(document);
                }
            } catch (FormatException unreadable) {
                skipped.add(FileProblem.of(unreadable));
            }
        }
    }

    private void learnAnswer(Document document) throws FormatException, IOException {
        JsonCursor answer = json(document);
        boolean known =
                FileVersion.is(answer, Manifest.FORMAT)
                        || answer.has(MetricResults.FIELD)
                        || CloudWatchReaders.knows(answer);
        if (!known) {
            skip(
                    document.name(),
                    "not copied: it is no answer of AWS that this program knows.",
                    "Look through it for names before you hand it on.");
            return;
        }
        redaction.learn(answer.node());
        usable.add(document);
    }

    private void learnLines(Document document) throws FormatException, IOException {
        if (!POLLS.matcher(simpleName(document)).matches()) {
            skip(
                    document.name(),
                    "not copied: it is no polls.ndjson.",
                    "Look through it for names before you hand it on.");
            return;
        }
        int broken = 0;
        try (Lines lines = lines(document)) {
            for (Optional<byte[]> line = lines.next(); line.isPresent(); line = lines.next()) {
                Optional<JsonNode> poll = poll(line.get());
                poll.ifPresent(redaction::learn);
                broken += poll.isEmpty() && !lines.isTorn() && !isBlank(line.get()) ? 1 : 0;
            }
        } catch (BoundedInput.TooLargeException tooLong) {
            throw FormatException.expected(
                    document.name(), "", "lines of some kilobytes", "one far longer", "");
        }
        usable.add(document);
        if (broken > 0) {
            skip(
                    document.name(),
                    "%d lines are no JSON and are left out.".formatted(broken),
                    "The others are copied.");
        }
    }

    private static Lines lines(Document document) throws IOException {
        return new Lines(document.open(bytes -> {}), Document.ALWAYS_ALLOWED_BYTES);
    }

    private static JsonCursor json(Document document) throws FormatException, IOException {
        try (InputStream in = document.open(bytes -> {})) {
            return JsonCursor.read(document.name(), in);
        }
    }

    private static boolean isBlank(byte[] line) {
        return new String(line, StandardCharsets.UTF_8).isBlank();
    }

    private static Optional<JsonNode> poll(byte[] line) throws IOException {
        try {
            return Optional.of(JsonCursor.read("", new ByteArrayInputStream(line)).node())
                    .filter(JsonNode::isObject);
        } catch (FormatException broken) {
            return Optional.empty();
        }
    }

    private void write(Path folder, Progress progress) throws FormatException, IOException {
        Path temporary = temporary(folder);
        try {
            boolean ownNames =
                    usable.stream().allMatch(file -> OWN_NAME.matcher(simpleName(file)).matches());
            for (int i = 0; i < usable.size(); i++) {
                Document document = usable.get(i);
                progress.at(
                        "Writing without names " + document.name(), 0.5 + 0.5 * i / usable.size());
                String name = simpleName(document).replaceFirst("\\.gz$", "");
                String safe = ownNames ? name : numbered(i + 1, name);
                write(document, temporary.resolve(safe));
                written.add(safe);
            }
            move(temporary, folder);
        } finally {
            delete(temporary);
        }
    }

    /// Without the folder that a zip has round its files.
    private static String simpleName(Document document) {
        return document.name().substring(document.name().lastIndexOf('/') + 1);
    }

    /// A number keeps the order in which files are read.
    private static String numbered(int number, String name) {
        Matcher own = OWN_NAME.matcher(name);
        String ending = isLines(name) ? LINES : ".json";
        return "%04d-%s".formatted(number, own.matches() ? name : "answer" + ending);
    }

    private void write(Document document, Path file) throws FormatException, IOException {
        if (isLines(document.name())) {
            try (Lines lines = lines(document);
                    OutputStream out = output(file)) {
                for (Optional<byte[]> line = lines.next(); line.isPresent(); line = lines.next()) {
                    Optional<JsonNode> poll = poll(line.get());
                    if (poll.isPresent()) {
                        written(out, redaction.apply(poll.get()) + "\n");
                    }
                }
            }
            return;
        }
        JsonNode redacted = redaction.apply(json(document).node());
        try (OutputStream out = output(file)) {
            written(out, WRITER.writeValueAsString(redacted) + "\n");
        }
    }

    private static OutputStream output(Path file) throws UnwritableException {
        try {
            return Files.newOutputStream(file);
        } catch (IOException unwritable) {
            throw new UnwritableException(unwritable);
        }
    }

    private static void written(OutputStream out, String text) throws UnwritableException {
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException unwritable) {
            throw new UnwritableException(unwritable);
        }
    }

    private static Path temporary(Path folder) throws UnwritableException {
        for (int i = 0; ; i++) {
            Path candidate = folder.resolveSibling(".%s-%d.tmp".formatted(folder.getFileName(), i));
            try {
                return Files.createDirectory(candidate);
            } catch (FileAlreadyExistsException taken) {
                if (i > 100) {
                    throw new UnwritableException(taken);
                }
            } catch (IOException unwritable) {
                throw new UnwritableException(unwritable);
            }
        }
    }

    private static void move(Path temporary, Path folder) throws UnwritableException {
        try {
            Files.deleteIfExists(folder);
            Files.move(temporary, folder);
        } catch (IOException unwritable) {
            throw new UnwritableException(unwritable);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    private static ObjectWriter writer() {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        return JsonMapper.shared()
                .writer()
                .with(
                        new DefaultPrettyPrinter()
                                .withObjectIndenter(indenter)
                                .withArrayIndenter(indenter));
    }
}
