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
import scaleout.model.trace.logs.LogMark.Kind;

class ServerLogTest {

    private static List<LogMark> marks(String line) {
        return ServerLog.marks(List.of(new LogEvent("v/i-1", Instant.EPOCH, line)));
    }

    private static List<Kind> kinds(String line) {
        return marks(line).stream().map(LogMark::kind).toList();
    }

    private static void assertSays(String line, Kind kind, Double seconds) {
        OptionalDouble took = seconds == null ? OptionalDouble.empty() : OptionalDouble.of(seconds);
        assertEquals(List.of(new LogMark(kind, Instant.EPOCH, took, 0.001)), marks(line));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    INFO 06-11 09:00:01 api_server.py:840] vLLM API server version 0.7.2                                 | SERVER_STARTED     |
                    (APIServer pid=1) INFO 02-06 03:33:00 [utils.py:325] vLLM API server version 0.15.1                  | SERVER_STARTED     |
                    INFO 08-12 22:32:07 [weight_utils.py:312] Time spent downloading weights for org/model-7b: 508.576789 seconds | DOWNLOAD_FINISHED | 508.576789
                    INFO 06-11 09:00:05 model_runner.py:1077] Starting to load model /opt/ml/model...                    | MODEL_LOAD_STARTED |
                    (VllmWorkerProcess pid=77) INFO 06-11 09:00:05 model_runner.py:1077] Starting to load model x...     | MODEL_LOAD_STARTED |
                    INFO 06-11 09:00:25 model_runner.py:1082] Loading model weights took 14.9888 GB                      | WEIGHTS_LOADED     |
                    (RayWorkerWrapper pid=21, ip=10.0.0.7) INFO 06-11 09:00:25 model_runner.py:1082] Loading model weights took 3.8761 GB [repeated 3x across cluster] | WEIGHTS_LOADED |
                    INFO 08-07 14:07:57 [default_loader.py:262] Loading weights took 7.39 seconds                        | WEIGHTS_LOADED     | 7.39
                    (EngineCore_DP0 pid=104) INFO 02-06 03:33:31 [x.py:1] Loading weights took 4.75 seconds              | WEIGHTS_LOADED     | 4.75
                    (Worker_TP0 pid=34) INFO 05-06 20:59:57 [default_loader.py:384] Loading weights took 24.84 seconds   | WEIGHTS_LOADED     | 24.84
                    (VllmWorker rank=1 pid=25) INFO 06-05 10:45:24 [loader.py:458] Loading weights took 31.02 seconds    | WEIGHTS_LOADED     | 31.02
                    (RayWorkerWrapper pid=21, ip=10.0.0.7) INFO 04-08 03:49:35 [loader.py:447] Loading weights took 59.74 seconds [repeated 2x across cluster] | WEIGHTS_LOADED | 59.74
                    INFO 03-21 10:00:00 [model_runner.py:1110] Model loading took 14.9889 GB and 9.512345 seconds        | MODEL_LOADED       | 9.512345
                    INFO 08-07 14:07:57 [gpu_model_runner.py:1892] Model loading took 12.5524 GiB and 7.610046 seconds   | MODEL_LOADED       | 7.610046
                    (EngineCore_DP0 pid=104) INFO 02-06 03:33:32 [g.py:4130] Model loading took 14.99 GiB memory and 6.720924 seconds | MODEL_LOADED | 6.720924
                    INFO 06-19 23:05:09 [backends.py:426] Dynamo bytecode transform time: **7.51 s**                     | COMPILE_STEP       | 7.51
                    INFO 03-23 05:02:56 [backends.py:144] Compiling a graph for general shape takes 27.31 s              | COMPILE_STEP       | 27.31
                    (EngineCore_DP0 pid=1) INFO 02-16 14:53:25 [backends.py:319] Compiling a graph for compile range (1, 2048) takes 6.40 s | COMPILE_STEP | 6.40
                    INFO 06-19 23:05:09 [backends.py:115] Directly load the compiled graph for shape None from the cache | COMPILE_STEP       |
                    INFO [backends.py:210] Directly load the compiled graph(s) for compile range (1, 8192) from the cache, took 2.531 s | COMPILE_STEP | 2.531
                    INFO 12-06 22:39:04 monitor.py:13] graph compilation takes 14.73 s in total                          | COMPILED           | 14.73
                    INFO 06-19 23:05:18 [monitor.py:33] torch.compile takes **7.51 s** in total                          | COMPILED           | 7.51
                    INFO [monitor.py:34] torch.compile takes 21.93 s in total                                            | COMPILED           | 21.93
                    (EngineCore pid=176) INFO 04-23 22:40:00 [monitor.py:48] torch.compile took 64.81 s in total         | COMPILED           | 64.81
                    (EngineCore pid=176) INFO 04-23 22:40:02 [monitor.py:76] Initial profiling/warmup run took 2.72 s    | WARMED_UP          | 2.72
                    INFO 06-11 09:01:00 model_runner.py:1535] Graph capturing finished in 20 secs.                       | GRAPHS_CAPTURED    | 20
                    INFO [x.py:1] Graph capturing finished in 17 secs, took 0.48 GiB                                     | GRAPHS_CAPTURED    | 17
                    INFO 08-07 14:08:19 [g.py:2485] Graph capturing finished in 2.89 secs, took 0.45 GiB                 | GRAPHS_CAPTURED    | 2.89
                    INFO [core.py:162] init engine (profile, create kv cache, warmup model) took 34.11 seconds           | ENGINE_INITIALIZED | 34.11
                    (EngineCore pid=9) INFO [core.py:288] init engine (profile, create kv cache, warmup model) took 20.24 s (compilation: 9.85 s) | ENGINE_INITIALIZED | 20.24
                    (APIServer pid=1) INFO:     Application startup complete.                                            | SERVER_READY       |
                    INFO:     Uvicorn running on http://0.0.0.0:8080 (Press CTRL+C to quit)                              | SERVER_READY       |
                    """)
    void vllmSaysHowFarItIs(String line, Kind kind, Double seconds) {
        assertSays(line, kind, seconds);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    [INFO ] ModelServer - Starting djl-serving: 0.36.0 ...                                      | SERVER_STARTED     |
                    INFO  ModelInfo S3 url found, start downloading from s3://bucket/model/                     | DOWNLOAD_STARTED   |
                    [INFO ] ModelInfo - M-0001: S3 url found, start downloading from s3://bucket/model/         | DOWNLOAD_STARTED   |
                    INFO  ModelInfo Download completed! Files saved to /tmp/.djl.ai/download/a4                 | DOWNLOAD_FINISHED  |
                    [INFO ] PyProcess - Start process: 19000 - retry: 0                                         | MODEL_LOAD_STARTED |
                    [INFO ] PyProcess - W-214-model-stdout: INFO 02-14 08:23:01 model_runner.py:1115] Loading model weights took 14.98 GB | WEIGHTS_LOADED |
                    [INFO ] PyProcess - W-214-model-stdout: #033[1;36m(EngineCore_DP0 pid=287)#033[0;0m INFO 02-14 08:23:01 [default_loader.py:291] Loading weights took 9.75 seconds | WEIGHTS_LOADED | 9.75
                    [INFO ] PyProcess - W-210-model-stdout: #033[1;36m(VllmWorkerProcess pid=237)#033[0;0m INFO 02-14 08:23:25 model_runner.py:1563] Graph capturing finished in 5 secs, took 0.47 GiB | GRAPHS_CAPTURED | 5
                    [INFO ] PyProcess - Model [model] initialized.                                              | MODEL_LOADED       |
                    INFO  PyProcess Model [model] initialized.                                                  | MODEL_LOADED       |
                    [INFO ] ModelServer - BOTH API bind to: http://0.0.0.0:8080                                 | SERVER_READY       |
                    INFO  ModelServer INFERENCE API bind to: http://0.0.0.0:8080                                | SERVER_READY       |
                    """)
    void djlServingSaysHowFarItIs(String line, Kind kind, Double seconds) {
        assertSays(line, kind, seconds);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2026-06-18T13:59:59.1Z  INFO text_generation_launcher: Args {                                              | SERVER_STARTED    |
                    2026-06-18T13:59:59.1Z  INFO text_generation_launcher: Args { model_id: "org/m", revision: None            | SERVER_STARTED    |
                    2023-07-19T21:00:08.1Z  INFO download: text_generation_launcher: Starting download process.                | DOWNLOAD_STARTED  |
                    2026-06-18T14:00:00.1Z  INFO download: text_generation_launcher: Starting check and download process for m | DOWNLOAD_STARTED  |
                    2026-06-18T14:01:00.1Z  INFO download: text_generation_launcher: Successfully downloaded weights for m     | DOWNLOAD_FINISHED |
                    2023-08-22T18:35:54.5Z  INFO download: text_generation_launcher: Successfully downloaded weights.          | DOWNLOAD_FINISHED |
                    2023-08-22T18:35:53.7Z  INFO text_generation_launcher: Files are already present on the host. Skipping download. | DOWNLOAD_SKIPPED |
                    2026-06-18T14:01:00.2Z  INFO shard-manager: text_generation_launcher: Starting shard rank=1                | MODEL_LOAD_STARTED |
                    2026-06-18T14:02:00.1Z  INFO shard-manager: text_generation_launcher: Shard ready in 47.643196061s rank=0  | WEIGHTS_LOADED    | 47.643196061
                    2023-06-18T14:02:00.1Z  INFO shard-manager: text_generation_launcher: Shard 0 ready in 850.5ms rank=0      | WEIGHTS_LOADED    | 0.8505
                    2024-05-07T12:39:21.2Z  INFO text_generation_router: router/src/main.rs:317: Warming up model              | WARM_UP_STARTED   |
                    2026-06-18T14:02:01.1Z  INFO text_generation_router_v3: backends/v3/src/lib.rs:125: Warming up model       | WARM_UP_STARTED   |
                    {"timestamp":"2024-03-09T05:08:14.7Z","level":"INFO","message":"Warming up model","target":"text_generation_router"} | WARM_UP_STARTED |
                    2026-06-18T14:02:09.1Z  INFO text_generation_router_v3: backends/v3/src/lib.rs:137: Setting max batch total tokens to 97472 | WARMED_UP |
                    2024-05-07T12:39:22.1Z  INFO text_generation_router: router/src/main.rs:355: Connected                     | SERVER_READY      |
                    2026-06-18T14:02:10.1Z  INFO text_generation_router::server: router/src/server.rs:2015: Connected          | SERVER_READY      |
                    {"timestamp":"2024-03-09T05:08:19.9Z","level":"INFO","message":"Connected","target":"text_generation_router","filename":"router/src/main.rs"} | SERVER_READY |
                    """)
    void textGenerationInferenceSaysHowFarItIs(String line, Kind kind, Double seconds) {
        assertSays(line, kind, seconds);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            textBlock =
                    """
                    == Triton Inference Server ==                                                                       | SERVER_STARTED
                    I0421 20:17:02.436337 1 model_repository_manager.cc:1022] loading: falcon7b:1                       | MODEL_LOAD_STARTED
                    I0618 14:02:02.436337 1 model_lifecycle.cc:461] loading: falcon7b:1                                 | MODEL_LOAD_STARTED
                    I0618 14:02:02.436337 1 model_lifecycle.cc:473] "loading: falcon7b:1"                               | MODEL_LOAD_STARTED
                    I0421 20:17:23.436337 1 model_repository_manager.cc:1239] successfully loaded 'falcon7b' version 1  | MODEL_LOADED
                    I0618 14:02:09.436337 1 model_lifecycle.cc:818] successfully loaded 'falcon7b'                      | MODEL_LOADED
                    I0618 14:02:09.436337 1 model_lifecycle.cc:849] "successfully loaded 'falcon7b'"                    | MODEL_LOADED
                    I0618 14:02:10.352017 1 http_server.cc:3558] Started HTTPService at 0.0.0.0:8080                    | SERVER_READY
                    I0618 14:02:10.352017 93 sagemaker_server.cc:293] Started Sagemaker HTTPService at 0.0.0.0:8080     | SERVER_READY
                    """)
    void tritonSaysHowFarItIs(String line, Kind kind) {
        assertSays(line, kind, null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Torchserve version: 0.12.0                                                                                           | SERVER_STARTED
                    MMS Home: /opt/conda/lib/python3.8/site-packages                                                                     | SERVER_STARTED
                    2024-07-19T10:33:30,781 [INFO ] main org.pytorch.serve.wlm.ModelManager - Model pose loaded.                         | MODEL_LOAD_STARTED
                    2024-07-19T10:33:45,498 [DEBUG] W-9000-pose_1.0 org.pytorch.serve.wlm.WorkerThread - W-9000-pose_1.0 State change WORKER_STARTED -> WORKER_MODEL_LOADED | MODEL_LOADED
                    2020-08-13 20:05:54,764 [INFO ] W-9000-model-stdout com.amazonaws.ml.mms.wlm.WorkerLifeCycle - Model model loaded io_fd=0242ac-31 | MODEL_LOADED
                    Model server started.                                                                                                | SERVER_READY
                    """)
    void torchServeSaysHowFarItIs(String line, Kind kind) {
        assertSays(line, kind, null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INFO:     169.254.178.2:41932 - \"GET /ping HTTP/1.1\" 200 OK",
                "(APIServer pid=1) INFO:     169.254.178.2:41932 - \"GET /health HTTP/1.1\" 200 OK",
                "169.254.178.2 - - [05/Apr/2026:05:22:27 +0000] \"GET /ping HTTP/1.1\" 200 1 \"-\" \"AHC/2.0\"",
                "169.254.178.2 - - [05/Apr/2026 05:22:27] \"GET /ping HTTP/1.1\" 200 -",
                "2026-04-05 05:22:27,598 [INFO ] pool-1-thread-3 ACCESS_LOG - /169.254.178.2:54100 \"GET /ping HTTP/1.1\" 200 0",
                "2026-04-05T05:22:27,598 [INFO ] epollEventLoopGroup-3-1 ACCESS_LOG - /169.254.178.2:5410 \"GET /ping HTTP/1.1\" 200 5",
                "{\"log\":\"INFO:  1.2.3.4:5 - \\\"GET /ping HTTP/1.1\\\" 200 OK\\n\"}",
            })
    void anAnsweredHealthCheckIsOneInEveryAccessLog(String line) {
        assertEquals(List.of(Kind.HEALTH_CHECK_PASSED), kinds(line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INFO:     169.254.178.2:41932 - \"GET /ping HTTP/1.1\" 503 Service Unavailable",
                "INFO:     169.254.178.2:41932 - \"GET /pingpong HTTP/1.1\" 200 OK",
                "INFO:     169.254.178.2:41932 - \"POST /invocations HTTP/1.1\" 200 OK",
                "(APIServer pid=1) INFO 02-16 14:53:32 [launcher.py:46] Route: /ping, Methods: GET",
                "Loading safetensors checkpoint shards: 100% Completed | 4/4 [00:04<00:00,  1.04s/it]",
                "Capturing CUDA graphs (decode, FULL): 100%|####| 35/35 [00:01<00:00, 22.66it/s]",
                "INFO 03-21 20:15:45 [worker.py:267] Memory profiling takes 34.26 seconds",
                "INFO 08-07 14:08:06 [backends.py:530] Using cache directory: /x for vLLM's torch.compile",
                "2024-09-03T04:39:33.1Z  INFO shard-manager: text_generation_launcher: Waiting for shard to be ready... rank=0",
                "2024-09-03T04:39:22.4Z  INFO text_generation_launcher: Download: [4/4] -- ETA: 0",
                "2024-09-03T04:39:33.1Z  INFO download: text_generation_launcher: Starting check and download process for /opt/ml/model",
                "2024-09-03T04:39:36.1Z  INFO download: text_generation_launcher: Successfully downloaded weights for /opt/ml/model",
                "2020-07-10 15:29:36,350 [INFO ] main org.pytorch.serve.ModelServer - Inference API bind to: http://0.0.0.0:8080",
                "I0618 14:02:10.352017 1 grpc_server.cc:2451] Started GRPCInferenceService at 0.0.0.0:8001",
                "Graph capturing finished in 12345678901234567890123 secs",
                ""
            })
    void otherLinesSayNothing(String line) {
        assertEquals(List.of(), marks(line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INFO Model loading weights took 1.4123 GB",
                "INFO Loading weights took 1.4123 GiB",
                "INFO Model loading took 14.99 GiB memory",
            })
    void aSizeIsNoDuration(String line) {
        assertEquals(
                List.of(OptionalDouble.empty()),
                marks(line).stream().map(LogMark::seconds).toList());
    }

    @Test
    void everyWorkersLineIsAMark() {
        String worker =
                "(Worker_TP%d pid=9%d) INFO 05-06 20:59:57 [x.py:1] Loading weights took %d.5 seconds";
        List<LogEvent> events =
                List.of(
                        new LogEvent("v/i-1", Instant.EPOCH, worker.formatted(0, 0, 20)),
                        new LogEvent(
                                "v/i-1", Instant.EPOCH.plusSeconds(2), worker.formatted(1, 1, 22)));

        assertEquals(
                List.of(20.5, 22.5),
                ServerLog.marks(events).stream()
                        .map(mark -> mark.seconds().orElseThrow())
                        .toList());
    }

    @Test
    void aDownloadThatIsSkippedIsNone() {
        String launcher = "2023-08-22T18:35:5%d.9Z  INFO download: text_generation_launcher: %s";
        List<LogEvent> events =
                List.of(
                        new LogEvent(
                                "v/i-1",
                                Instant.EPOCH,
                                launcher.formatted(0, "Starting download process.")),
                        new LogEvent(
                                "v/i-1",
                                Instant.EPOCH,
                                launcher.formatted(
                                        3,
                                        "Files are already present on the host. Skipping download.")),
                        new LogEvent(
                                "v/i-1",
                                Instant.EPOCH,
                                launcher.formatted(4, "Successfully downloaded weights.")));

        assertEquals(
                List.of(Kind.DOWNLOAD_SKIPPED),
                ServerLog.marks(events).stream().map(LogMark::kind).toList());
    }

    @Test
    void eachLineOfAnEventSaysItsOwn() {
        assertEquals(
                List.of(Kind.SERVER_STARTED, Kind.SERVER_READY),
                kinds(
                        "2024-01-02T03:04:05,678 [INFO ] main -\nTorchserve version: 0.12.0\r\nModel server started.\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u001B[32mINFO\u001B[0m Loading \u001B[1mweights\u001B[0m took 7.39 seconds",
                "#033[2mLoading weights took#033[0m 7.39 seconds",
                "^[[2mLoading weights^[[0m took 7.39 seconds",
                "[2mLoading weights[0m took 7.39 seconds",
                "{\"log\":\"\\u001b[2mLoading weights\\u001b[0m took 7.39 seconds\"}",
            })
    void terminalColoursAreNoPartOfTheLine(String line) {
        assertSays(line, Kind.WEIGHTS_LOADED, 7.39);
    }

    @Test
    void aColouredLineOfTextGenerationInferenceIsKnown() {
        assertSays(
                "#033[2m2024-04-18T22:45:01.111453Z#033[0m #033[32m INFO#033[0m #033[2mtext_generation_router#033[0m#033[2m:#033[0m"
                        + " #033[2mrouter/src/main.rs#033[0m#033[2m:#033[0m#033[2m355:#033[0m Connected",
                Kind.SERVER_READY,
                null);
    }

    @Test
    void aMarkIsAsUncertainAsItsEvent() {
        LogEvent event = new LogEvent("v/i-1", Instant.EPOCH, "Model server started.", 6.5);

        assertEquals(6.5, ServerLog.marks(List.of(event)).getFirst().uncertaintySeconds());
    }

    @Test
    void anEndlessLineIsCutAndNeverSlow() {
        assertEquals(0, marks("x".repeat(5_000_000) + "Loading weights took 7.39 seconds").size());
        assertEquals(0, marks("text_generation_router ".repeat(100_000) + "Connected").size());
        assertEquals(0, marks("Compiling a graph for ".repeat(100_000)).size());
    }
}
