package scaleout.app.chart;

/// Measures text, so that layouts need no toolkit.
@FunctionalInterface
public interface TextRuler {

    /// Returns the width of a text in pixels.
    double width(String text, Mark.Style style);
}
