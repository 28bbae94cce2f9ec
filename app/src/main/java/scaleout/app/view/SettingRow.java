package scaleout.app.view;

import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import scaleout.app.state.Setting;
import scaleout.app.viewmodel.FitAnswer;
import scaleout.app.viewmodel.FitAnswer.SettingNow;
import scaleout.model.projection.WhatIf;

/// One number of a scenario: a slider from an eighth to eight times what it is, a field for any other value, and where
/// the value without a scenario comes from.
final class SettingRow extends VBox {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");

    /// The slider goes from the value divided by this to the value times this.
    private static final double REACH = 8;

    private final Setting setting;
    private final BiConsumer<Setting, @Nullable Double> set;
    private final Label name;
    private final TextField field = new TextField();
    private final Slider slider = new Slider(-1, 1, 0);
    private final CalibratedPart calibrated = new CalibratedPart();
    private final Label source = Ui.text("", "note");
    private final Label complaint = Ui.text("", "note", "loss");
    private final Button reset = new Button(null, new FontIcon(Feather.ROTATE_CCW));
    private double base = 1;
    private boolean showing;

    SettingRow(Setting setting, BiConsumer<Setting, @Nullable Double> set) {
        this.setting = setting;
        this.set = set;
        setId("setting-" + setting.id());
        getStyleClass().add("setting");
        name = Ui.text(setting.label());
        name.setLabelFor(field);
        field.setId("field-" + setting.id());
        field.setPrefColumnCount(6);
        field.setMinWidth(USE_PREF_SIZE);
        field.setAccessibleText("%s, %s".formatted(setting.label(), setting.unit()));
        slider.setId("slider-" + setting.id());
        slider.setBlockIncrement(0.02);
        reset.setId("reset-" + setting.id());
        reset.getStyleClass().addAll("button-icon", "flat", "small");
        Ui.tip(reset, "Back to as recorded");
        reset.setAccessibleText(setting.label() + " back to as recorded");
        reset.setOnAction(event -> set.accept(setting, null));
        Label unit = Ui.line(setting.unit(), "dim", "setting-unit");
        HBox above = new HBox(name, Ui.spring(), field, unit, reset);
        above.getStyleClass().add("setting-row");
        Ui.show(complaint, false);
        getChildren().addAll(above, slider, calibrated, complaint, source);
        slider.valueProperty()
                .addListener((observable, before, position) -> slid(position.doubleValue()));
        field.textProperty().addListener((observable, before, text) -> typed(text));
    }

    private void slid(double position) {
        if (!showing) {
            set.accept(setting, Math.max(setting.least(), base * Math.pow(REACH, position)));
        }
    }

    private void typed(String text) {
        if (showing || !field.isFocused()) {
            return;
        }
        Optional<Double> value = parsed(text);
        boolean wrong = value.isEmpty() && !text.isBlank();
        field.pseudoClassStateChanged(WRONG, wrong);
        complaint.setText(
                "Expected a number from %s to 1000000 %s."
                        .formatted(FitAnswer.number(setting.least()), setting.unit()));
        Ui.show(complaint, wrong);
        if (!wrong) {
            set.accept(setting, value.orElse(null));
        }
    }

    private Optional<Double> parsed(String text) {
        try {
            double value = Double.parseDouble(text.strip().replace(',', '.'));
            return setting.allows(value) ? Optional.of(value) : Optional.empty();
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    /// Shows the value under a scenario.
    void show(SettingNow now, WhatIf whatIf) {
        showing = true;
        base = Math.max(now.value(), 1e-3);
        double value = setting.value(whatIf, now.value());
        boolean changed = setting.isChanged(whatIf);
        if (!field.isFocused()) {
            field.setText(FitAnswer.number(value));
            field.pseudoClassStateChanged(WRONG, false);
            Ui.show(complaint, false);
        }
        slider.setValue(position(value));
        slider.setAccessibleText(
                "%s: %s %s".formatted(setting.label(), FitAnswer.number(value), setting.unit()));
        calibrated.show(position(now.low()), position(now.high()));
        name.setText(changed ? setting.label() + " · changed" : setting.label());
        pseudoClassStateChanged(CHANGED, changed);
        reset.setVisible(changed);
        source.setText(words(now, !changed || now.covers(value)));
        showing = false;
    }

    private double position(double value) {
        return value <= 0 ? -1 : Math.clamp(Math.log(value / base) / Math.log(REACH), -1, 1);
    }

    private String words(SettingNow now, boolean covered) {
        String range =
                "calibrated %s to %s %s"
                        .formatted(
                                FitAnswer.number(now.low()),
                                FitAnswer.number(now.high()),
                                setting.unit());
        return "%s%s %s, %s. %s"
                .formatted(
                        covered ? "" : "Outside what is calibrated. ",
                        FitAnswer.number(now.value()),
                        setting.unit() + " " + now.basis(),
                        range,
                        now.source());
    }

    /// A line under the slider: the part that is calibrated stands out.
    private static final class CalibratedPart extends Region {

        private static final double HEIGHT = 3;

        private final Region part = new Region();
        private double from;
        private double to;

        CalibratedPart() {
            getStyleClass().add("calibrated-line");
            part.getStyleClass().add("calibrated-part");
            getChildren().add(part);
            setMinHeight(HEIGHT);
            setPrefHeight(HEIGHT);
        }

        /// @param newFrom position on the slider, from -1 to 1
        /// @param newTo   position on the slider, from -1 to 1
        void show(double newFrom, double newTo) {
            from = newFrom;
            to = newTo;
            requestLayout();
        }

        @Override
        protected void layoutChildren() {
            double left = (from + 1) / 2 * getWidth();
            double right = (to + 1) / 2 * getWidth();
            part.resizeRelocate(left, 0, Math.max(2, right - left), HEIGHT);
        }
    }
}
