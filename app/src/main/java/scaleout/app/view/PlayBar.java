package scaleout.app.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import scaleout.app.action.Action;
import scaleout.app.chart.GoingOn;
import scaleout.app.chart.Palette;
import scaleout.app.chart.PhaseWords;
import scaleout.app.state.Playhead;
import scaleout.app.state.Tracks;
import scaleout.app.viewmodel.Charts;
import scaleout.app.viewmodel.PlayViewModel;
import scaleout.model.domain.Phase;
import scaleout.model.report.Durations;

/// Under the charts: plays the scale-out and says what is going on at the playhead, and shows or hides tracks.
final class PlayBar extends HBox {

    /// Narrower than this, pixels, there is no slider.
    private static final double NARROW = 760;

    /// Narrower than this, pixels, what is going on takes the place of the tracks' buttons while it plays.
    private static final double CROWDED = 1200;

    private final PlayViewModel play;
    private final Button button;
    private final Button stop;
    private final MenuButton speed = new MenuButton();
    private final Slider slider = new Slider();
    private final Label time = Ui.line("", "play-time");
    private final Label ready = Ui.line("", "strong-label");
    private final HBox counts = new HBox();
    private final Map<List<Phase>, Label> labels = new LinkedHashMap<>();
    private final ToggleButton demand;
    private final ToggleButton contention;
    private final ToggleButton lanes;
    private Palette palette = Palette.DARK;
    private boolean showing;

    PlayBar(PlayViewModel play, Commands commands) {
        this.play = play;
        setId("play-bar");
        getStyleClass().add("play-bar");
        button = Ui.iconButton(Feather.PLAY, Action.PLAY, () -> commands.run(Action.PLAY));
        stop = Ui.iconButton(Feather.X, Action.CLEAR, play::stop);
        stop.setId("stop-playing");
        stop.setAccessibleText("Stop playing");
        Ui.tip(stop, "Stop playing, show everything again");
        speed.setId("speed");
        speed.getStyleClass().addAll("flat", "small");
        speed.setMinWidth(USE_PREF_SIZE);
        Ui.tip(
                speed,
                "Seconds of the trace in one second (%s, %s)"
                        .formatted(Keys.words(Action.PLAY_SLOWER), Keys.words(Action.PLAY_FASTER)));
        for (double choice : Playhead.SPEEDS) {
            MenuItem item = new MenuItem(words(choice));
            item.setOnAction(event -> play.playAt(choice));
            speed.getItems().add(item);
        }
        slider.setId("play-slider");
        slider.setMinWidth(64);
        slider.setPrefWidth(160);
        slider.setAccessibleText("Playhead, seconds from the start");
        slider.valueProperty().subscribe((Number before, Number now) -> slid(now.doubleValue()));
        time.setId("play-time");
        ready.setId("play-ready");
        counts.getStyleClass().add("play-counts");
        counts.setMinWidth(0);
        demand = track("Demand", Action.SHOW_DEMAND, commands);
        contention = track("Contention", Action.SHOW_CONTENTION, commands);
        lanes = track("Lanes", Action.SHOW_LANES, commands);
        getChildren()
                .addAll(
                        button,
                        speed,
                        slider,
                        time,
                        stop,
                        ready,
                        counts,
                        Ui.spring(),
                        demand,
                        contention,
                        lanes);
        play.playhead().subscribe(head -> show(head));
        play.goingOn().subscribe(counted -> count(counted));
        widthProperty().subscribe(width -> show(play.playhead().get()));
    }

    private static ToggleButton track(String name, Action action, Commands commands) {
        ToggleButton toggle = new ToggleButton(name);
        toggle.setId(action.id());
        toggle.getStyleClass().addAll("small", "track-toggle");
        toggle.setMinWidth(USE_PREF_SIZE);
        Ui.tip(toggle, Keys.labelWithKey(action));
        toggle.setOnAction(event -> commands.run(action));
        return toggle;
    }

    /// Shows which tracks are shown, and the colours of the charts.
    void show(Charts charts, Tracks tracks) {
        demand.setSelected(tracks.demand());
        contention.setSelected(tracks.contention());
        lanes.setSelected(tracks.lanes());
        if (palette != charts.palette()) {
            palette = charts.palette();
            count(play.goingOn().get());
        }
    }

    private void slid(double seconds) {
        if (!showing) {
            play.goTo(seconds);
        }
    }

    /// A label for every phase that occurs, made once: only their numbers change while it plays.
    private void count(Optional<GoingOn> goingOn) {
        labels.clear();
        goingOn.map(GoingOn::phases)
                .orElse(List.of())
                .forEach(phases -> {
                    Label label = new Label();
                    label.setMinWidth(0);
                    label.setGraphic(Swatch.of(phases, palette));
                    labels.put(phases, label);
                });
        counts.getChildren().setAll(labels.values());
        button.setDisable(goingOn.isEmpty());
        show(play.playhead().get());
    }

    private void show(Optional<Playhead> playhead) {
        boolean plays = playhead.filter(Playhead::plays).isPresent();
        ((FontIcon) button.getGraphic()).setIconCode(plays ? Feather.PAUSE : Feather.PLAY);
        Ui.show(slider, playhead.isPresent() && getWidth() >= NARROW);
        List.of(speed, time, stop, ready, counts)
                .forEach(node -> Ui.show(node, playhead.isPresent()));
        List.of(demand, contention, lanes)
                .forEach(node -> Ui.show(node, playhead.isEmpty() || getWidth() >= CROWDED));
        playhead.ifPresent(this::show);
    }

    private void show(Playhead head) {
        showing = true;
        slider.setMin(head.fromSeconds());
        slider.setMax(head.toSeconds());
        slider.setBlockIncrement(Math.max(1, (head.toSeconds() - head.fromSeconds()) / 100));
        slider.setValue(head.atSeconds());
        showing = false;
        speed.setText(words(head.speed()));
        time.setText("+" + Durations.text(Math.floor(head.atSeconds())));
        play.goingOn().get().map(counted -> counted.at(head.atSeconds())).ifPresent(this::show);
    }

    private void show(GoingOn.Now now) {
        ready.setText(words(now));
        labels.values().forEach(label -> Ui.show(label, false));
        for (GoingOn.Count count : now.counts()) {
            Label label = labels.get(count.phases());
            if (label != null) {
                label.setText(
                        "%d %s".formatted(count.startUps(), PhaseWords.brief(count.phases())));
                label.setAccessibleText(
                        "%d start-ups in %s"
                                .formatted(count.startUps(), PhaseWords.full(count.phases())));
                Ui.show(label, true);
            }
        }
        setAccessibleText("%s at %s".formatted(ready.getText(), time.getText()));
    }

    private static String words(GoingOn.Now now) {
        return now.complete()
                ? "%d ready of %d asked for".formatted(now.ready(), now.asked())
                : "%d of %s ready".formatted(now.ready(), Ui.counted(now.asked(), "start-up"));
    }

    private static String words(double times) {
        return String.format(Locale.ROOT, "%,.0f\u00d7", times);
    }
}
