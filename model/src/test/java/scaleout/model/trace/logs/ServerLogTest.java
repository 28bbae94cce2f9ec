package scaleout.model.trace.logs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import scaleout.model.trace.LogEvent;

class ServerLogTest {

    private static List<LogMark> marks(String line) {
        return ServerLog.marks(List.of(new LogEvent("v/i-1", Instant.EPOCH, line)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    INFO 08-07 14:07:57 [default_loader.py:262] Loading weights took 7.39 seconds                | WEIGHTS_LOADED     | 7.39
                    (EngineCore_DP0 pid=104) INFO 02-06 03:33:31 [x.py:1] Loading weights took 4.75 seconds      | WEIGHTS_LOADED     | 4.75
                    INFO 06-19 23:05:18 [monitor.py:33] torch.compile takes **7.51 s** in total                  | COMPILED           | 7.51
                    INFO [monitor.py:34] torch.compile takes 21.93 s in total                                    | COMPILED           | 21.93
                    INFO [x.py:1] Graph capturing finished in 17 secs, took 0.48 GiB                             | GRAPHS_CAPTURED    | 17
                    INFO [core.py:162] init engine (profile, create kv cache, warmup model) took 34.11 seconds   | ENGINE_INITIALIZED | 34.11
                    INFO:     Application startup complete.                                                      | SERVER_READY       |
                    Model server started.                                                                        | SERVER_READY       |
                    INFO  ModelServer BOTH API bind to: http://0.0.0.0:8080                                      | SERVER_READY       |
                    INFO:     169.254.178.2:41932 - "GET /ping HTTP/1.1" 200 OK                                  | HEALTH_CHECK_PASSED|
                    INFO  ModelInfo S3 url found, start downloading from s3://bucket/model/                      | DOWNLOAD_STARTED   |
                    INFO  ModelInfo Download completed! Files saved to /tmp/.djl.ai/download/a4                  | DOWNLOAD_FINISHED  |
                    2026-06-18T14:00:00.1Z  INFO download: text_generation_launcher: Starting check and download process for m | DOWNLOAD_STARTED |
                    2026-06-18T14:01:00.1Z  INFO download: text_generation_launcher: Successfully downloaded weights for m | DOWNLOAD_FINISHED |
                    2026-06-18T14:02:00.1Z  INFO shard-manager: text_generation_launcher: Shard ready in 47.643196061s rank=0 | WEIGHTS_LOADED | 47.643196061
                    2026-06-18T14:02:10.1Z  INFO text_generation_router::server: router/src/server.rs:2015: Connected | SERVER_READY |
                    I0618 14:02:10.352017 1 http_server.cc:3558] Started HTTPService at 0.0.0.0:8080 | SERVER_READY |
                    """)
    void eachLineSaysOneThing(String line, LogMark.Kind kind, Double seconds) {
        LogMark expected =
                new LogMark(
                        kind,
                        Instant.EPOCH,
                        seconds == null ? OptionalDouble.empty() : OptionalDouble.of(seconds));

        assertEquals(List.of(expected), marks(line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // a size, not a duration
                "INFO Model loading weights took 1.4123 GB",
                "INFO:     169.254.178.2:41932 - \"GET /ping HTTP/1.1\" 503 Service Unavailable",
                "Loading safetensors checkpoint shards: 100% Completed | 4/4 [00:04<00:00,  1.04s/it]",
                ""
            })
    void otherLinesSayNothing(String line) {
        assertEquals(List.of(), marks(line));
    }

    @Test
    void terminalColoursAreNoPartOfTheLine() {
        assertEquals(
                1,
                marks("\u001B[32mINFO\u001B[0m Loading \u001B[1mweights\u001B[0m took 7.39 seconds")
                        .size());
        assertEquals(1, marks("#033[2mLoading weights took#033[0m 7.39 seconds").size());
    }

    @Test
    void anEndlessLineIsCutAndNeverSlow() {
        assertEquals(0, marks("x".repeat(5_000_000) + "Loading weights took 7.39 seconds").size());
    }
}
