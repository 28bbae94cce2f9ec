package scaleout.app.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SampleTracesTest {

    @Test
    void samplesAreFoundAboveTheProgram(@TempDir Path folder) throws IOException {
        Path second = Files.createDirectories(folder.resolve("sample-traces/second"));
        Path first = Files.createDirectories(folder.resolve("sample-traces/first"));
        Files.createFile(folder.resolve("sample-traces/README.md"));
        Path program = folder.resolve("app/target/program.jar");
        assertEquals(List.of(first, second), SampleTraces.near(List.of(program)));
    }

    @Test
    void withoutTheFolderThereAreNone(@TempDir Path folder) {
        assertEquals(List.of(), SampleTraces.near(List.of(folder.resolve("a/b/c/d/e"))));
    }
}
