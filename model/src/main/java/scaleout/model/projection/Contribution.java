package scaleout.model.projection;

/// What one part adds to the difference of the mean totals, critical-path seconds.
///
/// @param part    a phase, or several as one
/// @param before  mean over the start-ups before
/// @param after   mean over the start-ups after
/// @param change  of the difference, what start-ups of the same kind in the same lane changed by; of the same kind in any
///                lane for parts that no lane shortens
/// @param lanes   of the difference, what comes of start-ups of the same kind finding more, or less, already there
/// @param mix     of the difference, what comes of other kinds of start-ups: instance types, copies, sizes
public record Contribution(
        Part part, double before, double after, double change, double lanes, double mix) {

    /// After less before, which `change`, `lanes` and `mix` add up to.
    public double difference() {
        return after - before;
    }
}
