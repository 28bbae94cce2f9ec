package scaleout.model.trace.cloudwatch;

import java.util.List;
import scaleout.model.trace.TraceReader;

/// The readers of all answers of AWS that this room knows.
public final class CloudWatchReaders {

    /// In the order in which they are tried.
    public static final List<TraceReader> ALL =
            List.of(
                    new EndpointReader(),
                    new EndpointConfigReader(),
                    new ModelReader(),
                    new InferenceComponentReader(),
                    new AlarmsReader(),
                    new AlarmHistoryReader(),
                    new ScalingPoliciesReader(),
                    new ScalingActivitiesReader(),
                    new MetricDataReader(),
                    new MetricQueriesReader(),
                    new LogStreamsReader(),
                    new LogEventsReader(),
                    new ImageSizesReader(),
                    new StoredObjectsReader(),
                    new UnusedReader());

    private CloudWatchReaders() {}
}
