package scaleout.app.files;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;

/// Where the program keeps what belongs to the user and to no trace.
///
/// @param path the folder; it need not exist yet
public record DataFolder(Path path) {

    private static final String NAME = "scaleout-planner";

    /// Returns the folder of the user who runs the program: `SCALEOUT_DATA` where that is set, else where the system
    /// wants it.
    ///
    /// @param environment the environment variables
    /// @param system      name of the operating system, as in `os.name`
    /// @param home        the user's home
    public static DataFolder of(Map<String, String> environment, String system, Path home) {
        String own = environment.getOrDefault("SCALEOUT_DATA", "");
        if (!own.isBlank()) {
            return new DataFolder(Path.of(own));
        }
        String lower = system.toLowerCase(Locale.ROOT);
        if (lower.startsWith("windows")) {
            String roaming = environment.getOrDefault("APPDATA", "");
            Path base = roaming.isBlank() ? home.resolve("AppData/Roaming") : Path.of(roaming);
            return new DataFolder(base.resolve(NAME));
        }
        if (lower.startsWith("mac")) {
            return new DataFolder(home.resolve("Library/Application Support").resolve(NAME));
        }
        String xdg = environment.getOrDefault("XDG_DATA_HOME", "");
        Path base = xdg.startsWith("/") ? Path.of(xdg) : home.resolve(".local/share");
        return new DataFolder(base.resolve(NAME));
    }

    /// The user's preferences.
    Path preferences() {
        return path.resolve("preferences.json");
    }

    /// What was opened last.
    Path recent() {
        return path.resolve("recent.json");
    }

    /// Where the window stood when it was closed.
    Path window() {
        return path.resolve("window.json");
    }

    /// What windows that are open now would need after a crash.
    Path recovery() {
        return path.resolve("recovery");
    }

    /// The notes of an input whose own folder cannot be written.
    Path notes(Path input) {
        return path.resolve("notes").resolve(digest(input) + NotesFile.ENDING);
    }

    /// Held while the notes of an input are read, merged and written.
    Path lock(Path input) {
        return path.resolve("locks").resolve(digest(input) + ".lock");
    }

    private static String digest(Path input) {
        try {
            byte[] name =
                    input.toAbsolutePath().normalize().toString().getBytes(StandardCharsets.UTF_8);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(name);
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
