package scaleout.model.reconstruction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import scaleout.model.domain.Evidence;
import scaleout.model.timeline.Moment;
import scaleout.model.trace.AlarmTransition;
import scaleout.model.trace.CapacityReport;
import scaleout.model.trace.Trace;

/// Growths that an endpoint reported, in events or when it was asked again and again.
final class ReportedGrowths {

    /// How late an event can come. EventBridge is near real time; assumed.
    private static final double EVENT_DELAY_SECONDS = 30;

    /// An alarm is acted upon within seconds. Assumed; far less than the time between two scale-outs.
    private static final double ALARM_SECONDS = 120;

    private ReportedGrowths() {}

    /// Returns the growths of one resource, in order of time.
    ///
    /// Rule: capacity was asked for when a report first wants more than the one before, at the time that the variant says
    /// it began, else between the two reports; it was there when a report first has as much as was wanted.
    static List<Growth> of(Resource resource, Trace trace) {
        List<CapacityReport> reports =
                trace.reports().stream().filter(report -> resource.isIn(report)).toList();
        List<Growth> growths = new ArrayList<>();
        @Nullable CapacityReport before = null;
        for (CapacityReport report : reports) {
            Integer desired = report.desired();
            if (desired == null) {
                continue;
            }
            Integer from = from(before, report);
            if (from != null && desired > from && desired <= Growth.MOST) {
                Growth growth = growth(resource, before, report, from, desired, reports);
                String alarm = alarm(growth, trace);
                growths.add(growth.causedBy(alarm, lastCausedBy(alarm, growths)));
            }
            before = report;
        }
        return growths;
    }

    private static @Nullable Instant lastCausedBy(@Nullable String alarm, List<Growth> before) {
        return before.stream()
                .filter(growth -> alarm != null && alarm.equals(growth.alarm()))
                .map(Growth::launch)
                .map(launch -> Moment.after(launch.at(), launch.uncertaintySeconds()))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    /// Returns when a resource first had so much after a time, as its endpoint reported; empty where it did not.
    static Optional<Moment> had(Resource resource, int wanted, Instant after, Trace trace) {
        return had(
                trace.reports().stream().filter(report -> resource.isIn(report)).toList(),
                wanted,
                after);
    }

    private static @Nullable Integer from(@Nullable CapacityReport before, CapacityReport report) {
        return before == null ? report.current() : before.desired();
    }

    private static Growth growth(
            Resource resource,
            @Nullable CapacityReport before,
            CapacityReport report,
            int from,
            int to,
            List<CapacityReport> reports) {
        Moment launch = launch(before, report);
        return new Growth(
                resource,
                "unknown: %s asks for %d, and no scaling activity was read"
                        .formatted(report.source(), to),
                "",
                launch,
                true,
                had(reports, to, launch.at()).orElse(null),
                null,
                to,
                OptionalInt.of(from),
                null);
    }

    /// Rule: of the alarms that Application Auto Scaling names after the resource, the one that watches for a high value
    /// and went to ALARM last before the launch.
    private static @Nullable String alarm(Growth growth, Trace trace) {
        Instant latest = Moment.after(growth.at(), growth.launch().uncertaintySeconds());
        Instant earliest = Moment.after(growth.at(), -ALARM_SECONDS);
        return trace.transitions().stream()
                .filter(change -> change.newState().equals("ALARM"))
                .filter(change -> change.alarm().contains(growth.resource().id() + "-AlarmHigh"))
                .filter(change -> !change.at().isAfter(latest) && change.at().isAfter(earliest))
                .reduce((earlier, later) -> later)
                .<@Nullable String>map(AlarmTransition::alarm)
                .orElse(null);
    }

    private static Moment launch(@Nullable CapacityReport before, CapacityReport report) {
        Instant since = report.since();
        if (since != null
                && !since.isAfter(report.at())
                && (before == null || !since.isBefore(before.at()))) {
            return Moment.measured(since, report.source() + ", StartTime of the variant's status");
        }
        if (before != null) {
            return Moment.between(
                    before.at(), report.at(), report.source() + ", first to ask for more");
        }
        return new Moment(
                report.at(),
                Evidence.INFERRED,
                EVENT_DELAY_SECONDS,
                report.source() + ", the first that was read");
    }

    private static Optional<Moment> had(List<CapacityReport> reports, int wanted, Instant after) {
        Instant before = after;
        for (CapacityReport report : reports) {
            if (report.at().isAfter(after)) {
                if (has(report, wanted)) {
                    return Optional.of(arrived(before, report));
                }
                before = report.at();
            }
        }
        return Optional.empty();
    }

    private static boolean has(CapacityReport report, int wanted) {
        Integer current = report.current();
        String status = report.status().replace("_", "").toLowerCase(Locale.ROOT);
        return current == null ? status.equals("inservice") : current >= wanted;
    }

    /// An event says when the state changed; an answer only that it had changed since the one before.
    private static Moment arrived(Instant before, CapacityReport report) {
        return report.isEvent()
                ? new Moment(
                        report.at(),
                        Evidence.MEASURED,
                        1,
                        report.source() + ", first with as much as was asked for")
                : Moment.between(
                        before,
                        report.at(),
                        report.source() + ", first with as much as was asked for");
    }
}
