package scaleout.model.scaling;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Queue;
import java.util.function.DoubleSupplier;

/// One alarm with the metric that it watches: emissions go in, and become datapoints that the alarm sees after a delay.
///
/// The alarm evaluates when a datapoint becomes visible; so it follows its period, and its next evaluation would see nothing
/// new. It invokes its action when it goes into ALARM and then once a minute for as long as it stays there, however short
/// its period. Source: CloudWatch user guide, alarm actions. Which second of the minute is not published; a minute is counted
/// by the stamps of the datapoints (assumed), which publishing delays do not move.
final class Watch {

    private static final int ACTION_SECONDS = 60;

    private final MetricPeriod period;
    private final Alarm alarm;
    private final DoubleSupplier publishDelay;
    private final Queue<Datapoint> published = new ArrayDeque<>();
    private final Deque<Reading> window = new ArrayDeque<>();
    private double newestVisible = Double.NEGATIVE_INFINITY;
    private double invokedStamp = Double.NEGATIVE_INFINITY;

    /// @param publishDelay draws the seconds from the end of a period until its datapoint is visible
    Watch(WatchedMetric metric, AlarmRule rule, DoubleSupplier publishDelay) {
        this.period = new MetricPeriod(metric, rule.periodSeconds());
        this.alarm = new Alarm(rule);
        this.publishDelay = publishDelay;
    }

    void accept(Emission emission) {
        period.accept(emission).ifPresent(made -> publish(emission.endSeconds(), made));
    }

    /// Datapoints become visible in order.
    private void publish(double endSeconds, Reading made) {
        newestVisible = Math.max(newestVisible, endSeconds + publishDelay.getAsDouble());
        double stamp = endSeconds - alarm.rule().periodSeconds();
        published.add(new Datapoint(stamp, newestVisible, made));
    }

    /// When the next datapoint becomes visible, seconds; infinite where none is on its way.
    double nextSeconds() {
        Datapoint next = published.peek();
        return next == null ? Double.POSITIVE_INFINITY : next.visibleSeconds();
    }

    /// Sees the next datapoint and returns whether the alarm then invokes its action.
    boolean evaluate() {
        Datapoint next = published.remove();
        if (window.size() == alarm.rule().evaluationPeriods()) {
            window.removeFirst();
        }
        window.addLast(next.reading());
        if (alarm.accept(next.stampSeconds(), next.reading().value()) != AlarmState.ALARM) {
            invokedStamp = Double.NEGATIVE_INFINITY;
            return false;
        }
        if (next.stampSeconds() - invokedStamp < ACTION_SECONDS) {
            return false;
        }
        invokedStamp = next.stampSeconds();
        return true;
    }

    /// The value of the newest datapoint that was seen; NaN where it has none.
    double value() {
        return window.isEmpty() ? Double.NaN : window.getLast().value();
    }

    /// The highest load among the datapoints that the alarm evaluates; NaN where none has any.
    double highestLoad() {
        return window.stream()
                .mapToDouble(Reading::load)
                .filter(load -> !Double.isNaN(load))
                .max()
                .orElse(Double.NaN);
    }

    double firstBreachSeconds() {
        return alarm.firstBreachSeconds();
    }
}
