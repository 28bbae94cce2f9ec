package scaleout.app.chart;

import java.util.ArrayList;
import java.util.List;
import scaleout.app.chart.Mark.Pattern;

/// The lines of a pattern inside a rectangle. They lie on one grid for the whole drawing, so that boxes that touch join.
final class Hatching {

    private Hatching() {}

    /// Returns lines `[x1, y1, x2, y2]` clipped to a rectangle.
    static List<double[]> lines(Pattern pattern, double x, double y, double width, double height) {
        int spacing = Texture.spacing(pattern);
        return switch (pattern) {
            case PLAIN -> List.of();
            case HORIZONTAL -> horizontal(x, y, width, height, spacing);
            case DIAGONAL -> diagonal(x, y, width, height, spacing);
            case COUNTER_DIAGONAL ->
                    diagonal(x, -y - height, width, height, spacing).stream()
                            .map(line -> new double[] {line[0], -line[1], line[2], -line[3]})
                            .toList();
        };
    }

    private static List<double[]> horizontal(
            double x, double y, double width, double height, int spacing) {
        List<double[]> lines = new ArrayList<>();
        for (double at = Math.ceil(y / spacing) * spacing + 0.5; at < y + height; at += spacing) {
            lines.add(new double[] {x, at, x + width, at});
        }
        return lines;
    }

    /// Lines on which x + y is a multiple of `spacing`: they rise to the right.
    private static List<double[]> diagonal(
            double x, double y, double width, double height, int spacing) {
        List<double[]> lines = new ArrayList<>();
        double last = x + y + width + height;
        for (double sum = Math.ceil((x + y) / spacing) * spacing; sum < last; sum += spacing) {
            double left = Math.max(x, sum - y - height);
            double right = Math.min(x + width, sum - y);
            lines.add(new double[] {left, sum - left, right, sum - right});
        }
        return lines;
    }
}
