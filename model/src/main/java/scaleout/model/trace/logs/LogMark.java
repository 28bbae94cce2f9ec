package scaleout.model.trace.logs;

import java.time.Instant;
import java.util.OptionalDouble;

/// What one line of a server's log says about its start.
///
/// Several workers of one server say the same: each line is a mark of its own. What they say is begun with the first
/// of them and done with the last.
///
/// @param kind               what it says
/// @param at                 when it was logged
/// @param seconds            how long that took, where the line says so
/// @param uncertaintySeconds how far `at` may be off, in seconds, as with [scaleout.model.trace.LogEvent]
public record LogMark(Kind kind, Instant at, OptionalDouble seconds, double uncertaintySeconds) {

    /// What a line can say, in the order of a start.
    public enum Kind {
        /// The server's first words: its name and version.
        SERVER_STARTED,
        /// The container begins to download the model itself.
        DOWNLOAD_STARTED,
        /// The container has downloaded the model.
        DOWNLOAD_FINISHED,
        /// The container looked for the model and found it on its disk: nothing was downloaded.
        DOWNLOAD_SKIPPED,
        /// A worker begins to load the model.
        MODEL_LOAD_STARTED,
        /// The weights are in accelerator memory.
        WEIGHTS_LOADED,
        /// The model is loaded: its weights and what surrounds them.
        MODEL_LOADED,
        /// A part of the compilation is done. [#COMPILED] covers these parts where the log has it.
        COMPILE_STEP,
        /// The model is compiled.
        COMPILED,
        /// The server begins to warm up.
        WARM_UP_STARTED,
        /// The first passes through the model are done.
        WARMED_UP,
        /// Execution graphs are captured.
        GRAPHS_CAPTURED,
        /// The engine is initialized; compile, warm-up and graph capture are part of it.
        ENGINE_INITIALIZED,
        /// The server says that it is up.
        SERVER_READY,
        /// The platform's health check got a good answer.
        HEALTH_CHECK_PASSED
    }
}
