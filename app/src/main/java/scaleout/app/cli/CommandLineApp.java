package scaleout.app.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;
import scaleout.app.aws.AwsException;
import scaleout.app.export.Provenance;
import scaleout.model.bundle.BundleException;
import scaleout.model.projection.ProjectionException;
import scaleout.model.report.Outside;
import scaleout.model.trace.FormatException;

/// The command line: every command, and how each kind of failure is told.
@Command(
        name = "scaleout",
        description = {
            "Where do the seconds go between a traffic spike and a serving instance of a SageMaker",
            "endpoint, and what would shorten it? Without a command, or with files or folders, the",
            "window opens."
        },
        synopsisHeading = "Usage: ",
        customSynopsis = {"scaleout [FILE…]", "       scaleout COMMAND INPUT [OPTIONS]"},
        footer = {
            "",
            "INPUT is a bundle of AWS answers (folder or zip), one such answer, a table of CloudWatch, a",
            "server's log, a *.timeline.json file, or a *.scenario.json file, which is simulated.",
            "Exit codes: 0 done, 2 usage, 3 nothing usable in the input, 4 AWS refused or unreachable,",
            "5 internal error, 6 output cannot be written."
        },
        mixinStandardHelpOptions = true,
        versionProvider = CommandLineApp.Version.class)
public final class CommandLineApp implements Runnable {

    private static final int HELP_WIDTH = 100;

    private static final List<Class<?>> COMMANDS =
            List.of(
                    TimelineCommand.class,
                    SimulateCommand.class,
                    PlanCommand.class,
                    WhatIfCommand.class,
                    CompareCommand.class,
                    ReportCommand.class,
                    CalibrateCommand.class,
                    ValidateCommand.class,
                    RenderCommand.class,
                    SolveCommand.class,
                    ExportCommand.class,
                    FetchCommand.class,
                    RecordCommand.class);

    @Spec private CommandSpec spec = CommandSpec.create();

    /// The version as the build wrote it into the jar.
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {Provenance.thisProgram()};
        }
    }

    /// Whether a first argument is a command, even where a file has that name. To know the commands takes longer than to
    /// see that a path is none: their names are of letters only.
    public static boolean isCommand(String argument) {
        return argument.chars().allMatch(Character::isLetter) && commandNames().contains(argument);
    }

    /// Names of the commands, in the order of the help.
    static Set<String> commandNames() {
        return COMMANDS.stream()
                .map(CommandLineApp::name)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// Runs a command line and returns its exit code. Answers go to `out`, messages to `err`.
    public static int run(String[] arguments, PrintStream out, PrintStream err) {
        PrintWriter errors = new PrintWriter(err, true, StandardCharsets.UTF_8);
        try {
            return commandLine(List.of(arguments))
                    .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                    .setErr(errors)
                    .execute(arguments);
        } catch (OutOfMemoryError tooLarge) {
            return say(
                    errors,
                    "The input needs more memory than there is.\nExport a shorter time range around the scale-out.",
                    ExitCode.NOTHING_USABLE);
        }
    }

    /// Runs a command line on the terminal.
    public static int run(String[] arguments) {
        return run(arguments, System.out, System.err);
    }

    /// Says on the terminal that no window can be opened, and returns the exit code for it.
    public static int noWindow(Exception reason) {
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        return say(
                err,
                "No window can be opened (%s).\nStart it on a desktop, or use the command line: scaleout --help"
                        .formatted(message(reason)),
                ExitCode.USAGE);
    }

    private static String name(Class<?> command) {
        return command.getAnnotation(Command.class).name();
    }

    /// Of commands that are not asked for there is the name and what they do, for the help: to build all of them takes
    /// longer than many a command runs.
    private static CommandLine commandLine(List<String> arguments) {
        CommandLine line = new CommandLine(new CommandLineApp());
        boolean named = arguments.stream().noneMatch(argument -> argument.startsWith("@"));
        for (Class<?> command : COMMANDS) {
            if (named && !arguments.contains(name(command))) {
                CommandSpec outline = CommandSpec.create();
                outline.usageMessage()
                        .description(command.getAnnotation(Command.class).description());
                line.addSubcommand(name(command), outline);
            } else {
                line.addSubcommand(name(command), command);
            }
        }
        return line.setUsageHelpWidth(HELP_WIDTH)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(CommandLineApp::usage)
                .setExecutionExceptionHandler(
                        (failure, command, _) -> told(failure, command.getErr()));
    }

    private static int usage(ParameterException misunderstood, String[] arguments) {
        CommandLine command = misunderstood.getCommandLine();
        command.getErr().println(Outside.terminal(words(misunderstood, arguments)));
        command.getErr()
                .println("Try: %s --help".formatted(command.getCommandSpec().qualifiedName()));
        return ExitCode.USAGE;
    }

    private static String words(ParameterException misunderstood, String[] arguments) {
        boolean isRoot =
                misunderstood instanceof UnmatchedArgumentException
                        && misunderstood.getCommandLine().getParent() == null
                        && !arguments[0].startsWith("-");
        if (!isRoot) {
            return message(misunderstood);
        }
        // where the first is one, another is not: else the window would have opened
        String noFile =
                Stream.of(arguments)
                        .filter(argument -> !Files.exists(Path.of(argument)))
                        .findFirst()
                        .orElse(arguments[0]);
        return noFile.equals(arguments[0])
                ? "%s is neither a file nor a command (%s)."
                        .formatted(noFile, String.join(", ", commandNames()))
                : "%s is not a file, and the window opens files and folders only."
                        .formatted(noFile);
    }

    private static int told(Exception failure, PrintWriter err) {
        return switch (failure) {
            case FormatException unusable -> say(err, message(unusable), ExitCode.NOTHING_USABLE);
            case ProjectionException unusable ->
                    say(err, message(unusable), ExitCode.NOTHING_USABLE);
            case AwsException refused -> say(err, message(refused), ExitCode.AWS);
            case OutputException unwritable -> say(err, message(unwritable), ExitCode.OUTPUT);
            case BundleException unwritable -> say(err, message(unwritable), ExitCode.OUTPUT);
            case IOException unreadable ->
                    say(
                            err,
                            "The input cannot be read: %s.\nCheck its name and who may read it."
                                    .formatted(message(unreadable)),
                            ExitCode.NOTHING_USABLE);
            default ->
                    say(
                            err,
                            "Internal error: %s at %s\nThis is a fault of the program; please report it with the command line."
                                    .formatted(failure, firstPlace(failure)),
                            ExitCode.INTERNAL);
        };
    }

    private static String message(Exception failure) {
        return String.valueOf(failure.getMessage());
    }

    private static String firstPlace(Exception failure) {
        return failure.getStackTrace().length == 0
                ? "an unknown place"
                : failure.getStackTrace()[0].toString();
    }

    private static int say(PrintWriter err, String message, int code) {
        message.lines().map(Outside::terminal).forEach(err::println);
        return code;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command?");
    }
}
