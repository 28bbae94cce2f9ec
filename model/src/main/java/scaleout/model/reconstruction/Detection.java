package scaleout.model.reconstruction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
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

    /// An export that lacks more datapoints than that in a row is not merely incomplete. Assumed.
    static final int MOST_MISSING = 3;

    private final Trace trace;
    private final Growth growth;

    private Detection(Trace trace, Growth growth) {
        this.trace = trace;
        this.growth = growth;
    }

    /// Returns the detection of a scale-out, or empty where nothing says when the demand was first seen. What was seen
    /// before an earlier scale-out by the same alarm is not new: the alarm stayed in ALARM.
    static Optional<Span> of(Trace trace, Growth growth) {
        return growth.alarm() == null
                ? Optional.empty()
                : new Detection(trace, growth).span(growth.alarm());
    }

    /// Returns the settings of the alarm that saw the demand: as it describes itself, else as its policy implies.
    static Optional<Detector> detector(Trace trace, Growth growth) {
        return ofAlarm(trace, growth).or(() -> ofPolicy(trace, growth));
    }

    /// Rule: a policy on a high-resolution metric has alarms of 10 s periods, any other of 60 s; both need 3 datapoints
    /// (assumed for 10 s).
    private static Optional<Detector> ofPolicy(Trace trace, Growth growth) {
        return trace.policies().stream()
                .filter(policy ->
                        growth.alarm() != null && policy.alarms().contains(growth.alarm()))
                .flatMap(policy -> Optional.ofNullable(policy.metric()).stream())
                .findFirst()
                .map(metric ->
                        new Detector(
                                metric.replaceFirst("^SageMaker(Variant|InferenceComponent)", ""),
                                metric.endsWith("HighResolution") ? 10 : 60,
                                3,
                                "describe-scaling-policies; 3 datapoints are assumed"));
    }

    private static Optional<Detector> ofAlarm(Trace trace, Growth growth) {
        return alarm(trace, growth)
                .filter(alarm -> alarm.metric() != null && alarm.periodSeconds() != null)
                .map(alarm ->
                        new Detector(
                                Objects.requireNonNull(alarm.metric()),
                                Objects.requireNonNull(alarm.periodSeconds()),
                                alarm.datapointsToAlarm(),
                                "describe-alarms"));
    }

    private static Optional<Alarm> alarm(Trace trace, Growth growth) {
        return trace.alarms().stream()
                .filter(alarm -> alarm.name().equals(growth.alarm()))
                .findFirst();
    }

    private Optional<Span> span(String alarmName) {
        Moment end = growth.launch();
        Optional<AlarmTransition> transition = transition(alarmName).filter(t -> isNew(t.at()));
        if (transition.isEmpty() && growth.lastCausedBy() != null && knowsHistoryOf(alarmName)) {
            return Optional.empty();
        }
        Instant seen = transition.map(AlarmTransition::at).orElse(growth.at());
        Optional<Moment> history = transition.flatMap(this::fromHistory);
        Optional<Moment> metric =
                alarm(trace, growth)
                        .flatMap(alarm -> fromMetric(alarm, seen, history.map(Moment::at)));
        Optional<Moment> start =
                history.filter(moment -> hasDecidingWindow(transition))
                        .or(() -> metric.filter(moment -> moment.evidence() != Evidence.INFERRED))
                        .or(() -> history)
                        .or(() -> metric);
        return start.filter(moment -> isNew(earliest(moment)) && !moment.at().isAfter(end.at()))
                .map(moment ->
                        new Span(
                                List.of(Phase.DETECTION),
                                null,
                                moment,
                                end,
                                stages(moment, transition.orElse(null), end)));
    }

    /// Rule: where M of N datapoints suffice, those that the alarm's history lists are the window that decided; an export
    /// of the metric may lack some of them.
    private boolean hasDecidingWindow(Optional<AlarmTransition> transition) {
        return transition.filter(known -> !known.evaluated().isEmpty()).isPresent()
                && alarm(trace, growth).filter(Detection::isOfWindow).isPresent();
    }

    private static boolean isOfWindow(Alarm alarm) {
        return alarm.datapointsToAlarm() < alarm.evaluationPeriods();
    }

    private static Instant earliest(Moment moment) {
        return moment.evidence() == Evidence.BOUNDED
                ? Moment.after(moment.at(), -moment.uncertaintySeconds())
                : moment.at();
    }

    private boolean isNew(Instant at) {
        return growth.lastCausedBy() == null || at.isAfter(growth.lastCausedBy());
    }

    private boolean knowsHistoryOf(String alarmName) {
        return trace.transitions().stream().anyMatch(t -> t.alarm().equals(alarmName));
    }

    private Optional<AlarmTransition> transition(String alarmName) {
        Instant latest = Moment.after(growth.at(), CLOCK_SLACK_SECONDS);
        return trace.transitions().stream()
                .filter(t -> t.alarm().equals(alarmName) && t.newState().equals("ALARM"))
                .filter(t -> !t.at().isAfter(latest))
                .reduce((earlier, later) -> later);
    }

    /// Rule: the first breaching datapoint of those that the alarm saw last. Where it needs all of N they are an unbroken
    /// run, however long before; where M of N suffice they are among the last N. The metric itself goes before the
    /// alarm's history, which lists only the datapoints that it evaluated.
    private Optional<Moment> fromMetric(Alarm alarm, Instant seen, Optional<Instant> inHistory) {
        return series(alarm).flatMap(series -> firstBreach(alarm, series, seen, inHistory));
    }

    private Optional<Moment> firstBreach(
            Alarm alarm, MetricSeries series, Instant seen, Optional<Instant> inHistory) {
        int period = series.periodSeconds();
        List<Datapoint> whole =
                series.points().stream()
                        .filter(point -> !point.at().plusSeconds(period).isAfter(seen))
                        .toList();
        DecidingWindow window = new DecidingWindow(whole, alarm, period);
        List<Datapoint> run =
                isOfWindow(alarm)
                        ? window.first(growth.lastCausedBy())
                        : lastRun(whole, alarm, period);
        Optional<Datapoint> first =
                run.stream().filter(point -> alarm.breaches(point.value())).findFirst();
        // a run that ended before what the alarm looked at is of an earlier breach
        if (first.isEmpty() || inHistory.filter(run.getLast().at()::isBefore).isPresent()) {
            return Optional.empty();
        }
        Instant at = first.get().at();
        String source = "first breaching datapoint of " + series.name();
        if (first.get().equals(whole.getFirst())) {
            return Optional.of(
                    new Moment(
                            at,
                            Evidence.INFERRED,
                            (double) period * alarm.evaluationPeriods(),
                            series.name()
                                    + " breaches from its first datapoint on: it may have begun before"));
        }
        Instant earliest =
                isOfWindow(alarm)
                        ? window.earliest(at, run.getLast().at())
                        : earliest(whole, at, alarm, period);
        Instant latest = inHistory.filter(at::isAfter).orElse(at);
        return Optional.of(
                earliest.isBefore(latest)
                        ? Moment.between(
                                earliest, latest, source + "; datapoints before it are missing")
                        : breach(latest, period, source));
    }

    /// The earliest that the breach can have begun: where a few datapoints are missing before the first breaching one, they
    /// may have breached too, and so on through earlier ones. A longer gap is one in the metric itself: it ends the run.
    private static Instant earliest(
            List<Datapoint> points, Instant first, Alarm alarm, int period) {
        Instant earliest = first;
        for (int i = points.size() - 1; i >= 0; i--) {
            Datapoint point = points.get(i);
            Instant next = point.at().plusSeconds(period);
            if (point.at().isBefore(earliest)) {
                boolean isLong = earliest.isAfter(next.plusSeconds((long) period * MOST_MISSING));
                if (!next.isBefore(earliest) || isLong) {
                    return earliest;
                }
                if (!alarm.breaches(point.value())) {
                    return next;
                }
                earliest = lastRun(points.subList(0, i + 1), alarm, period).getFirst().at();
            }
        }
        return earliest;
    }

    /// The breaching datapoints at the end that follow each other without a gap. Numbers after which the alarm was not
    /// evaluated yet may stand behind them.
    private static List<Datapoint> lastRun(List<Datapoint> points, Alarm alarm, int period) {
        int end = points.size();
        while (end > 0 && !alarm.breaches(points.get(end - 1).value())) {
            end--;
        }
        int start = end;
        while (start > 0
                && alarm.breaches(points.get(start - 1).value())
                && (start == end
                        || !points.get(start - 1)
                                .at()
                                .plusSeconds(period)
                                .isBefore(points.get(start).at()))) {
            start--;
        }
        return points.subList(start, end);
    }

    /// The alarm's metric; else one of that name of which nothing says whose it is.
    private Optional<MetricSeries> series(Alarm alarm) {
        return trace.series().stream()
                .filter(s ->
                        s.name().equals(alarm.metric()) && s.namespace().equals(alarm.namespace()))
                .filter(s -> s.dimensions().equals(alarm.dimensions()) || s.dimensions().isEmpty())
                .filter(s -> s.statistic().equals(alarm.statistic()) || s.statistic().isEmpty())
                .filter(s ->
                        alarm.periodSeconds() != null && s.periodSeconds() == alarm.periodSeconds())
                .min(Comparator.comparingInt(s -> s.dimensions().isEmpty() ? 1 : 0));
    }

    /// Rule: the first breaching datapoint that the alarm's history lists, else the first one that it looked at.
    private Optional<Moment> fromHistory(AlarmTransition transition) {
        Integer period = transition.periodSeconds();
        if (period == null) {
            return Optional.empty();
        }
        Optional<Alarm> alarm = alarm(trace, growth).map(known -> known.at(transition.threshold()));
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
