package scaleout.app.viewmodel;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A table of words: the first column names the rows.
///
/// @param head what the columns are
/// @param rows each as many cells as `head`
public record Table(List<String> head, List<List<String>> rows) {

    public Table {
        head = List.copyOf(head);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<String> row : rows) {
            if (row.size() != head.size()) {
                throw new IllegalArgumentException(
                        "a row has %d cells under %d heads: %s"
                                .formatted(row.size(), head.size(), row));
            }
        }
    }

    /// The table as text, its cells divided by tabs: for the clipboard, and for those who do not see it.
    public String text() {
        return Stream.concat(Stream.of(head), rows.stream())
                .map(row -> String.join("\t", row))
                .collect(Collectors.joining("\n"));
    }
}
