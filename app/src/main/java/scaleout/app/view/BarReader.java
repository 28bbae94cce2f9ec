package scaleout.app.view;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import scaleout.app.chart.CriticalPath;
import scaleout.app.chart.Drawing.Spot;
import scaleout.app.chart.GanttLayout;
import scaleout.app.viewmodel.Charts;

/// Reads out the bars of the selected start-up one by one, for those who use the keyboard or do not see them.
final class BarReader {

    private final Supplier<Optional<Charts>> current;
    private final ChartCanvas gantt;
    private final Pointer pointer;
    private int span = -1;

    /// @param current what the charts show now
    BarReader(Supplier<Optional<Charts>> current, ChartCanvas gantt, Pointer pointer) {
        this.current = current;
        this.gantt = gantt;
        this.pointer = pointer;
    }

    /// Begins anew with the first bar.
    void restart() {
        span = -1;
    }

    /// The bar that is read out, or else all bars of the selected start-up in one.
    Optional<Spot> barOrStartUp() {
        List<Spot> bars = spotsOfSelected().stream().filter(BarReader::isBar).toList();
        if (span >= 0 && span < spotsOfSelected().size()) {
            return Optional.of(spotsOfSelected().get(span)).filter(BarReader::isBar);
        }
        return bars.stream()
                .reduce((one, other) -> {
                    double left = Math.min(one.x(), other.x());
                    double right = Math.max(one.x() + one.width(), other.x() + other.width());
                    return new Spot(left, one.y(), right - left, one.height(), one.key(), "");
                });
    }

    /// Whether a spot is no name in the gutter.
    static boolean isBar(Spot spot) {
        return spot.x() >= GanttLayout.gutter();
    }

    /// Reads out the next bar, or the one before, of the selected start-up.
    void readSpan(int by) {
        List<Spot> spots = spotsOfSelected();
        if (!spots.isEmpty()) {
            span = span < 0 && by < 0 ? spots.size() - 1 : Math.floorMod(span + by, spots.size());
            pointer.pointAt(gantt, spots.get(span));
            gantt.say(spots.get(span).text());
        }
    }

    /// Reads out the next bar on the critical path of the selected start-up, or the one before.
    void readCritical(int by) {
        List<String> path =
                current.get().map(charts -> CriticalPath.spots(charts.scene())).orElse(List.of());
        List<Spot> spots = spotsOfSelected();
        List<Integer> places =
                IntStream.range(0, spots.size())
                        .filter(place -> path.contains(spots.get(place).text()))
                        .boxed()
                        .sorted(
                                Comparator.comparingInt(
                                        place -> path.indexOf(spots.get(place).text())))
                        .toList();
        if (places.isEmpty()) {
            return;
        }
        int at = places.indexOf(span);
        int next = at < 0 ? (by > 0 ? 0 : -1) : at + by;
        span = places.get(Math.floorMod(next, places.size()));
        Spot spot = spots.get(span);
        String text =
                "%s\non the critical path, %d of %d"
                        .formatted(spot.text(), path.indexOf(spot.text()) + 1, path.size());
        pointer.pointAt(
                gantt, new Spot(spot.x(), spot.y(), spot.width(), spot.height(), spot.key(), text));
        gantt.say(text);
    }

    /// Forgets the bar that is being read out.
    void forgetBar() {
        span = -1;
        pointer.hide();
    }

    private List<Spot> spotsOfSelected() {
        String key =
                String.valueOf(current.get().map(charts -> charts.scene().selected()).orElse(-1));
        return gantt.drawing().spots().stream().filter(s -> s.key().equals(key)).toList();
    }
}
