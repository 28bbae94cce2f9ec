package scaleout.app.state;

/// How times are shown.
public enum TimeDisplay {
    /// UTC at the beginning, then how much later.
    RELATIVE("Time from the start"),
    /// The time of day, UTC.
    UTC("UTC"),
    /// The time of day where the program runs.
    LOCAL("Local time");

    private final String label;

    TimeDisplay(String label) {
        this.label = label;
    }

    /// The name on screen.
    public String label() {
        return label;
    }

    /// The one after this, and after the last the first.
    public TimeDisplay next() {
        return switch (this) {
            case RELATIVE -> UTC;
            case UTC -> LOCAL;
            case LOCAL -> RELATIVE;
        };
    }
}
