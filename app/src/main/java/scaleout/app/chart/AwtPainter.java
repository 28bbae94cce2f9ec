package scaleout.app.chart;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import scaleout.app.chart.Mark.Pattern;
import scaleout.app.chart.Mark.Surety;
import scaleout.app.chart.Texture.Edge;

/// Paints a drawing on a surface: pixels, SVG and PDF alike, so that they look the same.
public final class AwtPainter {

    private static final TextRuler RULER = AwtFonts.ruler();

    private final Surface surface;
    private final Palette palette;

    private AwtPainter(Surface surface, Palette palette) {
        this.surface = surface;
        this.palette = palette;
    }

    /// Paints a drawing on its ground.
    public static void paint(Graphics2D graphics, Drawing drawing, Palette palette) {
        paint(new AwtSurface(graphics), drawing, palette);
    }

    /// Paints a drawing on its ground.
    public static void paint(Surface surface, Drawing drawing, Palette palette) {
        surface.fill(
                new Rectangle2D.Double(0, 0, drawing.width(), drawing.height()),
                palette.rgb(Ink.GROUND),
                1);
        AwtPainter painter = new AwtPainter(surface, palette);
        drawing.marks().forEach(painter::paint);
    }

    private void paint(Mark mark) {
        switch (mark) {
            case Mark.Box box -> box(box);
            case Mark.Blend blend -> blend(blend);
            case Mark.Polyline line -> line(line);
            case Mark.Area area ->
                    filled(path(area.points(), true), area.ink(), area.pattern(), area.surety());
            case Mark.Label label -> label(label);
            case Mark.Cells cells -> cells(cells);
            case Mark.Veil veil ->
                    surface.fill(
                            new Rectangle2D.Double(veil.x(), veil.y(), veil.width(), veil.height()),
                            palette.rgb(Ink.GROUND),
                            Mark.Veil.OPACITY);
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
        BufferedImage image = new BufferedImage(columns, rows, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, columns, rows, argb, 0, columns);
        surface.picture(image, cells.x(), cells.y(), cells.cellHeight());
    }

    private void box(Mark.Box box) {
        Rectangle2D whole = new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height());
        filled(whole, box.ink(), box.pattern(), box.surety());
        if (box.surety() == Surety.HATCHED_ENDS) {
            double end = Math.min(Texture.END, box.width() / 3);
            for (double x : new double[] {box.x(), box.x() + box.width() - end}) {
                Rectangle2D part = new Rectangle2D.Double(x, box.y(), end, box.height());
                surface.fill(part, palette.rgb(Ink.GROUND), 1);
                filled(part, box.ink(), box.pattern(), Surety.HATCHED);
            }
        }
    }

    private void filled(Shape shape, Ink ink, Pattern pattern, Surety surety) {
        Texture texture = Texture.of(pattern, surety);
        surface.fill(shape, palette.rgb(ink), texture.fill());
        hatch(shape, texture, texture.ownInk() ? palette.rgb(ink) : palette.lineOn(ink));
        edge(shape, texture.edge(), ink);
    }

    private void hatch(Shape shape, Texture texture, int rgb) {
        if (texture.lines() == Pattern.PLAIN) {
            return;
        }
        Rectangle2D bounds = shape.getBounds2D();
        Path2D lines = new Path2D.Double();
        for (double[] line :
                Hatching.lines(
                        texture.lines(),
                        bounds.getX(),
                        bounds.getY(),
                        bounds.getWidth(),
                        bounds.getHeight())) {
            lines.append(new Line2D.Double(line[0], line[1], line[2], line[3]), false);
        }
        surface.inside(shape, () -> surface.line(lines, texture.lineWidth(), Texture.SOLID, rgb));
    }

    private void edge(Shape shape, Edge edge, Ink ink) {
        switch (edge) {
            case NONE -> {}
            case THIN -> outline(shape, 1, Texture.SOLID, palette.edge(ink));
            case THICK -> outline(shape, Texture.THICK_EDGE, Texture.SOLID, palette.rgb(ink));
            case DASHED -> outline(shape, 1, Texture.DASHES, palette.edge(ink));
        }
    }

    /// Half of its width inwards, so that the line of a box covers whole pixels and stays inside.
    private void outline(Shape shape, double width, double[] dashes, int rgb) {
        surface.line(
                shape instanceof Rectangle2D box
                        ? new Rectangle2D.Double(
                                box.getX() + width / 2,
                                box.getY() + width / 2,
                                Math.max(0, box.getWidth() - width),
                                Math.max(0, box.getHeight() - width))
                        : shape,
                width,
                dashes,
                rgb);
    }

    private void blend(Mark.Blend blend) {
        Rectangle2D box =
                new Rectangle2D.Double(blend.x(), blend.y(), blend.width(), blend.height());
        surface.inside(box, () -> bands(box, blend.inks()));
        edge(box, Edge.THIN, blend.inks().getLast());
    }

    private void bands(Rectangle2D box, List<Ink> inks) {
        double period = (double) Texture.BAND * inks.size();
        double first = Math.floor((box.getX() + box.getY()) / period) * period;
        for (int i = 0; i < inks.size(); i++) {
            Path2D bands = new Path2D.Double();
            for (double sum = first + i * Texture.BAND;
                    sum < box.getMaxX() + box.getMaxY();
                    sum += period) {
                bands.append(band(sum, box), false);
            }
            surface.fill(bands, palette.rgb(inks.get(i)), Texture.BLEND);
        }
    }

    private static Path2D band(double sum, Rectangle2D box) {
        double top = box.getMinY();
        double bottom = box.getMaxY();
        return path(
                List.of(
                        new double[] {sum - top, top},
                        new double[] {sum + Texture.BAND - top, top},
                        new double[] {sum + Texture.BAND - bottom, bottom},
                        new double[] {sum - bottom, bottom}),
                true);
    }

    private void line(Mark.Polyline line) {
        Path2D path = path(line.points(), false);
        if (line.outlined()) {
            surface.line(
                    path, line.width() + Texture.OUTLINE, Texture.SOLID, palette.rgb(Ink.GROUND));
        }
        surface.line(
                path,
                line.width(),
                line.dashed() ? Texture.DASHES : Texture.SOLID,
                palette.rgb(line.ink()));
    }

    private void label(Mark.Label label) {
        String text = TextFit.cut(label.text(), label.style(), label.mostWidth(), RULER);
        double width = RULER.width(text, label.style());
        double x =
                switch (label.anchor()) {
                    case START -> label.x();
                    case MIDDLE -> label.x() - width / 2;
                    case END -> label.x() - width;
                };
        surface.text(text, x, label.y(), width, label.style(), palette.rgb(label.ink()));
    }

    private static Path2D path(List<double[]> points, boolean closed) {
        Path2D path = new Path2D.Double();
        for (double[] point : points) {
            if (path.getCurrentPoint() == null) {
                path.moveTo(point[0], point[1]);
            } else {
                path.lineTo(point[0], point[1]);
            }
        }
        if (closed && path.getCurrentPoint() != null) {
            path.closePath();
        }
        return path;
    }
}
