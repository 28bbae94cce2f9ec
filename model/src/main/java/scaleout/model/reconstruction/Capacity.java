package scaleout.model.reconstruction;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import scaleout.model.trace.EndpointConfig;
import scaleout.model.trace.ScalingActivity;
import scaleout.model.trace.Trace;

/// How much capacity there was before the first scaling activity of a trace.
///
/// No answer of AWS says so. How many served shows in the metrics of the whole. Else the variant's initial count is believed
/// as long as the instances of the trace do not contradict it: it can be long out of date.
final class Capacity {

    private Capacity() {}

    static OptionalInt before(
            ScalingActivity activity,
            Resource resource,
            int to,
            Trace trace,
            SignsOfInstances signs) {
        OptionalInt served = ServedCounts.of(resource, trace).before(activity.start());
        if (served.isPresent() && served.getAsInt() < to) {
            return served;
        }
        if (!(resource instanceof Resource.Variant variant)) {
            // an instance can hold several copies, so instances say nothing of their number
            return OptionalInt.empty();
        }
        List<InstanceSigns> instances = signs.of(resource);
        int running =
                (int) instances.stream().filter(i -> signs.ranAt(i, activity.start())).count();
        int started = started(instances, activity, trace, signs);
        Integer initial =
                Variants.named(variant.variant(), trace)
                        .<@Nullable Integer>map(EndpointConfig.Variant::initialCount)
                        .orElse(null);
        if (initial != null && running <= initial && initial + Math.max(1, started) <= to) {
            return OptionalInt.of(initial);
        }
        if (running > 0 && running < to) {
            return OptionalInt.of(running);
        }
        if (started > 0 && started <= to) {
            return OptionalInt.of(to - started);
        }
        return initial == null ? OptionalInt.empty() : OptionalInt.of(initial);
    }

    private static int started(
            List<InstanceSigns> instances,
            ScalingActivity activity,
            Trace trace,
            SignsOfInstances signs) {
        Instant next =
                trace.activities().stream()
                        .filter(other -> other.resourceId().equals(activity.resourceId()))
                        .map(ScalingActivity::start)
                        .filter(start -> start.isAfter(activity.start()))
                        .findFirst()
                        .orElse(Instant.MAX);
        return (int)
                instances.stream()
                        .filter(instance -> !signs.ranAt(instance, activity.start()))
                        .filter(instance -> instance.firstSign().filter(next::isAfter).isPresent())
                        .count();
    }
}
