package scaleout.model.trace.logs;

import java.util.List;
import scaleout.model.trace.logs.LogMark.Kind;

/// What vLLM prints, in its own server and inside others.
///
/// Prefixes vary with the version and say nothing here: none (V0), `(VllmWorkerProcess pid=N)`,
/// `(VllmWorker rank=0 pid=N)`, `(EngineCore_0 pid=N)`, `(EngineCore_DP0 pid=N)`, `(EngineCore pid=N)`,
/// `(Worker_TP0 pid=N)`, `(APIServer pid=N)`, and Ray's `(RayWorkerWrapper pid=N, ip=A)`.
final class VllmLines {

    static final List<Rule> RULES =
            List.of(
                    Rule.of(Kind.SERVER_STARTED, "vLLM API server version"),
                    // since 0.6; only where it took more than half a second
                    Rule.of(
                            Kind.DOWNLOAD_FINISHED,
                            "Time spent downloading weights for",
                            "downloading weights for \\S{1,500}: " + Rule.TOOK),
                    // since 0.5.4
                    Rule.of(Kind.MODEL_LOAD_STARTED, "Starting to load model"),
                    // since 0.8, both engines
                    Rule.of(
                            Kind.WEIGHTS_LOADED,
                            "weights took ",
                            "Loading (?:model )?weights took " + Rule.TOOK),
                    // up to 0.7: a size, and no word of how long
                    Rule.of(
                            Kind.WEIGHTS_LOADED,
                            "weights took ",
                            "[Ll]oading (?:model )?weights took " + Rule.SIZE),
                    // 0.8: "14.99 GB and 9.6 seconds"; then GiB; 2026: "14.99 GiB memory and 6.72
                    // seconds"
                    Rule.of(
                            Kind.MODEL_LOADED,
                            "Model loading took ",
                            "Model loading took "
                                    + Rule.SIZE
                                    + "(?: memory)?(?: and "
                                    + Rule.TOOK
                                    + ")?"),
                    Rule.of(
                            Kind.COMPILE_STEP,
                            "Dynamo bytecode transform time",
                            "Dynamo bytecode transform time: " + Rule.TOOK),
                    // "general shape" (0.8), "dynamic shape", "shape 8", "compile range (1, 2048)"
                    // (2026)
                    Rule.of(
                            Kind.COMPILE_STEP,
                            "Compiling a graph for",
                            "Compiling a graph for .{1,100}? takes " + Rule.TOOK),
                    // a warm cache: nothing is compiled; early versions do not say how long it took
                    Rule.of(
                            Kind.COMPILE_STEP,
                            "Directly load the compiled graph",
                            "Directly load the compiled graph(?:.{1,150}?, took "
                                    + Rule.TOOK
                                    + ")?"),
                    // "takes" until the beginning of 2026, "took" since
                    Rule.of(
                            Kind.COMPILED,
                            "torch.compile t",
                            "torch\\.compile (?:takes|took) " + Rule.TOOK),
                    // 0.6.5
                    Rule.of(
                            Kind.COMPILED,
                            "graph compilation takes",
                            "graph compilation takes " + Rule.TOOK),
                    // 2026
                    Rule.of(
                            Kind.WARMED_UP,
                            "warmup run took",
                            "profiling/warmup run took " + Rule.TOOK),
                    Rule.of(
                            Kind.GRAPHS_CAPTURED,
                            "Graph capturing finished in",
                            "Graph capturing finished in " + Rule.TOOK),
                    Rule.of(
                            Kind.ENGINE_INITIALIZED,
                            "init engine (",
                            "init engine \\([^)]{0,200}\\) took " + Rule.TOOK));

    private VllmLines() {}
}
