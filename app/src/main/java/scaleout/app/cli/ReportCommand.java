package scaleout.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import scaleout.app.export.Provenance;
import scaleout.app.files.AtomicFile;
import scaleout.model.calibration.Sizes;
import scaleout.model.projection.FittedTimeline;
import scaleout.model.reconstruction.Opened;
import scaleout.model.report.Json;
import scaleout.model.report.MarkdownReport;
import scaleout.model.report.Origin;
import scaleout.model.report.ReportCsv;
import scaleout.model.report.ReportInput;
import scaleout.model.report.ReportJson;

/// `scaleout report`: all that is to be said of a trace, for a review.
@Command(
        name = "report",
        description =
                "Report on a trace: what happened, what toggles would change, what to ask before, and what it rests on.",
        mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {

    /// In what a report is written.
    enum Form {
        /// Markdown.
        MD,
        /// One JSON document.
        JSON,
        /// A row per scenario, start-up and phase.
        CSV
    }

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "INPUT",
            description = "a bundle, an answer of AWS, or a timeline file")
    private Path input = Path.of("");

    @Option(
            names = "--to",
            paramLabel = "md|json|csv",
            description = "in what to write it; Markdown where not given")
    private Form form = Form.MD;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "write to FILE instead of the terminal")
    private @Nullable Path out;

    @Mixin private ReadingOptions reading = new ReadingOptions();

    @Mixin private SizeOptions sizes = new SizeOptions();

    @Override
    public Integer call() throws Exception {
        Sizes given = sizes.sizes(spec.commandLine());
        Opened opened =
                Inputs.open(
                        List.of(input),
                        reading.options(spec.commandLine()),
                        spec.commandLine().getErr());
        Provenance provenance = Provenance.of(input);
        Origin origin = new Origin(provenance.source(), provenance.sha256(), provenance.program());
        FittedTimeline fitted = FittedTimeline.of(opened.timeline(), given);
        String text = text(ReportInput.of(origin, fitted, opened.findings(), opened.problems()));
        if (out == null) {
            PrintWriter stdout = spec.commandLine().getOut();
            stdout.print(text);
            stdout.flush();
        } else {
            write(out, text);
        }
        return ExitCode.DONE;
    }

    private String text(ReportInput report) {
        return switch (form) {
            case MD -> MarkdownReport.of(report);
            case JSON -> Json.text(ReportJson.of(report));
            case CSV -> ReportCsv.of(report);
        };
    }

    private static void write(Path file, String text) throws OutputException {
        try {
            AtomicFile.write(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException unwritable) {
            throw new OutputException(file, unwritable);
        }
    }
}
