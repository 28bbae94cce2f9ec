package scaleout.model.trace.logs;

import java.time.Instant;
import java.util.OptionalDouble;

/// What one line of a server's log says about its start.
///
/// @param kind    what it says
/// @param at      when it was logged
/// @param seconds how long that took, where the line says so
public record LogMark(Kind kind, Instant at, OptionalDouble seconds) {

    /// What a line can say.
    public enum Kind {
        /// The container begins to download the model itself.
        DOWNLOAD_STARTED,
        /// The container has downloaded the model.
        DOWNLOAD_FINISHED,
        /// The weights are in accelerator memory.
        WEIGHTS_LOADED,
        /// The model is compiled.
        COMPILED,
        /// Execution graphs are captured.
        GRAPHS_CAPTURED,
        /// The engine is initialized; compile and graph capture are part of it.
        ENGINE_INITIALIZED,
        /// The server says that it is up.
        SERVER_READY,
        /// The platform's health check got a good answer.
        HEALTH_CHECK_PASSED
    }
}
