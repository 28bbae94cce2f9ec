package scaleout.model.catalog;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A small table that ships with the program: comma-separated, `#` begins a comment, the first line is the head.
final class Table {

    private Table() {}

    /// Returns the rows by their first cell, in the order of the file. The last column may contain commas.
    static Map<String, List<String>> byFirstColumn(String resource) {
        Map<String, List<String>> table = new LinkedHashMap<>();
        rows(resource).forEach(row -> table.put(row.getFirst(), row));
        return table;
    }

    /// Returns the rows in the order of the file. The last column may contain commas.
    static List<List<String>> rows(String resource) {
        try (InputStream in =
                        Objects.requireNonNull(
                                Table.class.getResourceAsStream(resource), resource);
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<String> rows = lines.lines().filter(line -> !line.startsWith("#")).toList();
            int columns = rows.getFirst().split(",").length;
            return rows.stream()
                    .skip(1)
                    .map(row -> Arrays.asList(row.split(",", columns)))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
