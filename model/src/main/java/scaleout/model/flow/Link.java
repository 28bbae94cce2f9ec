package scaleout.model.flow;

/// Something that transfers share: a network interface, a disk, a NAT gateway.
///
/// @param name                   for people
/// @param capacityBytesPerSecond at most 1e24; zero, or at least 1e-12. No flow can cross a link of zero capacity
public record Link(String name, double capacityBytesPerSecond) {

    public Link {
        if (capacityBytesPerSecond != 0) {
            Quantities.require(
                    "link " + name,
                    "capacityBytesPerSecond",
                    capacityBytesPerSecond,
                    Quantities.LEAST,
                    Quantities.MOST);
        }
    }
}
