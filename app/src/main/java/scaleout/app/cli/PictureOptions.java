package scaleout.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import scaleout.app.chart.Drawing;
import scaleout.app.chart.Palette;
import scaleout.app.export.PictureForm;

/// How a picture is to look, as options.
final class PictureOptions {

    private static final double DEFAULT_WIDTH = 1440;

    private static final Pattern SIZE = Pattern.compile("(\\d{1,5})x(\\d{1,5})");

    @Option(
            names = "--size",
            paramLabel = "WxH",
            description = "pixels; as high as its content where not given")
    private @Nullable String size;

    @Option(
            names = "--scale",
            paramLabel = "S",
            description =
                    "pixels of a PNG file per pixel of the size, or how large SVG and PDF are shown (default: 2 for .png, else 1)")
    private @Nullable Double scale;

    @Option(
            names = "--theme",
            paramLabel = "NAME",
            description = "light, dark, print or safe (default: light)")
    private @Nullable String theme;

    /// Whether the user says anything about how a picture is to look.
    boolean areGiven() {
        return size != null || scale != null || theme != null;
    }

    /// What the user wants.
    ///
    /// @param width  pixels
    /// @param height pixels; empty where it is as high as its content
    /// @param scale  null where it is the usual one of its form
    record Look(Palette palette, double width, OptionalDouble height, @Nullable Double scale) {

        /// Writes a drawing whole or not at all.
        ///
        /// @throws OutputException          where it cannot be written
        /// @throws IllegalArgumentException where it would be too small or too large
        void write(PictureForm form, Drawing drawing, String title, Path out)
                throws OutputException {
            try {
                form.write(drawing, palette, title, scale == null ? form.usualScale() : scale, out);
            } catch (IOException unwritable) {
                throw new OutputException(out, unwritable);
            }
        }
    }

    /// Returns what the user wants.
    ///
    /// @throws ParameterException where it cannot be understood
    Look look(CommandLine command) {
        String named = theme == null ? "light" : theme;
        Palette palette =
                Palette.named(named.toLowerCase(Locale.ROOT))
                        .orElseThrow(() ->
                                new ParameterException(
                                        command,
                                        "--theme: expected light, dark, print or safe but found "
                                                + named));
        if (size == null) {
            return new Look(palette, DEFAULT_WIDTH, OptionalDouble.empty(), scale);
        }
        Matcher matcher = SIZE.matcher(size);
        if (!matcher.matches()) {
            throw new ParameterException(
                    command, "--size: expected such as 1440x900 but found " + size);
        }
        return new Look(
                palette,
                Double.parseDouble(matcher.group(1)),
                OptionalDouble.of(Double.parseDouble(matcher.group(2))),
                scale);
    }
}
