package scaleout.app.chart;

import java.util.List;

/// Looks into drawings.
public final class Marks {

    private Marks() {}

    /// What is written.
    public static List<String> texts(Drawing drawing) {
        return of(drawing, Mark.Label.class).stream().map(Mark.Label::text).toList();
    }

    /// The marks of a kind, in the order of painting.
    public static <M extends Mark> List<M> of(Drawing drawing, Class<M> kind) {
        return drawing.marks().stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
