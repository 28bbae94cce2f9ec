package scaleout.app.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scaleout.app.state.Answers;
import scaleout.app.state.Boundary;
import scaleout.app.state.Choice;
import scaleout.app.state.Notes;
import scaleout.app.state.Quantity;
import scaleout.app.state.Rows;
import scaleout.app.state.SavedSession;
import scaleout.app.state.SavedTrace;
import scaleout.app.state.Stretch;
import scaleout.app.state.Visible;
import scaleout.model.bundle.ReadOptions;
import scaleout.model.domain.MetricResolution;
import scaleout.model.domain.Optimizations;
import scaleout.model.projection.WhatIf;
import scaleout.model.trace.FormatException;
import scaleout.model.trace.MetricQuery;

final class SessionFileTest {

    private static final Choice CHOICE =
            new Choice(
                    new WhatIf(
                            new Optimizations(true, null, MetricResolution.SECONDS_10),
                            17.7,
                            null,
                            Map.of("diskMBps", 250.5)),
                    3,
                    new Visible(-1.5, 600, 48),
                    new Stretch(10, 20.25),
                    Notes.NONE,
                    Rows.ALL
                            .by(Rows.Grouping.BOTH)
                            .toggling("ml.g6.2xlarge")
                            .pinning(4)
                            .sorted(Rows.Order.IMAGE_PULL, true)
                            .filtered("cold")
                            .searching("i-0")
                            .sized(Rows.Size.OVERVIEW),
                    new Answers(Quantity.IMAGE_PULL, Boundary.READY, List.of(), List.of(), 1)
                            .keeping("cached", WhatIf.NOTHING.times("imageGb", 0.5)));

    @TempDir private Path folder;

    @Test
    void whatIsWrittenIsReadBack() throws IOException, FormatException {
        Path file = folder.resolve("review.session.json");
        ReadOptions said =
                new ReadOptions(
                        List.of(
                                new MetricQuery(
                                        "m1",
                                        "AWS/SageMaker",
                                        "Invocations",
                                        Map.of("EndpointName", "chat"),
                                        "Sum",
                                        60)),
                        Optional.of(Year.of(2026)),
                        Optional.of(ZoneId.of("Europe/Berlin")),
                        "chat");
        SavedSession session =
                new SavedSession(
                        new SavedTrace(
                                List.of(folder.resolve("chat.zip"), Path.of("/elsewhere/logs.txt")),
                                said),
                        List.of(
                                new SavedTrace(List.of(folder.resolve("before")), ReadOptions.NONE),
                                new SavedTrace(List.of(Path.of("/elsewhere/after")), said)),
                        CHOICE);
        SessionFile.write(file, session);
        assertTrue(SessionFile.is(file));
        assertEquals(session, SessionFile.read(file));
    }

    @Test
    void inputsBesideTheSessionMoveWithIt() throws IOException, FormatException {
        Path before = Files.createDirectory(folder.resolve("before"));
        SessionFile.write(
                before.resolve("s.session.json"), session(before.resolve("chat"), Choice.START));
        Path after = Files.move(before, folder.resolve("after"));
        assertEquals(
                List.of(after.resolve("chat")),
                SessionFile.read(after.resolve("s.session.json")).open().inputs());
    }

    @Test
    void aSessionOfANewerVersionIsRefusedWithAMessage() throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("new.session.json"),
                        "{\"format\":\"scaleout-session\",\"version\":2,\"future\":[]}");
        FormatException refused = assertThrows(FormatException.class, () -> SessionFile.read(file));
        assertTrue(refused.getMessage().contains("newer Scale-Out Planner"), refused.getMessage());
        assertTrue(refused.getMessage().contains("new.session.json"), refused.getMessage());
    }

    @Test
    void aViewThatEndsBeforeItBeginsIsRefusedWithItsPlace() throws IOException {
        SessionFile.write(
                folder.resolve("s.session.json"), session(folder.resolve("chat"), CHOICE));
        Path bad =
                Files.writeString(
                        folder.resolve("bad.session.json"),
                        Files.readString(folder.resolve("s.session.json"))
                                .replace("\"endSeconds\" : 600.0", "\"endSeconds\" : -600.0"));
        FormatException refused = assertThrows(FormatException.class, () -> SessionFile.read(bad));
        assertTrue(
                refused.getMessage().contains("/choice/visible/endSeconds"), refused.getMessage());
    }

    @Test
    void aSessionWrittenBeforeTracesBesideWereKeptIsReadAsOneWithoutAny()
            throws IOException, FormatException {
        Path file = folder.resolve("s.session.json");
        SessionFile.write(file, session(folder.resolve("chat"), Choice.START));
        Files.writeString(
                file,
                Files.readString(file)
                        .replaceAll("\"(beside|quantity|boundary|against)\"", "\"other-$1\""));
        assertEquals(session(folder.resolve("chat"), Choice.START), SessionFile.read(file));
    }

    private static SavedSession session(Path input, Choice choice) {
        return new SavedSession(
                new SavedTrace(List.of(input), ReadOptions.NONE), List.of(), choice);
    }

    @Test
    void otherFilesAreNoSessions() throws IOException {
        assertFalse(SessionFile.is(Files.writeString(folder.resolve("a.json"), "{\"x\":1}")));
        assertFalse(SessionFile.is(Files.writeString(folder.resolve("b.json"), "{")));
        assertFalse(SessionFile.is(folder));
        assertFalse(SessionFile.is(folder.resolve("missing.json")));
    }
}
