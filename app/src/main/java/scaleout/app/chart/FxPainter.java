package scaleout.app.chart;

import java.nio.IntBuffer;
import java.util.Arrays;
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

    private final GraphicsContext graphics;
    private final FxTextures textures;
    private final Palette palette;

    private FxPainter(GraphicsContext graphics, Palette palette) {
        this.palette = palette;
        this.graphics = graphics;
        this.textures = FxTextures.of(palette);
    }

    /// Paints a drawing. Its ground shows through: what is under the canvas must have its colour, since without a
    /// graphics card every further pixel that is filled costs time.
    public static void paint(GraphicsContext graphics, Drawing drawing, Palette palette) {
        FxPainter painter = new FxPainter(graphics, palette);
        graphics.clearRect(0, 0, drawing.width(), drawing.height());
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
            case DASHED -> dashedFrame(x, y, width, height, textures.edge(ink));
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

    private void dashedFrame(double x, double y, double width, double height, Color colour) {
        double left = x + 0.5;
        double top = y + 0.5;
        double right = Math.max(left, x + width - 0.5);
        double bottom = Math.max(top, y + height - 0.5);
        line(
                new double[] {left, right, right, left, left},
                new double[] {top, top, bottom, bottom, top},
                colour,
                1,
                Texture.DASHES);
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
            line(
                    xs,
                    ys,
                    textures.colour(Ink.GROUND),
                    line.width() + Texture.OUTLINE,
                    Texture.SOLID);
        }
        double[] dashes = line.dashed() ? Texture.DASHES : Texture.SOLID;
        line(xs, ys, textures.colour(line.ink()), line.width(), dashes);
    }

    private void line(double[] xs, double[] ys, Color colour, double width, double[] dashes) {
        if (AxisLines.hasOnly(xs, ys)) {
            graphics.setFill(colour);
            AxisLines.fill(xs, ys, width, dashes, graphics::fillRect);
        } else {
            stroke(colour, width, dashes);
            graphics.strokePolyline(xs, ys, xs.length);
        }
    }

    private void area(Mark.Area area) {
        double[] xs = coordinates(area.points(), 0);
        double[] ys = coordinates(area.points(), 1);
        graphics.setFill(textures.fill(area.ink(), area.pattern(), area.surety()));
        graphics.fillPolygon(xs, ys, xs.length);
        Edge edge = Texture.of(area.pattern(), area.surety()).edge();
        switch (edge) {
            case NONE -> {}
            case THIN -> outline(xs, ys, textures.edge(area.ink()), 1, Texture.SOLID);
            case THICK ->
                    outline(xs, ys, textures.colour(area.ink()), Texture.THICK_EDGE, Texture.SOLID);
            case DASHED -> outline(xs, ys, textures.edge(area.ink()), 1, Texture.DASHES);
        }
    }

    private void outline(double[] xs, double[] ys, Color colour, double width, double[] dashes) {
        int n = xs.length;
        double[] aroundX = Arrays.copyOf(xs, n + 1);
        double[] aroundY = Arrays.copyOf(ys, n + 1);
        aroundX[n] = xs[0];
        aroundY[n] = ys[0];
        if (AxisLines.hasOnly(aroundX, aroundY)) {
            line(aroundX, aroundY, colour, width, dashes);
        } else {
            stroke(colour, width, dashes);
            graphics.strokePolygon(xs, ys, n);
        }
    }

    private void stroke(Color colour, double width, double[] dashes) {
        graphics.setStroke(colour);
        graphics.setLineWidth(width);
        graphics.setLineDashes(dashes);
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
