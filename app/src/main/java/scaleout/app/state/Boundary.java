package scaleout.app.state;

/// A moment of a start-up on which timelines are aligned.
public enum Boundary {
    /// Where detection begins.
    DETECTION("start of detection"),
    /// Where provisioning begins.
    LAUNCH("launch"),
    /// Where image pull and model download begin.
    TRANSFERS("end of provisioning"),
    /// Where container init begins.
    CONTAINER("start of container init"),
    /// Where the start-up is ready.
    READY("ready");

    private final String label;

    Boundary(String label) {
        this.label = label;
    }

    /// The name on screen, within a sentence.
    public String label() {
        return label;
    }
}
