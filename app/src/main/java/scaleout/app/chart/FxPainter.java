package scaleout.app.chart;

import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.FontSmoothingType;
import javafx.scene.text.TextAlignment;
import scaleout.app.chart.Mark.Pattern;
import scaleout.app.chart.Mark.Surety;
import scaleout.app.chart.Texture.Edge;

/// Paints a drawing on a canvas. Use on the JavaFX thread only.
public final class FxPainter {

    private static final TextRuler RULER = FxFonts.ruler();
    private static final double[] NO_DASHES = {};

    private final GraphicsContext graphics;
    private final FxTextures textures;

    private FxPainter(GraphicsContext graphics, Palette palette) {
        this.graphics = graphics;
        this.textures = FxTextures.of(palette);
    }

    /// Paints a drawing on its ground.
    public static void paint(GraphicsContext graphics, Drawing drawing, Palette palette) {
        FxPainter painter = new FxPainter(graphics, palette);
        graphics.setFill(painter.textures.colour(Ink.GROUND));
        graphics.fillRect(0, 0, drawing.width(), drawing.height());
        graphics.setFontSmoothingType(FontSmoothingType.GRAY);
        graphics.setLineCap(StrokeLineCap.BUTT);
        graphics.setLineJoin(StrokeLineJoin.MITER);
        drawing.marks().forEach(painter::paint);
    }

    private void paint(Mark mark) {
        switch (mark) {
            case Mark.Box box -> box(box);
            case Mark.Blend blend -> blend(blend);
            case Mark.Polyline line -> line(line);
            case Mark.Area area -> area(area);
            case Mark.Label label -> label(label);
        }
    }

    private void box(Mark.Box box) {
        rectangle(
                box.x(),
                box.y(),
                box.width(),
                box.height(),
                box.ink(),
                box.pattern(),
                box.surety());
        if (box.surety() == Surety.HATCHED_ENDS) {
            double end = Math.min(Texture.END, box.width() / 3);
            hatchedEnd(box.x(), end, box);
            hatchedEnd(box.x() + box.width() - end, end, box);
        }
    }

    private void hatchedEnd(double x, double width, Mark.Box box) {
        graphics.setFill(textures.colour(Ink.GROUND));
        graphics.fillRect(x, box.y(), width, box.height());
        rectangle(x, box.y(), width, box.height(), box.ink(), box.pattern(), Surety.HATCHED);
    }

    private void rectangle(
            double x,
            double y,
            double width,
            double height,
            Ink ink,
            Pattern pattern,
            Surety surety) {
        graphics.setFill(textures.fill(ink, pattern, surety));
        graphics.fillRect(x, y, width, height);
        edge(x, y, width, height, ink, Texture.of(pattern, surety).edge());
    }

    private void edge(double x, double y, double width, double height, Ink ink, Edge edge) {
        if (edge != Edge.NONE) {
            double line = stroke(edge, ink);
            graphics.strokeRect(
                    x + line / 2,
                    y + line / 2,
                    Math.max(0, width - line),
                    Math.max(0, height - line));
        }
    }

    /// Sets the stroke of an outline and returns its width; half of it belongs inside the shape.
    private double stroke(Edge edge, Ink ink) {
        return switch (edge) {
            case NONE -> 0;
            case THIN -> stroke(textures.edge(ink), 1, false);
            case THICK -> stroke(textures.colour(ink), Texture.THICK_EDGE, false);
            case DASHED -> stroke(textures.edge(ink), 1, true);
        };
    }

    private void blend(Mark.Blend blend) {
        graphics.setFill(textures.blend(blend.inks()));
        graphics.fillRect(blend.x(), blend.y(), blend.width(), blend.height());
        edge(
                blend.x(),
                blend.y(),
                blend.width(),
                blend.height(),
                blend.inks().getLast(),
                Edge.THIN);
    }

    private void line(Mark.Polyline line) {
        double[] xs = coordinates(line.points(), 0);
        double[] ys = coordinates(line.points(), 1);
        if (line.outlined()) {
            stroke(textures.colour(Ink.GROUND), line.width() + Texture.OUTLINE, false);
            graphics.strokePolyline(xs, ys, xs.length);
        }
        stroke(textures.colour(line.ink()), line.width(), line.dashed());
        graphics.strokePolyline(xs, ys, xs.length);
    }

    private void area(Mark.Area area) {
        double[] xs = coordinates(area.points(), 0);
        double[] ys = coordinates(area.points(), 1);
        graphics.setFill(textures.fill(area.ink(), area.pattern(), area.surety()));
        graphics.fillPolygon(xs, ys, xs.length);
        Edge edge = Texture.of(area.pattern(), area.surety()).edge();
        if (edge != Edge.NONE) {
            stroke(edge, area.ink());
            graphics.strokePolygon(xs, ys, xs.length);
        }
    }

    private double stroke(Color colour, double width, boolean dashed) {
        graphics.setStroke(colour);
        graphics.setLineWidth(width);
        graphics.setLineDashes(dashed ? Texture.DASHES : NO_DASHES);
        return width;
    }

    private static double[] coordinates(List<double[]> points, int which) {
        return points.stream().mapToDouble(point -> point[which]).toArray();
    }

    private void label(Mark.Label label) {
        graphics.setFont(FxFonts.font(label.style()));
        graphics.setFill(textures.colour(label.ink()));
        graphics.setTextAlign(
                switch (label.anchor()) {
                    case START -> TextAlignment.LEFT;
                    case MIDDLE -> TextAlignment.CENTER;
                    case END -> TextAlignment.RIGHT;
                });
        graphics.fillText(
                TextFit.cut(label.text(), label.style(), label.mostWidth(), RULER),
                label.x(),
                label.y());
    }
}
