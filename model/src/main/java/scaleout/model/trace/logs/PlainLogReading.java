package scaleout.model.trace.logs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scaleout.model.trace.FormatException;
import scaleout.model.trace.LogEvent;

/// One plain log file while it is read, line by line.
final class PlainLogReading {

    /// So many lines before the first time wait for it: a banner is shorter.
    private static final int MAX_WAITING = 1_000;

    /// How much of a line is shown in a message.
    private static final int SHOWN_CHARS = 80;

    private static final String CLOUDWATCH =
            "Use CloudWatch's own event times instead: aws logs filter-log-events, or aws logs tail.";

    /// When a line was printed.
    ///
    /// @param byCloudWatch whether CloudWatch says so: then lines without a time of their own are of the same event
    private record Clocked(Instant at, double uncertaintySeconds, boolean byCloudWatch) {

        Clocked ofNextLine() {
            return byCloudWatch
                    ? this
                    : new Clocked(at, uncertaintySeconds + PlainLog.INHERITED_SECONDS, false);
        }
    }

    private final String file;
    private final StampClock clock;
    private final KeptEvents kept;
    private final List<String> waiting = new ArrayList<>();
    private String stream;
    private @Nullable Clocked last;
    private @Nullable String firstWords;
    private @Nullable String firstSaying;
    private boolean log;
    private long number;

    PlainLogReading(String file, String stream, LogClock stated) {
        this.file = file;
        this.stream = stream;
        clock = new StampClock(file, stated);
        kept = new KeptEvents(file);
    }

    /// Takes the next line, without colours.
    void add(String line) throws FormatException {
        number++;
        if (line.isBlank()) {
            return;
        }
        Optional<TailLine> tail = TailLine.of(line);
        if (tail.isPresent()) {
            log = true;
            stream = tail.get().stream();
            addTimed(
                    new Clocked(tail.get().at(), LogEvent.CLOUDWATCH_SECONDS, true),
                    tail.get().message());
        } else {
            log = log || PlainLog.isLog(line);
            addPlain(line);
        }
    }

    private void addPlain(String line) throws FormatException {
        Clocked before = last;
        Optional<Stamp> stamp =
                before != null && before.byCloudWatch ? Optional.empty() : Stamps.first(line);
        if (stamp.isPresent()) {
            addTimed(
                    new Clocked(
                            clock.at(stamp.get(), "line " + number),
                            PlainLog.CLOCK_SECONDS + stamp.get().resolutionSeconds(),
                            false),
                    line);
        } else if (before != null) {
            keep(before.ofNextLine(), line);
        } else {
            await(line);
        }
    }

    private void addTimed(Clocked clocked, String message) throws FormatException {
        last = clocked;
        for (String before : waiting) {
            keep(clocked.ofNextLine(), before);
        }
        waiting.clear();
        keep(clocked, message);
    }

    private void await(String line) {
        if (firstWords == null) {
            firstWords = line;
        }
        if (firstSaying == null && ServerLog.says(line)) {
            firstSaying = line;
        }
        if (waiting.size() < MAX_WAITING) {
            waiting.add(line);
        }
    }

    private void keep(Clocked clocked, String message) throws FormatException {
        kept.add(new LogEvent(stream, clocked.at, message, clocked.uncertaintySeconds));
    }

    /// Returns the events to be kept, at the end of the file.
    ///
    /// @throws FormatException where this is no server's log, or one without times
    List<LogEvent> events() throws FormatException {
        if (last == null && firstSaying != null) {
            throw FormatException.expected(
                    file,
                    "",
                    "a server's log whose lines have a time",
                    "a server's log without any, such as " + shown(firstSaying),
                    CLOUDWATCH);
        }
        if (!log || last == null) {
            throw FormatException.expected(
                    file,
                    "",
                    "the log of a model server",
                    firstWords == null ? found() : shown(firstWords),
                    "Logs of vLLM, DJL Serving, Text Generation Inference, Triton and TorchServe are known. "
                            + CLOUDWATCH);
        }
        return kept.all();
    }

    private String found() {
        return last == null ? "an empty file" : "a text with times but no levels";
    }

    private static String shown(String line) {
        String start = line.strip().substring(0, Math.min(SHOWN_CHARS, line.strip().length()));
        String printable = start.replaceAll("\\p{Cntrl}", "\uFFFD");
        return "“" + printable + (line.strip().length() > SHOWN_CHARS ? "…" : "") + "”";
    }
}
