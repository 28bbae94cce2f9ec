package scaleout.app.view;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.paint.Color;
import scaleout.app.chart.Ink;
import scaleout.app.state.Theme;
import scaleout.app.viewmodel.Charts;

/// Gives the style sheets the colours that the painters use, so that each colour stands in one place: `Palette`.
final class Colours {

    private Colours() {}

    /// Returns a style sheet, as a data URI, that defines every ink as `-ink-…`; `planner.css` builds on these.
    static String styleSheet(Theme theme) {
        String inks =
                Stream.of(Ink.values())
                        .map(ink ->
                                "%s: #%06x;"
                                        .formatted(variable(ink), Charts.palette(theme).rgb(ink)))
                        .collect(Collectors.joining(" "));
        return dataUri(".root { %s }".formatted(inks));
    }

    /// Returns an ink as it is in a theme.
    static Color of(Ink ink, Theme theme) {
        int rgb = Charts.palette(theme).rgb(ink);
        return Color.rgb(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff);
    }

    /// Returns a style sheet that is in no file.
    static String dataUri(String css) {
        byte[] bytes = css.getBytes(StandardCharsets.UTF_8);
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(bytes);
    }

    /// The name of an ink in style sheets, such as `-ink-image-pull`.
    static String variable(Ink ink) {
        return "-ink-" + ink.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
