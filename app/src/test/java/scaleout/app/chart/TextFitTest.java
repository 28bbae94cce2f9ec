package scaleout.app.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import scaleout.app.chart.Mark.Style;

/// How text is made to fit; every character is 6 pixels wide.
final class TextFitTest {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # it fits
                    abcdef, 36, abcdef
                    # the ellipsis takes the place of one
                    abcdef, 30, abcd\u2026
                    # no space before the ellipsis
                    ab cdef, 24, ab\u2026
                    # not even the ellipsis fits
                    abcdef, 5, ''
                    """)
    void longTextIsCutWithAnEllipsis(String text, double width, String cut) {
        assertEquals(cut, TextFit.cut(text, Style.BODY, width, Scenes.RULER));
    }

    @Test
    void linesBreakAtSpaces() {
        assertEquals(
                List.of("one two", "three"),
                TextFit.wrap("one two three", Style.BODY, 48, Scenes.RULER));
    }
}
