package scaleout.app.cli;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import scaleout.app.export.DataForm;
import scaleout.app.files.Fingerprint;
import scaleout.model.bundle.ReadOptions;
import scaleout.model.bundle.RedactedBundle;
import scaleout.model.bundle.Redaction;
import scaleout.model.report.TimelineRedaction;
import scaleout.model.timeline.Timeline;

/// `scaleout export`: writes an input for others, without the names in it.
@Command(
        name = "export",
        description =
                "Write a timeline or a bundle for others: with random names, ids and log text, and the same times and sizes.",
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "INPUT",
            arity = "1..*",
            description =
                    "bundles, answers of AWS, tables, logs, a timeline file or a scenario; several are one trace")
    private List<Path> inputs = List.of();

    @Option(
            names = "--to",
            required = true,
            paramLabel = "FORM",
            description =
                    "json (a timeline file), csv (a line per span), perfetto (trace events for ui.perfetto.dev) or bundle (a new folder of AWS answers)")
    private String to = "";

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "the file or folder to write")
    private Path out = Path.of("");

    @Option(
            names = "--redact",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description = "replace names, the default; --no-redact keeps them")
    private boolean redact = true;

    @Mixin private ReadingOptions reading = new ReadingOptions();

    /// What an export can be.
    private enum Form {
        JSON,
        CSV,
        PERFETTO,
        BUNDLE;

        private DataForm data() {
            return switch (this) {
                case JSON -> DataForm.JSON;
                case CSV -> DataForm.CSV;
                case PERFETTO -> DataForm.PERFETTO;
                case BUNDLE -> throw new IllegalStateException("a bundle is copied");
            };
        }

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public Integer call() throws Exception {
        Form form = form();
        ReadOptions read = reading.options(spec.commandLine());
        // who could guess the seed could undo it
        Redaction redaction = new Redaction(new SecureRandom());
        if (form != Form.BUNDLE) {
            Timeline real = Inputs.open(inputs, read, spec.commandLine().getErr()).timeline();
            write(form.data(), redact ? TimelineRedaction.of(real, redaction) : real);
        } else if (redact) {
            return copy(read, redaction);
        } else {
            throw wrong("--to bundle: only without --no-redact; to keep the names, copy the files");
        }
        return ExitCode.DONE;
    }

    private Form form() {
        Optional<Form> form =
                Arrays.stream(Form.values())
                        .filter(known -> known.word().equals(to.toLowerCase(Locale.ROOT)))
                        .findFirst();
        if (form.isEmpty()) {
            throw wrong(
                    "--to: expected one of %s but found %s"
                            .formatted(
                                    Arrays.stream(Form.values())
                                            .map(Form::word)
                                            .collect(Collectors.joining(", ")),
                                    to));
        }
        return form.get();
    }

    private void write(DataForm form, Timeline timeline) throws OutputException {
        try {
            form.write(
                    timeline,
                    redact || inputs.size() > 1 ? "" : Fingerprint.sha256(inputs.getFirst()),
                    out);
        } catch (IOException unwritable) {
            throw new OutputException(out, unwritable);
        }
    }

    /// Stopped by Ctrl-C it takes back what it has written so far, which is not whole.
    private int copy(ReadOptions read, Redaction redaction) throws Exception {
        PrintWriter err = spec.commandLine().getErr();
        RedactedBundle.Copy copy;
        try {
            copy =
                    Stoppable.run(() ->
                            RedactedBundle.copy(
                                    inputs, read, out, redaction, Inputs.progress(err)));
        } catch (RedactedBundle.UnwritableException unwritable) {
            throw new OutputException(out, unwritable.reason());
        } catch (InterruptedIOException stopped) {
            Inputs.clear(err);
            err.println("Stopped; nothing was written.");
            return ExitCode.STOPPED;
        } finally {
            Inputs.clear(err);
        }
        Inputs.tell(copy.skipped(), err);
        return ExitCode.DONE;
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
