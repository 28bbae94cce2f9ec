package scaleout.model.samples;

import java.time.Instant;
import java.util.Locale;

/// How the log of a vLLM server reads from its first line to its first answered health check.
final class VllmLog {
    private static final String SERVER = "(APIServer pid=1)";
    private static final String ENGINE = "(EngineCore_DP0 pid=104)";
    private static final int SHARDS = 5;

    private VllmLog() {}

    static void startUp(ServerLog log, StartUp.Started startUp, Draw draw) {
        Instant first = startUp.stages().firstLog();
        Instant loadStart = startUp.stages().loadStart();
        log.vllm(first, "", "__init__.py:216", "Automatically detected platform cuda.");
        log.vllm(
                between(first, loadStart, 0.3),
                SERVER,
                "api_server.py:1977",
                "vLLM API server version 0.11.2");
        log.vllm(
                between(first, loadStart, 0.31),
                SERVER,
                "utils.py:253",
                "non-default args: {'host': '0.0.0.0', 'port': 8080, 'model': '/opt/ml/model', 'max_model_len': 8192}");
        log.vllm(
                between(first, loadStart, 0.5),
                SERVER,
                "model.py:1745",
                "Using max model len 8192");
        engine(log, startUp.stages(), draw, ENGINE);
        Instant server = startUp.serverReadyAt();
        log.vllm(
                server.minusMillis(210),
                SERVER,
                "api_server.py:2052",
                "Starting vLLM API server 0 on http://0.0.0.0:8080");
        log.raw(server.minusMillis(24), SERVER + " INFO:     Started server process [1]");
        log.raw(server.minusMillis(22), SERVER + " INFO:     Waiting for application startup.");
        log.raw(server, SERVER + " INFO:     Application startup complete.");
    }

    /// The lines of the engine, which read the same inside other servers.
    static void engine(ServerLog log, StartUp.Stages stages, Draw draw, String process) {
        Instant loadStart = stages.loadStart();
        Instant loaded = stages.weightsLoaded();
        Instant compiled = stages.compiled();
        Instant captured = stages.graphsCaptured();
        log.vllm(
                between(stages.firstLog(), loadStart, 0.85),
                process,
                "core.py:93",
                "Initializing a V1 LLM engine (v0.11.2) with config: model='/opt/ml/model', dtype=torch.bfloat16,"
                        + " max_seq_len=8192, tensor_parallel_size=1, quantization=None, enforce_eager=False");
        log.vllm(
                loadStart,
                process,
                "gpu_model_runner.py:3067",
                "Starting to load model /opt/ml/model...");
        Instant weights = loaded.minusMillis(draw.whole(600, 1400));
        for (int shard = 1; shard <= SHARDS; shard += 2) {
            Instant at = between(loadStart, weights, (double) shard / SHARDS);
            log.raw(
                    at,
                    "Loading safetensors checkpoint shards: %3d%% Completed | %d/%d [%s<%s, %ss/it]"
                            .formatted(
                                    shard * 100 / SHARDS,
                                    shard,
                                    SHARDS,
                                    clock(loadStart, at),
                                    clock(at, weights),
                                    ServerLog.seconds(
                                            loadStart,
                                            between(loadStart, weights, 1.0 / SHARDS),
                                            2)));
        }
        log.vllm(
                weights,
                process,
                "default_loader.py:314",
                "Loading weights took %s seconds"
                        .formatted(ServerLog.seconds(loadStart, weights, 2)));
        log.vllm(
                loaded,
                process,
                "gpu_model_runner.py:3130",
                "Model loading took 15.2683 GiB memory and %s seconds"
                        .formatted(ServerLog.seconds(loadStart, loaded, 6)));
        compile(log, process, loaded, compiled, draw);
        log.vllm(
                between(compiled, captured, 0.1),
                process,
                "gpu_worker.py:349",
                String.format(
                        Locale.ROOT,
                        "Available KV cache memory: %.2f GiB",
                        draw.between(3.1, 3.4)));
        log.vllm(
                between(compiled, captured, 0.12),
                process,
                "kv_cache_utils.py:1229",
                String.format(
                        Locale.ROOT, "GPU KV cache size: %,d tokens", draw.whole(22_800, 24_600)));
        log.vllm(
                captured,
                process,
                "gpu_model_runner.py:4105",
                "Graph capturing finished in %s secs, took 0.55 GiB"
                        .formatted(
                                ServerLog.seconds(between(compiled, captured, 0.15), captured, 0)));
        log.vllm(
                stages.engineReady(),
                process,
                "core.py:250",
                "init engine (profile, create kv cache, warmup model) took %s seconds"
                        .formatted(ServerLog.seconds(loaded, stages.engineReady(), 2)));
    }

    private static void compile(
            ServerLog log, String process, Instant loaded, Instant compiled, Draw draw) {
        Instant dynamo = between(loaded, compiled, 0.3);
        Instant graph = compiled.minusMillis(draw.whole(900, 1900));
        log.vllm(
                dynamo.minusMillis(7),
                process,
                "backends.py:548",
                "Using cache directory: /opt/ml/.cache/vllm/torch_compile_cache/%s/rank_0_0/backbone for vLLM's torch.compile"
                        .formatted(draw.hex(10)));
        log.vllm(
                dynamo,
                process,
                "backends.py:559",
                "Dynamo bytecode transform time: %s s"
                        .formatted(ServerLog.seconds(loaded, dynamo, 2)));
        log.vllm(
                graph,
                process,
                "backends.py:218",
                "Compiling a graph for dynamic shape takes %s s"
                        .formatted(ServerLog.seconds(dynamo, graph, 2)));
        log.vllm(
                compiled,
                process,
                "monitor.py:34",
                "torch.compile takes %s s in total"
                        .formatted(ServerLog.seconds(loaded, compiled, 2)));
    }

    /// Returns the instant `share` of the way from `from` to `to`, in whole milliseconds.
    static Instant between(Instant from, Instant to, double share) {
        long millis = to.toEpochMilli() - from.toEpochMilli();
        return from.plusMillis(Math.round(millis * share));
    }

    private static String clock(Instant from, Instant to) {
        long seconds = Math.max(0, (to.toEpochMilli() - from.toEpochMilli()) / 1000);
        return String.format(Locale.ROOT, "%02d:%02d", seconds / 60, seconds % 60);
    }
}
