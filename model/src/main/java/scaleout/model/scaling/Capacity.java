package scaleout.model.scaling;

/// Instances of a variant, or copies of an inference component, as a policy sees them.
///
/// @param ready   that serve
/// @param desired that are to be there: `ready` and those that start
/// @param least   that scaling leaves
/// @param most    that scaling may reach
public record Capacity(int ready, int desired, int least, int most) {

    /// Returns a number that lies between the least and the most.
    int within(double wanted) {
        return (int) Math.clamp(wanted, least, most);
    }
}
