package scaleout.model.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import scaleout.model.catalog.InstanceType;
import scaleout.model.catalog.PublishedCase;

/// One endpoint before and after image caching, as published.
///
/// @param before without the cache
/// @param after  with the image cached
public record PublishedPair(PublishedCase before, PublishedCase after) {

    /// The pairs that the catalog has, in its order.
    public static List<PublishedPair> all() {
        List<PublishedPair> pairs = new ArrayList<>();
        for (PublishedCase after : PublishedCase.all()) {
            if (after.cached()) {
                PublishedCase before =
                        PublishedCase.all().stream()
                                .filter(one -> one.name().equals(after.name()) && !one.cached())
                                .findFirst()
                                .orElseThrow();
                pairs.add(new PublishedPair(before, after));
            }
        }
        return List.copyOf(pairs);
    }

    /// The name of both cases.
    public String name() {
        return before.name();
    }

    /// The instance type.
    public InstanceType type() {
        return InstanceType.named(before.instanceType()).orElseThrow();
    }

    /// Compressed size of the image, decimal GB.
    public double imageGb() {
        return before.imageGb().orElseThrow();
    }

    /// Size of the model, decimal GB.
    public double modelGb() {
        return before.modelGb().orElseThrow();
    }

    /// From launch to ready before, seconds.
    public double beforeSeconds() {
        return before.total().orElseThrow();
    }

    /// From launch to ready after, seconds.
    public double afterSeconds() {
        return after.total().orElseThrow();
    }

    /// The pull before, seconds, where it is published.
    public OptionalDouble pullSeconds() {
        return before.pull();
    }

    /// The download beside the pull, seconds, where it is published.
    public OptionalDouble downloadSeconds() {
        return positive(before.download());
    }

    /// The download alone, seconds, where it is published.
    public OptionalDouble downloadAloneSeconds() {
        return positive(after.download());
    }

    private static OptionalDouble positive(OptionalDouble seconds) {
        return seconds.orElse(0) > 0 ? seconds : OptionalDouble.empty();
    }
}
