package scaleout.model.samples;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What the containers of a fleet printed in the window: their start, health checks and now and then a request.
final class ServerLog {
    private final String stream;
    private final String prefix;
    private final String colourStart;
    private final String colourEnd;
    private final List<LogLine> lines = new ArrayList<>();

    private ServerLog(String stream, String prefix, boolean escapedColours) {
        String escape = escapedColours ? "#033" : "\u001b";
        this.stream = stream;
        this.prefix = prefix;
        this.colourStart = escape + "[0;36m";
        this.colourEnd = escape + "[0;0m";
    }

    /// Lines of every instance or copy of the fleet, not sorted.
    static List<LogLine> lines(Truth truth, Fleet fleet) {
        List<LogLine> all = new ArrayList<>();
        for (String instance : fleet.running()) {
            ServerLog log = of(truth, fleet, instance);
            Draw draw = new Names(truth, fleet).draw("log" + instance);
            log.everyday(truth, fleet, draw.after(truth.windowStart(), 3, 90), draw);
            all.addAll(log.lines);
        }
        fleet.started()
                .forEach(startUp -> {
                    ServerLog log = of(truth, fleet, startUp.instanceId());
                    Draw draw = new Names(truth, fleet).draw("log" + startUp.instanceId());
                    switch (fleet.image().server()) {
                        case VLLM -> VllmLog.startUp(log, startUp, draw);
                        case DJL_LMI -> DjlLog.startUp(log, startUp, draw);
                    }
                    log.everyday(truth, fleet, startUp.readyAt(), draw);
                    all.addAll(log.lines);
                });
        return all;
    }

    /// Adds a line as printed.
    void raw(Instant at, String message) {
        lines.add(new LogLine(at, stream, message));
    }

    /// Adds a line of vLLM's own logger, which prints month, day and time but no year.
    void vllm(Instant at, String process, String source, String message) {
        String coloured = process.isEmpty() ? "" : colourStart + process + colourEnd + " ";
        String stamp = Forms.formatted("MM-dd HH:mm:ss", at);
        raw(at, "%s%sINFO %s [%s] %s".formatted(prefix, coloured, stamp, source, message));
    }

    static String seconds(Instant from, Instant to, int decimals) {
        double seconds = Duration.between(from, to).toMillis() / 1000.0;
        return String.format(Locale.ROOT, "%." + decimals + "f", seconds);
    }

    private static ServerLog of(Truth truth, Fleet fleet, String instance) {
        String prefix = fleet.image().server() == Image.Server.DJL_LMI ? DjlLog.WORKER : "";
        return new ServerLog(
                LogFiles.streamName(fleet, instance), prefix, truth.forms().escapedColours());
    }

    /// Health checks, a request, and the throughput line: none of them says anything about a start-up.
    private void everyday(Truth truth, Fleet fleet, Instant since, Draw draw) {
        Instant at = since;
        while (at.isBefore(truth.capturedAt().minusSeconds(20))) {
            int port = draw.whole(32_000, 60_000);
            if (fleet.image().server() == Image.Server.VLLM) {
                raw(at, access(port, "GET /ping"));
                raw(draw.after(at, 3, 9), access(port + 2, "POST /invocations"));
            }
            String message =
                    String.format(
                            Locale.ROOT,
                            "Engine 000: Avg prompt throughput: %.1f tokens/s, Avg generation throughput: %.1f tokens/s,"
                                    + " Running: %d reqs, Waiting: %d reqs, GPU KV cache usage: %.1f%%, Prefix cache hit rate: %.1f%%",
                            draw.between(150, 900),
                            draw.between(60, 310),
                            draw.whole(1, 6),
                            draw.whole(0, 3),
                            draw.between(4, 70),
                            draw.between(0, 12));
            vllm(draw.after(at, 10, 19), "(APIServer pid=1)", "loggers.py:236", message);
            at = draw.after(at, 230, 420);
        }
    }

    private static String access(int port, String request) {
        return "INFO:     169.254.178.2:%d - \"%s HTTP/1.1\" 200 OK".formatted(port, request);
    }
}
