package scaleout.app.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import scaleout.app.chart.AwtFonts;
import scaleout.app.chart.Drawing;
import scaleout.app.chart.Ink;
import scaleout.app.chart.Palette;
import scaleout.app.chart.Scenes;

/// Pictures as files.
final class PngExportTest {

    private static final Drawing PICTURE =
            ReviewPicture.layOut(
                    new Subject(
                            Scenes.scene(Scenes.motley(), Scenes.CACHED, 0),
                            Beside.CONTENTION,
                            new Provenance("trace.json", "0123abcd", "Scale-Out Planner")),
                    900,
                    700,
                    AwtFonts.ruler());

    @TempDir private Path folder;

    @Test
    void theSameDrawingGivesTheSameBytes() throws IOException {
        Path one = folder.resolve("one.png");
        Path other = folder.resolve("other.png");
        PngExport.write(PICTURE, Palette.DARK, 1, one);
        PngExport.write(PICTURE, Palette.DARK, 1, other);
        assertArrayEquals(Files.readAllBytes(one), Files.readAllBytes(other));
    }

    @Test
    void scaleMultipliesThePixels() throws IOException {
        Path file = folder.resolve("picture.png");
        PngExport.write(PICTURE, Palette.LIGHT, 2, file);
        BufferedImage image = ImageIO.read(file.toFile());
        assertEquals(1800, image.getWidth());
        assertEquals(Math.ceil(2 * PICTURE.height()), image.getHeight());
        assertEquals(Palette.LIGHT.rgb(Ink.GROUND), image.getRGB(0, 0) & 0xFFFFFF);
    }

    @Test
    void anOldFileIsReplacedAndNothingElseIsLeft() throws IOException {
        Path file = folder.resolve("picture.png");
        Files.writeString(file, "old");
        PngExport.write(PICTURE, Palette.PRINT, 1, file);
        assertTrue(Files.size(file) > 3);
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @Test
    void aFolderThatIsNotThereIsAnError() {
        Path file = folder.resolve("missing").resolve("picture.png");
        assertThrows(IOException.class, () -> PngExport.write(PICTURE, Palette.DARK, 1, file));
    }

    @Test
    void aFileInThePlaceOfTheFolderIsAnError() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "").resolve("picture.png");
        assertThrows(IOException.class, () -> PngExport.write(PICTURE, Palette.DARK, 1, file));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, 1000, 1e300})
    void aSizeThatNoPictureCanHaveIsRefused(double scale) {
        Path file = folder.resolve("picture.png");
        IllegalArgumentException e =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> PngExport.write(PICTURE, Palette.DARK, scale, file));
        assertTrue(e.getMessage().contains("Choose a smaller size or scale"), e.getMessage());
        assertTrue(Files.notExists(file));
    }
}
