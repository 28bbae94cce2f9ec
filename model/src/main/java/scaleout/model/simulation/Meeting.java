package scaleout.model.simulation;

/// What a start-up finds in the cache that serves it.
public enum Meeting {
    /// The very image that it needs; of a copy, also the artifacts.
    WARM("warm"),
    /// Only others, from before a rollout: it pulls in full.
    STALE("stale"),
    /// Nothing: it pulls in full.
    COLD("cold"),
    /// There is no cache for it: it pulls in full.
    NONE("none");

    private final String label;

    Meeting(String label) {
        this.label = label;
    }

    /// The word in files.
    public String label() {
        return label;
    }
}
