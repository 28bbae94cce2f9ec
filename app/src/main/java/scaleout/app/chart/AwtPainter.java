package scaleout.app.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import scaleout.app.chart.Mark.Pattern;
import scaleout.app.chart.Mark.Surety;
import scaleout.app.chart.Texture.Edge;

/// Paints a drawing with `Graphics2D`: for pixels, SVG and PDF alike, so it uses vectors only.
public final class AwtPainter {

    private static final TextRuler RULER = AwtFonts.ruler();

    private final Graphics2D graphics;
    private final Palette palette;
    private final Letters letters;

    private AwtPainter(Graphics2D graphics, Palette palette, Letters letters) {
        this.graphics = graphics;
        this.palette = palette;
        this.letters = letters;
    }

    /// Writes a text, where the graphics should not do so itself.
    @FunctionalInterface
    public interface Letters {
        /// Writes a text on its baseline.
        ///
        /// @param x     where it begins
        /// @param width how wide it is in the shipped type
        /// @param rgb   its colour, `0xRRGGBB`
        void write(String text, double x, double y, double width, Mark.Style style, int rgb);
    }

    /// Paints a drawing on its ground.
    public static void paint(Graphics2D graphics, Drawing drawing, Palette palette) {
        paint(
                graphics,
                drawing,
                palette,
                (text, x, y, width, style, rgb) -> {
                    graphics.setFont(AwtFonts.font(style));
                    graphics.setColor(new Color(rgb));
                    graphics.drawString(text, (float) x, (float) y);
                });
    }

    /// Paints a drawing on its ground, and leaves its texts to `letters`.
    public static void paint(
            Graphics2D graphics, Drawing drawing, Palette palette, Letters letters) {
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(
                RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(
                RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        AwtPainter painter = new AwtPainter(graphics, palette, letters);
        painter.fill(
                new Rectangle2D.Double(0, 0, drawing.width(), drawing.height()),
                palette.rgb(Ink.GROUND),
                1);
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
                    fill(
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
        graphics.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION,
                RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        AffineTransform place =
                new AffineTransform(1, 0, 0, cells.cellHeight(), cells.x(), cells.y());
        graphics.drawImage(image, place, null);
    }

    private void box(Mark.Box box) {
        Rectangle2D whole = new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height());
        filled(whole, box.ink(), box.pattern(), box.surety());
        if (box.surety() == Surety.HATCHED_ENDS) {
            double end = Math.min(Texture.END, box.width() / 3);
            for (double x : new double[] {box.x(), box.x() + box.width() - end}) {
                Rectangle2D part = new Rectangle2D.Double(x, box.y(), end, box.height());
                fill(part, palette.rgb(Ink.GROUND), 1);
                filled(part, box.ink(), box.pattern(), Surety.HATCHED);
            }
        }
    }

    private void filled(Shape shape, Ink ink, Pattern pattern, Surety surety) {
        Texture texture = Texture.of(pattern, surety);
        fill(shape, palette.rgb(ink), texture.fill());
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
        Shape clip = graphics.getClip();
        graphics.clip(shape);
        graphics.setColor(new Color(rgb));
        graphics.setStroke(new BasicStroke((float) texture.lineWidth()));
        graphics.draw(lines);
        graphics.setClip(clip);
    }

    private void edge(Shape shape, Edge edge, Ink ink) {
        switch (edge) {
            case NONE -> {}
            case THIN -> outline(shape, solid(1), 1, palette.edge(ink));
            case THICK ->
                    outline(shape, solid(Texture.THICK_EDGE), Texture.THICK_EDGE, palette.rgb(ink));
            case DASHED -> outline(shape, dashed(1), 1, palette.edge(ink));
        }
    }

    /// Half of its width inwards, so that the line of a box covers whole pixels and stays inside.
    private void outline(Shape shape, BasicStroke stroke, double width, int rgb) {
        graphics.setStroke(stroke);
        graphics.setColor(new Color(rgb));
        graphics.draw(
                shape instanceof Rectangle2D box
                        ? new Rectangle2D.Double(
                                box.getX() + width / 2,
                                box.getY() + width / 2,
                                Math.max(0, box.getWidth() - width),
                                Math.max(0, box.getHeight() - width))
                        : shape);
    }

    private void blend(Mark.Blend blend) {
        Rectangle2D box =
                new Rectangle2D.Double(blend.x(), blend.y(), blend.width(), blend.height());
        Shape clip = graphics.getClip();
        graphics.clip(box);
        double period = (double) Texture.BAND * blend.inks().size();
        double first = Math.floor((box.getX() + box.getY()) / period) * period;
        for (int i = 0; i < blend.inks().size(); i++) {
            Path2D bands = new Path2D.Double();
            for (double sum = first + i * Texture.BAND;
                    sum < box.getMaxX() + box.getMaxY();
                    sum += period) {
                bands.append(band(sum, box), false);
            }
            fill(bands, palette.rgb(blend.inks().get(i)), Texture.BLEND);
        }
        graphics.setClip(clip);
        edge(box, Edge.THIN, blend.inks().getLast());
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
            graphics.setStroke(solid(line.width() + Texture.OUTLINE));
            graphics.setColor(new Color(palette.rgb(Ink.GROUND)));
            graphics.draw(path);
        }
        graphics.setStroke(line.dashed() ? dashed(line.width()) : solid(line.width()));
        graphics.setColor(new Color(palette.rgb(line.ink())));
        graphics.draw(path);
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
        letters.write(text, x, label.y(), width, label.style(), palette.rgb(label.ink()));
    }

    private void fill(Shape shape, int rgb, double opacity) {
        Color colour = new Color(rgb);
        graphics.setColor(
                new Color(
                        colour.getRed(),
                        colour.getGreen(),
                        colour.getBlue(),
                        (int) Math.round(255 * opacity)));
        graphics.fill(shape);
    }

    private static BasicStroke solid(double width) {
        return new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
    }

    private static BasicStroke dashed(double width) {
        float[] dashes = {(float) Texture.DASHES[0], (float) Texture.DASHES[1]};
        return new BasicStroke(
                (float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, dashes, 0);
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
