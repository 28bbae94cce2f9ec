package scaleout.app.view;

import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import scaleout.app.chart.Drawing;

/// Pieces that the answers below the charts are made of.
final class Answering {

    private Answering() {}

    /// Returns a chart that says what the mouse or the arrow keys are on, and all of it to those who do not see it.
    static ChartCanvas chart(String id, String what) {
        ChartCanvas canvas = new ChartCanvas(id);
        canvas.describeBy(drawing ->
                drawing.spots().stream()
                        .map(Drawing.Spot::text)
                        .map(text -> text.replace('\n', ' '))
                        .collect(Collectors.joining("; ", what + ": ", "")));
        SpotTips.install(canvas);
        return canvas;
    }

    /// Gives a chart a height that does not change with its room, pixels.
    static void fixHeight(ChartCanvas canvas, double pixels) {
        canvas.setMinHeight(pixels);
        canvas.setPrefHeight(pixels);
        canvas.setMaxHeight(pixels);
    }

    /// Returns a part that scrolls where there is no room.
    static ScrollPane scrolling(Node content) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        Ui.drawAlways(scroll);
        scroll.getStyleClass().add("answers-scroll");
        return scroll;
    }
}
