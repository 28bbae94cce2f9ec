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
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Says what is in the package: the bill of materials, and everyone's licence.
///
/// `java -cp lib/* Inventory.java BOM-OF-THE-BUILD JARS JAVAFX-JARS RUNTIME LICENCES OUT`. The build's bill (CycloneDX)
/// lists what Maven resolved; only what lies in the package stays, told by its SHA-256, and the Java runtime is added.
/// A jar that the bill does not know is an error. OUT gets `sbom.cdx.json` and the folders `licences` and `jars`: the same
/// jars, but not compressed, because what packs them packs classes of many jars together, into a third; and old classes in
/// a newer format ([ClassFormat]), which bill and list of licences say.
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
        Files.createDirectories(out.resolve("jars"));
        ObjectNode bom = (ObjectNode) JSON.readTree(Files.readString(paths.get(0)));
        List<ObjectNode> components = packaged(bom, jars);
        components.add(runtime(paths.get(3)));
        keep(bom, components);
        texts(components, jars, paths.get(4), out.resolve("licences"));
        loosen(components, list(paths.get(1)), out.resolve("jars"));
        Files.writeString(out.resolve("licences/LIST.txt"), list(components));
        Files.writeString(out.resolve("sbom.cdx.json"), JSON.writerWithDefaultPrettyPrinter().writeValueAsString(bom) + "\n");
    }

    /// Writes the jars again, their entries stored, and notes what they then are.
    private static void loosen(List<ObjectNode> components, List<Path> jars, Path out) throws Exception {
        for (Path jar : jars) {
            String before = sha256(jar);
            Path loose = out.resolve(jar.getFileName().toString());
            int changed = store(jar, loose);
            for (ObjectNode component : components) {
                if (digest(component).equals(before)) {
                    component.putArray("hashes").addObject().put("alg", "SHA-256").put("content", sha256(loose));
                    component.withArray("properties").addObject()
                            .put("name", "scaleout:sha256-in-maven-repository").put("value", before);
                    if (changed > 0) {
                        component.putObject("pedigree")
                                .put("notes", "%d class files brought to the format of Java 6".formatted(changed));
                    }
                }
            }
        }
    }

    private static int store(Path jar, Path loose) throws IOException {
        try (ClassFormat format = new ClassFormat(jar);
                ZipInputStream in = new ZipInputStream(Files.newInputStream(jar));
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(loose))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = format.modern(entry.getName(), in.readAllBytes());
                CRC32 check = new CRC32();
                check.update(content);
                ZipEntry stored = new ZipEntry(entry.getName());
                stored.setMethod(ZipEntry.STORED);
                stored.setSize(content.length);
                stored.setCrc(check.getValue());
                stored.setTimeLocal(entry.getTimeLocal());
                out.putNextEntry(stored);
                out.write(content);
            }
            return format.changed();
        }
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
                    "In the package, but not in the build's bill of materials (left by an earlier build? ./mvnw clean): "
                            + unknown.values());
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

    /// The texts that each jar brings itself; what jars leave out lies in `own`.
    private static void texts(List<ObjectNode> components, Map<String, Path> jars, Path own, Path out) throws IOException {
        Files.createDirectories(out);
        for (ObjectNode component : components) {
            Path jar = jars.get(digest(component));
            if (jar != null) {
                texts(jar, out.resolve(component.path("name").asString()));
            }
        }
        try (Stream<Path> files = Files.list(own)) {
            files.forEach(file -> copy(file, out.resolve(file.getFileName().toString())));
        }
    }

    /// All that is inside, each with its licence, and what was changed of it.
    private static String list(List<ObjectNode> components) {
        StringBuilder list = new StringBuilder();
        for (ObjectNode component : components) {
            String changed = component.path("pedigree").path("notes").asString("");
            list.append("%s %s: %s%s%n".formatted(
                    component.path("name").asString(), component.path("version").asString(), names(component),
                    changed.isEmpty() ? "" : " (%s)".formatted(changed)));
        }
        return list.toString();
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
