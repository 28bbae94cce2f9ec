package scaleout.app.view;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import scaleout.app.action.Action;
import scaleout.app.state.Preferences;
import scaleout.app.state.Theme;
import scaleout.app.state.TimeDisplay;
import scaleout.app.viewmodel.Choices;

/// How the user likes the window; every change counts at once.
final class PreferencesCard extends Card {

    private final Choices choices;
    private final RadioButton system = new RadioButton("As the desktop");
    private final RadioButton dark = new RadioButton("Dark");
    private final RadioButton light = new RadioButton("Light");
    private final Slider size =
            new Slider(Preferences.SMALLEST, Preferences.LARGEST, Preferences.USUAL);
    private final List<RadioButton> times;
    private final CheckBox wheel =
            new CheckBox("The plain wheel zooms; with Ctrl it scrolls the rows");
    private boolean showing;

    PreferencesCard(Choices choices, Commands commands) {
        this(choices, commands, new Content());
    }

    private PreferencesCard(Choices choices, Commands commands, Content content) {
        super(
                "preferences-card",
                "Preferences",
                "Every change counts at once and is kept.",
                content);
        this.choices = choices;
        theme(system, null, "theme-system");
        theme(dark, Theme.DARK, "theme-dark");
        theme(light, Theme.LIGHT, "theme-light");
        group(List.of(system, dark, light));
        times = List.of(TimeDisplay.values()).stream().map(this::time).toList();
        group(times);
        size.setId("font-size");
        size.setAccessibleText("Size of text");
        size.setMajorTickUnit(1);
        size.setMinorTickCount(0);
        size.setSnapToTicks(true);
        size.setShowTickMarks(true);
        size.setShowTickLabels(true);
        size.setBlockIncrement(1);
        size.valueProperty()
                .subscribe((Number before, Number pixels) ->
                        prefer(liked -> liked.sized(Math.rint(pixels.doubleValue()))));
        wheel.setId("wheel-zooms");
        wheel.selectedProperty()
                .subscribe((Boolean before, Boolean zooms) ->
                        prefer(liked -> liked.zoomingByWheel(zooms)));
        content.getChildren()
                .addAll(
                        Fields.field(
                                "Colours",
                                row(system, dark, light),
                                Fields.complaint("theme-complaint")),
                        Fields.field(
                                "Size of text, pixels", size, Fields.complaint("size-complaint")),
                        Fields.field(
                                "Times",
                                row(times.toArray(RadioButton[]::new)),
                                Fields.complaint("times-complaint")),
                        new VBox(wheel));
        Button close = new Button("Done");
        close.setId("close-preferences");
        close.setOnAction(event -> commands.run(Action.CLEAR));
        Button usual = new Button("As usual");
        usual.setOnAction(event -> choices.prefer(liked -> new Preferences(liked.desktop())));
        buttons(new HBox(), usual, close);
        choices.session().map(session -> session.preferences()).subscribe(this::show);
    }

    @Override
    void begin() {
        size.requestFocus();
    }

    private void theme(RadioButton button, @Nullable Theme theme, String id) {
        button.setId(id);
        button.setOnAction(event -> prefer(liked -> liked.in(theme)));
    }

    private RadioButton time(TimeDisplay display) {
        RadioButton button = new RadioButton(display.label());
        button.setId("times-" + display.name().toLowerCase(Locale.ROOT));
        button.setUserData(display);
        button.setOnAction(event -> prefer(liked -> liked.showing(display)));
        return button;
    }

    private static void group(List<RadioButton> buttons) {
        ToggleGroup group = new ToggleGroup();
        buttons.forEach(button -> button.setToggleGroup(group));
    }

    private static HBox row(RadioButton... buttons) {
        HBox row = new HBox(16, buttons);
        row.setMinHeight(USE_PREF_SIZE);
        return row;
    }

    private void prefer(UnaryOperator<Preferences> how) {
        if (!showing) {
            choices.prefer(how);
        }
    }

    private void show(Preferences liked) {
        showing = true;
        system.setSelected(liked.chosen() == null);
        dark.setSelected(liked.chosen() == Theme.DARK);
        light.setSelected(liked.chosen() == Theme.LIGHT);
        size.setValue(liked.fontSize());
        times.forEach(button -> button.setSelected(button.getUserData() == liked.times()));
        wheel.setSelected(liked.wheelZooms());
        showing = false;
    }
}
