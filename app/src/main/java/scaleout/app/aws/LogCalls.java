package scaleout.app.aws;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeLogStreamsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeLogStreamsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilterLogEventsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.LogStream;
import software.amazon.awssdk.services.cloudwatchlogs.model.OrderBy;

/// Asks CloudWatch Logs what the containers wrote.
final class LogCalls {

    /// `lastEventTimestamp` may lag an hour behind the last event.
    private static final Duration STAMP_LAG = Duration.ofHours(1);

    private final Caller caller;
    private final CloudWatchLogsClient logs;
    private final List<String> groups;

    LogCalls(Caller caller, CloudWatchLogsClient logs, List<String> groups) {
        this.caller = caller;
        this.logs = logs;
        this.groups = groups;
    }

    /// Asks for the streams that may have an event in a range. The last written ones come first, so that the old ones
    /// of a long life are not asked for.
    void streams(TimeRange range) throws IOException {
        Instant earliest = range.from().minus(STAMP_LAG);
        for (String group : groups) {
            DescribeLogStreamsRequest request =
                    DescribeLogStreamsRequest.builder()
                            .logGroupName(group)
                            .orderBy(OrderBy.LAST_EVENT_TIME)
                            .descending(true)
                            .build();
            caller.pages(
                    Call.DESCRIBE_LOG_STREAMS,
                    group,
                    () ->
                            () ->
                                    new Until<>(
                                            logs.describeLogStreamsPaginator(request).iterator(),
                                            page -> endsBefore(earliest, page)));
        }
    }

    /// Asks for the events in a range.
    void events(TimeRange range) throws IOException {
        for (String group : groups) {
            FilterLogEventsRequest request =
                    FilterLogEventsRequest.builder()
                            .logGroupName(group)
                            .startTime(range.from().toEpochMilli())
                            .endTime(range.to().toEpochMilli())
                            .build();
            caller.each(
                    Call.FILTER_LOG_EVENTS,
                    group,
                    () -> logs.filterLogEventsPaginator(request),
                    UnaryOperator.identity());
        }
    }

    private static boolean endsBefore(Instant earliest, DescribeLogStreamsResponse page) {
        List<LogStream> streams = new ArrayList<>(page.logStreams());
        return !streams.isEmpty()
                && streams.getLast().lastEventTimestamp() != null
                && streams.getLast().lastEventTimestamp() < earliest.toEpochMilli();
    }

    /// Gives out items up to and including the first that says that no more are needed.
    private static final class Until<T> implements Iterator<T> {
        private final Iterator<T> items;
        private final Predicate<T> isLast;
        private boolean ended;

        Until(Iterator<T> items, Predicate<T> isLast) {
            this.items = items;
            this.isLast = isLast;
        }

        @Override
        public boolean hasNext() {
            return !ended && items.hasNext();
        }

        @Override
        public T next() {
            T item = items.next();
            ended = isLast.test(item);
            return item;
        }
    }
}
