package scaleout.app.export;

import java.io.IOException;
import java.nio.file.Path;
import scaleout.app.files.Fingerprint;

/// Where a picture's numbers come from.
///
/// @param source  the file's or folder's name
/// @param sha256  of the trace, hexadecimal; empty where it was not made
/// @param program name and version, such as `Scale-Out Planner 0.1.0`
public record Provenance(String source, String sha256, String program) {

    /// Returns the provenance of what is read from a file or folder now.
    ///
    /// @throws IOException where it cannot be read
    public static Provenance of(Path input) throws IOException {
        Path name = input.toAbsolutePath().normalize().getFileName();
        return new Provenance(String.valueOf(name), Fingerprint.sha256(input), thisProgram());
    }

    /// Where the numbers come from, in words.
    String words() {
        return "Source: %s%s."
                .formatted(source, sha256.isEmpty() ? "" : " (SHA-256 " + sha256 + ")");
    }

    /// This program's name, and its version where it runs from the jar that the build made.
    public static String thisProgram() {
        String version = Provenance.class.getPackage().getImplementationVersion();
        return version == null ? "Scale-Out Planner" : "Scale-Out Planner " + version;
    }
}
