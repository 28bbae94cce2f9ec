package scaleout.app.view;

import java.util.EnumMap;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import scaleout.app.state.LiveForm;
import scaleout.app.state.LiveForm.Field;
import scaleout.app.state.TimeChoice;
import scaleout.app.state.WrittenTime;
import scaleout.app.viewmodel.LiveViewModel;

/// Which time to fetch, and what CloudWatch no longer has of it.
final class TimePane extends VBox {

    private final LiveViewModel live;
    private final Map<TimeChoice, ToggleButton> choices = new EnumMap<>(TimeChoice.class);
    private final TextField from = new TextField();
    private final TextField to = new TextField();
    private final Label fromComplaint = Fields.complaint("from-complaint");
    private final Label toComplaint = Fields.complaint("to-complaint");
    private final Label gone = Ui.text("", "note");
    private final HBox written =
            Fields.beside(
                    Fields.field("From, UTC", from, fromComplaint),
                    Fields.field("To, UTC", to, toComplaint));
    private boolean showing;

    TimePane(LiveViewModel live) {
        this.live = live;
        getStyleClass().add("field");
        HBox segments = new HBox();
        segments.getStyleClass().add("segments");
        for (TimeChoice choice : TimeChoice.values()) {
            ToggleButton button = new ToggleButton(choice.label());
            button.setId("time-" + choice.id());
            button.setMinWidth(0);
            button.getStyleClass().add(pill(choice));
            button.setOnAction(event -> choose(choice));
            choices.put(choice, button);
            segments.getChildren().add(button);
        }
        from.setId("from");
        to.setId("to");
        from.setPromptText(WrittenTime.EXAMPLE);
        to.setPromptText("now");
        from.setAccessibleText("Fetch from, UTC, such as " + WrittenTime.EXAMPLE);
        to.setAccessibleText("Fetch up to, UTC; empty for now");
        gone.setId("gone");
        getChildren().addAll(Ui.line("Time", "field-name"), segments, written, gone);
        from.textProperty().subscribe((before, text) -> write());
        to.textProperty().subscribe((before, text) -> write());
        live.form().subscribe(this::show);
        live.complaints().subscribe(this::complain);
    }

    private static String pill(TimeChoice choice) {
        return switch (choice) {
            case LAST_HOUR -> "left-pill";
            case FROM_TO -> "right-pill";
            case LAST_3_HOURS, LAST_24_HOURS, LAST_7_DAYS -> "center-pill";
        };
    }

    /// Says again what is gone: time goes on.
    void refresh() {
        show(live.form().get());
    }

    /// A second click on the chosen segment chooses it again instead of nothing.
    private void choose(TimeChoice choice) {
        live.change(form -> form.at(choice, live.now()));
        refresh();
    }

    private void write() {
        if (!showing) {
            live.change(form -> form.between(from.getText(), to.getText()));
        }
    }

    private void show(LiveForm form) {
        showing = true;
        choices.forEach((choice, button) -> button.setSelected(choice == form.time()));
        Ui.show(written, form.time() == TimeChoice.FROM_TO);
        if (!form.from().equals(from.getText())) {
            from.setText(form.from());
        }
        if (!form.to().equals(to.getText())) {
            to.setText(form.to());
        }
        String lost = live.gone();
        gone.setText(
                lost.isEmpty() ? "CloudWatch still has datapoints every 10 s of this time." : lost);
        gone.setVisible(live.form().get().range(live.now()).isPresent());
        showing = false;
    }

    private void complain(Map<Field, String> complaints) {
        Fields.complain(from, fromComplaint, complaints.getOrDefault(Field.FROM, ""));
        Fields.complain(to, toComplaint, complaints.getOrDefault(Field.TO, ""));
    }
}
