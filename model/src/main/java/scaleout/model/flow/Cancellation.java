package scaleout.model.flow;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/// Asks between two events whether the answer is still wanted.
record Cancellation(BooleanSupplier cancelled) {

    /// @throws CancellationException where it is not
    void check() {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException("The solve was cancelled.");
        }
    }
}
