package scaleout.app.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import scaleout.app.chart.Drawing.Spot;
import scaleout.app.chart.Mark.Anchor;
import scaleout.app.chart.Mark.Style;
import scaleout.app.chart.Mark.Surety;

/// A drawing in the making. Layouts put marks on it in the order of painting.
public final class Sheet {

    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\u2028\\u2029]");

    private final double width;
    private final double height;
    private final TextRuler ruler;
    private final List<Mark> marks = new ArrayList<>();
    private final List<Spot> spots = new ArrayList<>();

    /// An empty sheet, its size in pixels.
    public Sheet(double width, double height, TextRuler ruler) {
        this.width = width;
        this.height = height;
        this.ruler = ruler;
    }

    /// Pixels.
    public double width() {
        return width;
    }

    /// Pixels.
    public double height() {
        return height;
    }

    /// Measures text on this sheet.
    public TextRuler ruler() {
        return ruler;
    }

    /// The width of a text, pixels.
    public double width(String text, Style style) {
        return ruler.width(text, style);
    }

    /// Puts a mark on top.
    public void add(Mark mark) {
        marks.add(mark);
    }

    /// Puts a plain filled rectangle on top.
    public void plain(double x, double y, double wide, double high, Ink ink) {
        add(new Mark.Box(x, y, wide, high, ink, Mark.Pattern.PLAIN, Surety.SOLID));
    }

    /// Puts a straight line of one pixel on top.
    public void line(double x1, double y1, double x2, double y2, Ink ink) {
        add(
                new Mark.Polyline(
                        List.of(new double[] {x1, y1}, new double[] {x2, y2}),
                        ink,
                        1,
                        false,
                        false));
    }

    /// Puts a text on top, cut to a width in pixels.
    public void label(
            double x,
            double y,
            String text,
            Ink ink,
            Style style,
            Anchor anchor,
            double mostWidth) {
        String fitting = TextFit.cut(oneLine(text), style, mostWidth, ruler);
        if (!fitting.isEmpty()) {
            add(new Mark.Label(x, y, fitting, ink, style, anchor, mostWidth));
        }
    }

    /// Names come from outside: what breaks a line or turns its direction becomes a space.
    private static String oneLine(String text) {
        return UNPRINTABLE.matcher(text).replaceAll(" ");
    }

    /// Puts a text that starts at `x` on top, cut at the sheet's right edge.
    public void label(double x, double y, String text, Ink ink, Style style) {
        label(x, y, text, ink, style, Anchor.START, width - x);
    }

    /// Makes a place say something.
    public void spot(double x, double y, double wide, double high, String key, String text) {
        spots.add(new Spot(x, y, wide, high, key, text));
    }

    /// Makes a place say something that is put together when it is asked for: a frame has hundreds of spots.
    public void spot(
            double x, double y, double wide, double high, String key, Supplier<String> words) {
        spots.add(new Spot(x, y, wide, high, key, words));
    }

    /// Puts another drawing on top, its top left corner at a point.
    public void add(Drawing drawing, double x, double y) {
        drawing.marks().forEach(mark -> marks.add(mark.moved(x, y)));
        drawing.spots().forEach(spot -> spots.add(spot.moved(x, y)));
    }

    /// Returns what is on the sheet.
    public Drawing drawing() {
        return new Drawing(width, height, marks, spots);
    }
}
