package scaleout.model.flow;

import java.util.List;

/// One transfer.
///
/// @param name                 for people
/// @param bytes                size, from zero to 1e24
/// @param startSeconds         when it begins, from zero to 1e15; later where it waits for others
/// @param uses                 the links it goes over; each link once
/// @param capBytesPerSecond    its own limit, from 1e-12 to 1e24; infinite where it has none
/// @param weight               its share of what is left, from 1e-12 to 1e12
/// @param after                flows, by index, that must have ended before it begins; none waits for itself in the end
public record Flow(
        String name,
        double bytes,
        double startSeconds,
        List<Use> uses,
        double capBytesPerSecond,
        double weight,
        List<Integer> after) {

    /// A link that a flow goes over.
    ///
    /// @param link        index of the link
    /// @param coefficient bytes of the link's capacity per byte of the flow, from 1e-12 to 1e12
    public record Use(int link, double coefficient) {}

    public Flow {
        uses = List.copyOf(uses);
        after = List.copyOf(after);
        String owner = "flow " + name;
        Quantities.require(owner, "bytes", bytes, 0, Quantities.MOST);
        Quantities.require(owner, "startSeconds", startSeconds, 0, Quantities.LATEST_SECONDS);
        if (capBytesPerSecond != Double.POSITIVE_INFINITY) {
            Quantities.require(
                    owner,
                    "capBytesPerSecond",
                    capBytesPerSecond,
                    Quantities.LEAST,
                    Quantities.MOST);
        }
        Quantities.require(owner, "weight", weight, Quantities.LEAST, Quantities.MOST_FACTOR);
        for (Use use : uses) {
            Quantities.require(
                    owner, "use", use.coefficient, Quantities.LEAST, Quantities.MOST_FACTOR);
        }
        if (uses.isEmpty() && capBytesPerSecond == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(owner + ": needs a link or a cap");
        }
    }

    /// A transfer that waits for none.
    public Flow(
            String name,
            double bytes,
            double startSeconds,
            List<Use> uses,
            double capBytesPerSecond,
            double weight) {
        this(name, bytes, startSeconds, uses, capBytesPerSecond, weight, List.of());
    }
}
