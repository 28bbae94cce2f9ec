package scaleout.app.view;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import scaleout.app.chart.Drawing;
import scaleout.app.chart.FxPainter;
import scaleout.app.chart.Ink;
import scaleout.app.chart.Mark;
import scaleout.app.chart.Mark.Pattern;
import scaleout.app.chart.Mark.Surety;
import scaleout.app.chart.Palette;
import scaleout.model.domain.Phase;

/// Little samples of how bars are drawn, for legends.
final class Swatch {

    private static final double WIDTH = 22;
    private static final double HEIGHT = 10;

    private Swatch() {}

    /// Returns a sample of one ink.
    static Node of(Ink ink, Pattern pattern, Surety surety, Palette palette) {
        return sample(new Mark.Box(0.5, 0.5, WIDTH - 1, HEIGHT - 1, ink, pattern, surety), palette);
    }

    /// Returns a sample of one phase, or of several that nothing separates.
    static Node of(List<Phase> phases, Palette palette) {
        return phases.size() == 1
                ? of(
                        Ink.of(phases.getFirst()),
                        Pattern.of(phases.getFirst()),
                        Surety.SOLID,
                        palette)
                : sample(
                        new Mark.Blend(
                                0.5,
                                0.5,
                                WIDTH - 1,
                                HEIGHT - 1,
                                phases.stream().map(Ink::of).toList()),
                        palette);
    }

    private static Node sample(Mark mark, Palette palette) {
        Canvas canvas = new Canvas(WIDTH, HEIGHT);
        Mark ground = new Mark.Box(0, 0, WIDTH, HEIGHT, Ink.PANEL, Pattern.PLAIN, Surety.SOLID);
        FxPainter.paint(
                canvas.getGraphicsContext2D(),
                new Drawing(WIDTH, HEIGHT, List.of(ground, mark), List.of()),
                palette);
        return canvas;
    }
}
