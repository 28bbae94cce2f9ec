package scaleout.model.trace.cloudwatch;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import scaleout.model.trace.FormatException;
import scaleout.model.trace.PointSink;
import scaleout.model.trace.TraceBuilder;

/// Reads the table that CloudWatch's console writes of a graph, and others like it: a column of times, and behind it a column
/// for each metric. Its layout is not documented, so that rows are told by what is in them.
public final class ConsoleTable {

    /// The format.
    public static final String FORMAT = "table of CloudWatch";

    private static final List<Character> DELIMITERS = List.of(',', ';', '\t');

    /// A graph of the console has 1,440 times.
    private static final int MOST_ROWS = 200_000;

    private static final long MOST_CELLS = 4_000_000;

    private static final int MOST_HEAD_ROWS = 100;

    /// What stands where a metric has no value, in lower case.
    private static final Set<String> GAPS = Set.of("", "-", "--", "–", "null", "nan", "n/a");

    private static final String NUMBER = "[+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d{1,3})?";

    /// A row of values; one that is missing is NaN.
    private static final class Row {
        private final TableTime time;
        private final double[] values;
        private final long line;

        Row(TableTime time, double[] values, long line) {
            this.time = time;
            this.values = values;
            this.line = line;
        }
    }

    private final String file;
    private final TraceBuilder trace;
    private final TableHead head = new TableHead();
    private final List<Row> rows = new ArrayList<>();
    private final char delimiter;
    private long cells;
    private int width;

    private ConsoleTable(String file, TraceBuilder trace, char delimiter) {
        this.file = file;
        this.trace = trace;
        this.delimiter = delimiter;
    }

    /// Whether a text is such a table.
    ///
    /// @param firstLines lines from its beginning; the last one may be cut
    public static boolean recognizes(List<String> firstLines) {
        return delimiter(firstLines).isPresent();
    }

    /// The delimiter with which a line is a time and numbers.
    static Optional<Character> delimiter(List<String> lines) {
        return lines.stream()
                .limit(MOST_HEAD_ROWS)
                .flatMap(line -> DELIMITERS.stream().filter(delimiter -> isData(line, delimiter)))
                .findFirst();
    }

    private static boolean isData(String line, char delimiter) {
        try {
            List<String> row =
                    new CsvRows("", new StringReader(line), delimiter).next().orElse(List.of());
            return row.size() > 1
                    && TableTime.of(row.getFirst()).isPresent()
                    && row.stream()
                            .skip(1)
                            .allMatch(cell -> isGap(cell) || number(cell, delimiter).isPresent());
        } catch (IOException | FormatException noRow) {
            return false;
        }
    }

    static boolean isGap(String cell) {
        return GAPS.contains(cell.toLowerCase(Locale.ROOT));
    }

    /// Where a comma parts no cells it may be a decimal one.
    static OptionalDouble number(String cell, char delimiter) {
        String plain = delimiter == ',' ? cell : cell.replace(',', '.');
        return plain.matches(NUMBER)
                ? OptionalDouble.of(Double.parseDouble(plain))
                : OptionalDouble.empty();
    }

    /// Reads a table into a trace; its values only where all times are sure.
    ///
    /// @param firstLines as given to [#recognizes], which must be true of them
    /// @param in         the table behind a byte order mark; closed by the caller
    /// @param stated     the zone of times that say none, as the user says it
    /// @throws FormatException where its times are not enough, or it is too large
    /// @throws IOException     where it cannot be read
    public static void read(
            String file,
            List<String> firstLines,
            InputStream in,
            Charset charset,
            Optional<ZoneId> stated,
            TraceBuilder trace)
            throws FormatException, IOException {
        ConsoleTable table = new ConsoleTable(file, trace, delimiter(firstLines).orElseThrow());
        table.read(new CsvRows(file, new InputStreamReader(in, charset), table.delimiter));
        table.finish(stated);
    }

