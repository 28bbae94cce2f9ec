package scaleout.model.trace.logs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import scaleout.model.trace.LogEvent;
import scaleout.model.trace.logs.LogMark.Kind;

/// Finds in a server's log the lines that say how far its start has come.
///
/// Knows vLLM (V0, V1 and the forms of 2026), DJL Serving (the server of the LMI containers), Text Generation Inference,
/// Triton, TorchServe and the web servers in front of others. Marks are at the events' times: CloudWatch's own, or for
/// plain files those that [PlainLog] found. The lines' own times play no part here.
public final class ServerLog {

    /// Lines longer than this are cut before they are searched: no line that matters is near it.
    private static final int MAX_LINE_CHARS = 2_000;

    private static final List<Rule> RULES =
            Stream.of(
                            VllmLines.RULES,
                            DjlLines.RULES,
                            TgiLines.RULES,
                            TritonLines.RULES,
                            TorchServeLines.RULES,
                            WebServerLines.RULES)
                    .flatMap(List::stream)
                    .toList();

    private static final Set<Kind> DOWNLOAD =
            EnumSet.of(Kind.DOWNLOAD_STARTED, Kind.DOWNLOAD_FINISHED);

    private ServerLog() {}

    /// Returns what the events of one container say, in their order. An event of several lines says what each of them
    /// does.
    public static List<LogMark> marks(List<LogEvent> events) {
        List<LogMark> marks = new ArrayList<>();
        for (LogEvent event : events) {
            marks.addAll(marks(event));
        }
        // Text Generation Inference says that it downloads, then that all is there, then that it
        // has
        boolean skipped = marks.stream().anyMatch(mark -> mark.kind() == Kind.DOWNLOAD_SKIPPED);
        if (skipped) {
            marks.removeIf(mark -> DOWNLOAD.contains(mark.kind()));
        }
        return marks;
    }

    /// Returns what one event says by itself, in the order of its lines.
    static List<LogMark> marks(LogEvent event) {
        String message =
                event.message().substring(0, Math.min(MAX_LINE_CHARS, event.message().length()));
        String plain = Colours.removed(message);
        return plain.indexOf('\n') < 0 && plain.indexOf('\r') < 0
                ? mark(plain, event).stream().toList()
                : plain.lines().flatMap(line -> mark(line, event).stream()).toList();
    }

    /// Returns whether a line says something of a start.
    public static boolean says(String line) {
        return !marks(new LogEvent("", Instant.EPOCH, line)).isEmpty();
    }

    private static Optional<LogMark> mark(String line, LogEvent event) {
        String stripped = line.stripTrailing();
        for (Rule rule : RULES) {
            Optional<LogMark> mark = rule.read(stripped, event);
            if (mark.isPresent()) {
                return mark;
            }
        }
        return Optional.empty();
    }
}
