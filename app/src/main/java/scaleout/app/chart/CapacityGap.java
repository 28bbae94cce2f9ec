package scaleout.app.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import scaleout.model.timeline.DemandSeries;
import scaleout.model.timeline.DemandSeries.Limit;
import scaleout.model.timeline.DemandSeries.Point;

/// Demand as the instances or copies that it needs, against those that are ready.
///
/// @param series   the demand
/// @param capacity what is ready
/// @param pieces   in order of time
record CapacityGap(DemandSeries series, ReadyCapacity capacity, List<Piece> pieces) {

    /// A time in which neither demand nor capacity changes.
    ///
    /// @param start  seconds on the axis
    /// @param end    seconds on the axis
    /// @param value  the demand, in the unit of the series
    /// @param needed instances or copies that it needs
    /// @param ready  instances or copies that are ready
    record Piece(double start, double end, double value, double needed, int ready) {

        /// How many more are needed than are ready, at least 0.
        double gap() {
            return Math.max(0, needed - ready);
        }

        double seconds() {
            return end - start;
        }
    }

    /// Returns the series of a resource that says the most: with a limit, and of all instances together.
    static Optional<DemandSeries> best(List<DemandSeries> series) {
        return series.stream()
                .min(
                        Comparator.comparing((DemandSeries one) -> one.limit() == null)
                                .thenComparing(DemandSeries::isPerInstance));
    }

    /// Returns the demand against the capacity; empty where the limit or what was ready before is unknown.
    static Optional<CapacityGap> of(DemandSeries series, ReadyCapacity capacity, TimeScale scale) {
        Limit limit = series.limit();
        if (limit == null || !capacity.isKnown()) {
            return Optional.empty();
        }
        List<Piece> pieces = new ArrayList<>();
        for (Point point : series.points()) {
            double start = scale.seconds(point.at());
            cut(pieces, point, start, start + point.seconds(), limit, series, capacity);
        }
        return Optional.of(new CapacityGap(series, capacity, List.copyOf(pieces)));
    }

    /// A value per instance is one of those that were ready when it was taken.
    private static void cut(
            List<Piece> pieces,
            Point point,
            double start,
            double end,
            Limit limit,
            DemandSeries series,
            ReadyCapacity capacity) {
        double all = series.isPerInstance() ? point.value() * capacity.ready(start) : point.value();
        TreeSet<Double> cuts = new TreeSet<>(capacity.changesBetween(start, end));
        cuts.add(start);
        cuts.add(end);
        for (double from : cuts.headSet(end)) {
            double to = Optional.ofNullable(cuts.higher(from)).orElse(end);
            pieces.add(
                    new Piece(from, to, point.value(), all / limit.value(), capacity.ready(from)));
        }
    }

    /// The piece at a time, seconds on the axis; null where nothing is known of the demand.
    @Nullable Piece at(double seconds) {
        int from = 0;
        int to = pieces.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (pieces.get(middle).start <= seconds) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from == 0 || pieces.get(from - 1).end <= seconds ? null : pieces.get(from - 1);
    }

    /// The area between demand and capacity where more is needed than is ready, seconds of one instance or copy.
    double instanceSeconds() {
        return pieces.stream().mapToDouble(piece -> piece.gap() * piece.seconds()).sum();
    }

    /// The most that is ever needed.
    double mostNeeded() {
        return pieces.stream().mapToDouble(Piece::needed).max().orElse(0);
    }

    /// Pieces of which anything is in view.
    Stream<Piece> shown(TimeAxis axis) {
        return pieces.stream().filter(piece -> axis.shows(piece.start, piece.end));
    }
}
