package scaleout.app.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/// Writes a scenario that was made in the window.
public final class ScenarioWriter {

    private ScenarioWriter() {}

    /// Writes a scenario whole or not at all.
    ///
    /// @throws IOException where it cannot be written; the file is then as it was
    public static void write(Path file, Map<String, Object> scenario) throws IOException {
        Json.write(file, scenario);
    }
}
