package scaleout.app.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import scaleout.app.chart.Scenes;
import scaleout.app.state.Answers;
import scaleout.app.state.Choice;
import scaleout.app.state.SavedSession;
import scaleout.app.state.SavedTrace;
import scaleout.model.bundle.Input;
import scaleout.model.bundle.ReadOptions;
import scaleout.model.reconstruction.Opened;

/// Sessions whose traces are not all there any more.
final class LoaderTest {

    private static final Loader LOADER =
            new Loader((inputs, options, progress) -> {
                if (inputs.getFirst().startsWith("gone")) {
                    throw new NoSuchFileException(inputs.getFirst().toString());
                }
                return new Opened(Scenes.one(), List.of(), new Input.Files(List.of(), List.of()));
            });

    @ParameterizedTest
    @CsvSource({"a gone b c, 2, b", "gone a b, 1, a", "a b, 1, b", "a gone, 1, a", "gone, 0, ''"})
    void whatIsComparedIsStillTheSameTraceWhereAnotherIsMissing(
            String beside, int against, String compared) throws Exception {
        Loaded loaded = load("open", beside, against);
        Answers answers = loaded.choice().answers();
        assertEquals(
                compared,
                answers.beside().isEmpty()
                        ? ""
                        : answers.beside().get(answers.against()).source().name());
        assertEquals(beside.contains("gone") ? 1 : 0, loaded.missing().size());
    }

    @Test
    void howManyAreMissingIsToldAndWhatToDo() throws Exception {
        Loaded loaded = load("open", "gone a gone gone", 1);
        Banner.Problem told = (Banner.Problem) News.missing(loaded.missing());
        assertTrue(told.problem().startsWith("Not compared, with 2 more: gone: "), told.problem());
        assertTrue(told.advice().contains("saving the session now would leave"), told.advice());
    }

    @Test
    void withoutTheTraceThatIsOpenThereIsNoSession() {
        assertThrows(IOException.class, () -> load("gone", "a b", 0));
    }

    private static Loaded load(String open, String beside, int against) throws Exception {
        SavedSession saved =
                new SavedSession(
                        trace(open),
                        List.of(beside.split(" ")).stream().map(LoaderTest::trace).toList(),
                        Choice.START.answering(
                                new Answers(
                                        Answers.START.quantity(),
                                        Answers.START.boundary(),
                                        List.of(),
                                        List.of(),
                                        against)));
        return LOADER.read(new Loaded.Wanted(saved, Optional.empty()), (what, done) -> {});
    }

    private static SavedTrace trace(String name) {
        return new SavedTrace(List.of(Path.of(name)), ReadOptions.NONE);
    }
}
