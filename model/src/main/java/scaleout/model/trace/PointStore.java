package scaleout.model.trace;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// The datapoints of all metrics of a trace, within a bound of memory.
///
/// Where there are more, those round the scale-outs stay as they are, and of the others one in every minute stays, then
/// one in every four minutes and so on: real datapoints all, none is averaged.
///
/// @param <K> what tells metrics apart
final class PointStore<K> {

    /// 80 MB: with what is made of it later, well within a heap of 512 MB.
    static final long MOST_BYTES = 80_000_000;

    /// More metrics than the largest endpoint has; what comes beyond them is left out.
    static final int MOST_METRICS = 100_000;

    /// Characters in the names of metrics.
    private static final long MOST_NAME_CHARS = 20_000_000;

    private static final long FIRST_SLOT_MICROS = Duration.ofMinutes(1).toNanos() / 1000;

    private static final long LAST_SLOT_MICROS = Duration.ofDays(3).toNanos() / 1000;

    private final Supplier<Windows> findWindows;
    private final Map<K, PointColumn> columns = new LinkedHashMap<>();
    private Windows windows = new Windows(List.of());
    private final long mostBytes;
    private long nameChars;
    private long bytes;
    private long slotMicros;
    private boolean isFull;
    private long leftOut;

    /// @param findWindows tells, whenever points must go, where they may not
    PointStore(Supplier<Windows> findWindows) {
        this(findWindows, MOST_BYTES);
    }

    /// @param mostBytes memory that the datapoints may take
    PointStore(Supplier<Windows> findWindows, long mostBytes) {
        this.findWindows = findWindows;
        this.mostBytes = mostBytes;
    }

    Map<K, PointColumn> columns() {
        return columns;
    }

    /// Seconds between the datapoints that were kept outside of the scale-outs; 0 where all were kept.
    long keptEverySeconds() {
        return slotMicros / 1_000_000;
    }

    /// How many datapoints found no room although they might count.
    long leftOut() {
        return leftOut;
    }

    /// Returns the column of a metric, or empty where there is no room for another metric.
    ///
    /// @param width how many values each of its stamps has
    Optional<PointColumn> column(K metric, int width) {
        PointColumn known = columns.get(metric);
        if (known == null && columns.size() < MOST_METRICS && nameChars < MOST_NAME_CHARS) {
            nameChars += metric.toString().length();
            known = new PointColumn(width);
            columns.put(metric, known);
        }
        leftOut += known == null ? 1 : 0;
        return Optional.ofNullable(known);
    }

    /// Adds a stamp with its values to one of the columns, unless it is one of those that need not be kept.
    void add(PointColumn column, long micros, double[] values) {
        if (hasRoom(column, micros)) {
            column.add(micros, values);
            bytes += column.bytesPerPoint();
        }
    }

    /// Adds a stamp with its only value, likewise.
    void add(PointColumn column, long micros, double value) {
        if (hasRoom(column, micros)) {
            column.add(micros, value);
            bytes += column.bytesPerPoint();
        }
    }

    /// Adds everything that another column of the same width has to one of the columns.
    void addAll(PointColumn column, PointColumn other) {
        other.each((micros, values) -> add(column, micros, values));
    }

    private boolean hasRoom(PointColumn column, long micros) {
        if (bytes >= mostBytes && !isFull) {
            makeRoom();
        }
        if (slotMicros > 0 && column.endsInSlotOf(micros, slotMicros) && !windows.hold(micros)) {
            if (micros >= column.lastMicros() || windows.hold(column.lastMicros())) {
                return false;
            }
            // The newest came first: the earliest of every slot counts, as when they are thinned.
            column.removeLast();
            bytes -= column.bytesPerPoint();
        }
        leftOut += isFull ? 1 : 0;
        return !isFull;
    }

    private void makeRoom() {
        windows = findWindows.get();
        while (bytes > mostBytes / 4 * 3 && slotMicros < LAST_SLOT_MICROS) {
            slotMicros = slotMicros == 0 ? FIRST_SLOT_MICROS : 4 * slotMicros;
            bytes = 0;
            for (PointColumn column : columns.values()) {
                column.thin(windows::hold, slotMicros);
                bytes += (long) column.size() * column.bytesPerPoint();
            }
        }
        isFull = bytes > mostBytes / 4 * 3;
    }
}
