package scaleout.app.chart;

import java.nio.IntBuffer;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
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
    private final Palette palette;

    private FxPainter(GraphicsContext graphics, Palette palette) {
        this.palette = palette;
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
            case Mark.Cells cells -> cells(cells);
            case Mark.Veil veil -> veil(veil);
        }
    }

    private void cells(Mark.Cells cells) {
        int columns = cells.coverage().columns();
        int rows = cells.coverage().rows();
        if (columns == 0 || rows == 0) {
            return;
        }
        int[] argb = new int[columns * rows];
        cells.coverage().paint(palette, argb);
        PixelBuffer<IntBuffer> pixels =
                new PixelBuffer<>(
                        columns, rows, IntBuffer.wrap(argb), PixelFormat.getIntArgbPreInstance());
        graphics.setImageSmoothing(false);
        graphics.drawImage(
                new WritableImage(pixels),
                cells.x(),
                cells.y(),
                columns,
                rows * cells.cellHeight());
    }

    private void veil(Mark.Veil veil) {
        graphics.setFill(textures.colour(Ink.GROUND).deriveColor(0, 1, 1, Mark.Veil.OPACITY));
        graphics.fillRect(veil.x(), veil.y(), veil.width(), veil.height());
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
        switch (edge) {
            case NONE -> {}
            case THIN -> frame(x, y, width, height, 1, textures.edge(ink));
            case THICK -> frame(x, y, width, height, Texture.THICK_EDGE, textures.colour(ink));
            case DASHED -> {
                double line = stroke(edge, ink);
                graphics.strokeRect(
                        x + line / 2,
                        y + line / 2,
                        Math.max(0, width - line),
                        Math.max(0, height - line));
            }
        }
    }

    /// Four filled rectangles: without a graphics card, outlining one costs ten times as much.
    private void frame(double x, double y, double width, double height, double line, Color colour) {
        double across = Math.min(line, width / 2);
        double down = Math.min(line, height / 2);
        graphics.setFill(colour);
        graphics.fillRect(x, y, width, down);
        graphics.fillRect(x, y + height - down, width, down);
        graphics.fillRect(x, y + down, across, height - 2 * down);
        graphics.fillRect(x + width - across, y + down, across, height - 2 * down);
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
        if (isStraight(line)) {
            double[] from = line.points().getFirst();
            double[] to = line.points().getLast();
            double half = line.width() / 2;
            graphics.setFill(textures.colour(line.ink()));
            graphics.fillRect(
                    Math.min(from[0], to[0]) - (from[0] == to[0] ? half : 0),
                    Math.min(from[1], to[1]) - (from[1] == to[1] ? half : 0),
                    from[0] == to[0] ? line.width() : Math.abs(to[0] - from[0]),
                    from[1] == to[1] ? line.width() : Math.abs(to[1] - from[1]));
            return;
        }
        double[] xs = coordinates(line.points(), 0);
        double[] ys = coordinates(line.points(), 1);
        if (line.outlined()) {
            stroke(textures.colour(Ink.GROUND), line.width() + Texture.OUTLINE, false);
            graphics.strokePolyline(xs, ys, xs.length);
        }
        stroke(textures.colour(line.ink()), line.width(), line.dashed());
        graphics.strokePolyline(xs, ys, xs.length);
    }

    /// A plain line along an axis is a rectangle, which is filled faster than a line is drawn.
    private static boolean isStraight(Mark.Polyline line) {
        if (line.points().size() != 2 || line.dashed() || line.outlined()) {
            return false;
        }
        double[] from = line.points().getFirst();
        double[] to = line.points().getLast();
        return from[0] == to[0] || from[1] == to[1];
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
