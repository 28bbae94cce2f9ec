package scaleout.model.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import scaleout.model.trace.FormatException;
import scaleout.model.trace.JsonCursor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Writes answers of AWS as the files of a bundle, each whole or not at all.
public final class BundleWriter {

    private static final String MANIFEST = "manifest.json";

    /// A plain name, or one in a folder below.
    private static final Pattern NAME = Pattern.compile("([a-z0-9_-]+/)?[A-Za-z0-9_-]+\\.json");

    /// What a recorder leaves that was killed before it asked for anything.
    private static final Set<String> NEVER_BEGUN =
            Set.of(PollLog.FILE, PollLog.LOCK, MANIFEST + WholeFile.TEMPORARY);

    private final Path folder;
    private final boolean isNew;
    private final boolean madeFolder;
    private final Set<String> files = new LinkedHashSet<>();

    private BundleWriter(Path folder, boolean isNew, boolean madeFolder) {
        this.folder = folder;
        this.isNew = isNew;
        this.madeFolder = madeFolder;
    }

    /// Begins a bundle in a folder that is empty or not there yet.
    ///
    /// @throws BundleException where something is there already, or the folder cannot be made
    public static BundleWriter create(Path folder) throws BundleException {
        return begin(folder, Set.of());
    }

    private static BundleWriter begin(Path folder, Set<String> ignored) throws BundleException {
        boolean isNew = Files.notExists(folder);
        if (!isNew && !Files.isDirectory(folder)) {
            throw new BundleException(
                    folder,
                    "is a file, and a bundle is a folder",
                    "Choose another name for the bundle.");
        }
        if (!isNew && !isEmpty(folder, ignored)) {
            throw new BundleException(
                    folder,
                    "is not empty, and nothing in it is overwritten",
                    "Choose a new folder for the bundle.");
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException refused) {
            throw new BundleException(folder, refused);
        }
        return new BundleWriter(folder, true, isNew);
    }

    /// Goes on with a bundle of the same endpoint, or begins one where there is none yet.
    ///
    /// @param scrub what is written passes through it; one that gives new names each time cannot go on with any bundle
    /// @throws BundleException where the folder holds anything but a bundle of that endpoint
    public static BundleWriter append(Path folder, String endpoint, UnaryOperator<JsonNode> scrub)
            throws BundleException {
        Path manifest = folder.resolve(MANIFEST);
        if (!Files.isRegularFile(manifest)) {
            return begin(folder, NEVER_BEGUN);
        }
        ObjectNode named = JsonNodeFactory.instance.objectNode().put("endpoint", endpoint);
        if (!scrub.apply(named).path("endpoint").stringValue("").equals(endpoint)) {
            throw new BundleException(
                    folder,
                    "holds a bundle already, and pseudonyms are new with every start",
                    "Choose a new folder; or record without --redact, and export what was recorded (--to bundle).");
        }
        String found = endpointOf(manifest);
        if (!found.equals(endpoint)) {
            throw new BundleException(
                    folder,
                    "is a bundle of the endpoint %s, not of %s".formatted(found, endpoint),
                    "Choose another folder: one bundle holds one endpoint.");
        }
        return new BundleWriter(folder, false, false);
    }

    /// The folder of the bundle.
    public Path folder() {
        return folder;
    }

    /// Whether this writer began the bundle, rather than going on with one.
    public boolean isNew() {
        return isNew;
    }

    /// The names of the files written so far, in the order of writing.
    public List<String> files() {
        return List.copyOf(files);
    }

    /// Writes the manifest.
    ///
    /// @param capturedAt when the bundle was captured
    /// @param scrub      what it passes through before it is written
    public void manifest(
            String endpoint, String region, Instant capturedAt, UnaryOperator<JsonNode> scrub)
            throws BundleException {
        ObjectNode manifest = JsonNodeFactory.instance.objectNode();
        manifest.put("format", Manifest.FORMAT)
                .put("version", Manifest.VERSION)
                .put("endpoint", endpoint)
                .put("region", region)
                .put("capturedAt", capturedAt.toString());
        write(MANIFEST, scrub.apply(manifest));
    }

    /// Writes one answer, replacing one of the same name.
    ///
    /// @param name such as `describe-endpoint.json` or `promql/e2e_duration.json`
    /// @throws BundleException where it cannot be written; a file of that name is then as it was
    public void write(String name, JsonNode answer) throws BundleException {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("no name of a bundle's file: " + name);
        }
        Path file = folder.resolve(name);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            WholeFile.write(file, answer);
        } catch (IOException refused) {
            throw new BundleException(file, refused);
        }
        files.add(name);
    }

    /// Takes back everything written, and the folders where they are then empty, as if it had never begun.
    /// A bundle that was there before is left as it is.
    ///
    /// @throws BundleException where a file cannot be deleted
    public void discard() throws BundleException {
        if (!isNew) {
            return;
        }
        try {
            Set<Path> folders = new LinkedHashSet<>();
            for (String name : files) {
                Path file = folder.resolve(name);
                Files.deleteIfExists(file);
                folders.add(file.getParent());
            }
            folders.remove(folder);
            List<Path> empty = new ArrayList<>(folders);
            if (madeFolder) {
                empty.add(folder);
            }
            for (Path made : empty) {
                if (isEmpty(made, Set.of())) {
                    Files.delete(made);
                }
            }
            files.clear();
        } catch (IOException refused) {
            throw new BundleException(folder, refused);
        }
    }

    private static boolean isEmpty(Path folder, Set<String> ignored) throws BundleException {
        try (DirectoryStream<Path> entries =
                Files.newDirectoryStream(
                        folder, entry -> !ignored.contains(entry.getFileName().toString()))) {
            return !entries.iterator().hasNext();
        } catch (IOException unreadable) {
            throw new BundleException(folder, unreadable);
        }
    }

    private static String endpointOf(Path manifest) throws BundleException {
        try (InputStream in = Files.newInputStream(manifest)) {
            return Manifest.read(JsonCursor.read(manifest.toString(), in)).endpoint();
        } catch (FormatException broken) {
            throw new BundleException(
                    manifest, broken.problem(), "Choose another folder for the bundle.");
        } catch (IOException unreadable) {
            throw new BundleException(manifest, unreadable);
        }
    }
}
