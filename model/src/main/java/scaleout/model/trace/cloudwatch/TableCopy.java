package scaleout.model.trace.cloudwatch;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import scaleout.model.trace.FormatException;
import scaleout.model.trace.Timestamps;

/// Copies a table that [ConsoleTable] reads with other names in its head. Times, numbers and gaps stay; what else stands
/// among them does not.
public final class TableCopy {

    /// What stands for the names of a table.
    public interface Names {

        /// Stands for a column's label.
        String label(String label);

        /// Stands for a namespace.
        String namespace(String namespace);

        /// Stands for a metric's name.
        String metric(String metric);

        /// Stands for the name of a dimension.
        String dimension(String dimension);

        /// Stands for a dimension's value.
        String value(String dimension, String value);
    }

    private static final String TIME = "Timestamp";

    private final CsvRows rows;
    private final char delimiter;
    private final Optional<ZoneId> stated;
    private final Names names;
    private final Appendable out;
    private Optional<ZoneId> zone = Optional.empty();
    private boolean isInData;

    private TableCopy(
            CsvRows rows, char delimiter, Optional<ZoneId> stated, Names names, Appendable out) {
        this.rows = rows;
        this.delimiter = delimiter;
        this.stated = stated;
        this.names = names;
        this.out = out;
    }

    /// Copies a table.
    ///
    /// @param firstLines as given to [ConsoleTable#recognizes], which must be true of them
    /// @param in         the table behind a byte order mark; closed by the caller
    /// @param stated     the zone of times that say none; times with the year first are then written in UTC
    /// @throws FormatException where a row is too long
    /// @throws IOException     where it cannot be read, or the copy not be written
    public static void copy(
            String file,
            List<String> firstLines,
            InputStream in,
            Charset charset,
            Optional<ZoneId> stated,
            Names names,
            Appendable out)
            throws FormatException, IOException {
        char delimiter = ConsoleTable.delimiter(firstLines).orElseThrow();
        CsvRows rows = new CsvRows(file, new InputStreamReader(in, charset), delimiter);
        new TableCopy(rows, delimiter, stated, names, out).copy();
    }

    private void copy() throws FormatException, IOException {
        for (Optional<List<String>> row = rows.next(); row.isPresent(); row = rows.next()) {
            List<String> cells = row.get();
            Optional<TableTime> time = TableTime.of(cells.getFirst());
            if (time.isPresent() && cells.size() > 1) {
                isInData = true;
                write(data(time.get(), cells));
            } else if (!isInData && cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                write(head(cells));
            }
        }
    }

    private List<String> data(TableTime time, List<String> cells) {
        List<String> copy = new ArrayList<>();
        copy.add(time(time, cells.getFirst()));
        cells.stream()
                .skip(1)
                .map(cell -> ConsoleTable.number(cell, delimiter).isPresent() ? cell : "")
                .forEach(copy::add);
        return copy;
    }

    /// Only where the year stands first a row alone shows its day.
    private String time(TableTime time, String cell) {
        boolean isSure = cell.matches("\\d{4}\\D.*") && time.dayFirst() != null;
        if (time.zone() != null || zone.isPresent() || stated.isEmpty() || !isSure) {
            return cell;
        }
        long micros =
                TableTime.micros(Objects.requireNonNull(time.dayFirst()), stated.orElseThrow());
        return Timestamps.ofNumber(micros / 1e6).map(Object::toString).orElse(cell);
    }

    private List<String> head(List<String> cells) {
        TableHead.@Nullable Field field = TableHead.field(cells.getFirst());
        if (field == null) {
            zone = TableTime.zone(cells.getFirst()).or(() -> zone);
            String first = TableTime.zone(cells.getFirst()).map(TableCopy::shown).orElse("");
            return row((TIME + " " + first).strip(), cells, names::label);
        }
        String first = cells.getFirst().replaceAll("[^A-Za-z ]", "");
        return switch (field) {
            case LABEL, FULL_LABEL -> row(first, cells, names::label);
            case NAMESPACE -> row(first, cells, names::namespace);
            case METRIC -> row(first, cells, names::metric);
            case DIMENSIONS -> row(first, cells, this::dimensions);
            case STATISTIC ->
                    row(
                            first,
                            cells,
                            cell -> TableHead.statistic(cell.replace(" ", "")).orElse(""));
            case PERIOD ->
                    row(
                            first,
                            cells,
                            cell ->
                                    TableHead.period(cell) == 0
                                            ? ""
                                            : Integer.toString(TableHead.period(cell)));
            case ZONE -> {
                zone = cells.size() > 1 ? TableTime.zone(cells.get(1)).or(() -> zone) : zone;
                yield List.of(first, zone.map(TableCopy::shown).orElse(""));
            }
            case OTHER -> List.of();
        };
    }

    private static String shown(ZoneId zone) {
        return "(UTC%s)".formatted(zone.getId().equals("Z") ? "" : zone.getId());
    }

    private interface Rename {
        String of(String cell);
    }

    private static List<String> row(String first, List<String> cells, Rename rename) {
        return Stream.concat(
                        Stream.of(first),
                        cells.stream().skip(1).map(cell -> cell.isEmpty() ? cell : rename.of(cell)))
                .toList();
    }

    private String dimensions(String cell) {
        return TableHead.dimensions(cell).entrySet().stream()
                .map(this::dimension)
                .collect(Collectors.joining("; "));
    }

    private String dimension(Map.Entry<String, String> entry) {
        return "%s: %s"
                .formatted(
                        names.dimension(entry.getKey()),
                        names.value(entry.getKey(), entry.getValue()));
    }

    private void write(List<String> cells) throws IOException {
        if (cells.isEmpty()) {
            return;
        }
        out.append(
                        cells.stream()
                                .map(this::quoted)
                                .collect(Collectors.joining(String.valueOf(delimiter))))
                .append('\n');
    }

    private String quoted(String cell) {
        boolean isPlain = cell.indexOf(delimiter) < 0 && !cell.matches("(?s).*[\"\r\n].*");
        return isPlain ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
    }
}
