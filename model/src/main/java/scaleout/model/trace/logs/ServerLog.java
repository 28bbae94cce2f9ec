package scaleout.model.trace.logs;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import scaleout.model.trace.LogEvent;
import scaleout.model.trace.logs.LogMark.Kind;

/// Finds in a server's log the lines that say how far its start has come.
///
/// Knows vLLM (V0 and V1), DJL Serving (the server of the LMI containers), Text Generation Inference and Triton. Only CloudWatch's event times count: the
/// lines' own have no year and no zone.
public final class ServerLog {

    private record Rule(Kind kind, Pattern pattern) {}

    /// Terminal colours, as they are or as syslog writes them.
    private static final Pattern ANSI = Pattern.compile("(?:\u001B|#033)\\[[0-9;]*m");

    /// A duration as vLLM writes it: `8.95 s`, `34.11 seconds`, `17 secs`; now and then in Markdown stars.
    private static final String TOOK = "\\**(\\d+(?:\\.\\d+)?) ?(?:s|secs?|seconds?)\\b";

    /// Lines longer than this are cut before they are searched: no line that matters is near it.
    private static final int MAX_LINE_CHARS = 2_000;

    private static final List<Rule> RULES =
            List.of(
                    rule(Kind.DOWNLOAD_STARTED, "S3 url found, start downloading from"),
                    rule(Kind.DOWNLOAD_FINISHED, "Download completed! Files saved to"),
                    // "Model loading took 14.99 GiB memory and 6.72 seconds" covers the weights and
                    // what surrounds them
                    rule(Kind.WEIGHTS_LOADED, "Loading (?:model )?weights took " + TOOK),
                    rule(Kind.COMPILED, "torch\\.compile takes " + TOOK),
                    rule(Kind.GRAPHS_CAPTURED, "Graph capturing finished in " + TOOK),
                    rule(Kind.ENGINE_INITIALIZED, "init engine \\([^)]*\\) took " + TOOK),
                    rule(Kind.SERVER_READY, "Application startup complete"),
                    rule(Kind.SERVER_READY, "Model server started|(?:BOTH|INFERENCE) API bind to"),
                    // Text Generation Inference: its launcher downloads, a shard loads, the router
                    // connects
                    rule(Kind.DOWNLOAD_STARTED, "Starting (?:check and )?download process"),
                    rule(Kind.DOWNLOAD_FINISHED, "Successfully downloaded weights"),
                    rule(Kind.WEIGHTS_LOADED, "Shard ready in " + TOOK),
                    rule(Kind.SERVER_READY, "text_generation_router.*: Connected$"),
                    // Triton opens its ports when its models are loaded
                    rule(Kind.SERVER_READY, "Started HTTPService at"),
                    rule(
                            Kind.HEALTH_CHECK_PASSED,
                            "\"GET /(?:ping|health)(?: HTTP/\\d(?:\\.\\d)?)?\" 200"));

    private ServerLog() {}

    private static Rule rule(Kind kind, String pattern) {
        return new Rule(kind, Pattern.compile(pattern));
    }

    /// Returns what the events of one container say, in their order.
    public static List<LogMark> marks(List<LogEvent> events) {
        List<LogMark> marks = new ArrayList<>();
        for (LogEvent event : events) {
            mark(event).ifPresent(marks::add);
        }
        return marks;
    }

    /// Returns a line that says the same of the server's start in this program's words, with nothing else of what the
    /// line said; empty where the line says nothing of it.
    public static Optional<String> plain(String message) {
        return mark(new LogEvent("", Instant.EPOCH, message)).map(ServerLog::words);
    }

    private static String words(LogMark mark) {
        String words =
                switch (mark.kind()) {
                    case DOWNLOAD_STARTED -> "S3 url found, start downloading from";
                    case DOWNLOAD_FINISHED -> "Download completed! Files saved to";
                    case WEIGHTS_LOADED -> "Loading weights took";
                    case COMPILED -> "torch.compile takes";
                    case GRAPHS_CAPTURED -> "Graph capturing finished in";
                    case ENGINE_INITIALIZED -> "init engine () took";
                    case SERVER_READY -> "Application startup complete";
                    case HEALTH_CHECK_PASSED -> "\"GET /ping\" 200";
                };
        return mark.seconds().isEmpty()
                ? words
                : words
                        + " "
                        + BigDecimal.valueOf(mark.seconds().getAsDouble()).toPlainString()
                        + " s";
    }

    private static Optional<LogMark> mark(LogEvent event) {
        String line =
                event.message().substring(0, Math.min(MAX_LINE_CHARS, event.message().length()));
        String plain = ANSI.matcher(line).replaceAll("");
        for (Rule rule : RULES) {
            Matcher matcher = rule.pattern.matcher(plain);
            if (matcher.find()) {
                OptionalDouble seconds =
                        matcher.groupCount() == 0
                                ? OptionalDouble.empty()
                                : OptionalDouble.of(Double.parseDouble(matcher.group(1)));
                return Optional.of(new LogMark(rule.kind, event.at(), seconds));
            }
        }
        return Optional.empty();
    }
}
