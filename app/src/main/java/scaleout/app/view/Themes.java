package scaleout.app.view;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;
import scaleout.app.state.Theme;

/// Dresses the window in a theme.
final class Themes {

    private static final String SHEET =
            Objects.requireNonNull(Themes.class.getResource("planner.css")).toExternalForm();

    private Themes() {}

    /// The theme that the desktop asks for.
    static Theme ofDesktop() {
        return Platform.getPreferences().getColorScheme() == ColorScheme.DARK
                ? Theme.DARK
                : Theme.LIGHT;
    }

    /// Tells when the desktop asks for another theme.
    static void followDesktop(Consumer<Theme> changed) {
        Platform.getPreferences()
                .colorSchemeProperty()
                .subscribe((ColorScheme before, ColorScheme now) -> changed.accept(ofDesktop()));
    }

    static void apply(Theme theme, Scene scene) {
        scene.getStylesheets().setAll(List.of(Colours.styleSheet(theme), SHEET));
        Application.setUserAgentStylesheet(
                switch (theme) {
                    case DARK -> new PrimerDark().getUserAgentStylesheet();
                    case LIGHT -> new PrimerLight().getUserAgentStylesheet();
                });
    }
}
