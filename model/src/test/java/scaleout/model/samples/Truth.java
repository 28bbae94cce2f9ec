package scaleout.model.samples;

import java.time.Instant;
import java.util.List;

/// What really happened on one endpoint while it was observed; a bundle shows parts of it.
///
/// @param endpoint    name of the endpoint
/// @param region      AWS Region
/// @param windowStart first instant that metrics and log events were asked for
/// @param capturedAt  when AWS was asked, end of the window
/// @param seed        seed of everything that is only decoration: noise of metrics, ids, request log lines
/// @param forms       the spellings that this bundle uses
/// @param fleets      what scales, each by a policy of its own
public record Truth(
        String endpoint,
        String region,
        Instant windowStart,
        Instant capturedAt,
        long seed,
        Forms forms,
        List<Fleet> fleets) {

    public Truth {
        fleets = List.copyOf(fleets);
        if (!windowStart.isBefore(capturedAt)) {
            throw new IllegalArgumentException(
                    "Window starts at %s, not before %s".formatted(windowStart, capturedAt));
        }
    }

    /// Whether copies scale instead of instances.
    public boolean hasComponents() {
        return fleets.stream().anyMatch(fleet -> fleet.target() instanceof Target.Component);
    }
}
