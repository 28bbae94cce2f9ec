package scaleout.model.trace;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// The log events of a trace, within a bound of memory. Where there are more, the first event of every stream stays, and
/// of the others those round the scale-outs that say something.
final class EventStore {

    /// Memory that the events may take, as characters of their messages; each takes some more.
    static final long MOST_CHARS = 40_000_000;

    /// What an event takes besides its message.
    private static final long CHARS_PER_EVENT = 60;

    /// More streams than any endpoint has; events of others find no room.
    private static final int MOST_STREAMS = 20_000;

    /// CloudWatch Logs allows 512.
    private static final int MOST_NAME_CHARS = 1_000;

    /// What a message is cut to: nothing that matters stands behind it.
    static final int MOST_MESSAGE_CHARS = 2_000;

    private final Supplier<Windows> findWindows;
    private final Predicate<String> isTelling;
    private final Map<String, LogEvent> firstOfStream = new HashMap<>();
    private LinkedHashSet<LogEvent> events = new LinkedHashSet<>();
    private Windows windows = new Windows(List.of());
    private long chars;
    private boolean isReduced;
    private long leftOut;

    EventStore(Supplier<Windows> findWindows, Predicate<String> isTelling) {
        this.findWindows = findWindows;
        this.isTelling = isTelling;
    }

    /// Whether some events were left out since they say nothing.
    boolean isReduced() {
        return isReduced;
    }

    /// How many events found no room although they might count.
    long leftOut() {
        return leftOut;
    }

    void add(LogEvent whole) {
        LogEvent event = whole.cut(MOST_MESSAGE_CHARS);
        LogEvent first = firstOfStream.get(event.stream());
        if ((first == null && firstOfStream.size() >= MOST_STREAMS)
                || event.stream().length() > MOST_NAME_CHARS) {
            leftOut++;
            return;
        }
        if (first == null || event.at().isBefore(first.at())) {
            firstOfStream.put(event.stream(), event);
        }
        if (isReduced && !counts(event)) {
            return;
        }
        if (chars >= MOST_CHARS) {
            reduce();
        }
        if (chars >= MOST_CHARS) {
            leftOut++;
        } else if (events.add(event)) {
            chars += charsOf(event);
        }
    }

    void addAll(EventStore other) {
        other.all().forEach(this::add);
    }

    /// Returns the events in order of time.
    List<LogEvent> all() {
        LinkedHashSet<LogEvent> all = new LinkedHashSet<>(events);
        all.addAll(firstOfStream.values());
        return all.stream().sorted(Comparator.comparing(LogEvent::at)).toList();
    }

    private void reduce() {
        isReduced = true;
        windows = findWindows.get();
        LinkedHashSet<LogEvent> kept = new LinkedHashSet<>();
        events.stream().filter(this::counts).forEach(kept::add);
        events = kept;
        chars = kept.stream().mapToLong(EventStore::charsOf).sum();
    }

    private boolean counts(LogEvent event) {
        return isTelling.test(event.message())
                && (windows.spans().isEmpty() || windows.hold(Timestamps.micros(event.at())));
    }

    private static long charsOf(LogEvent event) {
        return CHARS_PER_EVENT + event.message().length();
    }
}
