package scaleout.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import scaleout.app.files.AtomicFile;
import scaleout.model.bundle.ReadOptions;
import scaleout.model.reconstruction.Opened;
import scaleout.model.report.FindingsReport;
import scaleout.model.report.Json;
import scaleout.model.report.ReadReport;
import scaleout.model.report.TimelineReport;
import scaleout.model.timeline.TimelineJson;

/// `scaleout timeline`: reconstructs the start-ups of an input.
@Command(
        name = "timeline",
        description = "Reconstruct when each start-up was in each phase, and how that is known.",
        mixinStandardHelpOptions = true)
final class TimelineCommand implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "INPUT",
            arity = "1..*",
            description = {
                "bundles, answers of AWS, tables and logs, which are read as one,",
                "or a timeline file, or a scenario"
            })
    private List<Path> inputs = new ArrayList<>();

    @ArgGroup private Form form = new Form();

    /// At most one of them.
    static final class Form {
        @Option(names = "--json", description = "print the timeline as JSON")
        private boolean json;

        @Option(names = "--csv", description = "print a line per span")
        private boolean csv;
    }

    @Mixin private ReadingOptions reading = new ReadingOptions();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "write the timeline to FILE (*.timeline.json)")
    private @Nullable Path out;

    @Override
    public Integer call() throws Exception {
        PrintWriter stdout = spec.commandLine().getOut();
        ReadOptions read = reading.options(spec.commandLine());
        Opened opened = Inputs.open(inputs, read, spec.commandLine().getErr());
        if (out != null) {
            write(out, opened);
        }
        if (form.json) {
            Map<String, Object> json = TimelineJson.of(opened.timeline());
            json.put("findings", FindingsReport.json(opened.findings()));
            json.put("read", ReadReport.json(opened.files().read()));
            json.put("problems", Inputs.json(opened.problems()));
            stdout.print(Json.text(json));
        } else if (form.csv) {
            stdout.print(TimelineReport.csv(opened.timeline()));
        } else if (out == null) {
            stdout.print(TimelineReport.table(opened.timeline()));
            stdout.print(FindingsReport.text(opened.findings()));
            stdout.print(ReadReport.text(opened.files().read()));
        }
        stdout.flush();
        return ExitCode.DONE;
    }

    private static void write(Path file, Opened opened) throws OutputException {
        try {
            AtomicFile.write(
                    file,
                    Json.text(TimelineJson.of(opened.timeline())).getBytes(StandardCharsets.UTF_8));
        } catch (IOException unwritable) {
            throw new OutputException(file, unwritable);
        }
    }
}
