package scaleout.model.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import scaleout.model.trace.FormatException;

/// The files of an input that may hold answers, tables or logs: a file, a folder, or a zip, which is never unpacked to disk.
final class Documents implements AutoCloseable {

    /// More files than any real bundle has; beyond it the input is something else.
    static final int MAX_FILES = 2_000;

    private static final byte[] ZIP_MAGIC = {'P', 'K'};

    /// A bundle's folder for answers to PromQL queries.
    private static final String PROMQL = "promql";

    private static final Pattern READABLE =
            Pattern.compile(
                    ".*\\.(?:json|jsonl|ndjson|csv|log|txt)(?:\\.gz)?", Pattern.CASE_INSENSITIVE);

    /// At the top, or in the one folder that most tools put around what they zip.
    private static final Pattern SHALLOW =
            Pattern.compile("(?!__MACOSX/)(?:[^/]+/)?(?:" + PROMQL + "/)?[^/]+");

    private final List<Document> list;
    private final List<FormatException> problems;
    private final List<String> others;
    private final @Nullable ZipFile zip;

    private Documents(
            List<Document> list,
            List<FormatException> problems,
            List<String> others,
            @Nullable ZipFile zip) {
        this.list = List.copyOf(list);
        this.problems = List.copyOf(problems);
        this.others = List.copyOf(others);
        this.zip = zip;
    }

    /// Lists the documents of an input.
    ///
    /// @throws FormatException where there are none, too many, or a zip holds names that lead outside of it
    /// @throws IOException     where it cannot be read
    static Documents open(Path input) throws FormatException, IOException {
        if (Files.isDirectory(input)) {
            return ofFolder(input);
        }
        if (!Files.isRegularFile(input)) {
            throw FormatException.expected(
                    input.toString(),
                    "",
                    "a file or folder",
                    Files.exists(input)
                            ? "something else, such as a device or a pipe"
                            : "nothing of that name",
                    "Check the name.");
        }
        return isZip(input)
                ? ofZip(input)
                : new Documents(List.of(ofFile(nameOf(input), input)), List.of(), List.of(), null);
    }

    List<Document> list() {
        return list;
    }

    /// What lies in the input and is not read.
    List<FormatException> problems() {
        return problems;
    }

    /// Names of the files and folders beside them, of which nothing is read; the first ones where there are many.
    List<String> others() {
        return others;
    }

    /// Whether a folder in a bundle is one of its parts.
    private static boolean isPart(Path path) {
        return nameOf(path).equals(PROMQL) && Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    public void close() throws IOException {
        if (zip != null) {
            zip.close();
        }
    }

    private static String nameOf(Path path) {
        Path name = path.getFileName();
        return name == null ? path.toString() : name.toString();
    }

    private static Document ofFile(String name, Path file) throws IOException {
        return new Document(name, Files.size(file), () -> Files.newInputStream(file));
    }

    private static Documents ofFolder(Path folder) throws FormatException, IOException {
        List<Document> documents = new ArrayList<>();
        List<FormatException> problems = new ArrayList<>();
        List<Path> top = entries(folder);
        for (Path path : top) {
            take(nameOf(path), path, documents, problems);
        }
        for (Path part : top.stream().filter(Documents::isPart).toList()) {
            for (Path path : entries(part)) {
                take(PROMQL + "/" + nameOf(path), path, documents, problems);
            }
        }
        if (documents.isEmpty() && !problems.isEmpty()) {
            throw problems.getFirst();
        }
        requireSome(nameOf(folder), documents.size());
        return new Documents(documents, problems, others(folder), null);
    }

    private static List<String> others(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(path -> !isPart(path) && !isReadable(nameOf(path)))
                    .map(Documents::nameOf)
                    .sorted()
                    .limit(MAX_FILES)
                    .toList();
        }
    }

    private static List<Path> entries(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(path -> isReadable(nameOf(path)) || nameOf(path).equals(PROMQL))
                    .limit(MAX_FILES + 1L)
                    .sorted()
                    .toList();
        }
    }

    private static void take(
            String name, Path path, List<Document> documents, List<FormatException> problems)
            throws IOException {
        if (Files.isSymbolicLink(path)) {
            problems.add(
                    FormatException.expected(
                            name,
                            "",
                            "a file of the folder",
                            "a link, which is not followed",
                            "Open what it leads to, or copy it into the folder."));
        } else if (Files.isRegularFile(path)) {
            documents.add(ofFile(name, path));
        }
    }

    private static void requireSome(String name, int files) throws FormatException {
        if (files == 0) {
            throw FormatException.expected(
                    name,
                    "",
                    "a bundle (manifest.json and answers of AWS) or one *.timeline.json file",
                    "no JSON file",
                    "Maybe the files lie in a folder below; open that one.");
        }
        if (files > MAX_FILES) {
            throw FormatException.expected(
                    name,
                    "",
                    "at most %d files".formatted(MAX_FILES),
                    "more",
                    "Open the folder of one bundle.");
        }
    }

    private static boolean isReadable(String name) {
        return READABLE.matcher(name).matches();
    }

    private static boolean isZip(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(ZIP_MAGIC.length), ZIP_MAGIC);
        }
    }

    private static Documents ofZip(Path file) throws FormatException, IOException {
        String name = nameOf(file);
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException broken) {
            throw FormatException.expected(
                    name,
                    "",
                    "a whole zip file",
                    "a broken one (" + broken.getMessage() + ")",
                    "Make the zip again.");
        }
        try {
            return new Documents(entries(name, zip), List.of(), others(zip), zip);
        } catch (FormatException refused) {
            zip.close();
            throw refused;
        }
    }

    private static List<Document> entries(String name, ZipFile zip) throws FormatException {
        List<Document> documents = new ArrayList<>();
        Enumeration<? extends ZipEntry> entries = zip.entries();
        int seen = 0;
        while (entries.hasMoreElements()) {
            ZipEntry entry = entries.nextElement();
            requireInside(name, entry.getName());
            if (++seen > MAX_FILES) {
                requireSome(name, seen);
            }
            if (isReadable(entry)) {
                documents.add(
                        new Document(
                                entry.getName(),
                                Math.max(0, entry.getCompressedSize()),
                                () -> zip.getInputStream(entry)));
            }
        }
        requireSome(name, documents.size());
        return documents;
    }

    private static boolean isReadable(ZipEntry entry) {
        return !entry.isDirectory()
                && isReadable(entry.getName())
                && SHALLOW.matcher(entry.getName()).matches();
    }

    private static List<String> others(ZipFile zip) {
        return zip.stream()
                .filter(entry -> !entry.isDirectory() && !isReadable(entry))
                .map(ZipEntry::getName)
                .sorted()
                .toList();
    }

    private static void requireInside(String zip, String entry) throws FormatException {
        boolean leadsOutside =
                entry.startsWith("/")
                        || entry.contains("\\")
                        || entry.matches("[A-Za-z]:.*")
                        || List.of(entry.split("/")).contains("..");
        if (leadsOutside) {
            throw FormatException.expected(
                    zip,
                    "entry \"" + entry + "\"",
                    "names that stay inside the zip",
                    "one that leads outside",
                    "Do not trust this file; ask who made it for a clean one.");
        }
    }
}
