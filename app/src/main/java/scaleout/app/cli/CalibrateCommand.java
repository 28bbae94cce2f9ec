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
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import scaleout.app.files.AtomicFile;
import scaleout.model.bundle.ReadOptions;
import scaleout.model.calibration.Calibration;
import scaleout.model.calibration.Calibrator;
import scaleout.model.calibration.Sizes;
import scaleout.model.projection.HeldOut;
import scaleout.model.report.CalibrationReport;
import scaleout.model.report.FindingsReport;
import scaleout.model.report.Json;
import scaleout.model.timeline.Timeline;

/// `scaleout calibrate`: fits the start-up model to timelines, per instance type.
@Command(
        name = "calibrate",
        description = "Fit the start-up model to traces, and say how surely.",
        mixinStandardHelpOptions = true)
final class CalibrateCommand implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "INPUT",
            arity = "1..*",
            description = "bundles, answers of AWS, or timeline files: each is a trace of its own")
    private List<Path> inputs = new ArrayList<>();

    @Option(
            names = "--check",
            paramLabel = "INPUT",
            description = "predict the start-ups of INPUT, which the fit does not see")
    private List<Path> checks = new ArrayList<>();

    @Mixin private ReadingOptions reading = new ReadingOptions();

    @Mixin private SizeOptions sizes = new SizeOptions();

    @Option(names = "--json", description = "print one JSON document")
    private boolean json;

    @Option(names = "--out", paramLabel = "FILE", description = "write the JSON document to FILE")
    private @Nullable Path out;

    @Override
    public Integer call() throws Exception {
        Sizes given = sizes.sizes(spec.commandLine());
        Calibration calibration = Calibrator.calibrate(timelines(inputs), given);
        Map<String, Object> answer = CalibrationReport.json(calibration);
        StringBuilder text = new StringBuilder(CalibrationReport.text(calibration));
        if (!checks.isEmpty()) {
            HeldOut check = HeldOut.of(calibration, timelines(checks), given);
            answer.put("heldOut", CalibrationReport.json(check));
            text.append(CalibrationReport.text(check));
        }
        text.append(FindingsReport.text(calibration.findings()));
        if (out != null) {
            write(out, Json.text(answer));
        }
        PrintWriter stdout = spec.commandLine().getOut();
        if (json) {
            stdout.print(Json.text(answer));
        } else if (out == null) {
            stdout.print(text);
        }
        stdout.flush();
        return ExitCode.DONE;
    }

    private List<Timeline> timelines(List<Path> from) throws Exception {
        ReadOptions read = reading.options(spec.commandLine());
        List<Timeline> timelines = new ArrayList<>();
        for (Path input : from) {
            timelines.add(
                    Inputs.open(List.of(input), read, spec.commandLine().getErr()).timeline());
        }
        return timelines;
    }

    private static void write(Path file, String text) throws OutputException {
        try {
            AtomicFile.write(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException unwritable) {
            throw new OutputException(file, unwritable);
        }
    }
}
