package scaleout.model.flow;

/// The range in which every number of a flow problem must lie.
///
/// Far beyond anything that exists, yet so narrow that no product or quotient of them overflows or vanishes: within
/// it every solve ends.
public final class Quantities {

    /// Largest size, bytes, and largest capacity or cap, bytes per second.
    public static final double MOST = 1e24;

    /// Smallest capacity or cap above zero, bytes per second; also the smallest weight and coefficient.
    public static final double LEAST = 1e-12;

    /// Largest weight and coefficient.
    public static final double MOST_FACTOR = 1e12;

    /// Latest start, seconds.
    public static final double LATEST_SECONDS = 1e15;

    private Quantities() {}

    /// Complains where a number is not from `least` to `most`; NaN never is.
    ///
    /// @param owner the flow or link, such as `flow image`
    static void require(String owner, String field, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(
                    "%s: %s must be from %s to %s but is %s"
                            .formatted(owner, field, least, most, value));
        }
    }
}
