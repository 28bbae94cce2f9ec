package scaleout.app.chart;

import java.util.ArrayList;
import java.util.List;
import scaleout.app.chart.Mark.Style;

/// Makes text fit a width.
public final class TextFit {

    private static final String ELLIPSIS = "\u2026";

    private TextFit() {}

    /// Returns a text, cut with an ellipsis where it is wider than `mostWidth` pixels; empty where not even that fits.
    public static String cut(String text, Style style, double mostWidth, TextRuler ruler) {
        if (ruler.width(text, style) <= mostWidth) {
            return text;
        }
        if (ruler.width(ELLIPSIS, style) > mostWidth) {
            return "";
        }
        int fits = 0;
        int fitsNot = text.length();
        while (fitsNot - fits > 1) {
            int middle = (fits + fitsNot) / 2;
            if (ruler.width(head(text, middle), style) <= mostWidth) {
                fits = middle;
            } else {
                fitsNot = middle;
            }
        }
        return head(text, fits);
    }

    private static String head(String text, int length) {
        boolean splitsPair = length > 0 && Character.isHighSurrogate(text.charAt(length - 1));
        return text.substring(0, splitsPair ? length - 1 : length).stripTrailing() + ELLIPSIS;
    }

    /// Returns a text in lines of at most `mostWidth` pixels, broken at spaces; longer words are cut.
    public static List<String> wrap(String text, Style style, double mostWidth, TextRuler ruler) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.strip().split("\\s+")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && ruler.width(longer, style) > mostWidth) {
                lines.add(cut(line, style, mostWidth, ruler));
                longer = word;
            }
            line = longer;
        }
        lines.add(cut(line, style, mostWidth, ruler));
        return lines;
    }
}
