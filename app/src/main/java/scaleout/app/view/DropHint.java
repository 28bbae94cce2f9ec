package scaleout.app.view;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/// Over the window while files are dragged over it; what is dropped is opened.
final class DropHint extends Label {

    private final Consumer<List<Path>> open;

    DropHint(Consumer<List<Path>> open) {
        super("Drop to open");
        this.open = open;
        getStyleClass().add("drop-hint");
        setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        setMouseTransparent(true);
        setVisible(false);
    }

    /// Makes a scene take files.
    void install(Scene scene) {
        scene.setOnDragOver(this::draggedOver);
        scene.setOnDragExited(event -> setVisible(false));
        scene.setOnDragDropped(this::dropped);
    }

    private void draggedOver(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            setVisible(true);
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }

    private void dropped(DragEvent event) {
        setVisible(false);
        Dragboard dropped = event.getDragboard();
        if (dropped.hasFiles()) {
            open.accept(dropped.getFiles().stream().map(File::toPath).toList());
        }
        event.setDropCompleted(dropped.hasFiles());
        event.consume();
    }
}
