package scaleout.app.view;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;
import scaleout.app.chart.FxFonts;
import scaleout.app.chart.Ink;
import scaleout.app.state.Preferences;
import scaleout.app.state.Theme;

/// Dresses the window in a theme.
final class Themes {

    private static final String SHEET = text("planner.css");

    /// Text, icons, and what has to hold them.
    private static final Pattern SIZE =
            Pattern.compile(
                    "(-fx-(?:font-size|icon-size|(?:min|max|pref)-(?:width|height))): ([\\d.]+)px");

    /// A line stays as thin as it is, pixels.
    private static final double THIN = 1;

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

    /// Dresses a scene in the colours and the size of text that the user likes.
    static void apply(Preferences liked, Scene scene) {
        double factor = liked.zoom();
        FxFonts.sized(factor);
        scene.setFill(Colours.of(Ink.GROUND, liked.theme()));
        scene.getStylesheets()
                .setAll(
                        List.of(
                                Colours.styleSheet(liked.theme()),
                                Colours.dataUri(sized(SHEET, factor))));
        dress(liked.theme());
    }

    /// Dresses all controls. To be called before the first is made: else JavaFX reads its own style sheet first, for nothing.
    static void dress(Theme theme) {
        Application.setUserAgentStylesheet(
                switch (theme) {
                    case DARK -> new PrimerDark().getUserAgentStylesheet();
                    case LIGHT -> new PrimerLight().getUserAgentStylesheet();
                });
    }

    /// Sizes stand in pixels in the style sheet, as they do in the charts; both grow alike.
    private static String sized(String css, double factor) {
        return factor == 1
                ? css
                : SIZE.matcher(css)
                        .replaceAll(match -> {
                            double pixels = Double.parseDouble(match.group(2));
                            return String.format(
                                    Locale.ROOT,
                                    "%s: %.2fpx",
                                    match.group(1),
                                    pixels > THIN ? factor * pixels : pixels);
                        });
    }

    private static String text(String name) {
        try (InputStream in =
                Objects.requireNonNull(Themes.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the style sheet %s cannot be read".formatted(name), e);
        }
    }
}
