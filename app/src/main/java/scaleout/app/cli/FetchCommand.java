package scaleout.app.cli;

import java.io.InterruptedIOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import scaleout.app.aws.AwsException;
import scaleout.app.aws.Fetch;
import scaleout.app.aws.Fetched;
import scaleout.app.aws.Pace;
import scaleout.app.aws.TimeRange;

/// `scaleout fetch`: asks AWS for everything about an endpoint's scale-outs.
@Command(
        name = "fetch",
        description = {
            "Ask AWS for everything about an endpoint's scale-outs, and write a bundle.",
            "All calls only read. Credentials come from the AWS SDK's own chain and are never written."
        },
        footer = {
            "",
            "TIME is an instant such as 2026-06-01T12:00:00Z, or how long ago, such as 2h or 3d.",
            "CloudWatch keeps datapoints shorter than a minute for 3 hours only."
        },
        mixinStandardHelpOptions = true)
final class FetchCommand implements Callable<Integer> {

    private static final Duration USUAL_RANGE = Duration.ofHours(3);

    @Spec private CommandSpec spec = CommandSpec.create();

    @Mixin private LiveOptions live = new LiveOptions();

    @Option(
            names = "--from",
            paramLabel = "TIME",
            converter = TimeOption.Converter.class,
            description = "where the range begins; 3h if absent")
    private @Nullable TimeOption from;

    @Option(
            names = "--to",
            paramLabel = "TIME",
            converter = TimeOption.Converter.class,
            description = "where it ends; now if absent")
    private @Nullable TimeOption to;

    @Override
    public Integer call() throws Exception {
        TimeRange range = range(Pace.REAL.now().truncatedTo(ChronoUnit.SECONDS));
        PrintWriter err = spec.commandLine().getErr();
        try {
            Fetched fetched =
                    Stoppable.run(() ->
                            new Fetch(live.connection(), live.scrub())
                                    .fetch(
                                            live.endpoint(),
                                            range,
                                            live.out(),
                                            Inputs.progress(err)));
            Inputs.clear(err);
            print(fetched, range);
            return ExitCode.DONE;
        } catch (InterruptedIOException cancelled) {
            Inputs.clear(err);
            err.println("Stopped; nothing was written.");
            return ExitCode.STOPPED;
        } catch (AwsException refused) {
            Inputs.clear(err);
            throw refused;
        }
    }

    private TimeRange range(Instant now) {
        Instant end = to == null ? now : to.seenFrom(now);
        Instant begin = from == null ? end.minus(USUAL_RANGE) : from.seenFrom(now);
        if (!begin.isBefore(end)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--from (%s) must be before --to (%s).".formatted(begin, end));
        }
        if (end.isAfter(now)) {
            end = now;
        }
        if (!begin.isBefore(end)) {
            throw new ParameterException(
                    spec.commandLine(), "--from (%s) lies in the future.".formatted(begin));
        }
        return new TimeRange(begin, end);
    }

    private void print(Fetched fetched, TimeRange range) {
        PrintWriter out = spec.commandLine().getOut();
        Live.line(
                out,
                "Wrote %d files of %s, %s to %s, to %s:"
                        .formatted(
                                fetched.files().size(),
                                live.endpoint(),
                                range.from(),
                                range.to(),
                                fetched.bundle()));
        Live.line(out, "  " + String.join(", ", fetched.files()));
        fetched.notes().forEach(note -> Live.line(out, note));
        Live.print(fetched.gaps(), out);
        Live.next(fetched.bundle(), out);
    }
}
