package scaleout.app.view;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import scaleout.app.action.Action;
import scaleout.app.state.OpenTrace;
import scaleout.app.state.Session;
import scaleout.app.state.Theme;
import scaleout.app.viewmodel.PlannerViewModel;
import scaleout.model.timeline.ScaleOut;
import scaleout.model.timeline.Timeline;

/// The bar at the top: what is open, and what can be done with it.
final class HeadBar extends HBox {

    /// Narrower than this, pixels, there is room for the summary only.
    private static final double NARROW = 1000;

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("d MMM uuuu HH:mm 'UTC'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private final Label endpoint = Ui.line("Scale-Out Planner", "endpoint");
    private final Label variants = Ui.line("", "dim");
    private final Label pill = new Label();
    private final Button export;
    private final Button panel;
    private final Button theme;

    HeadBar(
            PlannerViewModel viewModel,
            Commands commands,
            List<Path> samples,
            ObservableValue<List<List<Path>>> recent) {
        getStyleClass().add("head-bar");
        pill.getStyleClass().add("pill");
        pill.setId("summary");
        pill.setMinWidth(0);
        export = new Button(Action.EXPORT_PICTURE.label());
        export.setId(Action.EXPORT_PICTURE.id());
        export.setMinWidth(USE_PREF_SIZE);
        export.setOnAction(event -> commands.run(Action.EXPORT_PICTURE));
        panel = button(Feather.SLIDERS, Action.SHOW_WHAT_IF, commands);
        Button find = button(Feather.COMMAND, Action.COMMANDS, commands);
        Button keys = button(Feather.HELP_CIRCLE, Action.KEYS, commands);
        theme = button(Feather.SUN, Action.SWITCH_THEME, commands);
        getChildren()
                .addAll(
                        AppMark.node(24),
                        endpoint,
                        variants,
                        pill,
                        Ui.spring(),
                        openMenu(viewModel, commands, samples, recent),
                        export,
                        separated(theme),
                        panel,
                        find,
                        keys);
        variants.visibleProperty()
                .bind(pill.visibleProperty().and(widthProperty().greaterThan(NARROW)));
        variants.managedProperty().bind(variants.visibleProperty());
        viewModel.choices().scenario().subscribe(this::show);
    }

    private static Button button(Feather icon, Action action, Commands commands) {
        return Ui.iconButton(icon, action, () -> commands.run(action));
    }

    private static Button separated(Button button) {
        HBox.setMargin(button, new Insets(0, 0, 0, 8));
        return button;
    }

    private static MenuButton openMenu(
            PlannerViewModel viewModel,
            Commands commands,
            List<Path> samples,
            ObservableValue<List<List<Path>>> recent) {
        MenuButton menu = new MenuButton("Open…");
        menu.setId("open");
        menu.setMinWidth(USE_PREF_SIZE);
        Menu latest = new Menu("Recent");
        latest.setId("recent");
        recent.subscribe(all -> {
            latest.getItems().setAll(all.stream().map(one -> recentItem(viewModel, one)).toList());
            latest.setDisable(all.isEmpty());
        });
        List.of(Action.OPEN_FILE, Action.OPEN_FOLDER, Action.OPEN_FROM_AWS)
                .forEach(action -> menu.getItems().add(item(action, commands)));
        menu.getItems().add(latest);
        menu.getItems().add(new SeparatorMenuItem());
        List.of(Action.NEW_SCENARIO, Action.SAVE_SESSION)
                .forEach(action -> menu.getItems().add(item(action, commands)));
        if (!samples.isEmpty()) {
            menu.getItems().add(new SeparatorMenuItem());
            samples.forEach(sample -> menu.getItems().add(sampleItem(viewModel, sample)));
        }
        return menu;
    }

    private static MenuItem item(Action action, Commands commands) {
        MenuItem item = new MenuItem(action.label());
        item.setAccelerator(Keys.combination(action));
        item.setOnAction(event -> commands.run(action));
        return item;
    }

    private static MenuItem recentItem(PlannerViewModel viewModel, List<Path> inputs) {
        MenuItem item = new MenuItem(Ui.name(inputs));
        item.setMnemonicParsing(false);
        item.setOnAction(event -> viewModel.open(inputs));
        return item;
    }

    private static MenuItem sampleItem(PlannerViewModel viewModel, Path sample) {
        MenuItem item = new MenuItem("Sample: " + sample.getFileName());
        item.setMnemonicParsing(false);
        item.setOnAction(event -> viewModel.open(sample));
        return item;
    }

    private void show(Session session) {
        boolean dark = session.theme() == Theme.DARK;
        theme.setGraphic(new FontIcon(dark ? Feather.SUN : Feather.MOON));
        OpenTrace open = session.open();
        export.setDisable(open == null);
        panel.setDisable(open == null);
        Ui.show(pill, open != null);
        if (open != null) {
            endpoint.setText(open.timeline().endpointForPeople());
            variants.setText(variants(open.timeline()));
            pill.setText(summary(open));
        }
    }

    private static String variants(Timeline timeline) {
        return timeline.scaleOuts().stream()
                .map(ScaleOut::variant)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /// Such as `folder · 18 Jun 2026 14:02 UTC · 12 start-ups · 2 types`.
    private static String summary(OpenTrace open) {
        Timeline timeline = open.timeline();
        long types =
                timeline.scaleOuts().stream()
                        .map(ScaleOut::instanceType)
                        .filter(Objects::nonNull)
                        .distinct()
                        .count();
        return Stream.of(
                        open.source().name(),
                        date(timeline),
                        Ui.counted(open.startUps(), "start-up"),
                        types == 0 ? "" : Ui.counted(types, "type"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static String date(Timeline timeline) {
        return timeline.clock() == Timeline.Clock.RELATIVE || timeline.scaleOuts().isEmpty()
                ? ""
                : DATE.format(timeline.scaleOuts().getFirst().at());
    }
}
