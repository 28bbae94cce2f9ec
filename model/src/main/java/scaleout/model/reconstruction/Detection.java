package scaleout.model.reconstruction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scaleout.model.domain.Evidence;
import scaleout.model.domain.Phase;
import scaleout.model.domain.StageName;
import scaleout.model.timeline.Detector;
import scaleout.model.timeline.Moment;
import scaleout.model.timeline.Span;
import scaleout.model.timeline.Stage;
import scaleout.model.trace.Alarm;
import scaleout.model.trace.AlarmTransition;
import scaleout.model.trace.Datapoint;
import scaleout.model.trace.MetricSeries;
import scaleout.model.trace.Trace;

/// Detection: from the first breaching datapoint to the scaling activity's start.
final class Detection {

    /// The activity can be stamped a moment before the alarm's own history is.
    private static final double CLOCK_SLACK_SECONDS = 2;

    private final Trace trace;
    private final Growth growth;

    private Detection(Trace trace, Growth growth) {
        this.trace = trace;
        this.growth = growth;
    }

    /// Returns the detection of a scale-out, or empty where nothing says when the demand was first seen. An alarm that
    /// stayed in ALARM since an earlier scale-out detected nothing new.
    static Optional<Span> of(Trace trace, Growth growth) {
        return growth.alarm() == null || growth.continued()
                ? Optional.empty()
                : new Detection(trace, growth).span(growth.alarm());
    }

    /// Returns the settings of the alarm that saw the demand.
    static Optional<Detector> detector(Trace trace, Growth growth) {
        return alarm(trace, growth)
                .filter(alarm -> alarm.metric() != null && alarm.periodSeconds() != null)
                .map(alarm ->
                        new Detector(
                                java.util.Objects.requireNonNull(alarm.metric()),
                                java.util.Objects.requireNonNull(alarm.periodSeconds()),
                                alarm.datapointsToAlarm(),
                                "describe-alarms"));
    }

    private static Optional<Alarm> alarm(Trace trace, Growth growth) {
        return trace.alarms().stream()
                .filter(alarm -> alarm.name().equals(growth.alarm()))
                .findFirst();
    }

    private Optional<Span> span(String alarmName) {
        Moment end = Moment.measured(growth.activity().start(), "scaling activity's StartTime");
        Optional<AlarmTransition> transition = transition(alarmName);
        Instant seen = transition.map(AlarmTransition::at).orElse(growth.activity().start());
        Optional<Moment> start = alarm(trace, growth).flatMap(alarm -> fromMetric(alarm, seen));
        if (start.isEmpty()) {
            start = transition.flatMap(this::fromHistory);
        }
        return start.filter(moment -> !moment.at().isAfter(end.at()))
                .map(moment ->
                        new Span(
                                List.of(Phase.DETECTION),
                                null,
                                moment,
                                end,
                                stages(moment, transition.orElse(null), end)));
    }

    private Optional<AlarmTransition> transition(String alarmName) {
        Instant latest = Moment.after(growth.activity().start(), CLOCK_SLACK_SECONDS);
        return trace.transitions().stream()
                .filter(t -> t.alarm().equals(alarmName) && t.newState().equals("ALARM"))
                .filter(t -> !t.at().isAfter(latest))
                .reduce((earlier, later) -> later);
    }

    /// Rule: the first of the unbroken run of breaching datapoints that the alarm saw last. The metric itself goes
    /// before the alarm's history, which lists only the datapoints that it evaluated.
    private Optional<Moment> fromMetric(Alarm alarm, Instant seen) {
        return series(alarm)
                .flatMap(series -> {
                    @Nullable Datapoint first = null;
                    for (Datapoint point : series.points().reversed()) {
                        boolean whole =
                                !Moment.after(point.at(), series.periodSeconds()).isAfter(seen);
                        if (whole && alarm.breaches(point.value())) {
                            first = point;
                        } else if (whole) {
                            break;
                        }
                    }
                    return Optional.ofNullable(first)
                            .map(point ->
                                    breach(
                                            point.at(),
                                            series.periodSeconds(),
                                            "first breaching datapoint of " + series.name()));
                });
    }

    private Optional<MetricSeries> series(Alarm alarm) {
        return trace.series().stream()
                .filter(s ->
                        s.name().equals(alarm.metric()) && s.namespace().equals(alarm.namespace()))
                .filter(s -> s.dimensions().equals(alarm.dimensions()))
                .filter(s -> s.statistic().equals(alarm.statistic()))
                .filter(s ->
                        alarm.periodSeconds() != null && s.periodSeconds() == alarm.periodSeconds())
                .findFirst();
    }

    /// Rule: the first breaching datapoint that the alarm's history lists, else the first one that it looked at.
    private Optional<Moment> fromHistory(AlarmTransition transition) {
        Integer period = transition.periodSeconds();
        if (period == null) {
            return Optional.empty();
        }
        Optional<Alarm> alarm = alarm(trace, growth);
        Optional<Instant> breaching =
                transition.evaluated().stream()
                        .filter(point -> alarm.isEmpty() || alarm.get().breaches(point.value()))
                        .map(Datapoint::at)
                        .findFirst();
        return breaching
                .or(() -> Optional.ofNullable(transition.startDate()))
                .map(at -> breach(at, period, "first datapoint in the alarm's history"));
    }

    private static Moment breach(Instant at, int periodSeconds, String source) {
        return new Moment(at, Evidence.MEASURED, periodSeconds, source);
    }

    private static List<Stage> stages(
            Moment start, @Nullable AlarmTransition transition, Moment end) {
        List<Stage> stages = new ArrayList<>();
        if (transition != null
                && !transition.at().isBefore(start.at())
                && !transition.at().isAfter(end.at())) {
            Moment alarm = Moment.measured(transition.at(), "alarm's state change");
            stages.add(new Stage(StageName.BREACH_TO_ALARM, start, alarm));
            stages.add(new Stage(StageName.ALARM_TO_ACTIVITY, alarm, end));
        }
        return stages;
    }
}
