package scaleout.model.trace;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What `describe-scaling-activities` said of one activity.
///
/// @param id          the activity's id
/// @param resourceId  such as `endpoint/E/variant/V` or `inference-component/N`
/// @param description such as `Setting desired instance count to 48.`
/// @param cause       such as `monitor alarm A in state ALARM triggered policy P`
/// @param start       when Application Auto Scaling began
/// @param end         when it ended; null where it had not
/// @param status      such as `Successful`, `InProgress`, `Failed`
/// @param message     the status message; empty where not said
/// @param notScaled   codes of the reasons why it did not scale, such as `AlreadyAtMaxCapacity`; empty where it did
public record ScalingActivity(
        String id,
        String resourceId,
        String description,
        String cause,
        Instant start,
        @Nullable Instant end,
        String status,
        String message,
        List<String> notScaled) {

    public ScalingActivity {
        notScaled = List.copyOf(notScaled);
    }

    /// One that scaled.
    public ScalingActivity(
            String id,
            String resourceId,
            String description,
            String cause,
            Instant start,
            @Nullable Instant end,
            String status,
            String message) {
        this(id, resourceId, description, cause, start, end, status, message, List.of());
    }
}
