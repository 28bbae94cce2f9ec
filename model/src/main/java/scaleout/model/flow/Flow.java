package scaleout.model.flow;

import java.util.List;

/// One transfer.
///
/// @param name                 for people
/// @param bytes                size, at least zero and finite
/// @param startSeconds         when it begins, at least zero and finite
/// @param uses                 the links it goes over; each link once
/// @param capBytesPerSecond    its own limit, greater than zero; infinite where it has none
/// @param weight               its share of what is left, greater than zero and finite
public record Flow(
        String name,
        double bytes,
        double startSeconds,
        List<Use> uses,
        double capBytesPerSecond,
        double weight) {

    /// A link that a flow goes over.
    ///
    /// @param link        index of the link
    /// @param coefficient bytes of the link's capacity per byte of the flow, greater than zero and finite
    public record Use(int link, double coefficient) {}

    public Flow {
        uses = List.copyOf(uses);
        require(name, "bytes", bytes >= 0 && Double.isFinite(bytes), bytes);
        require(
                name,
                "startSeconds",
                startSeconds >= 0 && Double.isFinite(startSeconds),
                startSeconds);
        require(name, "capBytesPerSecond", capBytesPerSecond > 0, capBytesPerSecond);
        require(name, "weight", weight > 0 && Double.isFinite(weight), weight);
        for (Use use : uses) {
            require(
                    name,
                    "use",
                    use.coefficient > 0 && Double.isFinite(use.coefficient),
                    use.coefficient);
        }
        if (uses.isEmpty() && Double.isInfinite(capBytesPerSecond)) {
            throw new IllegalArgumentException("flow %s: needs a link or a cap".formatted(name));
        }
    }

    private static void require(String name, String field, boolean holds, double value) {
        if (!holds) {
            throw new IllegalArgumentException(
                    "flow %s: %s must not be %s".formatted(name, field, value));
        }
    }
}
