package scaleout.app.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/// Pixels, or whatever else a `Graphics2D` makes.
final class AwtSurface implements Surface {

    private final Graphics2D graphics;

    AwtSurface(Graphics2D graphics) {
        this.graphics = graphics;
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(
                RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(
                RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    @Override
    public void fill(Shape shape, int rgb, double opacity) {
        graphics.setColor(new Color(rgb & 0xffffff | (int) Math.round(255 * opacity) << 24, true));
        graphics.fill(shape);
    }

    @Override
    public void line(Shape shape, double width, double[] dashes, int rgb) {
        float[] pattern = new float[dashes.length];
        for (int i = 0; i < dashes.length; i++) {
            pattern[i] = (float) dashes[i];
        }
        graphics.setStroke(
                new BasicStroke(
                        (float) width,
                        BasicStroke.CAP_BUTT,
                        BasicStroke.JOIN_MITER,
                        10,
                        pattern.length == 0 ? null : pattern,
                        0));
        graphics.setColor(new Color(rgb));
        graphics.draw(shape);
    }

    @Override
    public void inside(Shape shape, Runnable what) {
        Shape clip = graphics.getClip();
        graphics.clip(shape);
        what.run();
        graphics.setClip(clip);
    }

    @Override
    public void picture(BufferedImage picture, double x, double y, double rowHeight) {
        graphics.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION,
                RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        graphics.drawImage(picture, new AffineTransform(1, 0, 0, rowHeight, x, y), null);
    }

    @Override
    public void text(String text, double x, double y, double width, Mark.Style style, int rgb) {
        graphics.setFont(AwtFonts.font(style));
        graphics.setColor(new Color(rgb));
        graphics.drawString(text, (float) x, (float) y);
    }
}
