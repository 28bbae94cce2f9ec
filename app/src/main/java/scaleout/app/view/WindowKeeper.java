package scaleout.app.view;

import java.io.IOException;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Subscription;
import scaleout.app.files.DataFolder;
import scaleout.app.files.WindowFile;
import scaleout.app.state.WindowPlace;
import scaleout.model.trace.FormatException;

/// Puts the window where it stood when it was closed, where that is still on a screen.
final class WindowKeeper {

    private final Stage stage;
    private final DataFolder data;
    private WindowPlace ordinary;

    WindowKeeper(Stage stage, DataFolder data) {
        this.stage = stage;
        this.data = data;
        ordinary = now();
        Runnable moved =
                () -> {
                    if (stage.isShowing() && !stage.isMaximized() && !stage.isIconified()) {
                        ordinary = now();
                    }
                };
        stage.xProperty().subscribe(moved);
        stage.yProperty().subscribe(moved);
        stage.widthProperty().subscribe(moved);
        stage.heightProperty().subscribe(moved);
    }

    /// Puts the window, which is not shown yet, where it stood.
    ///
    /// @throws FormatException where the file that says so is no such file; the window then stands as usual
    /// @throws IOException     where that cannot be read
    void restore() throws FormatException, IOException {
        WindowFile.read(data).filter(WindowKeeper::isOnAScreen).ifPresent(this::restore);
    }

    private void restore(WindowPlace place) {
        put(place);
        stage.setMaximized(place.maximized());
        ordinary = place;
        if (place.maximized()) {
            putWhenOrdinary(place);
        }
    }

    private void put(WindowPlace place) {
        stage.setX(place.x());
        stage.setY(place.y());
        stage.setWidth(place.width());
        stage.setHeight(place.height());
    }

    /// A window that is shown maximized knows no size to go back to, and would fill the screen as an ordinary one. Where the
    /// desktop gives it another size or place, as when it is dragged, that stands.
    private void putWhenOrdinary(WindowPlace place) {
        Subscription[] once = new Subscription[1];
        once[0] =
                stage.maximizedProperty()
                        .subscribe((Boolean before, Boolean maximized) -> {
                            once[0].unsubscribe();
                            Platform.runLater(() -> { // after the desktop's own sizes
                                if (isOnAScreen(place) && fillsAScreen()) {
                                    put(place);
                                }
                            });
                        });
    }

    /// Keeps where the window stands, or stood when it was closed.
    ///
    /// @throws IOException where that cannot be written
    void keep() throws IOException {
        boolean maximized = stage.isMaximized();
        WindowPlace place = maximized || stage.isIconified() ? ordinary : now();
        if (place.width() > 0 && place.height() > 0) { // else it was never shown
            WindowFile.write(
                    data,
                    new WindowPlace(
                            place.x(), place.y(), place.width(), place.height(), maximized));
        }
    }

    private WindowPlace now() {
        return new WindowPlace(
                stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), false);
    }

    private static boolean isOnAScreen(WindowPlace place) {
        return screens().anyMatch(place::isOn);
    }

    private boolean fillsAScreen() {
        return screens().anyMatch(now()::fills);
    }

    private static Stream<WindowPlace.Screen> screens() {
        return Screen.getScreens().stream()
                .map(Screen::getVisualBounds)
                .map((Rectangle2D bounds) ->
                        new WindowPlace.Screen(
                                bounds.getMinX(),
                                bounds.getMinY(),
                                bounds.getMaxX(),
                                bounds.getMaxY()));
    }
}
