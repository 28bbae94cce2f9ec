package scaleout.model.trace.logs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import scaleout.model.trace.FormatException;
import scaleout.model.trace.LogEvent;
import scaleout.model.trace.logs.LogMark.Kind;

/// Of a log's events, those that reconstruction needs: what says something of a start, and the first and last of each
/// stream. Of health checks one after the other, only the first.
final class KeptEvents {

    /// More than this are of more starts than one trace has.
    private static final int MAX_EVENTS = 50_000;

    private final String file;
    private final List<LogEvent> kept = new ArrayList<>();
    private final Map<String, Kind> lastSaid = new HashMap<>();
    private final Set<String> streams = new HashSet<>();

    /// The last events of the streams, where they are not kept for what they say.
    private final Map<String, LogEvent> ends = new LinkedHashMap<>();

    KeptEvents(String file) {
        this.file = file;
    }

    /// Takes the next event.
    ///
    /// @throws FormatException where too many are to be kept
    void add(LogEvent event) throws FormatException {
        boolean says = saysMore(event);
        if (streams.add(event.stream()) || says) {
            kept.add(event);
            ends.remove(event.stream());
        } else {
            ends.put(event.stream(), event);
        }
        if (kept.size() + ends.size() > MAX_EVENTS) {
            throw FormatException.expected(
                    file,
                    "",
                    "at most %d lines about starts".formatted(MAX_EVENTS),
                    "more",
                    "Give the part of the log that covers one scale-out.");
        }
    }

    private boolean saysMore(LogEvent event) {
        boolean more = false;
        for (LogMark mark : ServerLog.marks(event)) {
            Kind before = lastSaid.put(event.stream(), mark.kind());
            more |= mark.kind() != Kind.HEALTH_CHECK_PASSED || before != mark.kind();
        }
        return more;
    }

    /// Returns what was kept, in order of time.
    List<LogEvent> all() {
        List<LogEvent> all = new ArrayList<>(kept);
        all.addAll(ends.values());
        all.sort(Comparator.comparing(LogEvent::at));
        return List.copyOf(all);
    }
}
