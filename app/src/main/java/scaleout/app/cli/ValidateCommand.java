package scaleout.app.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import scaleout.model.projection.Validation;
import scaleout.model.report.Json;
import scaleout.model.report.ValidationReport;

/// `scaleout validate`: the model against published cases.
@Command(
        name = "validate",
        description =
                "Compare the model with published cases: predicted against published, fitted and held out.",
        mixinStandardHelpOptions = true)
final class ValidateCommand implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(names = "--json", description = "print one JSON document")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        Validation validation = Validation.run();
        PrintWriter stdout = spec.commandLine().getOut();
        stdout.print(
                json
                        ? Json.text(ValidationReport.json(validation))
                        : ValidationReport.text(validation));
        stdout.flush();
        return ExitCode.DONE;
    }
}
