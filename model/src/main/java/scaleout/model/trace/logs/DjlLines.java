package scaleout.model.trace.logs;

import java.util.List;
import scaleout.model.trace.logs.LogMark.Kind;

/// What DJL Serving, the server of the LMI containers, prints.
///
/// `INFO  ModelServer …` at a console, `[INFO ] ModelServer - …` on SageMaker; without a time in both. What its Python
/// worker prints follows `PyProcess - W-214-model-stdout:`, so that vLLM's lines are found by vLLM's rules.
final class DjlLines {

    static final List<Rule> RULES =
            List.of(
                    Rule.of(Kind.SERVER_STARTED, "Starting djl-serving:"),
                    Rule.of(Kind.DOWNLOAD_STARTED, "S3 url found, start downloading from"),
                    Rule.of(Kind.DOWNLOAD_FINISHED, "Download completed! Files saved to"),
                    Rule.of(
                            Kind.MODEL_LOAD_STARTED,
                            "Start process:",
                            "PyProcess(?: -)? Start process:"),
                    Rule.of(
                            Kind.MODEL_LOADED,
                            "] initialized.",
                            "PyProcess(?: -)? Model \\[[^\\]]{1,300}\\] initialized\\."),
                    // it binds to its ports when the models are loaded; TorchServe, before that,
                    // says "Inference API bind to"
                    Rule.of(
                            Kind.SERVER_READY,
                            " API bind to:",
                            "\\b(?:BOTH|INFERENCE) API bind to:"));

    private DjlLines() {}
}
