package scaleout.app.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scaleout.app.state.Choice;
import scaleout.app.state.Preferences;
import scaleout.app.state.SavedSession;
import scaleout.app.state.SavedTrace;
import scaleout.app.state.Theme;
import scaleout.app.state.TimeDisplay;
import scaleout.app.state.WindowPlace;
import scaleout.model.bundle.ReadOptions;
import scaleout.model.trace.FormatException;

/// What lies in the user's data folder.
final class KeptFilesTest {

    private static final Preferences START = new Preferences(Theme.LIGHT);

    @TempDir private Path folder;

    @Test
    void preferencesAreReadBack() throws IOException, FormatException {
        assertEquals(START, PreferencesFile.read(data(), START));
        Preferences liked =
                START.in(Theme.DARK).sized(16).showing(TimeDisplay.LOCAL).zoomingByWheel(true);
        PreferencesFile.write(data(), liked);
        assertEquals(liked, PreferencesFile.read(data(), START));
        PreferencesFile.write(data(), START.in(null));
        assertEquals(START, PreferencesFile.read(data(), START));
    }

    @Test
    void brokenPreferencesSayWhereAndWhatToDo() throws IOException {
        Files.createDirectories(data().path());
        Files.writeString(
                data().preferences(),
                "{\"format\":\"scaleout-preferences\",\"version\":1,\"theme\":\"pink\"}");
        FormatException broken =
                assertThrows(FormatException.class, () -> PreferencesFile.read(data(), START));
        assertTrue(broken.getMessage().contains("/theme"), broken.getMessage());
        assertTrue(broken.getMessage().contains("one of [dark, light]"), broken.getMessage());
    }

    @Test
    void theLatestIsFirstAndNothingStandsTwice() throws IOException, FormatException {
        Path a = Files.createFile(folder.resolve("a.zip"));
        Path b = Files.createFile(folder.resolve("b.zip"));
        RecentFile.add(data(), List.of(a));
        RecentFile.add(data(), List.of(b));
        assertEquals(List.of(List.of(a), List.of(b)), RecentFile.add(data(), List.of(a)));
        Files.delete(b);
        assertEquals(List.of(List.of(a)), RecentFile.read(data()));
    }

    @Test
    void aRunningWindowIsNotTakenForACrashedOne() throws IOException, FormatException {
        try (Recovery window = Recovery.begin(data())) {
            window.keep(session());
            assertEquals(Optional.empty(), Recovery.take(data()));
        }
        assertEquals(Optional.empty(), Recovery.take(data()));
    }

    @Test
    void whatACrashedWindowLeftIsTakenOnce() throws IOException, FormatException {
        Files.createDirectories(data().recovery());
        SessionFile.write(data().recovery().resolve("x.session.json"), session());
        assertEquals(Optional.of(session()), Recovery.take(data()));
        assertEquals(Optional.empty(), Recovery.take(data()));
    }

    @Test
    void theDataFolderIsWhereTheSystemWantsIt() {
        Path home = Path.of("/home/me");
        assertEquals(
                Path.of("/home/me/.local/share/scaleout-planner"),
                DataFolder.of(Map.of(), "Linux", home).path());
        assertEquals(
                Path.of("/data/scaleout-planner"),
                DataFolder.of(Map.of("XDG_DATA_HOME", "/data"), "Linux", home).path());
        assertEquals(
                Path.of("/home/me/Library/Application Support/scaleout-planner"),
                DataFolder.of(Map.of(), "Mac OS X", home).path());
        assertEquals(
                Path.of("/roaming/scaleout-planner"),
                DataFolder.of(Map.of("APPDATA", "/roaming"), "Windows 11", home).path());
        assertEquals(
                Path.of("/own"),
                DataFolder.of(Map.of("SCALEOUT_DATA", "/own"), "Linux", home).path());
    }

    @Test
    void whereTheWindowStoodIsReadBack() throws IOException, FormatException {
        assertEquals(Optional.empty(), WindowFile.read(data()));
        WindowPlace place = new WindowPlace(-1280, 24, 1000, 700, true);
        WindowFile.write(data(), place);
        assertEquals(Optional.of(place), WindowFile.read(data()));
    }

    private SavedSession session() {
        return new SavedSession(
                new SavedTrace(List.of(folder.resolve("chat.zip")), ReadOptions.NONE),
                List.of(),
                Choice.START.selecting(2));
    }

    private DataFolder data() {
        return new DataFolder(folder.resolve("data"));
    }
}
