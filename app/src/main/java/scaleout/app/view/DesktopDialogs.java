package scaleout.app.view;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// The desktop's own dialogs; each starts in the folder of the last choice.
final class DesktopDialogs implements FileDialogs {

    private final Stage owner;
    private @Nullable File lastFolder;

    DesktopDialogs(Stage owner) {
        this.owner = owner;
    }

    @Override
    public Optional<Path> file() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Open a trace");
        chooser.setInitialDirectory(lastFolder);
        chooser.getExtensionFilters()
                .addAll(
                        new ExtensionFilter("Traces (JSON, zip)", "*.json", "*.zip", "*.ndjson"),
                        new ExtensionFilter("All files", "*"));
        return chosen(chooser.showOpenDialog(owner));
    }

    @Override
    public Optional<Path> folder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle("Open a trace folder");
        chooser.setInitialDirectory(lastFolder);
        return chosen(chooser.showDialog(owner));
    }

    @Override
    public Optional<Path> picture(String name) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Export picture");
        chooser.setInitialDirectory(lastFolder);
        chooser.setInitialFileName(name);
        chooser.getExtensionFilters().add(new ExtensionFilter("PNG picture", "*.png"));
        return chosen(chooser.showSaveDialog(owner));
    }

    private Optional<Path> chosen(@Nullable File file) {
        if (file == null) {
            return Optional.empty();
        }
        lastFolder = file.getParentFile();
        return Optional.of(file.toPath());
    }
}
