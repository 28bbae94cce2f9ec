package scaleout.model.trace.logs;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import scaleout.model.trace.LogEvent;

/// Says what a server's log says of a start in this program's words, with nothing else of what the log said.
public final class PlainWords {

    /// What says that a health check was passed.
    static final String CHECKED = "\"GET /ping\" 200";

    private PlainWords() {}

    /// Returns a message that gives the same marks; empty where the message says nothing of a start.
    public static Optional<String> of(String message) {
        List<LogMark> marks = ServerLog.marks(new LogEvent("", Instant.EPOCH, message));
        return marks.isEmpty()
                ? Optional.empty()
                : Optional.of(String.join("\n", marks.stream().map(PlainWords::of).toList()));
    }

    private static String of(LogMark mark) {
        return mark.seconds().isEmpty()
                ? without(mark.kind())
                : with(
                        mark.kind(),
                        BigDecimal.valueOf(mark.seconds().getAsDouble()).toPlainString() + " s");
    }

    private static String with(LogMark.Kind kind, String seconds) {
        return switch (kind) {
            case DOWNLOAD_FINISHED -> "Time spent downloading weights for it: " + seconds;
            case WEIGHTS_LOADED -> "Loading weights took " + seconds;
            case MODEL_LOADED -> "Model loading took 0 B and " + seconds;
            case COMPILE_STEP -> "Dynamo bytecode transform time: " + seconds;
            case COMPILED -> "torch.compile took " + seconds;
            case WARMED_UP -> "profiling/warmup run took " + seconds;
            case GRAPHS_CAPTURED -> "Graph capturing finished in " + seconds;
            case ENGINE_INITIALIZED -> "init engine () took " + seconds;
            case DOWNLOAD_STARTED,
                    DOWNLOAD_SKIPPED,
                    SERVER_STARTED,
                    MODEL_LOAD_STARTED,
                    WARM_UP_STARTED,
                    SERVER_READY,
                    HEALTH_CHECK_PASSED ->
                    without(kind);
        };
    }

    private static String without(LogMark.Kind kind) {
        return switch (kind) {
            case SERVER_STARTED -> "vLLM API server version";
            case DOWNLOAD_STARTED -> "S3 url found, start downloading from";
            case DOWNLOAD_SKIPPED -> "Files are already present on the host";
            case DOWNLOAD_FINISHED -> "Download completed! Files saved to";
            case MODEL_LOAD_STARTED -> "Starting to load model";
            case WEIGHTS_LOADED -> "Shard ready in";
            case MODEL_LOADED -> "successfully loaded 'it'";
            case COMPILE_STEP -> "Directly load the compiled graph";
            case WARM_UP_STARTED -> "\"Warming up model\"";
            case WARMED_UP -> "Setting max batch total tokens to";
            case SERVER_READY -> "Application startup complete";
            case HEALTH_CHECK_PASSED -> CHECKED;
            case COMPILED, GRAPHS_CAPTURED, ENGINE_INITIALIZED ->
                    throw new IllegalArgumentException(kind + " always says how long it took");
        };
    }
}
