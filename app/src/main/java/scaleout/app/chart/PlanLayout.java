package scaleout.app.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import scaleout.app.chart.Mark.Pattern;
import scaleout.app.chart.Mark.Style;
import scaleout.app.chart.Mark.Surety;
import scaleout.model.planning.Level;
import scaleout.model.planning.Plan;

/// Demand over time against the requests that what is ready can serve at the same time; what lies between is the
/// capacity gap.
public final class PlanLayout {

    private static final double LEFT = 56;
    private static final double RIGHT = 24;
    private static final double TOP = 32;
    private static final double BOTTOM = 24;
    private static final double LEAST_TICK = 24;
    private static final double SWATCH = 20;
    private static final double LEGEND_ROW = 18;

    private final Track track;
    private final Sheet sheet;
    private final Ruling ruling;
    private final double top;
    private final double bottom;
    private final CountScale count;

    /// What is drawn; all of it in requests at the same time.
    ///
    /// @param horizonSeconds the end of the demand
    /// @param demand         in flight if none waited
    /// @param ready          served at the same time
    /// @param before         the same without any optimization
    public record Track(
            double horizonSeconds, List<Level> demand, List<Level> ready, List<Level> before) {

        public Track {
            demand = List.copyOf(demand);
            ready = List.copyOf(ready);
            before = List.copyOf(before);
        }

        /// What a plan says, against the one without any optimization.
        public static Track of(Plan now, Plan before) {
            return new Track(now.horizonSeconds(), now.demand(), now.slots(), before.slots());
        }
    }

    private PlanLayout(Track track, Sheet sheet) {
        this.track = track;
        this.sheet = sheet;
        ruling = Ruling.over(0, track.horizonSeconds, LEFT, sheet.width() - RIGHT);
        top = TOP + legend(false);
        bottom = Math.max(top + 1, sheet.height() - BOTTOM);
        double most = Math.max(most(track.demand), Math.max(most(track.ready), most(track.before)));
        count = new CountScale(bottom, (bottom - top) / (1.1 * Math.max(1, most)));
    }

    /// Returns the chart; sizes in pixels.
    public static Drawing layOut(Track track, double width, double height, TextRuler ruler) {
        return new PlanLayout(track, new Sheet(width, height, ruler)).drawing();
    }

    private static double most(List<Level> levels) {
        return levels.stream().mapToDouble(Level::value).max().orElse(0);
    }

    private Drawing drawing() {
        ruling.draw(sheet, top, bottom);
        count.draw(sheet, LEFT, ruling.right(), top - 4, LEAST_TICK);
        sheet.line(LEFT, bottom + 0.5, ruling.right(), bottom + 0.5, Ink.DIM);
        int columns = (int) (ruling.right() - ruling.left());
        double[] demand = columns(track.demand, columns, true);
        double[] ready = columns(track.ready, columns, false);
        gap(demand, ready);
        if (differs()) {
            line(columns(track.before, columns, false), Ink.DIM, true);
        }
        line(demand, Ink.ACCENT, false);
        line(ready, Ink.TEXT, false);
        legend(true);
        for (int column = 0; column < columns; column += 4) {
            double now = demand[column];
            double served = ready[column];
            double seconds = ruling.from() + seconds(column, columns);
            sheet.spot(
                    LEFT + column, top, 4, bottom - top, "plan", () -> words(seconds, now, served));
        }
        return sheet.drawing();
    }

    private boolean differs() {
        return !track.before.equals(track.ready);
    }

    private double seconds(int column, int columns) {
        return column * (ruling.to() - ruling.from()) / columns;
    }

    private static String words(double seconds, double demand, double ready) {
        return "After %s\n%.1f requests in flight wanted, %.0f can be served at the same time%s"
                .formatted(
                        SpanWords.duration(Math.rint(seconds)),
                        demand,
                        ready,
                        demand > ready ? "\n%.1f too many".formatted(demand - ready) : "");
    }

    /// The value at each pixel: of demand the most in it, so that no peak is lost; of capacity the last.
    private double[] columns(List<Level> levels, int columns, boolean most) {
        double[] values = new double[columns];
        int place = 0;
        double value = levels.isEmpty() ? 0 : levels.getFirst().value();
        for (int column = 0; column < columns; column++) {
            double end = seconds(column + 1, columns);
            double highest = value;
            while (place < levels.size() && levels.get(place).atSeconds() < end) {
                value = levels.get(place++).value();
                highest = Math.max(highest, value);
            }
            values[column] = most ? highest : value;
        }
        return values;
    }

    private void line(double[] values, Ink ink, boolean dashed) {
        List<double[]> points = new ArrayList<>();
        outline(points, 0, values.length, column -> values[(int) column]);
        sheet.add(new Mark.Polyline(points, ink, 1.5, dashed, false));
    }

    /// Corners of steps from one column to another.
    private void outline(List<double[]> points, int from, int to, DoubleUnaryOperator value) {
        double last = Double.NaN;
        for (int column = from; column < to; column++) {
            double y = count.y(value.applyAsDouble(column));
            if (y != last) {
                if (column > from) {
                    points.add(new double[] {LEFT + column, last});
                }
                points.add(new double[] {LEFT + column, y});
                last = y;
            }
        }
        points.add(new double[] {LEFT + to, last});
    }

    private void gap(double[] demand, double[] ready) {
        int from = -1;
        for (int column = 0; column <= demand.length; column++) {
            boolean isShort = column < demand.length && demand[column] > ready[column];
            if (isShort && from < 0) {
                from = column;
            } else if (!isShort && from >= 0) {
                List<double[]> points = new ArrayList<>();
                outline(points, from, column, at -> demand[(int) at]);
                List<double[]> back = new ArrayList<>();
                outline(back, from, column, at -> ready[(int) at]);
                points.addAll(back.reversed());
                sheet.add(new Mark.Area(points, Ink.LOSS, Pattern.DIAGONAL, Surety.OUTLINED));
                from = -1;
            }
        }
    }

    /// What a line means.
    private record Entry(String words, Ink ink, boolean dashed) {}

    private List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry("requests in flight wanted", Ink.ACCENT, false));
        entries.add(new Entry("can be served at the same time", Ink.TEXT, false));
        if (differs()) {
            entries.add(new Entry("the same without optimizations", Ink.DIM, true));
        }
        return entries;
    }

    /// On as many rows as the width needs.
    ///
    /// @param isDrawn else it is only measured
    /// @return the height of the rows after the first one, pixels
    private double legend(boolean isDrawn) {
        double x = LEFT;
        double y = 0;
        for (Entry entry : entries()) {
            double end = x + SWATCH + 6 + sheet.width(entry.words, Style.SMALL);
            if (x > LEFT && end > sheet.width()) {
                end += LEFT - x;
                x = LEFT;
                y += LEGEND_ROW;
            }
            if (isDrawn) {
                List<double[]> points =
                        List.of(new double[] {x, y + 12}, new double[] {x + SWATCH, y + 12});
                sheet.add(new Mark.Polyline(points, entry.ink, 1.5, entry.dashed, false));
                sheet.label(x + SWATCH + 6, y + 16, entry.words, Ink.DIM, Style.SMALL);
            }
            x = Math.rint(end + 20);
        }
        return y;
    }
}
