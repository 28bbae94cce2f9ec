package scaleout.model.trace.logs;

import java.time.Year;
import java.time.ZoneId;
import java.util.Optional;

/// What the times in a plain log file leave out, as its owner states it.
///
/// @param year of the first line with a time; later lines may be in the next year
/// @param zone of the times that name none
public record LogClock(Optional<Year> year, Optional<ZoneId> zone) {

    /// For logs whose times leave nothing out.
    public static LogClock unstated() {
        return new LogClock(Optional.empty(), Optional.empty());
    }
}
