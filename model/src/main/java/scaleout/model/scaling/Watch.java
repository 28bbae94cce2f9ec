package scaleout.model.scaling;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.DoubleSupplier;

/// One alarm with the metric that it watches: emissions go in, and become datapoints that the alarm sees after a delay.
///
/// The alarm evaluates when a datapoint becomes visible; so it follows its period, and its next evaluation would see nothing
/// new.
final class Watch {

    private final MetricPeriod period;
    private final Alarm alarm;
    private final DoubleSupplier publishDelay;
    private final Queue<Datapoint> published = new ArrayDeque<>();
    private double newestVisible = Double.NEGATIVE_INFINITY;
    private double value = Double.NaN;

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
    private void publish(double endSeconds, double made) {
        newestVisible = Math.max(newestVisible, endSeconds + publishDelay.getAsDouble());
        double stamp = endSeconds - alarm.rule().periodSeconds();
        published.add(new Datapoint(stamp, newestVisible, made));
    }

    /// When the next datapoint becomes visible, seconds; infinite where none is on its way.
    double nextSeconds() {
        Datapoint next = published.peek();
        return next == null ? Double.POSITIVE_INFINITY : next.visibleSeconds();
    }

    /// Sees the next datapoint and returns whether the alarm is in ALARM.
    boolean evaluate() {
        Datapoint next = published.remove();
        value = next.value();
        return alarm.accept(next.stampSeconds(), value) == AlarmState.ALARM;
    }

    /// The newest datapoint that was seen.
    double value() {
        return value;
    }

    double firstBreachSeconds() {
        return alarm.firstBreachSeconds();
    }
}
