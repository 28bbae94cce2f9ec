package scaleout.model.reconstruction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import scaleout.model.timeline.Moment;
import scaleout.model.trace.Datapoint;
import scaleout.model.trace.MetricSeries;
import scaleout.model.trace.Trace;

/// How many instances or copies served: every request adds one to `Invocations`, and one over their number to
/// `InvocationsPerInstance` or `InvocationsPerCopy`.
///
/// @param counts by the periods in which their number did not change, in order of time
record ServedCounts(List<Count> counts) {

    /// Quotients of sums that belong together are whole but for rounding.
    private static final double TOLERANCE = 0.01;

    /// Where fewer of the quotients are whole, the two metrics are not of the same requests. The others are of periods in
    /// which the number changed. Assumed.
    private static final double LEAST_WHOLE = 0.7;

    /// Fewer periods tell nothing.
    private static final int LEAST_PERIODS = 3;

    /// So many mean distances of two requests pass at most without one. Assumed.
    private static final double MOST_DISTANCES = 7;

    /// Older counts may be out of date.
    private static final double RECENT_SECONDS = 900;

    /// How many served all requests of one period.
    ///
    /// @param stamp         the start of the period
    /// @param periodSeconds its length
    /// @param served        how many
    /// @param requests      how many requests there were
    record Count(Instant stamp, int periodSeconds, int served, double requests) {

        Instant end() {
            return stamp.plusSeconds(periodSeconds);
        }

        /// The earliest that another one can have begun to serve, unseen by the last requests.
        Instant last() {
            return Moment.after(end(), -silence());
        }

        /// The latest that the last one can have begun to serve, unseen before the first requests.
        Instant first() {
            return Moment.after(stamp, silence());
        }

        private double silence() {
            return periodSeconds * Math.min(1, MOST_DISTANCES / requests);
        }
    }

    ServedCounts {
        counts = List.copyOf(counts);
    }

    static ServedCounts of(Resource resource, Trace trace) {
        String each =
                switch (resource) {
                    case Resource.Variant _ -> "InvocationsPerInstance";
                    case Resource.Component _ -> "InvocationsPerCopy";
                };
        Optional<MetricSeries> all = sums("Invocations", resource, trace);
        Optional<MetricSeries> part = sums(each, resource, trace);
        return all.isPresent()
                        && part.isPresent()
                        && all.get().periodSeconds() == part.get().periodSeconds()
                ? new ServedCounts(counts(all.get(), part.get()))
                : new ServedCounts(List.of());
    }

    private static Optional<MetricSeries> sums(String metric, Resource resource, Trace trace) {
        return trace.series().stream()
                .filter(series -> series.name().equals(metric) && series.statistic().equals("Sum"))
                .filter(series -> series.dimensions().equals(dimensions(resource)))
                .findFirst();
    }

    static Map<String, String> dimensions(Resource resource) {
        return switch (resource) {
            case Resource.Variant(String endpoint, String variant) ->
                    Map.of("EndpointName", endpoint, "VariantName", variant);
            case Resource.Component(String name) -> Map.of("InferenceComponentName", name);
        };
    }

    private static List<Count> counts(MetricSeries all, MetricSeries part) {
        Map<Instant, Double> parts = new HashMap<>();
        part.points().forEach(point -> parts.put(point.at(), point.value()));
        List<Count> whole = new ArrayList<>();
        int quotients = 0;
        for (Datapoint point : all.points()) {
            double share = parts.getOrDefault(point.at(), 0.0);
            if (share > 0 && point.value() > 0) {
                quotients++;
                double quotient = point.value() / share;
                long served = Math.round(quotient);
                if (Math.abs(quotient - served) <= TOLERANCE && served >= 1) {
                    whole.add(
                            new Count(
                                    point.at(),
                                    all.periodSeconds(),
                                    (int) Math.min(Growth.MOST, served),
                                    point.value()));
                }
            }
        }
        boolean isOfSame = whole.size() >= Math.max(LEAST_PERIODS, LEAST_WHOLE * quotients);
        return isOfSame ? whole : List.of();
    }

    /// Returns how many served last before a time; empty where nothing recent says so.
    OptionalInt before(Instant time) {
        return counts.stream()
                .filter(count -> !count.end().isAfter(time))
                .filter(count -> Moment.seconds(count.end(), time) <= RECENT_SECONDS)
                .reduce((earlier, later) -> later)
                .map(count -> OptionalInt.of(count.served()))
                .orElse(OptionalInt.empty());
    }
}
