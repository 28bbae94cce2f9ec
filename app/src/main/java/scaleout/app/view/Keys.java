package scaleout.app.view;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.input.KeyEvent;
import scaleout.app.action.Action;

/// Binds the keys of the actions to a window.
final class Keys {

    /// Keys that zoom or move; with Shift they do so faster.
    private static final List<Action> FASTER_WITH_SHIFT =
            List.of(Action.ZOOM_IN, Action.ZOOM_OUT, Action.EARLIER, Action.LATER);

    private final Map<Action, Consumer<Boolean>> handlers = new EnumMap<>(Action.class);

    /// Runs `handler` when the key of `action` is pressed and no text field wants it; it is told whether Shift was
    /// held.
    Keys on(Action action, Consumer<Boolean> handler) {
        handlers.put(action, handler);
        return this;
    }

    void install(Scene scene) {
        scene.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressedOnMenu);
    }

    /// A menu's button takes Escape for itself, even where the menu is closed and there is nothing to leave.
    private void pressedOnMenu(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE
                && event.getTarget() instanceof MenuButton menu
                && !menu.isShowing()) {
            pressed(event);
        }
    }

    private void pressed(KeyEvent event) {
        // what types no text works in text fields too
        boolean typing =
                event.getTarget() instanceof TextInputControl
                        && event.getCode() != KeyCode.ESCAPE
                        && !event.getCode().isFunctionKey();
        for (Map.Entry<Action, Consumer<Boolean>> entry : handlers.entrySet()) {
            boolean plain = !entry.getKey().key().contains("+");
            if (combination(entry.getKey()).match(event) && !(typing && plain)) {
                entry.getValue().accept(event.isShiftDown());
                event.consume();
                return;
            }
        }
    }

    /// The key of an action as JavaFX knows it.
    static KeyCombination combination(Action action) {
        ModifierValue shift =
                FASTER_WITH_SHIFT.contains(action) ? ModifierValue.ANY : ModifierValue.UP;
        return action.key().contains("+")
                ? KeyCombination.keyCombination(action.key())
                : new KeyCodeCombination(
                        code(action.key()),
                        shift,
                        ModifierValue.UP,
                        ModifierValue.UP,
                        ModifierValue.UP,
                        ModifierValue.UP);
    }

    private static KeyCode code(String key) {
        return switch (key) {
            case "." -> KeyCode.PERIOD;
            case "," -> KeyCode.COMMA;
            default -> KeyCode.getKeyCode(key);
        };
    }

    /// The key of an action for people, such as `Ctrl+O`.
    static String words(Action action) {
        return action.key().contains("+") ? combination(action).getDisplayText() : action.key();
    }

    /// What an action does and its key, such as `Open folder… (Ctrl+Shift+O)`.
    static String labelWithKey(Action action) {
        return "%s (%s)".formatted(action.label(), words(action));
    }
}
