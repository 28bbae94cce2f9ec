package scaleout.model.timeline;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What was asked of a variant or an inference component over time.
///
/// @param resource      the variant's or component's name; empty where nothing says whose demand it is
/// @param metric        such as `Invocations`
/// @param unit          of the values, such as `requests per 60 s`
/// @param isPerInstance whether the values are per instance or copy; else they are of all together
/// @param points        in order of time
/// @param limit         what an instance or copy is meant to take; null where nothing says it
public record DemandSeries(
        String resource,
        String metric,
        String unit,
        boolean isPerInstance,
        List<Point> points,
        @Nullable Limit limit) {

    /// A value that holds for a while.
    ///
    /// @param at      when it begins
    /// @param seconds how long it holds, greater than 0
    /// @param value   in the unit of the series, at least 0
    public record Point(Instant at, double seconds, double value) {}

    /// What one instance or copy is meant to take before there are to be more.
    ///
    /// @param value  in the unit of the series, greater than 0
    /// @param source what says so, in words
    public record Limit(double value, String source) {}

    /// Longer series are reduced to so many points at most.
    public static final int MOST_POINTS = 4_000;

    public DemandSeries {
        points = reduced(List.copyOf(points));
    }

    /// Neighbours become one point with the greater value: demand may not vanish.
    private static List<Point> reduced(List<Point> points) {
        int each = (points.size() + MOST_POINTS - 1) / MOST_POINTS;
        if (each <= 1) {
            return points;
        }
        return IntStream.range(0, (points.size() + each - 1) / each)
                .mapToObj(i ->
                        joined(points.subList(i * each, Math.min(points.size(), (i + 1) * each))))
                .toList();
    }

    private static Point joined(List<Point> some) {
        Point last = some.getLast();
        return new Point(
                some.getFirst().at,
                Moment.seconds(some.getFirst().at, last.at) + last.seconds,
                some.stream().mapToDouble(Point::value).max().orElseThrow());
    }
}