    private void read(CsvRows csv) throws FormatException, IOException {
        for (Optional<List<String>> row = csv.next(); row.isPresent(); row = csv.next()) {
            List<String> cells = row.get();
            Optional<TableTime> time = TableTime.of(cells.getFirst());
            if (time.isPresent() && cells.size() > 1) {
                rows.add(new Row(time.get(), values(cells, csv.line()), csv.line()));
                requireRoom(csv.line(), cells.size());
            } else if (rows.isEmpty()) {
                head.add(cells);
            } else if (!cells.stream().allMatch(String::isEmpty)) {
                trace.complain(
                        expected(
                                csv.line(),
                                "a time and values",
                                "\"%s\"".formatted(shown(cells.getFirst())),
                                "This row is left out."));
            }
        }
    }

    private void requireRoom(long line, int more) throws FormatException {
        width = Math.max(width, more);
        cells += more;
        if (rows.size() > MOST_ROWS || cells > MOST_CELLS) {
            throw expected(
                    line,
                    "at most %d rows and %d cells".formatted(MOST_ROWS, MOST_CELLS),
                    "more",
                    "Export a shorter time range round the scale-out.");
        }
    }

    private double[] values(List<String> cells, long line) {
        double[] values = new double[cells.size() - 1];
        for (int i = 0; i < values.length; i++) {
            String cell = cells.get(i + 1);
            OptionalDouble number = number(cell, delimiter);
            values[i] = number.orElse(Double.NaN);
            if (number.isEmpty() && !isGap(cell)) {
                trace.complain(
                        expected(
                                line,
                                "a number in column " + (i + 2),
                                "\"%s\"".formatted(shown(cell)),
                                "This value is left out."));
            }
        }
        return values;
    }

    private void finish(Optional<ZoneId> stated) throws FormatException {
        boolean monthFirst = isMonthFirst();
        List<Long> stamps = new ArrayList<>(rows.size());
        for (Row row : rows) {
            stamps.add(micros(row, monthFirst, head.zone().or(() -> stated)));
        }
        List<TableHead.Column> columns = head.columns(Math.max(width, head.width()));
        head.queries(columns).forEach(trace::infer);
        for (int i = 0; i < columns.size(); i++) {
            values(i, columns.get(i), stamps);
        }
    }

    private void values(int index, TableHead.Column column, List<Long> stamps) {
        PointSink sink = null;
        for (int i = 0; i < rows.size(); i++) {
            double[] values = rows.get(i).values;
            if (index < values.length && Double.isFinite(values[index])) {
                sink = sink == null ? trace.ofQuery(column.id(), column.statistic()) : sink;
                sink.add(stamps.get(i), values[index]);
                trace.count(1);
            }
        }
    }

    /// A day beyond 12 in any row shows which number is the month.
    private boolean isMonthFirst() throws FormatException {
        boolean canBeDay = rows.stream().allMatch(row -> row.time.dayFirst() != null);
        boolean canBeMonth = rows.stream().allMatch(row -> row.time.monthFirst() != null);
        Optional<Row> open = rows.stream().filter(row -> row.time.isOpen()).findFirst();
        if (canBeDay == canBeMonth && (!canBeDay || open.isPresent())) {
            Row row = open.orElse(rows.getFirst());
            throw expected(
                    row.line,
                    "dates that can be read in one way only",
                    "day and month in an order that no row shows",
                    "Export the table with dates such as 2026-01-31, or a time range that reaches beyond the 12th of a month.");
        }
        return !canBeDay;
    }

    private long micros(Row row, boolean monthFirst, Optional<ZoneId> other)
            throws FormatException {
        ZoneId zone = Stream.ofNullable(row.time.zone()).findFirst().or(() -> other).orElse(null);
        if (zone == null) {
            throw expected(
                    row.line,
                    "times with a time zone",
                    "times without one",
                    "State the zone of this file's times, such as --zone UTC or --zone Europe/Berlin.");
        }
        LocalDateTime local = monthFirst ? row.time.monthFirst() : row.time.dayFirst();
        return TableTime.micros(Objects.requireNonNull(local), zone);
    }

    private static String shown(String cell) {
        return cell.substring(0, Math.min(40, cell.length())).replaceAll("\\p{Cntrl}", " ");
    }

    private FormatException expected(long line, String expected, String found, String advice) {
        return FormatException.expected(file, "line " + line, expected, found, advice);
    }
}
