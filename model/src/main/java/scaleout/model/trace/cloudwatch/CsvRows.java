package scaleout.model.trace.cloudwatch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import scaleout.model.trace.FormatException;

/// The rows of a table as text, each within bounds. Cells may stand in double quotes, and then hold delimiters, ends of
/// lines, and quotes written twice.
final class CsvRows {

    /// More columns than a graph of the console has lines.
    static final int MOST_CELLS = 2_000;

    static final int MOST_CELL_CHARS = 4_000;

    private final String file;
    private final Reader reader;
    private final char delimiter;
    private long line;
    private long ends;
    private int next;

    /// @param reader closed by the caller
    CsvRows(String file, Reader reader, char delimiter) throws IOException {
        this.file = file;
        this.reader = new BufferedReader(reader);
        this.delimiter = delimiter;
        next = this.reader.read();
    }

    /// The line of the file in which the row returned last begins, from 1 on.
    long line() {
        return line;
    }

    /// Returns the next row, its cells without quotes and white space round them; empty at the end.
    ///
    /// @throws FormatException where it is too long
    Optional<List<String>> next() throws IOException, FormatException {
        if (next < 0) {
            return Optional.empty();
        }
        line = ends + 1;
        List<String> cells = new ArrayList<>();
        cells.add(cell());
        while (next == delimiter) {
            next = reader.read();
            if (cells.size() == MOST_CELLS) {
                throw tooLong("at most %d columns".formatted(MOST_CELLS));
            }
            cells.add(cell());
        }
        passEnd();
        return Optional.of(cells);
    }

    private String cell() throws IOException, FormatException {
        StringBuilder cell = new StringBuilder();
        boolean isQuoted = false;
        while (next >= 0 && (isQuoted || !isEnd(next))) {
            if (next == '"' && (isQuoted || cell.toString().isBlank())) {
                next = reader.read();
                if (isQuoted && next == '"') {
                    add(cell);
                } else {
                    isQuoted = !isQuoted;
                }
            } else {
                ends += next == '\n' ? 1 : 0;
                add(cell);
            }
        }
        return cell.toString().strip();
    }

    private boolean isEnd(int character) {
        return character == delimiter || character == '\n' || character == '\r';
    }

    private void add(StringBuilder cell) throws IOException, FormatException {
        if (cell.length() == MOST_CELL_CHARS) {
            throw tooLong("cells of at most %d characters".formatted(MOST_CELL_CHARS));
        }
        cell.append((char) next);
        next = reader.read();
    }

    private void passEnd() throws IOException {
        if (next == '\r') {
            next = reader.read();
        }
        if (next == '\n') {
            next = reader.read();
        }
        ends++;
    }

    private FormatException tooLong(String expected) {
        return FormatException.expected(
                file,
                "line " + line,
                expected,
                "more",
                "Maybe a quote is not closed; export the table again.");
    }
}
