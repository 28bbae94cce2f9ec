package scaleout.app.view;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import scaleout.app.viewmodel.Table;

/// A table of words: names to the left, all else to the right. Focused, it is read out, and Ctrl+C copies it.
final class TableGrid extends GridPane {

    /// Longer words than this wrap.
    private static final int LONG = 40;

    private static final double LEAST_LONG = 240;

    private Optional<Table> shown = Optional.empty();

    TableGrid() {
        getStyleClass().add("table-grid");
        setFocusTraversable(true);
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> requestFocus());
    }

    /// Returns a table.
    static TableGrid of(Table table) {
        TableGrid grid = new TableGrid();
        grid.show(table);
        return grid;
    }

    /// Where only words change, its labels stay: new ones would have to be styled and laid out anew.
    void show(Table table) {
        if (!shown.map(before -> isAlike(before, table)).orElse(false)) {
            build(table);
        }
        shown = Optional.of(table);
        List<String> words =
                Stream.concat(Stream.of(table.head()), table.rows().stream())
                        .flatMap(List::stream)
                        .toList();
        for (int i = 0; i < words.size(); i++) {
            ((Label) getChildren().get(i)).setText(words.get(i));
        }
        setAccessibleText(table.text());
        setOnKeyPressed(event -> pressed(event, table));
    }

    private static boolean isAlike(Table one, Table other) {
        return one.head().size() == other.head().size()
                && one.rows().size() == other.rows().size()
                && IntStream.range(0, one.rows().size())
                        .allMatch(row -> isAlike(one.rows().get(row), other.rows().get(row)));
    }

    private static boolean isAlike(List<String> one, List<String> other) {
        return IntStream.range(0, one.size())
                .allMatch(i -> (one.get(i).length() > LONG) == (other.get(i).length() > LONG));
    }

    private void build(Table table) {
        getChildren().clear();
        getColumnConstraints().clear();
        for (int column = 0; column < table.head().size(); column++) {
            ColumnConstraints constraints = new ColumnConstraints();
            boolean isLong = isLong(table, column);
            constraints.setHalignment(column == 0 || isLong ? HPos.LEFT : HPos.RIGHT);
            constraints.setHgrow(isLong ? Priority.ALWAYS : Priority.NEVER);
            constraints.setMinWidth(isLong ? LEAST_LONG : USE_PREF_SIZE);
            getColumnConstraints().add(constraints);
        }
        row(0, table.head(), "dim");
        for (int row = 0; row < table.rows().size(); row++) {
            row(row + 1, table.rows().get(row), "cell");
        }
    }

    private static boolean isLong(Table table, int column) {
        return table.rows().stream().anyMatch(row -> row.get(column).length() > LONG);
    }

    private void row(int row, List<String> cells, String style) {
        for (int column = 0; column < cells.size(); column++) {
            String words = cells.get(column);
            Label label =
                    words.length() > LONG ? Ui.text(words, style, "long") : Ui.line(words, style);
            add(label, column, row);
        }
    }

    private static void pressed(KeyEvent event, Table table) {
        if (event.isShortcutDown() && event.getCode() == KeyCode.C) {
            ClipboardContent content = new ClipboardContent();
            content.putString(table.text());
            Clipboard.getSystemClipboard().setContent(content);
            event.consume();
        }
    }
}
