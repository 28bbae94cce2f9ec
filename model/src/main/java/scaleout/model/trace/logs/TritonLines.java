package scaleout.model.trace.logs;

import java.util.List;
import scaleout.model.trace.logs.LogMark.Kind;

/// What Triton prints. Since 24.05 its messages stand in quotes.
final class TritonLines {

    static final List<Rule> RULES =
            List.of(
                    Rule.of(Kind.SERVER_STARTED, "== Triton Inference Server =="),
                    // model_repository_manager.cc up to 22.05, model_lifecycle.cc since
                    Rule.of(
                            Kind.MODEL_LOAD_STARTED,
                            "loading: ",
                            "model_(?:lifecycle|repository_manager)\\.cc:\\d{1,6}\\] \"?loading: \\S"),
                    Rule.of(Kind.MODEL_LOADED, "successfully loaded '"),
                    // it opens its ports when its models are loaded; SageMaker's own one last
                    Rule.of(
                            Kind.SERVER_READY,
                            "HTTPService at",
                            "Started (?:Sagemaker )?HTTPService at"));

    private TritonLines() {}
}
