package scaleout.model.trace.logs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.regex.Pattern;
import scaleout.model.trace.FormatException;
import scaleout.model.trace.LogEvent;

/// Reads a server's log from a plain text file: what a terminal, `kubectl logs` or `docker logs` showed, or what
/// `aws logs tail` printed.
///
/// Only here do the lines' own times count: CloudWatch's are not at hand. They are less certain, since the clock is the
/// container's and a line's time is when it was made, not when it was seen. What they leave out, year and zone, must
/// be stated.
public final class PlainLog {

    /// How far a server's clock, and the way from what happened to the line about it, may take a line's time off. Assumed.
    static final double CLOCK_SECONDS = 1;

    /// How long after the line before it a line without a time may have been printed. Assumed: such lines are the rest
    /// of a message, or a web server's few words right after its start.
    static final double INHERITED_SECONDS = 5;

    private static final Pattern LEVEL =
            Pattern.compile("\\b(?:TRACE|DEBUG|INFO|WARN|WARNING|ERROR|FATAL|CRITICAL)\\b");

    private static final Pattern GLOG = Pattern.compile("[IWEF]\\d{4} .*");

    private PlainLog() {}

    /// Returns whether a text looks like a server's log. Files of other formats may hold log lines: ask their readers
    /// first.
    ///
    /// @param firstLines some lines from its beginning
    public static boolean recognizes(List<String> firstLines) {
        return firstLines.stream().map(Colours::removed).anyMatch(PlainLog::isLog);
    }

    /// Returns whether a line is from a server's log: it says something about a start, or has a time and a level.
    static boolean isLog(String line) {
        return TailLine.of(line).isPresent()
                || ServerLog.says(line)
                || Stamps.first(line)
                        .filter(stamp ->
                                LEVEL.matcher(line).find() || GLOG.matcher(stamp.text()).matches())
                        .isPresent();
    }

    /// Returns the events of a file that say something of a start, and the first and the last of each stream.
    ///
    /// A file may be larger than the memory, so that other lines are not kept.
    ///
    /// @param file   its name as the user knows it
    /// @param stream the name of the log stream it stands for, such as `AllTraffic/i-0abc`; lines of `aws logs tail` name
    ///               their own
    /// @param in     its bytes
    /// @param clock  what the times in it leave out
    /// @throws FormatException where it is no server's log, or its times are not enough to place its lines
    public static List<LogEvent> read(String file, String stream, InputStream in, LogClock clock)
            throws IOException, FormatException {
        return read(new PlainLogReading(file, stream, clock), new BoundedLines(in));
    }

    /// Returns the events of a file as [#read(String, String, InputStream, LogClock)] does.
    ///
    /// @param in      its bytes behind its byte order mark
    /// @param charset what they are written in
    /// @throws FormatException where it is no server's log, or its times are not enough to place its lines
    public static List<LogEvent> read(
            String file, String stream, InputStream in, Charset charset, LogClock clock)
            throws IOException, FormatException {
        return read(new PlainLogReading(file, stream, clock), new BoundedLines(in, charset));
    }

    private static List<LogEvent> read(PlainLogReading reading, BoundedLines lines)
            throws IOException, FormatException {
        for (String line = lines.next(); line != null; line = lines.next()) {
            reading.add(Colours.removed(line));
        }
        return reading.events();
    }
}
