package scaleout.model.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import scaleout.model.bundle.FileRead;

/// What was read of which file, for a terminal and as JSON.
public final class ReadReport {

    private ReadReport() {}

    /// Returns a line per file: its name, what is in it, and how many things.
    public static String text(List<FileRead> read) {
        String lines = read.stream().map(ReadReport::line).collect(Collectors.joining());
        return lines.isEmpty() ? "" : "\nRead:\n" + lines;
    }

    private static String line(FileRead file) {
        return "  %s: %s, %d%s\n"
                .formatted(
                        Outside.terminal(file.file()),
                        String.join(", ", file.formats()),
                        file.items(),
                        file.note().isEmpty() ? "" : " (" + Outside.terminal(file.note()) + ")");
    }

    /// Returns the `read` of a JSON answer.
    public static List<Map<String, Object>> json(List<FileRead> read) {
        return read.stream().map(ReadReport::json).toList();
    }

    private static Map<String, Object> json(FileRead file) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", file.file());
        json.put("formats", List.copyOf(file.formats()));
        json.put("items", file.items());
        if (!file.note().isEmpty()) {
            json.put("note", file.note());
        }
        return json;
    }
}
