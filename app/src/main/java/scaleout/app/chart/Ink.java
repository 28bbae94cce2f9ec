package scaleout.app.chart;

import scaleout.model.domain.Phase;

/// What a mark is drawn with, by meaning. A [Palette] gives each its colour.
public enum Ink {
    GROUND,
    PANEL,
    LINE,
    TEXT,
    DIM,
    ACCENT,
    GAIN,
    LOSS,
    DETECTION,
    PROVISIONING,
    IMAGE_PULL,
    MODEL_DOWNLOAD,
    CONTAINER_INIT,
    /// Text and ticks on the colour of any phase.
    ON_PHASE;

    /// The ink of a phase.
    public static Ink of(Phase phase) {
        return switch (phase) {
            case DETECTION -> DETECTION;
            case PROVISIONING -> PROVISIONING;
            case IMAGE_PULL -> IMAGE_PULL;
            case MODEL_DOWNLOAD -> MODEL_DOWNLOAD;
            case CONTAINER_INIT -> CONTAINER_INIT;
        };
    }
}
