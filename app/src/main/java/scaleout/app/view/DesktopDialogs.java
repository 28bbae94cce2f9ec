package scaleout.app.view;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import scaleout.app.state.ExportForm;
import scaleout.app.viewmodel.ExportViewModel;

/// The desktop's own dialogs; each starts in the folder of the last choice.
final class DesktopDialogs implements FileDialogs {

    private static final List<String> READABLE =
            List.of(
                    "*.scaleout",
                    "*.json",
                    "*.ndjson",
                    "*.jsonl",
                    "*.csv",
                    "*.log",
                    "*.txt",
                    "*.gz",
                    "*.zip");

    private final Stage owner;
    private @Nullable File lastFolder;

    DesktopDialogs(Stage owner) {
        this.owner = owner;
    }

    @Override
    public List<Path> files() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Open files as one trace");
        chooser.setInitialDirectory(lastFolder);
        chooser.getExtensionFilters()
                .addAll(
                        new ExtensionFilter("Traces: JSON, tables, logs, zip", READABLE),
                        new ExtensionFilter("All files", "*"));
        List<File> files = chooser.showOpenMultipleDialog(owner);
        if (files == null || files.isEmpty()) {
            return List.of();
        }
        lastFolder = files.getFirst().getParentFile();
        return files.stream().map(File::toPath).toList();
    }

    @Override
    public Optional<Path> folder(String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        chooser.setInitialDirectory(lastFolder);
        return chosen(chooser.showDialog(owner));
    }

    @Override
    public Optional<Path> export(String name, ExportForm.What what) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Export");
        chooser.setInitialDirectory(lastFolder);
        chooser.setInitialFileName(name);
        chooser.getExtensionFilters()
                .add(
                        new ExtensionFilter(
                                ExportViewModel.label(what), "*" + ExportViewModel.ending(what)));
        return chosen(chooser.showSaveDialog(owner));
    }

    @Override
    public Optional<Path> session(Path beside, String name) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Save session");
        Path folder = beside.toAbsolutePath().getParent();
        chooser.setInitialDirectory(
                folder != null && Files.isWritable(folder) ? folder.toFile() : lastFolder);
        chooser.setInitialFileName(name);
        chooser.getExtensionFilters().add(new ExtensionFilter("Session", "*.session.json"));
        return chosen(chooser.showSaveDialog(owner));
    }

    @Override
    public Optional<Path> scenario(String name) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Save the new scenario");
        chooser.setInitialDirectory(lastFolder);
        chooser.setInitialFileName(name);
        chooser.getExtensionFilters().add(new ExtensionFilter("Scenario", "*.scenario.json"));
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
