package scaleout.model.flow;

/// Something that transfers share: a network interface, a disk, a NAT gateway.
///
/// @param name                   for people
/// @param capacityBytesPerSecond greater than zero and finite
public record Link(String name, double capacityBytesPerSecond) {

    public Link {
        if (!(capacityBytesPerSecond > 0) || Double.isInfinite(capacityBytesPerSecond)) {
            throw new IllegalArgumentException(
                    "link %s: the capacity must be greater than 0 B/s and finite but is %s"
                            .formatted(name, capacityBytesPerSecond));
        }
    }
}
