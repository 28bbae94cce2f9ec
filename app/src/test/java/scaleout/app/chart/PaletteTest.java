package scaleout.app.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The colours can be told apart.
final class PaletteTest {

    /// WCAG 2.2, 1.4.3: 4.5 to 1 for text.
    private static final double LEGIBLE = 4.5;

    /// WCAG 2.2, 1.4.11: 3 to 1 for graphics would exclude most of a colour-blind-safe set on white; outlines and
    /// patterns carry the rest.
    private static final double VISIBLE = 1.9;

    @ParameterizedTest
    @EnumSource
    void textIsLegible(Palette palette) {
        for (Ink ink : List.of(Ink.TEXT, Ink.DIM, Ink.ACCENT, Ink.GAIN, Ink.LOSS)) {
            for (Ink ground : List.of(Ink.GROUND, Ink.PANEL)) {
                double contrast = contrast(palette.rgb(ink), palette.rgb(ground));
                assertTrue(
                        contrast >= LEGIBLE,
                        "%s on %s of %s: %.2f".formatted(ink, ground, palette, contrast));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void phasesStandOutAndCarryText(Palette palette) {
        for (scaleout.model.domain.Phase phase : scaleout.model.domain.Phase.values()) {
            int colour = palette.rgb(Ink.of(phase));
            assertTrue(
                    contrast(colour, palette.rgb(Ink.GROUND)) >= VISIBLE, phase + " of " + palette);
            assertTrue(contrast(palette.rgb(Ink.ON_PHASE), colour) >= LEGIBLE, "text on " + phase);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPaletteIsFoundByItsId(Palette palette) {
        assertEquals(Optional.of(palette), Palette.named(palette.id()));
        assertEquals(Optional.empty(), Palette.named("no such palette"));
    }

    private static double contrast(int one, int other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double luminance(int rgb) {
        return 0.2126 * channel(rgb >> 16) + 0.7152 * channel(rgb >> 8) + 0.0722 * channel(rgb);
    }

    private static double channel(int value) {
        double c = (value & 0xFF) / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
