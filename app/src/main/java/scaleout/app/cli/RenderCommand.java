package scaleout.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
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

    @Mixin private PictureOptions picture = new PictureOptions();

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
        PictureOptions.Look look = picture.look(spec.commandLine());
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
            look.write(form, drawing(subject, look), opened.timeline().endpointForPeople(), out);
        } catch (IllegalArgumentException impossible) {
            throw wrong(String.valueOf(impossible.getMessage()));
        }
        return ExitCode.DONE;
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

    private static Drawing drawing(Subject subject, PictureOptions.Look look) {
        TextRuler ruler = AwtFonts.ruler();
        double width = look.width();
        double height =
                look.height().orElseGet(() -> ReviewPicture.naturalHeight(subject, width, ruler));
        return ReviewPicture.layOut(subject, width, height, ruler);
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
