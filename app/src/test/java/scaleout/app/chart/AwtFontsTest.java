package scaleout.app.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import scaleout.app.chart.Mark.Style;

/// The shipped type.
final class AwtFontsTest {

    @ParameterizedTest
    @EnumSource
    void digitsAreEquallyWide(Style style) {
        TextRuler ruler = AwtFonts.ruler();
        for (char digit = '1'; digit <= '9'; digit++) {
            assertEquals(ruler.width("0", style), ruler.width(String.valueOf(digit), style), 1e-6);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everySignThatChartsWriteHasAGlyph(Style style) {
        assertTrue(AwtFonts.font(style).canDisplayUpTo("\u2192\u2212\u00b7\u2026\u00b1\u00d7") < 0);
    }
}
