package scaleout.model.trace;

import java.util.List;
import java.util.Optional;

/// Takes the datapoints of one metric into a trace.
public final class PointSink {

    /// Takes datapoints nowhere.
    public static final PointSink NOWHERE =
            new PointSink(new PointStore<>(() -> new Windows(List.of())), Optional.empty());

    private final PointStore<?> store;
    private final Optional<PointColumn> column;

    PointSink(PointStore<?> store, Optional<PointColumn> column) {
        this.store = store;
        this.column = column;
    }

    /// Adds one value of a metric that has one per stamp.
    ///
    /// @param micros start of its period, microseconds since the epoch
    public void add(long micros, double value) {
        column.ifPresent(some -> store.add(some, micros, value));
    }

    /// Adds the values of a metric that has several per stamp.
    ///
    /// @param micros start of its period, microseconds since the epoch
    public void add(long micros, double[] values) {
        column.ifPresent(some -> store.add(some, micros, values));
    }
}
