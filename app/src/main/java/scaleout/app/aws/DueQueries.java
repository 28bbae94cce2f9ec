package scaleout.app.aws;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataQuery;

/// Until when a recording has the values of each metric, and so which to ask for next.
///
/// A metric is asked for when another of its periods is over; 60 s ones so once a minute. One that was found just now is
/// asked for as far back as all were at first: CloudWatch lists a new instance's metrics up to 15 minutes late, and the
/// first datapoints say when it came.
final class DueQueries {

    /// Until when each query was answered, by its id.
    private final Map<String, Instant> askedUntil = new HashMap<>();

    /// Returns the queries of which another period is over, by period and by what to ask for.
    Map<TimeRange, List<MetricDataQuery>> due(List<MetricDataQuery> queries, Instant now) {
        Map<TimeRange, List<MetricDataQuery>> due = new LinkedHashMap<>();
        for (MetricDataQuery query : queries) {
            Instant to = MetricPlan.floor(now, query.metricStat().period());
            @Nullable Instant asked = askedUntil.get(query.id());
            if (asked == null || asked.isBefore(to)) {
                due.computeIfAbsent(
                                new TimeRange(PollRange.from(asked, now), to),
                                _ -> new ArrayList<>())
                        .add(query);
            }
        }
        return due;
    }

    /// Notes that these were answered.
    void answered(List<MetricDataQuery> queries, Instant until) {
        queries.forEach(query -> askedUntil.put(query.id(), until));
    }
}
