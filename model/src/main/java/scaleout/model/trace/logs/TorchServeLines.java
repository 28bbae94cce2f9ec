package scaleout.model.trace.logs;

import java.util.List;
import scaleout.model.trace.logs.LogMark.Kind;

/// What TorchServe prints, and Multi Model Server, from which it comes.
///
/// Both open their ports before their workers have loaded the model: [Kind#MODEL_LOADED] may follow
/// [Kind#SERVER_READY].
final class TorchServeLines {

    static final List<Rule> RULES =
            List.of(
                    Rule.of(Kind.SERVER_STARTED, "Torchserve version:"),
                    Rule.of(Kind.SERVER_STARTED, "MMS Home:"),
                    // "loaded" is the archive, not the weights: the workers start now
                    Rule.of(
                            Kind.MODEL_LOAD_STARTED,
                            " loaded.",
                            "ModelManager -\\s{1,9}Model \\S{1,300} loaded\\."),
                    Rule.of(
                            Kind.MODEL_LOADED,
                            "WORKER_MODEL_LOADED",
                            "State change WORKER_STARTED -> WORKER_MODEL_LOADED"),
                    // Multi Model Server
                    Rule.of(Kind.MODEL_LOADED, " loaded io_fd=", "Model \\S{1,300} loaded io_fd="),
                    Rule.of(Kind.SERVER_READY, "Model server started"));

    private TorchServeLines() {}
}
