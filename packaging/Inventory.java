import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Says what is in the package: the bill of materials, and everyone's licence.
///
/// `java -cp lib/* Inventory.java BOM-OF-THE-BUILD JARS JAVAFX-JARS RUNTIME LICENCES OUT`. The build's bill (CycloneDX)
/// lists what Maven resolved; only what lies in the package stays, told by its SHA-256, and the Java runtime is added.
/// A jar that the bill does not know is an error. OUT gets `sbom.cdx.json` and the folder `licences`.
final class Inventory {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public static void main(String[] arguments) throws Exception {
        List<Path> paths = Stream.of(arguments).map(Path::of).toList();
        Map<String, Path> jars = new TreeMap<>();
        for (Path folder : paths.subList(1, 3)) {
            for (Path jar : list(folder)) {
                jars.put(sha256(jar), jar);
            }
        }
        Path out = paths.get(5);
        ObjectNode bom = (ObjectNode) JSON.readTree(Files.readString(paths.get(0)));
        List<ObjectNode> components = packaged(bom, jars);
        components.add(runtime(paths.get(3)));
        keep(bom, components);
        Files.writeString(out.resolve("sbom.cdx.json"), JSON.writerWithDefaultPrettyPrinter().writeValueAsString(bom) + "\n");
        licences(components, jars, paths.get(4), out.resolve("licences"));
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
        }
    }

    private static String sha256(Path file) throws IOException, NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }

    private static List<ObjectNode> packaged(ObjectNode bom, Map<String, Path> jars) {
        Map<String, Path> unknown = new HashMap<>(jars);
        List<ObjectNode> found = new ArrayList<>();
        for (JsonNode component : bom.withArray("components")) {
            if (unknown.remove(digest(component)) != null) {
                found.add((ObjectNode) component);
            }
        }
        if (!unknown.isEmpty()) {
            throw new IllegalStateException(
                    "In the package, but not in the build's bill of materials: " + unknown.values());
        }
        return found;
    }

    private static String digest(JsonNode component) {
        for (JsonNode hash : component.path("hashes")) {
            if (hash.path("alg").asString().equals("SHA-256")) {
                return hash.path("content").asString();
            }
        }
        return "";
    }

    private static ObjectNode runtime(Path folder) throws IOException {
        Properties release = new Properties();
        try (var in = Files.newBufferedReader(folder.resolve("release"))) {
            release.load(in);
        }
        String version = release.getProperty("JAVA_RUNTIME_VERSION", release.getProperty("JAVA_VERSION")).replace("\"", "");
        ObjectNode runtime = JSON.createObjectNode();
        runtime.put("type", "platform").put("bom-ref", "java-runtime").put("name", "OpenJDK")
                .put("publisher", release.getProperty("IMPLEMENTOR", "").replace("\"", ""))
                .put("version", version)
                .put("description", "Modules " + release.getProperty("MODULES", "").replace("\"", ""));
        runtime.putArray("licenses").addObject().put("expression", "GPL-2.0-only WITH Classpath-exception-2.0");
        return runtime;
    }

    /// Keeps these components, and of the dependencies what they say of one another.
    private static void keep(ObjectNode bom, List<ObjectNode> components) {
        bom.putArray("components").addAll(components);
        List<String> known = new ArrayList<>(components.stream().map(Inventory::reference).toList());
        known.add(reference(bom.path("metadata").path("component")));
        ArrayNode kept = JSON.createArrayNode();
        for (JsonNode dependency : bom.path("dependencies")) {
            if (known.contains(dependency.path("ref").asString())) {
                ArrayNode on = JSON.createArrayNode();
                dependency.path("dependsOn").forEach(other -> {
                    if (known.contains(other.asString())) {
                        on.add(other);
                    }
                });
                kept.addObject().put("ref", dependency.path("ref").asString()).set("dependsOn", on);
            }
        }
        bom.set("dependencies", kept);
    }

    private static String reference(JsonNode component) {
        return component.path("bom-ref").asString();
    }

    /// One list of all, and the texts that each jar brings itself; what jars leave out lies in `own`.
    private static void licences(List<ObjectNode> components, Map<String, Path> jars, Path own, Path out) throws IOException {
        Files.createDirectories(out);
        StringBuilder list = new StringBuilder();
        for (ObjectNode component : components) {
            list.append("%s %s: %s%n".formatted(component.path("name").asString(), component.path("version").asString(), names(component)));
            Path jar = jars.get(digest(component));
            if (jar != null) {
                texts(jar, out.resolve(component.path("name").asString()));
            }
        }
        Files.writeString(out.resolve("LIST.txt"), list.toString());
        try (Stream<Path> files = Files.list(own)) {
            files.forEach(file -> copy(file, out.resolve(file.getFileName().toString())));
        }
    }

    private static String names(JsonNode component) {
        List<String> names = new ArrayList<>();
        for (JsonNode licence : component.path("licenses")) {
            JsonNode one = licence.path("license");
            names.add(licence.path("expression").asString(one.path("id").asString(one.path("name").asString(""))));
        }
        if (names.isEmpty()) {
            throw new IllegalStateException("Nothing says the licence of " + component.path("name"));
        }
        return String.join(", ", names);
    }

    private static void texts(Path jar, Path folder) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            for (JarEntry entry : file.stream().filter(Inventory::isText).toList()) {
                Files.createDirectories(folder);
                Files.write(folder.resolve(Path.of(entry.getName()).getFileName().toString()), file.getInputStream(entry).readAllBytes());
            }
        }
    }

    private static boolean isText(JarEntry entry) {
        return !entry.isDirectory() && entry.getName().matches("(?i)(.*/)?(licen[cs]e|notice|copying|ofl)(\\.txt|\\.md|-[^/.]*)?(\\.txt)?");
    }

    private static void copy(Path from, Path to) {
        try {
            Files.copy(from, to);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
