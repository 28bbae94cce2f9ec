package scaleout.app.state;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scaleout.model.domain.Phase;

/// A duration of start-ups whose distribution is shown.
public enum Quantity {
    /// Detection, where it is known, and start-up.
    TOTAL("Spike to ready", null),
    /// From launch to ready.
    START_UP("Launch to ready", null),
    /// See [Phase#DETECTION].
    DETECTION(Phase.DETECTION),
    /// See [Phase#PROVISIONING].
    PROVISIONING(Phase.PROVISIONING),
    /// See [Phase#IMAGE_PULL].
    IMAGE_PULL(Phase.IMAGE_PULL),
    /// See [Phase#MODEL_DOWNLOAD].
    MODEL_DOWNLOAD(Phase.MODEL_DOWNLOAD),
    /// See [Phase#CONTAINER_INIT].
    CONTAINER_INIT(Phase.CONTAINER_INIT);

    private final String label;
    private final @Nullable Phase phase;

    Quantity(Phase phase) {
        this(phase.label(), phase);
    }

    Quantity(String label, @Nullable Phase phase) {
        this.label = label;
        this.phase = phase;
    }

    /// The name on screen.
    public String label() {
        return label;
    }

    /// The phase that it is the duration of; empty for several together.
    public Optional<Phase> phase() {
        return Optional.ofNullable(phase);
    }
}
