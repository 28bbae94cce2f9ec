package scaleout.app.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/// Tells two traces apart by what is in them.
public final class Fingerprint {

    private static final int BUFFER_BYTES = 65_536;

    private Fingerprint() {}

    /// Returns the SHA-256 of a file, or of a folder: the names and contents of its JSON files in the order of their names.
    ///
    /// @throws IOException where it cannot be read
    public static String sha256(Path input) throws IOException {
        MessageDigest digest = digest();
        if (Files.isDirectory(input)) {
            for (Path file : jsonFiles(input)) {
                digest.update(String.valueOf(file.getFileName()).getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                add(file, digest);
            }
        } else {
            add(input, digest);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static List<Path> jsonFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }

    private static void add(Path file, MessageDigest digest) throws IOException {
        byte[] buffer = new byte[BUFFER_BYTES];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
