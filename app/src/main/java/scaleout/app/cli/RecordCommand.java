package scaleout.app.cli;

import java.io.InterruptedIOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import scaleout.app.aws.Gap;
import scaleout.app.aws.Recorder;

/// `scaleout record`: polls AWS until stopped, so that what AWS forgets survives.
@Command(
        name = "record",
        description = {
            "Poll AWS about an endpoint until stopped (Ctrl-C), and append to a bundle.",
            "CloudWatch keeps 10 s datapoints for 3 hours only, and how many instances there were has no",
            "history at all. The bundle can be opened while it grows, and a recording into the same",
            "bundle goes on where it was stopped. All calls only read."
        },
        mixinStandardHelpOptions = true)
final class RecordCommand implements Callable<Integer> {

    private static final Duration LEAST = Duration.ofSeconds(1);
    private static final Duration MOST = Duration.ofDays(1);

    @Spec private CommandSpec spec = CommandSpec.create();

    @Mixin private LiveOptions live = new LiveOptions();

    @Option(
            names = "--every",
            paramLabel = "DURATION",
            converter = TimeOption.DurationConverter.class,
            defaultValue = "10s",
            description = "from poll to poll, such as 10s or 1m; ${DEFAULT-VALUE} if absent")
    private Duration every = Duration.ZERO;

    @Override
    public Integer call() throws Exception {
        if (every.compareTo(LEAST) < 0 || every.compareTo(MOST) > 0) {
            throw new ParameterException(
                    spec.commandLine(), "--every: expected from 1s to 1d but found " + every + ".");
        }
        PrintWriter out = spec.commandLine().getOut();
        return Stoppable.run(() -> {
            try (Recorder recorder =
                    Recorder.open(
                            live.connection(), live.endpoint(), live.out(), every, live.scrub())) {
                begin(recorder, out);
                int polls = recorder.run(new Told(spec.commandLine().getErr()));
                out.println("Stopped after %d polls.".formatted(polls));
                Live.next(live.out(), out);
                return ExitCode.DONE;
            } catch (InterruptedIOException stopped) {
                spec.commandLine().getErr().println("Stopped before the first poll.");
                return ExitCode.STOPPED;
            }
        });
    }

    private void begin(Recorder recorder, PrintWriter out) {
        recorder.plan().words().forEach(line -> Live.line(out, line));
        Live.print(recorder.gaps(), out);
        Live.line(
                out,
                "Recording %s into %s. Ctrl-C stops it.".formatted(live.endpoint(), live.out()));
        out.flush();
    }

    /// Shows what happens: one line that changes, and a line for each call that is lost or regained.
    private record Told(PrintWriter err) implements Recorder.Listener {

        @Override
        public void polled(int number, Instant at, int answers) {
            Inputs.status(err, "poll %d at %s: %d new answers".formatted(number, at, answers));
        }

        @Override
        public void lost(Gap gap) {
            Inputs.clear(err);
            Live.line(err, gap.words() + " Asked again with every poll.");
        }

        @Override
        public void regained(Gap gap) {
            Inputs.clear(err);
            Live.line(
                    err,
                    "fetched again: %s%s"
                            .formatted(
                                    gap.call(),
                                    gap.subject().isEmpty() ? "" : " of " + gap.subject()));
        }
    }
}
