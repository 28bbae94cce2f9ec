package scaleout.app.chart;

import java.util.List;

/// Looks into drawings.
public final class Marks {

    private Marks() {}

    /// What is written.
    public static List<String> texts(Drawing drawing) {
        return of(drawing, Mark.Label.class).stream().map(Mark.Label::text).toList();
    }

    /// Where a text begins, pixels from the left, as wide as a ruler says.
    public static double left(Mark.Label label, TextRuler ruler) {
        double wide = ruler.width(label.text(), label.style());
        return switch (label.anchor()) {
            case START -> label.x();
            case MIDDLE -> label.x() - wide / 2;
            case END -> label.x() - wide;
        };
    }

    /// The texts that are not wholly inside the drawing.
    public static List<Mark.Label> outside(Drawing drawing, TextRuler ruler) {
        return of(drawing, Mark.Label.class).stream()
                .filter(label -> {
                    double left = left(label, ruler);
                    double right = left + ruler.width(label.text(), label.style());
                    return left < 0
                            || right > drawing.width() + 0.5
                            || label.y() <= 0
                            || label.y() >= drawing.height();
                })
                .toList();
    }

    /// The marks of a kind, in the order of painting.
    public static <M extends Mark> List<M> of(Drawing drawing, Class<M> kind) {
        return drawing.marks().stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
