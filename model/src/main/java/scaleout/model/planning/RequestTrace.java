package scaleout.model.planning;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import scaleout.model.trace.FormatException;

/// When recorded requests came: a column of a table with a head line. Times are ISO 8601 with or without a zone, with `T` or a
/// space, or seconds or milliseconds since 1970. They are counted from the full minute before the first one, as metric
/// periods are aligned to the clock.
public final class RequestTrace {

    private static final int MOST_SHOWN_CHARS = 60;
    private static final int MOST_REQUESTS = 50_000_000;
    private static final int MINUTE_SECONDS = 60;
    private static final double MILLISECONDS_FROM = 1e11;
    private static final double NANOS = 1e9;

    private final double[] seconds;

    private RequestTrace(double[] seconds) {
        this.seconds = seconds;
    }

    /// How many requests there are, at least 1.
    public int size() {
        return seconds.length;
    }

    /// When one came, counted from 0.
    public double seconds(int request) {
        return seconds[request];
    }

    /// Reads a table.
    ///
    /// @param file   its name, for messages
    /// @param column the one with the times, in any case
    /// @throws FormatException where the column is absent, or times are absent, unreadable or out of order
    public static RequestTrace read(String file, String column, InputStream in)
            throws FormatException, IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        String head = lines.readLine();
        int place = place(file, column, head == null ? "" : head);
        double[] times = new double[1024];
        int count = 0;
        int number = 1;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            double time = time(file, number, cell(line, place));
            if (count > 0 && time < times[count - 1]) {
                throw FormatException.expected(
                        file,
                        "line " + number,
                        "a time not before that of the line before",
                        "an earlier one, \"%s\"".formatted(shown(cell(line, place))),
                        "Sort the table by its column %s.".formatted(column));
            }
            if (count == MOST_REQUESTS) {
                throw FormatException.expected(
                        file,
                        "line " + number,
                        "at most %d requests".formatted(MOST_REQUESTS),
                        "more",
                        "Give a shorter part.");
            }
            times = count == times.length ? Arrays.copyOf(times, 2 * count) : times;
            times[count++] = time;
        }
        if (count == 0) {
            throw FormatException.expected(
                    file, "", "a line for each request", "none", "Give a trace with requests.");
        }
        return fromFullMinute(Arrays.copyOf(times, count));
    }

    private static RequestTrace fromFullMinute(double[] times) {
        double minute = Math.floor(times[0] / MINUTE_SECONDS) * MINUTE_SECONDS;
        return new RequestTrace(Arrays.stream(times).map(time -> time - minute).toArray());
    }

    private static int place(String file, String column, String head) throws FormatException {
        List<String> names = List.of(head.replace("\uFEFF", "").split(",", -1));
        for (int i = 0; i < names.size(); i++) {
            if (unquoted(names.get(i)).equalsIgnoreCase(column)) {
                return i;
            }
        }
        throw FormatException.expected(
                file,
                "line 1",
                "the column \"%s\"".formatted(column),
                head.isBlank() ? "no head line" : "\"%s\"".formatted(shown(head)),
                "Name the column with the times in demand/column.");
    }

    private static String cell(String line, int place) {
        String[] cells = line.split(",", place + 2);
        return place < cells.length ? unquoted(cells[place]) : "";
    }

    private static String unquoted(String cell) {
        String bare = cell.strip();
        return bare.length() > 1 && bare.startsWith("\"") && bare.endsWith("\"")
                ? bare.substring(1, bare.length() - 1)
                : bare;
    }

    private static double time(String file, int line, String cell) throws FormatException {
        try {
            return cell.indexOf(':') >= 0 ? dated(cell) : counted(cell);
        } catch (DateTimeParseException | NumberFormatException unreadable) {
            throw FormatException.expected(
                    file,
                    "line " + line,
                    "a time such as 2023-11-16 18:17:03.979, or seconds since 1970",
                    cell.isEmpty() ? "nothing" : "\"%s\"".formatted(shown(cell)),
                    "Correct the line, or name another column in demand/column.");
        }
    }

    private static double dated(String cell) {
        String iso = cell.replace(' ', 'T');
        boolean hasZone = iso.endsWith("Z") || iso.lastIndexOf('+') > 0 || iso.lastIndexOf('-') > 7;
        OffsetDateTime time =
                hasZone
                        ? OffsetDateTime.parse(iso, DateTimeFormatter.ISO_OFFSET_DATE_TIME)
                        : LocalDateTime.parse(iso).atOffset(ZoneOffset.UTC);
        return time.toEpochSecond() + time.getNano() / NANOS;
    }

    private static double counted(String cell) {
        double number = Double.parseDouble(cell);
        if (!Double.isFinite(number)) {
            throw new NumberFormatException(cell);
        }
        return Math.abs(number) >= MILLISECONDS_FROM ? number / 1000 : number;
    }

    private static String shown(String text) {
        return text.length() <= MOST_SHOWN_CHARS ? text : text.substring(0, MOST_SHOWN_CHARS) + "…";
    }
}
