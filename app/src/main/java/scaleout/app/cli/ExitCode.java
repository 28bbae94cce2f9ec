package scaleout.app.cli;

/// What a command's exit code says.
final class ExitCode {

    /// Done; unusable files among usable ones are listed as problems.
    static final int DONE = 0;

    /// The command line is not understood.
    static final int USAGE = 2;

    /// Nothing in the input can be used.
    static final int NOTHING_USABLE = 3;

    /// AWS refused everything, or cannot be reached.
    static final int AWS = 4;

    /// A fault of this program.
    static final int INTERNAL = 5;

    /// The output cannot be written.
    static final int OUTPUT = 6;

    /// Stopped by Ctrl-C, as shells count it.
    static final int STOPPED = 130;

    private ExitCode() {}
}
