package scaleout.app.view;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import scaleout.app.action.Action;
import scaleout.app.chart.Ink;
import scaleout.app.chart.Mark.Pattern;
import scaleout.app.chart.Mark.Surety;
import scaleout.app.chart.Palette;
import scaleout.app.state.OpenTrace;
import scaleout.app.state.Session;
import scaleout.app.state.TimeDisplay;
import scaleout.app.viewmodel.Charts;
import scaleout.app.viewmodel.PlannerViewModel;
import scaleout.model.timeline.Timeline;

/// The bar at the bottom: the clock, how sure each kind of bar is, how many there are, and how reading went.
final class StatusBar extends HBox {

    private final Button clock = new Button();
    private final HBox legend = new HBox();
    private final Label count = Ui.line("");
    private final Label problems = Ui.line("", "status-problems");
    private final Label opened = Ui.line("");

    StatusBar(PlannerViewModel viewModel, Commands commands) {
        setId("status");
        clock.setId(Action.SWITCH_TIMES.id());
        clock.getStyleClass().addAll("flat", "small", "clock");
        clock.setMinWidth(USE_PREF_SIZE);
        Ui.tip(clock, Keys.labelWithKey(Action.SWITCH_TIMES));
        clock.setOnAction(event -> commands.run(Action.SWITCH_TIMES));
        getStyleClass().add("status-bar");
        legend.getStyleClass().add("legend");
        legend.setMinWidth(0);
        getChildren().addAll(clock, legend, count, Ui.spring(), problems, opened);
        viewModel.choices().scenario().subscribe(this::show);
    }

    private void show(Session session) {
        OpenTrace open = session.open();
        Ui.show(this, open != null);
        if (open == null) {
            return;
        }
        boolean timesOfDay = open.timeline().clock() == Timeline.Clock.UTC;
        clock.setText(
                timesOfDay ? session.preferences().times().label() : TimeDisplay.RELATIVE.label());
        clock.setDisable(!timesOfDay);
        showLegend(Charts.palette(session.theme()));
        count.setText("n = " + open.startUps());
        int unusable = open.problems().size();
        problems.setText(unusable == 1 ? "1 file not used" : unusable + " files not used");
        Ui.show(problems, unusable > 0);
        opened.setText(String.format(Locale.ROOT, "opened in %.1f s", open.readSeconds()));
    }

    private void showLegend(Palette palette) {
        legend.getChildren()
                .setAll(
                        List.of(
                                entry("measured", Surety.SOLID, palette),
                                entry("bounded", Surety.HATCHED_ENDS, palette),
                                entry("inferred", Surety.HATCHED, palette),
                                entry("projected", Surety.GHOST, palette)));
    }

    private static Node entry(String word, Surety surety, Palette palette) {
        Label label =
                new Label(word, Swatch.of(Ink.CONTAINER_INIT, Pattern.PLAIN, surety, palette));
        label.setMinWidth(0);
        return label;
    }
}
