package scaleout.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import scaleout.app.chart.AwtFonts;
import scaleout.app.chart.Drawing;
import scaleout.app.chart.Palette;
import scaleout.app.chart.Scene;
import scaleout.app.chart.TextRuler;
import scaleout.app.export.Beside;
import scaleout.app.export.PictureForm;
import scaleout.app.export.Provenance;
import scaleout.app.export.ReviewPicture;
import scaleout.app.export.Subject;
import scaleout.app.state.Tracks;
import scaleout.model.bundle.ReadOptions;
import scaleout.model.projection.FittedTimeline;
import scaleout.model.projection.Projection;
import scaleout.model.projection.ProjectionException;
import scaleout.model.projection.Projector;
import scaleout.model.projection.WhatIf;
import scaleout.model.reconstruction.Opened;
import scaleout.model.report.Outside;

/// `scaleout render`: writes a picture for an architecture review.
@Command(
        name = "render",
        description = "Write a picture of the timeline and of what a scenario would change.",
        mixinStandardHelpOptions = true)
final class RenderCommand implements Callable<Integer> {

    private static final double DEFAULT_WIDTH = 1440;

    private static final Pattern SIZE = Pattern.compile("(\\d{1,5})x(\\d{1,5})");

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "INPUT",
            description = "a bundle, an answer of AWS, a timeline file or a scenario")
    private Path input = Path.of("");

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "the picture to write: .png, .svg or .pdf")
    private Path out = Path.of("");

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
            defaultValue = "light",
            description = "light, dark, print or safe (default: ${DEFAULT-VALUE})")
    private String theme = "light";

    @Mixin private TracksOption tracks = new TracksOption();

    @Mixin private ReadingOptions reading = new ReadingOptions();

    @Mixin private WhatIfOptions options = new WhatIfOptions();

    @Override
    public Integer call() throws Exception {
        PictureForm form =
                PictureForm.of(out)
                        .orElseThrow(() ->
                                wrong(
                                        "--out: expected a name that ends with .png, .svg or .pdf but found "
                                                + out));
        Palette palette = palette();
        Optional<Size> fixed = size == null ? Optional.empty() : Optional.of(Size.of(this, size));
        Tracks beside = tracks.tracks(spec.commandLine());
        WhatIf whatIf = options.whatIf(spec.commandLine());
        ReadOptions read = reading.options(spec.commandLine());
        Opened opened = Inputs.open(List.of(input), read, spec.commandLine().getErr());
        Scene scene = new Scene(opened.timeline(), projection(opened, whatIf), 0);
        Subject subject =
                new Subject(
                        scene,
                        Beside.of(beside, scene, opened.around(), FittedTimeline::of),
                        Provenance.of(input));
        try {
            write(form, drawing(subject, fixed), palette, opened.timeline().endpointForPeople());
        } catch (IllegalArgumentException impossible) {
            throw wrong(String.valueOf(impossible.getMessage()));
        }
        return ExitCode.DONE;
    }

    /// A size as the user gives it.
    private record Size(double width, double height) {
        static Size of(RenderCommand command, String text) {
            Matcher matcher = SIZE.matcher(text);
            if (!matcher.matches()) {
                throw command.wrong("--size: expected such as 1440x900 but found " + text);
            }
            return new Size(
                    Double.parseDouble(matcher.group(1)), Double.parseDouble(matcher.group(2)));
        }
    }

    /// A timeline that cannot be projected is drawn without a projection, unless one was asked for.
    private @Nullable Projection projection(Opened opened, WhatIf whatIf)
            throws ProjectionException {
        try {
            return Projector.project(opened.timeline(), whatIf);
        } catch (ProjectionException impossible) {
            if (!whatIf.equals(WhatIf.NOTHING)) {
                throw impossible;
            }
            spec.commandLine()
                    .getErr()
                    .println(Outside.terminal(String.valueOf(impossible.getMessage())));
            return null;
        }
    }

    private static Drawing drawing(Subject subject, Optional<Size> fixed) {
        TextRuler ruler = AwtFonts.ruler();
        double width = fixed.map(Size::width).orElse(DEFAULT_WIDTH);
        OptionalDouble height =
                fixed.map(given -> OptionalDouble.of(given.height()))
                        .orElse(OptionalDouble.empty());
        return ReviewPicture.layOut(
                subject,
                width,
                height.orElseGet(() -> ReviewPicture.naturalHeight(subject, width, ruler)),
                ruler);
    }

    private void write(PictureForm form, Drawing drawing, Palette palette, String title)
            throws OutputException {
        try {
            form.write(drawing, palette, title, scale == null ? form.usualScale() : scale, out);
        } catch (IOException unwritable) {
            throw new OutputException(out, unwritable);
        }
    }

    private Palette palette() {
        Optional<Palette> palette = Palette.named(theme.toLowerCase(Locale.ROOT));
        if (palette.isEmpty()) {
            throw wrong("--theme: expected light, dark, print or safe but found " + theme);
        }
        return palette.get();
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
