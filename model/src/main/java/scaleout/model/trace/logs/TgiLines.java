package scaleout.model.trace.logs;

import java.util.List;
import scaleout.model.trace.logs.LogMark.Kind;

/// What Text Generation Inference prints, versions 0.9 to 3: its launcher downloads, shards load, the router warms them
/// up and connects. With `--json-output` the same words stand in a JSON object per line.
final class TgiLines {

    /// Where the model is a folder there is nothing to download, though the launcher speaks of it.
    private static final String NO_FOLDER = "(?! for /)";

    static final List<Rule> RULES =
            List.of(
                    Rule.of(
                            Kind.SERVER_STARTED,
                            "Args {",
                            "(?:text_generation_launcher: |\")Args \\{"),
                    // "Starting download process." up to 2.0
                    Rule.of(
                            Kind.DOWNLOAD_STARTED,
                            "download process",
                            "Starting (?:check and )?download process" + NO_FOLDER),
                    Rule.of(Kind.DOWNLOAD_SKIPPED, "Files are already present on the host"),
                    Rule.of(
                            Kind.DOWNLOAD_FINISHED,
                            "Successfully downloaded weights",
                            "Successfully downloaded weights" + NO_FOLDER),
                    Rule.of(Kind.MODEL_LOAD_STARTED, "Starting shard", "Starting shard\\b"),
                    // "Shard 0 ready in" up to 0.9
                    Rule.of(
                            Kind.WEIGHTS_LOADED,
                            "ready in",
                            "Shard (?:\\d{1,4} )?ready in(?: " + Rule.TOOK + ")?"),
                    Rule.of(
                            Kind.WARM_UP_STARTED,
                            "Warming up model",
                            "text_generation_router.{0,150}: Warming up model|\"Warming up model\""),
                    // a number of tokens, and the first line after the warm-up
                    Rule.of(Kind.WARMED_UP, "Setting max batch total tokens to"),
                    Rule.of(
                            Kind.SERVER_READY,
                            "Connected",
                            "text_generation_router.{0,150}: Connected$"
                                    + "|\"Connected\",\"target\":\"text_generation_router"));

    private TgiLines() {}
}
