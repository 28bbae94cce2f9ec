package scaleout.app.cli;

import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import scaleout.model.bundle.FileProblem;
import scaleout.model.bundle.Progress;
import scaleout.model.bundle.ReadOptions;
import scaleout.model.reconstruction.Opened;
import scaleout.model.report.Json;
import scaleout.model.report.Outside;
import scaleout.model.simulation.ScenarioInput;
import scaleout.model.trace.FormatException;

/// Opens the input of a command, with progress on a terminal.
final class Inputs {

    private Inputs() {}

    /// Opens inputs as one. Files that could not be used are told on `err`.
    ///
    /// @param options what their files do not say
    static Opened open(List<Path> inputs, ReadOptions options, PrintWriter err)
            throws FormatException, IOException {
        Opened opened = ScenarioInput.read(inputs, options, progress(err));
        clear(err);
        tell(opened.problems(), err);
        return opened;
    }

    /// Tells of files that could not be used.
    static void tell(List<FileProblem> problems, PrintWriter err) {
        for (FileProblem problem : problems) {
            err.println(
                    Outside.terminal(
                            "%s: %s %s"
                                    .formatted(
                                            problem.file(), problem.problem(), problem.advice())));
        }
    }

    /// Shows progress in one line of a terminal, which [#clear] removes.
    static Progress progress(PrintWriter err) {
        return onTerminal()
                ? (what, done) -> {
                    err.print(
                            "\r\u001B[K%3.0f %% %s".formatted(100 * done, Outside.terminal(what)));
                    err.flush();
                }
                : Progress.NONE;
    }

    /// Takes away what [#progress] showed.
    static void clear(PrintWriter err) {
        if (onTerminal()) {
            err.print("\r\u001B[K");
            err.flush();
        }
    }

    /// Shows what is being done, in a line of a terminal that the next one replaces.
    static void status(PrintWriter err, String words) {
        if (onTerminal()) {
            err.print("\r\u001B[K" + Outside.terminal(words));
            err.flush();
        }
    }

    private static boolean onTerminal() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    }

    /// The unusable files as the `problems` of a JSON answer.
    static List<Map<String, Object>> json(List<FileProblem> problems) {
        return problems.stream()
                .map(problem ->
                        Json.object(
                                "file",
                                problem.file(),
                                "problem",
                                problem.problem(),
                                "advice",
                                problem.advice()))
                .toList();
    }
}
