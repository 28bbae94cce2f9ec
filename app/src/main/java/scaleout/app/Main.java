package scaleout.app;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import scaleout.app.cli.CommandLineApp;
import scaleout.app.view.PlannerApplication;

/// Starts the program: the window without arguments or with files to open, the command line otherwise.
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        if (opensWindow(List.of(arguments))) {
            window(List.of(arguments));
        } else {
            System.exit(CommandLineApp.run(arguments));
        }
    }

    private static boolean opensWindow(List<String> arguments) {
        return arguments.isEmpty()
                || (arguments.stream().allMatch(Main::isFile)
                        && !CommandLineApp.isCommand(arguments.getFirst()));
    }

    private static boolean isFile(String argument) {
        try {
            return Files.exists(Path.of(argument));
        } catch (InvalidPathException noPath) {
            return false;
        }
    }

    /// JavaFX complains by this exception where there is no display to open a window on.
    private static void window(List<String> inputs) {
        try {
            PlannerApplication.open(inputs);
        } catch (UnsupportedOperationException noDisplay) {
            System.exit(CommandLineApp.noWindow(noDisplay));
        }
    }
}
