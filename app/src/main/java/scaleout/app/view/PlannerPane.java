package scaleout.app.view;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import scaleout.app.viewmodel.Banner;
import scaleout.app.viewmodel.Lazy;
import scaleout.app.viewmodel.PlannerViewModel;
import scaleout.app.viewmodel.Work;

/// The window's content under its cards. At first there is only what is seen where nothing is open: what would come into the
/// first frame unseen would delay it all the same, since JavaFX looks up the style of all that is in the window.
final class PlannerPane extends BorderPane {

    private final PlannerViewModel viewModel;
    private final Commands commands;
    private final Scrolling empty;
    private final Lazy<ReadingPane> reading;
    private final Lazy<Workbench> bench;
    private final DropHint dropHint;
    private final VBox top;
    private final StackPane middle;
    private final VBox bottom = new VBox();

    PlannerPane(
            PlannerViewModel viewModel,
            Commands commands,
            List<Path> samples,
            ObservableValue<List<List<Path>>> recent) {
        this.viewModel = viewModel;
        this.commands = commands;
        getStyleClass().add("planner");
        empty = new Scrolling(new EmptyPane(viewModel, commands, samples, recent));
        reading = new Lazy<>(() -> new ReadingPane(viewModel));
        bench = new Lazy<>(() -> new Workbench(viewModel, commands));
        dropHint = new DropHint(viewModel::open);
        top = new VBox(new HeadBar(viewModel, commands, samples, recent));
        middle = new StackPane(empty);
        setTop(top);
        setCenter(middle);
        setBottom(bottom);
    }

    /// Makes a scene take files.
    void install(Scene scene) {
        dropHint.install(scene);
    }

    /// Where an open trace is worked on.
    Workbench bench() {
        return bench.get();
    }

    /// Makes all that is not there yet.
    void complete() {
        if (bottom.getChildren().isEmpty()) {
            top.getChildren().add(new BannerBar(viewModel, commands));
            middle.getChildren().add(dropHint);
            bottom.getChildren()
                    .addAll(
                            new SelectionBar(viewModel, commands),
                            new StatusBar(viewModel, commands));
        }
    }

    /// Shows what there is: an open trace, a trace that is being read, a message, or none of these.
    void show() {
        boolean open = viewModel.session().get().open() != null;
        boolean busy = viewModel.work().get() instanceof Work.Reading;
        if (open || !(viewModel.banner().get() instanceof Banner.Hidden)) {
            complete();
        }
        Ui.show(empty, !open && !busy);
        if (busy || reading.isMade()) {
            showReading(busy);
        }
        if (open) {
            showBench(busy);
        }
    }

    private void showReading(boolean busy) {
        if (!reading.isMade()) {
            middle.getChildren().add(1 + middle.getChildren().indexOf(empty), reading.get());
        }
        Ui.show(reading.get(), busy);
    }

    private void showBench(boolean busy) {
        boolean appears = !bench().isShown();
        if (appears) {
            middle.getChildren().addFirst(bench().node());
        }
        bench().busy(busy);
        if (appears) {
            bench().shown();
        }
    }
}
