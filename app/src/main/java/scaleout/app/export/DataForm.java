package scaleout.app.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import scaleout.app.files.AtomicFile;
import scaleout.model.report.Json;
import scaleout.model.report.TimelineReport;
import scaleout.model.timeline.Timeline;
import scaleout.model.timeline.TimelineJson;

/// What a timeline can be written as.
public enum DataForm {
    JSON("Timeline file", ".timeline.json"),
    CSV("Table, a line per span", ".csv"),
    PERFETTO("Trace events for ui.perfetto.dev", ".trace.json");

    private final String label;
    private final String ending;

    DataForm(String label, String ending) {
        this.label = label;
        this.ending = ending;
    }

    /// The name on screen.
    public String label() {
        return label;
    }

    /// How the names of its files end.
    public String ending() {
        return ending;
    }

    /// Writes a timeline whole or not at all.
    ///
    /// @param sha256 of the trace, hexadecimal; empty where it was not made
    /// @throws IOException where the file cannot be written; it is then as it was
    public void write(Timeline timeline, String sha256, Path out) throws IOException {
        switch (this) {
            case JSON -> text(Json.text(TimelineJson.of(timeline)), out);
            case CSV -> text(TimelineReport.csv(timeline), out);
            case PERFETTO -> TraceEvents.write(timeline, sha256, out);
        }
    }

    private static void text(String text, Path out) throws IOException {
        AtomicFile.write(out, text.getBytes(StandardCharsets.UTF_8));
    }
}
