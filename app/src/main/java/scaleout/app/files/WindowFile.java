package scaleout.app.files;

import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import scaleout.app.state.WindowPlace;
import scaleout.model.bundle.FileVersion;
import scaleout.model.trace.FormatException;
import scaleout.model.trace.JsonCursor;

/// Where the window stood when it was closed, on disk.
public final class WindowFile {

    private static final String FORMAT = "scaleout-window";
    private static final int VERSION = 1;

    /// More pixels are a slip.
    private static final double MOST = 1e6;

    private WindowFile() {}

    /// Writes where the window stands.
    ///
    /// @throws IOException where it cannot be written; the file is then as it was
    public static void write(DataFolder data, WindowPlace place) throws IOException {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("format", FORMAT);
        json.put("version", VERSION);
        json.put("x", place.x());
        json.put("y", place.y());
        json.put("width", place.width());
        json.put("height", place.height());
        json.put("maximized", place.maximized());
        Json.write(data.window(), json);
    }

    /// Returns where the window stood; empty where that was never kept.
    ///
    /// @throws FormatException where the file says something else, or is of a newer version
    /// @throws IOException     where it cannot be read
    public static Optional<WindowPlace> read(DataFolder data) throws FormatException, IOException {
        if (!Files.exists(data.window())) {
            return Optional.empty();
        }
        JsonCursor json = Json.read(data.window());
        FileVersion.require(json, FORMAT, VERSION);
        return Optional.of(
                new WindowPlace(
                        json.at("x").number(-MOST, MOST),
                        json.at("y").number(-MOST, MOST),
                        json.at("width").number(1, MOST),
                        json.at("height").number(1, MOST),
                        json.at("maximized").truth()));
    }
}
