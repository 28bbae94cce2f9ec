package scaleout.app.view;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import scaleout.app.action.Action;
import scaleout.app.chart.RowFinder;
import scaleout.app.chart.Scene;
import scaleout.app.state.Rows;
import scaleout.app.viewmodel.Choices;

/// Above the rows: finding, grouping, sorting, and their height.
final class RowsBar extends HBox {

    /// Narrower than this, pixels of text of the usual size, only finding stays.
    private static final double NARROW = 620;

    private final Choices choices;
    private final Navigation navigation;
    private final TextField field = new TextField();
    private final CheckBox only = new CheckBox("Only these");
    private final Label count = Ui.line("", "note");
    private final MenuButton grouping;
    private final MenuButton order;
    private final MenuButton size;
    private @Nullable Rows shown;
    private @Nullable Scene counted;
    private boolean showing;

    /// @param leave puts the cursor back into the rows
    RowsBar(Choices choices, Navigation navigation, Runnable leave) {
        this.choices = choices;
        this.navigation = navigation;
        setId("rows-bar");
        getStyleClass().add("rows-bar");
        field.setId("find");
        field.setPromptText("Find start-ups: instance, type, phase, cause");
        field.setAccessibleText("Words that start-ups must have");
        field.setPrefColumnCount(22);
        field.setMinWidth(96);
        field.textProperty().subscribe((String before, String text) -> search());
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> key(event, leave));
        only.setId("only-found");
        only.setMinWidth(USE_PREF_SIZE);
        Ui.tip(only, "Hides the others instead of dimming them");
        only.selectedProperty().subscribe((Boolean before, Boolean now) -> search());
        count.setId("found");
        grouping =
                menu(
                        "group-by",
                        "Group",
                        Rows.Grouping.values(),
                        Rows.Grouping::label,
                        this::group);
        order = menu("sort-by", "Sort", Rows.Order.values(), Rows.Order::label, this::sort);
        size = menu("row-size", "Rows", Rows.Size.values(), Rows.Size::label, this::size);
        getChildren()
                .addAll(
                        new FontIcon(Feather.SEARCH),
                        field,
                        only,
                        count,
                        Ui.spring(),
                        grouping,
                        order,
                        size);
        DoubleBinding narrow =
                Bindings.createDoubleBinding(
                        () -> NARROW * choices.session().get().preferences().zoom(),
                        choices.session());
        for (MenuButton menu : List.of(grouping, order, size)) {
            menu.visibleProperty().bind(widthProperty().greaterThan(narrow));
            menu.managedProperty().bind(menu.visibleProperty());
        }
        Ui.tip(grouping, Keys.labelWithKey(Action.REGROUP));
        Ui.tip(order, Keys.labelWithKey(Action.SORT));
        Ui.tip(size, Keys.labelWithKey(Action.OVERVIEW));
    }

    /// Puts the cursor into the field.
    void find() {
        field.requestFocus();
        field.selectAll();
    }

    void regroup() {
        group(next(Rows.Grouping.values(), rows().grouping()));
    }

    void sort() {
        sort(next(Rows.Order.values(), rows().order()));
    }

    void switchOverview() {
        size(rows().size() == Rows.Size.OVERVIEW ? Rows.Size.ROWS : Rows.Size.OVERVIEW);
    }

    /// Shows what is chosen, and how many rows are found.
    void show(Scene scene) {
        Rows rows = scene.rows();
        if (rows.equals(shown) && (rows.search().isEmpty() || isOfSameSearch(scene))) {
            return;
        }
        shown = rows;
        counted = scene;
        showing = true;
        String words = rows.filter().isEmpty() ? rows.search() : rows.filter();
        if (!field.getText().strip().equals(words)) {
            field.setText(words);
        }
        if (!words.isEmpty()) {
            only.setSelected(!rows.filter().isEmpty());
        }
        count.setText(counted(scene));
        choose(grouping, "Group: " + rows.grouping().label(), rows.grouping());
        choose(
                order,
                "Sort: " + rows.order().label() + (rows.descending() ? " \u2193" : ""),
                rows.order());
        choose(size, "Rows: " + rows.size().label(), rows.size());
        showing = false;
    }

    /// Counting what is found takes long where there are many; a view that merely moves needs it not.
    @SuppressWarnings("ReferenceEquality") // another object means other data
    private boolean isOfSameSearch(Scene scene) {
        return counted != null
                && counted.timeline() == scene.timeline()
                && counted.selected() == scene.selected();
    }

    private static String counted(Scene scene) {
        if (scene.rows().search().isEmpty()) {
            return "";
        }
        List<Integer> found = RowFinder.found(scene);
        int at = found.indexOf(scene.selected());
        return at < 0
                ? "%d found".formatted(found.size())
                : "%d of %d".formatted(at + 1, found.size());
    }

    private void search() {
        if (showing) {
            return;
        }
        String words = field.getText().strip();
        boolean filters = only.isSelected();
        choices.move(
                "Find",
                choice ->
                        choice.showing(
                                choice.rows()
                                        .filtered(filters ? words : "")
                                        .searching(filters ? "" : words)));
    }

    private void key(KeyEvent event, Runnable leave) {
        if (event.getCode() == KeyCode.ENTER) {
            navigation.showFound(event.isShiftDown() ? -1 : 1);
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            field.clear();
            leave.run();
            event.consume();
        }
    }

    private void group(Rows.Grouping by) {
        change("Group by " + by.label(), rows -> rows.by(by));
    }

    /// Choosing the same order again turns it round.
    private void sort(Rows.Order by) {
        change(
                "Sort by " + by.label(),
                rows -> rows.sorted(by, rows.order() == by && !rows.descending()));
    }

    private void size(Rows.Size other) {
        change("Rows: " + other.label(), rows -> rows.sized(other));
    }

    private void change(String name, UnaryOperator<Rows> how) {
        if (!showing) {
            choices.change(name, choice -> choice.showing(how.apply(choice.rows())));
        }
    }

    private Rows rows() {
        return choices.session().get().choice().rows();
    }

    private static <E> MenuButton menu(
            String id, String name, E[] values, Function<E, String> label, Consumer<E> choose) {
        MenuButton menu = new MenuButton(name);
        menu.setId(id);
        menu.getStyleClass().addAll("flat", "small");
        menu.setMinWidth(USE_PREF_SIZE);
        ToggleGroup group = new ToggleGroup();
        for (E value : values) {
            RadioMenuItem item = new RadioMenuItem(label.apply(value));
            item.setToggleGroup(group);
            item.setUserData(value);
            item.setOnAction(event -> choose.accept(value));
            menu.getItems().add(item);
        }
        return menu;
    }

    private static void choose(MenuButton menu, String text, Object value) {
        menu.setText(text);
        menu.getItems().stream()
                .filter(item -> value.equals(item.getUserData()))
                .forEach(item -> ((RadioMenuItem) item).setSelected(true));
    }

    private static <E> E next(E[] values, E now) {
        return values[(Arrays.asList(values).indexOf(now) + 1) % values.length];
    }
}
