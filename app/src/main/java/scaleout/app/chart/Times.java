package scaleout.app.chart;

import java.time.ZoneId;
import scaleout.app.state.TimeDisplay;

/// How the charts call their times.
///
/// @param display seconds from the start, or times of day
/// @param local   the zone of [TimeDisplay#LOCAL]
public record Times(TimeDisplay display, ZoneId local) {

    /// Seconds from the start, and times of day in UTC.
    public static final Times USUAL = new Times(TimeDisplay.RELATIVE, ZoneId.of("UTC"));

    /// The zone of the times of day that are shown.
    ZoneId zone() {
        return display == TimeDisplay.LOCAL ? local : USUAL.local;
    }
}
