package scaleout.app.export;

import java.util.List;
import scaleout.app.chart.Drawing;
import scaleout.app.chart.Sheet;

/// Drawings one below the other. Whether a picture fits is measured here, and here it is drawn, so that both agree.
///
/// @param drawings from top to bottom
record Stack(List<Drawing> drawings) {

    /// Between two drawings, pixels.
    static final double SPACE = 16;

    Stack {
        drawings = List.copyOf(drawings);
    }

    /// With the space between them but none around them, pixels.
    double height() {
        return drawings.stream().mapToDouble(Drawing::height).sum() + SPACE * (drawings.size() - 1);
    }

    /// Puts the drawings on a sheet, the top left corner of the first at a point.
    ///
    /// @return where the next one would be, pixels from the top
    double on(Sheet sheet, double x, double top) {
        double y = top;
        for (Drawing drawing : drawings) {
            sheet.add(drawing, x, y);
            y += drawing.height() + SPACE;
        }
        return y;
    }
}
