package scaleout.app.view;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
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

    /// Runs `handler` when a key of `action` is pressed and no text field wants it; it is told whether Shift was held.
    Keys on(Action action, Consumer<Boolean> handler) {
        handlers.put(action, handler);
        return this;
    }

    void install(Scene scene) {
        scene.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        scene.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressedOnMenu);
    }

    /// A menu's button and a list take Escape for themselves, even where there is nothing to leave.
    private void pressedOnMenu(KeyEvent event) {
        boolean takesIt =
                event.getTarget() instanceof MenuButton menu && !menu.isShowing()
                        || event.getTarget() instanceof ListView<?> list
                                && list.getEditingIndex() < 0;
        if (event.getCode() == KeyCode.ESCAPE && takesIt) {
            pressed(event);
        }
    }

    private void pressed(KeyEvent event) {
        // what types no text works in text fields too
        boolean typing =
                event.getTarget() instanceof TextInputControl
                        && event.getCode() != KeyCode.ESCAPE
                        && !event.getCode().isFunctionKey();
        for (Action action : handlers.keySet()) {
            for (String key : action.keys()) {
                boolean types = !key.contains("Shortcut");
                if (!isTyped(key) && !(typing && types) && combination(action, key).match(event)) {
                    run(action, event);
                    return;
                }
            }
        }
    }

    /// Which key types a sign such as `?` or `[` is another one on every keyboard: the sign counts, not the key.
    private void typed(KeyEvent event) {
        if (event.getTarget() instanceof TextInputControl || event.isShortcutDown()) {
            return;
        }
        for (Action action : handlers.keySet()) {
            if (action.keys().contains(event.getCharacter()) && isTyped(event.getCharacter())) {
                run(action, event);
                return;
            }
        }
    }

    private void run(Action action, KeyEvent event) {
        Optional.ofNullable(handlers.get(action))
                .ifPresent(handler -> handler.accept(event.isShiftDown()));
        event.consume();
    }

    private static boolean isTyped(String key) {
        return key.length() == 1 && !Character.isLetterOrDigit(key.charAt(0)) && !key.isBlank();
    }

    /// A key of an action as JavaFX knows it.
    private static KeyCombination combination(Action action, String key) {
        ModifierValue shift =
                FASTER_WITH_SHIFT.contains(action) ? ModifierValue.ANY : ModifierValue.UP;
        return key.contains("+")
                ? KeyCombination.keyCombination(key)
                : new KeyCodeCombination(
                        KeyCode.getKeyCode(key),
                        shift,
                        ModifierValue.UP,
                        ModifierValue.UP,
                        ModifierValue.UP,
                        ModifierValue.UP);
    }

    /// The first key of an action, for a menu; only for keys that are held together.
    static KeyCombination combination(Action action) {
        return combination(action, action.keys().getFirst());
    }

    /// The keys of an action for people, such as `Ctrl+O`.
    static String words(Action action) {
        return action.keys().stream()
                .map(key ->
                        key.length() > 1 && key.contains("+")
                                ? combination(action, key).getDisplayText()
                                : key)
                .collect(Collectors.joining(", "));
    }

    /// What an action does and its key, such as `Open folder… (Ctrl+Shift+O)`.
    static String labelWithKey(Action action) {
        return String.format(Locale.ROOT, "%s (%s)", action.label(), words(action));
    }
}
