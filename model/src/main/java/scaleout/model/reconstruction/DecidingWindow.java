package scaleout.model.reconstruction;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import scaleout.model.trace.Alarm;
import scaleout.model.trace.Datapoint;

/// The datapoints that decided where M of N suffice.
///
/// @param points        of the alarm's metric, up to when it was seen, in order of time
/// @param alarm         the alarm
/// @param periodSeconds the length of its period
record DecidingWindow(List<Datapoint> points, Alarm alarm, int periodSeconds) {

    /// Returns the N last ones when so many breached first, and have ever since. The alarm was evaluated then; the activity
    /// may have come much later. Where none breached enough, some are missing: then the N last of all.
    ///
    /// @param notBefore what breached before is of the last activity of the same alarm; null where there is none
    List<Datapoint> first(@Nullable Instant notBefore) {
        if (points.isEmpty()) {
            return points;
        }
        int newest = points.size() - 1;
        Instant recent =
                points.get(newest)
                        .at()
                        .minusSeconds(periods(alarm.evaluationPeriods()))
                        .minusSeconds(periods(Detection.MOST_MISSING));
        int last = newest;
        while (last >= 0 && isAfter(recent, last) && !triggers(last)) {
            last--;
        }
        if (last < 0 || !isAfter(recent, last) || !isAfter(notBefore, last)) {
            return endingWith(newest);
        }
        int first = last;
        while (first > 0 && isAfter(notBefore, first - 1) && triggers(first - 1)) {
            first--;
        }
        return endingWith(first);
    }

    private boolean isAfter(@Nullable Instant time, int index) {
        return time == null || points.get(index).at().isAfter(time);
    }

    private boolean triggers(int last) {
        return endingWith(last).stream().filter(point -> alarm.breaches(point.value())).count()
                >= alarm.datapointsToAlarm();
    }

    /// The datapoints of the N periods that end with one.
    private List<Datapoint> endingWith(int last) {
        Instant before = points.get(last).at().minusSeconds(periods(alarm.evaluationPeriods()));
        int first = last;
        while (first > 0 && points.get(first - 1).at().isAfter(before)) {
            first--;
        }
        return points.subList(first, last + 1);
    }

    /// Returns the earliest that the breach can have begun: where some that could have decided are missing, they may have
    /// breached, and so may earlier ones count, up to N - 1 before the first. A longer gap is one in the metric itself.
    ///
    /// @param breach stamp of the first breaching one
    /// @param last   stamp of the last one that decided
    Instant earliest(Instant breach, Instant last) {
        Instant bound = breach.minusSeconds(periods(alarm.evaluationPeriods() - 1));
        Instant earliest = breach;
        boolean isWhole = true;
        for (int i = points.size() - 1; i > 0 && isAfter(bound, i); i--) {
            Instant at = points.get(i).at();
            Instant end = points.get(i - 1).at().plusSeconds(periodSeconds);
            if (at.isAfter(last)) {
                continue;
            }
            if (at.isBefore(earliest) && alarm.breaches(points.get(i).value())) {
                earliest = at;
            }
            if (at.isAfter(end.plusSeconds(periods(Detection.MOST_MISSING)))) {
                break;
            }
            if (end.isBefore(at)) {
                isWhole = false;
                earliest = end.isBefore(earliest) ? end : earliest;
            }
        }
        Instant inside = earliest.isBefore(bound) ? bound : earliest;
        return isWhole ? breach : inside;
    }

    private long periods(int count) {
        return (long) periodSeconds * count;
    }
}
