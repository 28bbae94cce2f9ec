package scaleout.model.trace.logs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import scaleout.model.trace.FormatException;

/// Copies a server's log without its words: what [PlainLog] keeps of it, in this program's words, at the same times.
///
/// A line's time stays as it is written, in UTC where what it leaves out is stated; of the first and the last line of
/// each stream nothing else stays.
public final class LogCopy {

    /// What stands for words of which nothing is needed; the level shows that it is a log.
    private static final String REMOVED = "(removed)";

    private static final String LEVEL = " INFO ";

    /// As many lines as [PlainLogReading] lets wait for the first time.
    private static final int MAX_WAITING = 1_000;

    /// As many streams as there are instances, and more.
    private static final int MAX_STREAMS = 50_000;

    private static final DateTimeFormatter NANOS = DateTimeFormatter.ofPattern("nnnnnnnnn");

    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

    private final String file;
    private final UnaryOperator<String> streamNames;
    private final Appendable out;
    private final StampClock clock;
    private final Set<String> begun = new HashSet<>();

    /// The last line of each stream, where it is not written yet.
    private final Map<String, String> ends = new LinkedHashMap<>();

    private String stream = "";
    private @Nullable String time;
    private @Nullable String lastWords;
    private boolean byCloudWatch;
    private boolean isTimeWritten;
    private boolean endsWithoutTime;
    private long number;

    private LogCopy(
            String file, LogClock stated, UnaryOperator<String> streamNames, Appendable out) {
        this.file = file;
        this.streamNames = streamNames;
        this.out = out;
        clock = new StampClock(file, stated);
    }

    /// Copies a log.
    ///
    /// @param in          its bytes behind its byte order mark; closed by the caller
    /// @param stated      what its times leave out
    /// @param streamNames what stands for the name of a stream
    /// @throws FormatException where no line has a time
    /// @throws IOException     where it cannot be read, or the copy not be written
    public static void copy(
            String file,
            InputStream in,
            Charset charset,
            LogClock stated,
            UnaryOperator<String> streamNames,
            Appendable out)
            throws FormatException, IOException {
        LogCopy copy = new LogCopy(file, stated, streamNames, out);
        BoundedLines lines = new BoundedLines(in, charset);
        for (String line = lines.next(); line != null; line = lines.next()) {
            copy.add(Colours.removed(line));
        }
        copy.finish();
    }

    private void add(String line) throws FormatException, IOException {
        number++;
        if (line.isBlank()) {
            return;
        }
        Optional<TailLine> tail = TailLine.of(line);
        if (tail.isPresent()) {
            byCloudWatch = true;
            stream = tail.get().stream();
            String at = line.substring(0, line.indexOf(' '));
            timed("%s %s ".formatted(at, streamNames.apply(stream)), tail.get().message());
            return;
        }
        Optional<Stamp> stamp = byCloudWatch ? Optional.empty() : Stamps.first(line);
        if (stamp.isPresent()) {
            timed(written(stamp.get()).strip() + LEVEL, line);
        } else if (time == null) {
            waiting(line);
        } else {
            untimed(time, line);
        }
    }

    private void timed(String prefix, String line) throws FormatException, IOException {
        Optional<String> words = news(line);
        time = prefix;
        endsWithoutTime = false;
        isTimeWritten = begun.add(stream) || words.isPresent();
        if (isTimeWritten) {
            ends.remove(stream);
            write(prefix + words.orElse(REMOVED));
        } else {
            ends.put(stream, prefix + REMOVED);
        }
        if (begun.size() > MAX_STREAMS) {
            throw FormatException.expected(
                    file, "", "at most %d log streams".formatted(MAX_STREAMS), "more", "");
        }
    }

    /// Before the first time: a banner, or lines about a start that are dated by the first line with a time.
    private void waiting(String line) throws IOException {
        Optional<String> words = news(line);
        if (number <= MAX_WAITING && (words.isPresent() || number == 1)) {
            write(words.orElse(REMOVED));
        }
    }

    private void untimed(String before, String line) throws IOException {
        Optional<String> words = news(line);
        if (words.isPresent() && byCloudWatch) {
            ends.remove(stream);
            write(before + words.get());
        } else if (words.isPresent()) {
            if (!isTimeWritten) {
                write(before + REMOVED);
                isTimeWritten = true;
            }
            ends.remove(stream);
            write(words.get());
        }
        endsWithoutTime = words.isEmpty() && !byCloudWatch;
    }

    /// What a line says of a start; of the same said again and again, as health checks are, only the first.
    private Optional<String> news(String line) {
        Optional<String> words = PlainWords.of(line);
        if (words.isEmpty()) {
            return words;
        }
        String said = stream + "\n" + words.get();
        boolean isCheck = words.get().equals(PlainWords.CHECKED);
        boolean isNews = !isCheck || !said.equals(lastWords);
        lastWords = said;
        return isNews ? words : Optional.empty();
    }

    /// A time as it stood there, which names nobody; in UTC where year and zone are known.
    private String written(Stamp stamp) {
        if (stamp.year().isPresent() && stamp.offset().isPresent()) {
            return stamp.text();
        }
        try {
            String seconds =
                    SECONDS.format(clock.at(stamp, "line " + number).atOffset(ZoneOffset.UTC));
            int digits = (int) Math.round(-Math.log10(stamp.resolutionSeconds()));
            String fraction = NANOS.format(stamp.time()).substring(0, digits);
            return seconds + (digits == 0 ? "" : "." + fraction) + "Z";
        } catch (FormatException unstated) {
            return stamp.text();
        }
    }

    private void write(String line) throws IOException {
        out.append(line).append('\n');
    }

    private void finish() throws FormatException, IOException {
        if (time == null) {
            throw FormatException.expected(
                    file,
                    "",
                    "a server's log whose lines have a time",
                    "one without any",
                    "Use CloudWatch's own event times instead: aws logs filter-log-events, or aws logs tail.");
        }
        for (String end : ends.values()) {
            write(end);
        }
        if (endsWithoutTime) {
            write(REMOVED);
        }
    }
}
