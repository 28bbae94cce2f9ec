package scaleout.app.viewmodel;

import java.util.Optional;
import scaleout.model.projection.Projection;

/// How far the projection of what is open has come.
public sealed interface Projected {

    /// Nothing is open, or the first projection is being computed.
    record NotYet() implements Projected {}

    /// Done.
    ///
    /// @param projection what the engine says
    /// @param answer     the same for the what-if panel
    record Ready(Projection projection, Answer answer) implements Projected {}

    /// Nothing in the trace can be projected.
    ///
    /// @param message why, and what to do
    record Impossible(String message) implements Projected {}

    /// The projection, where there is one.
    default Optional<Projection> ifReady() {
        return switch (this) {
            case Ready(Projection projection, Answer answer) -> Optional.of(projection);
            case NotYet nothing -> Optional.empty();
            case Impossible nothing -> Optional.empty();
        };
    }
}
