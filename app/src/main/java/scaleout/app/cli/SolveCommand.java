package scaleout.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import scaleout.model.flow.FlowSolution;
import scaleout.model.flow.FlowSolver;
import scaleout.model.report.FlowReport;
import scaleout.model.report.Json;
import scaleout.model.scenario.FlowCase;
import scaleout.model.trace.FormatException;

/// `scaleout solve`: when the flows of a case end.
@Command(
        name = "solve",
        description = "Calculate when transfers that share links end (a flow case, as JSON).",
        mixinStandardHelpOptions = true)
final class SolveCommand implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "CASE", description = "a flow case: links, and flows over them")
    private Path file = Path.of("");

    @Option(names = "--json", description = "print the finish times as JSON")
    private boolean json;

    @Override
    public Integer call() throws FormatException, IOException {
        FlowCase flowCase = read(file);
        FlowSolution solution = FlowSolver.solve(flowCase.links(), flowCase.flows());
        PrintWriter stdout = spec.commandLine().getOut();
        stdout.print(
                json
                        ? Json.text(FlowReport.json(flowCase.flows(), solution))
                        : FlowReport.text(flowCase.flows(), solution));
        stdout.flush();
        return ExitCode.DONE;
    }

    private static FlowCase read(Path file) throws FormatException, IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return FlowCase.read(file.toString(), in);
        }
    }
}
