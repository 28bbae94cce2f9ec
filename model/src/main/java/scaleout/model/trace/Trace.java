package scaleout.model.trace;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import scaleout.model.domain.Finding;

/// Everything that was observed of one endpoint, exactly as recorded and in order of time.
///
/// @param endpoint    what the endpoint said; null where it was not asked
/// @param name        the endpoint's name; empty where nothing says it
/// @param capturedAt  when the trace was captured; null where nothing says it
/// @param configs     endpoint configs
/// @param models      models
/// @param components  inference components
/// @param alarms      alarms
/// @param transitions changes of alarm states
/// @param policies    scaling policies
/// @param activities  scaling activities
/// @param series      metrics
/// @param streams     log streams
/// @param events      log events
/// @param images      image sizes
/// @param objects     stored objects: model artifacts
/// @param durations   durations that the endpoint measured
/// @param reports     what the endpoint said of its capacity
/// @param deployed    images that variants were seen to run
/// @param findings    what the user should know about what was read
public record Trace(
        @Nullable Endpoint endpoint,
        String name,
        @Nullable Instant capturedAt,
        List<EndpointConfig> configs,
        List<ServedModel> models,
        List<InferenceComponent> components,
        List<Alarm> alarms,
        List<AlarmTransition> transitions,
        List<ScalingPolicy> policies,
        List<ScalingActivity> activities,
        List<MetricSeries> series,
        List<LogStream> streams,
        List<LogEvent> events,
        List<ImageSize> images,
        List<StoredObject> objects,
        List<MeasuredDuration> durations,
        List<CapacityReport> reports,
        List<DeployedImage> deployed,
        List<Finding> findings) {

    /// Returns this trace with some of its activities only.
    public Trace withActivities(List<ScalingActivity> some) {
        return new Trace(
                endpoint,
                name,
                capturedAt,
                configs,
                models,
                components,
                alarms,
                transitions,
                policies,
                List.copyOf(some),
                series,
                streams,
                events,
                images,
                objects,
                durations,
                reports,
                deployed,
                findings);
    }
}
