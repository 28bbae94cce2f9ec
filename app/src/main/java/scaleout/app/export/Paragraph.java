package scaleout.app.export;

import java.util.List;
import scaleout.app.chart.Ink;
import scaleout.app.chart.Mark.Style;
import scaleout.app.chart.Sheet;
import scaleout.app.chart.TextFit;
import scaleout.app.chart.TextRuler;

/// Small text on as many lines as it needs, because what a picture says about itself must not end in an ellipsis.
///
/// @param lines from top to bottom
/// @param ink   of all of them
record Paragraph(List<String> lines, Ink ink) {

    /// From one line to the next, pixels.
    static final double LINE = 16;

    Paragraph {
        lines = List.copyOf(lines);
    }

    /// Returns a text in lines of at most `width` pixels.
    static Paragraph of(String text, Ink ink, double width, TextRuler ruler) {
        return new Paragraph(TextFit.wrap(text, Style.SMALL, width, ruler), ink);
    }

    /// Pixels.
    double height() {
        return LINE * lines.size();
    }

    /// Puts the lines on a sheet, at its left edge.
    ///
    /// @param baseline of the first line, pixels from the top
    void on(Sheet sheet, double baseline) {
        on(sheet, 0, baseline);
    }

    /// Puts the lines on a sheet.
    ///
    /// @param x        where they begin, pixels from the left
    /// @param baseline of the first line, pixels from the top
    void on(Sheet sheet, double x, double baseline) {
        double y = baseline;
        for (String line : lines) {
            sheet.label(x, y, line, ink, Style.SMALL);
            y += LINE;
        }
    }
}
