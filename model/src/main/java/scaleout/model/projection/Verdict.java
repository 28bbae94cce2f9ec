package scaleout.model.projection;

/// Whether start-ups after a change take another time than before.
public enum Verdict {
    /// They take less.
    FASTER,
    /// They take more.
    SLOWER,
    /// The timelines do not tell.
    UNDECIDED
}
