package scaleout.app.view;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// A list to choose one of, which tells only what the user chooses.
final class Choosing {

    private Choosing() {}

    /// Returns a list of choices.
    ///
    /// @param what   is chosen, for those who do not see it
    /// @param label  what a choice is called
    /// @param chosen hears what the user chooses
    static <T> ComboBox<T> of(
            String id,
            String what,
            Function<T, String> label,
            Consumer<T> chosen,
            List<T> choices) {
        ComboBox<T> box = new ComboBox<>();
        box.setId(id);
        box.getItems().setAll(choices);
        box.setAccessibleText(what);
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable T choice) {
                        return choice == null ? "" : label.apply(choice);
                    }

                    @Override
                    public T fromString(String text) {
                        return box.getItems().stream()
                                .filter(choice -> label.apply(choice).equals(text))
                                .findFirst()
                                .orElseThrow();
                    }
                });
        box.setOnAction(event -> {
            T choice = box.getValue();
            if (choice != null) {
                chosen.accept(choice);
            }
        });
        return box;
    }

    /// Shows a choice that the user need not have made.
    static <T> void show(ComboBox<T> box, T choice) {
        if (!choice.equals(box.getValue())) {
            box.setValue(choice);
        }
    }
}
