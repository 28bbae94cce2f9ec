package scaleout.app.files;

import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import scaleout.app.state.AnswerTab;
import scaleout.app.state.AnswersPanel;
import scaleout.app.state.Preferences;
import scaleout.app.state.Theme;
import scaleout.app.state.TimeDisplay;
import scaleout.app.state.Tracks;
import scaleout.model.bundle.FileVersion;
import scaleout.model.trace.FormatException;
import scaleout.model.trace.JsonCursor;

/// The user's preferences on disk.
public final class PreferencesFile {

    private static final String FORMAT = "scaleout-preferences";
    private static final int VERSION = 1;

    private PreferencesFile() {}

    /// Writes preferences.
    ///
    /// @throws IOException where they cannot be written; the file is then as it was
    public static void write(DataFolder data, Preferences preferences) throws IOException {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("format", FORMAT);
        json.put("version", VERSION);
        Theme chosen = preferences.chosen();
        json.put("theme", chosen == null ? "system" : RowsJson.id(chosen));
        json.put("fontSize", preferences.fontSize());
        json.put("times", RowsJson.id(preferences.times()));
        json.put("wheelZooms", preferences.wheelZooms());
        Tracks tracks = preferences.tracks();
        json.put("demandShown", tracks.demand());
        json.put("contentionShown", tracks.contention());
        json.put("lanesShown", tracks.lanes());
        json.put("answersShown", preferences.answers().shown());
        json.put("answersShare", preferences.answers().share());
        json.put("answersTab", RowsJson.id(preferences.answers().tab()));
        Json.write(data.preferences(), json);
    }

    /// Returns preferences as they are on disk; `start` where there are none.
    ///
    /// @throws FormatException where the file says something else, or is of a newer version
    /// @throws IOException     where it cannot be read
    public static Preferences read(DataFolder data, Preferences start)
            throws FormatException, IOException {
        if (!Files.exists(data.preferences())) {
            return start;
        }
        JsonCursor json = Json.read(data.preferences());
        FileVersion.require(json, FORMAT, VERSION);
        Preferences read = start;
        Optional<JsonCursor> theme = json.find("theme");
        if (theme.isPresent() && !theme.get().text().equals("system")) {
            read = read.in(RowsJson.constant(theme.get(), Theme.values()));
        }
        Optional<JsonCursor> fontSize = json.find("fontSize");
        if (fontSize.isPresent()) {
            read = read.sized(fontSize.get().number(Preferences.SMALLEST, Preferences.LARGEST));
        }
        Optional<JsonCursor> times = json.find("times");
        if (times.isPresent()) {
            read = read.showing(RowsJson.constant(times.get(), TimeDisplay.values()));
        }
        Optional<JsonCursor> wheel = json.find("wheelZooms");
        if (wheel.isPresent()) {
            read = read.zoomingByWheel(wheel.get().truth());
        }
        Tracks tracks =
                new Tracks(
                        shown(json, "demandShown", read.tracks().demand()),
                        shown(json, "contentionShown", read.tracks().contention()),
                        shown(json, "lanesShown", read.tracks().lanes()));
        AnswersPanel answers = answers(json, read.answers());
        return read.tracking(usual -> tracks).answering(usual -> answers);
    }

    private static boolean shown(JsonCursor json, String name, boolean usual)
            throws FormatException {
        Optional<JsonCursor> said = json.find(name);
        return said.isPresent() ? said.get().truth() : usual;
    }

    private static AnswersPanel answers(JsonCursor json, AnswersPanel usual)
            throws FormatException {
        AnswersPanel read = usual;
        Optional<JsonCursor> tab = json.find("answersTab");
        if (tab.isPresent()) {
            read = read.showing(RowsJson.constant(tab.get(), AnswerTab.values()));
        }
        Optional<JsonCursor> share = json.find("answersShare");
        if (share.isPresent()) {
            read = read.taking(share.get().number(AnswersPanel.LEAST, AnswersPanel.MOST));
        }
        return read.shown(shown(json, "answersShown", read.shown()));
    }
}
