package scaleout.model.trace.cloudwatch;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import scaleout.model.trace.JsonCursor;
import scaleout.model.trace.TraceReader;

/// The readers of all answers of AWS that this room knows.
public final class CloudWatchReaders {

    /// In the order in which they are tried.
    private static final List<TraceReader> ANSWERS =
            List.of(
                    new LogEventsReader(),
                    new EndpointReader(),
                    new EndpointConfigReader(),
                    new ModelReader(),
                    new InferenceComponentReader(),
                    new AlarmsReader(),
                    new AlarmHistoryReader(),
                    new ScalingPoliciesReader(),
                    new ScalingActivitiesReader(),
                    new MetricQueriesReader(),
                    new LogStreamsReader(),
                    new ImageSizesReader(),
                    new StoredObjectsReader());

    /// Readers of what services send by themselves.
    private static final List<TraceReader> SENT =
            List.of(new EndpointEventReader(), new SubscribedLogsReader());

    /// Readers of documents that are read as a whole, never item by item.
    private static final List<TraceReader> OTHERS = List.of(new MetricStatisticsReader());

    /// Fields that list what nothing is needed of, since other answers say more, and the calls that have them.
    private static final Map<String, String> UNUSED =
            Map.of(
                    "ScalableTargets", "describe-scalable-targets",
                    "InferenceComponents", "list-inference-components",
                    "Endpoints", "list-endpoints",
                    "Metrics", "list-metrics");

    private CloudWatchReaders() {}

    /// Returns the call that lists under a field what nothing is needed of.
    public static Optional<String> unused(String field) {
        return Optional.ofNullable(UNUSED.get(field));
    }

    /// Returns the reader of a document, or of an item that stands alone.
    public static Optional<TraceReader> of(JsonCursor document) {
        return Stream.of(ANSWERS, SENT, OTHERS)
                .flatMap(List::stream)
                .filter(reader -> reader.recognizes(document))
                .findFirst();
    }

    /// Whether a document is what a service sends by itself, so that it comes in records of Kinesis or Firehose.
    public static boolean isSent(JsonCursor document) {
        return SENT.stream().anyMatch(reader -> reader.recognizes(document));
    }

    /// Returns the reader of what an answer lists under a field.
    public static Optional<TraceReader> ofList(String field) {
        return ANSWERS.stream()
                .filter(reader -> !reader.list().isEmpty() && reader.list().equals(field))
                .findFirst();
    }
}
