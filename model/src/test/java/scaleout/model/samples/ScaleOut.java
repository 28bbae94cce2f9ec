package scaleout.model.samples;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One decision to add capacity, and what came of it.
///
/// @param breachAt      stamp of the first breaching datapoint, which is the start of its period
/// @param alarmAt       when the alarm went to ALARM
/// @param activityStart when the scaling activity started
/// @param activityEnd   when it ended, `null` while it is in progress
/// @param from          desired count before
/// @param to            desired count after
/// @param startUps      one for each added instance or copy
public record ScaleOut(
        Instant breachAt,
        Instant alarmAt,
        Instant activityStart,
        @Nullable Instant activityEnd,
        int from,
        int to,
        List<StartUp> startUps) {

    public ScaleOut {
        startUps = List.copyOf(startUps);
        if (startUps.size() != to - from) {
            throw new IllegalArgumentException(
                    "%d start-ups from %d to %d".formatted(startUps.size(), from, to));
        }
        if (!breachAt.isBefore(alarmAt) || !alarmAt.isBefore(activityStart)) {
            throw new IllegalArgumentException(
                    "Not in order: %s, %s, %s".formatted(breachAt, alarmAt, activityStart));
        }
    }

    /// The start-ups that got an instance.
    public Stream<StartUp.Started> started() {
        return startUps.stream()
                .filter(StartUp.Started.class::isInstance)
                .map(StartUp.Started.class::cast);
    }
}
