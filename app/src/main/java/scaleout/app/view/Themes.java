package scaleout.app.view;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Objects;
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

    static void apply(Theme theme, Scene scene) {
        scene.getStylesheets().setAll(List.of(Colours.styleSheet(theme), SHEET));
        Application.setUserAgentStylesheet(
                switch (theme) {
                    case DARK -> new PrimerDark().getUserAgentStylesheet();
                    case LIGHT -> new PrimerLight().getUserAgentStylesheet();
                });
    }
}
