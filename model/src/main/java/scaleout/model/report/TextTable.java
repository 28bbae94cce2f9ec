package scaleout.model.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A table in plain text: the first column to the left, the others to the right.
final class TextTable {

    private final List<List<String>> rows = new ArrayList<>();

    TextTable row(String... cells) {
        rows.add(List.of(cells));
        return this;
    }

    TextTable row(List<String> cells) {
        rows.add(List.copyOf(cells));
        return this;
    }

    String text() {
        int columns = rows.getFirst().size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int c = 0; c < columns; c++) {
                widths[c] = Math.max(widths[c], row.get(c).length());
            }
        }
        return rows.stream().map(row -> line(row, widths) + "\n").collect(Collectors.joining());
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int c = 0; c < widths.length; c++) {
            String pad = " ".repeat(widths[c] - row.get(c).length());
            line.append(c == 0 ? row.get(c) + pad : "  " + pad + row.get(c));
        }
        return line.toString().stripTrailing();
    }
}
