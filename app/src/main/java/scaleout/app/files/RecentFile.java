package scaleout.app.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import scaleout.model.bundle.FileVersion;
import scaleout.model.trace.FormatException;
import scaleout.model.trace.JsonCursor;

/// What was opened last, the latest first.
public final class RecentFile {

    /// So many are remembered.
    public static final int MOST = 12;

    private static final String FORMAT = "scaleout-recent";
    private static final int VERSION = 1;

    private RecentFile() {}

    /// Returns what was opened last, as far as it is still there; each of them one or more inputs that belong together.
    ///
    /// @throws FormatException where the file says something else, or is of a newer version
    /// @throws IOException     where it cannot be read
    public static List<List<Path>> read(DataFolder data) throws FormatException, IOException {
        if (!Files.exists(data.recent())) {
            return List.of();
        }
        JsonCursor json = Json.read(data.recent());
        FileVersion.require(json, FORMAT, VERSION);
        List<List<Path>> recent = new ArrayList<>();
        for (JsonCursor one : json.at("opened").items()) {
            List<Path> inputs = new ArrayList<>();
            for (JsonCursor input : one.items()) {
                inputs.add(Path.of(input.text()));
            }
            if (!inputs.isEmpty() && inputs.stream().allMatch(Files::exists)) {
                recent.add(List.copyOf(inputs));
            }
        }
        return List.copyOf(recent);
    }

    /// Puts inputs in front of what was opened before, in the file too, and returns all.
    ///
    /// @throws FormatException where the file says something else; it stays as it is
    /// @throws IOException     where it cannot be read or written; it stays as it is
    public static List<List<Path>> add(DataFolder data, List<Path> inputs)
            throws FormatException, IOException {
        List<Path> whole =
                inputs.stream().map(input -> input.toAbsolutePath().normalize()).toList();
        List<List<Path>> recent = new ArrayList<>(read(data));
        recent.remove(whole);
        recent.addFirst(whole);
        List<List<Path>> kept = List.copyOf(recent.subList(0, Math.min(MOST, recent.size())));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("format", FORMAT);
        json.put("version", VERSION);
        json.put(
                "opened",
                kept.stream().map(one -> one.stream().map(Path::toString).toList()).toList());
        Json.write(data.recent(), json);
        return kept;
    }
}
