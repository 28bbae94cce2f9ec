package scaleout.model.domain;

/// How one end of a span is known, the surest first.
public enum Evidence {
    /// A timestamp says so; the uncertainty is the clock's resolution.
    MEASURED("measured"),
    /// A source outside this trace says so; the uncertainty is what the source leaves open.
    PUBLISHED("published"),
    /// It lies between two timestamps; the uncertainty is a hard bound.
    BOUNDED("bounded"),
    /// It was computed; the uncertainty is half of a 95 % interval.
    INFERRED("inferred"),
    /// A model made it.
    SIMULATED("simulated");

    private final String label;

    Evidence(String label) {
        this.label = label;
    }

    /// The word on screen and in reports.
    public String label() {
        return label;
    }

    /// Returns the less sure of two.
    public static Evidence weaker(Evidence one, Evidence other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
