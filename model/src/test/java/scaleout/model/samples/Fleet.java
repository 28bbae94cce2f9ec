package scaleout.model.samples;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// One thing that scales: a variant by its instances, or an inference component by its copies.
///
/// @param target     what is scaled
/// @param image      what each instance or copy runs
/// @param model      name of the SageMaker model, and of its folder in S3
/// @param policy     why it scales
/// @param running    instances that serve it since before the window
/// @param neighbours instances of the same endpoint, up since before the window, that do not serve it
/// @param scaledInAt when it was last scaled in, before the window
/// @param scaleOuts  in order of time, each starting from the size that the one before reached
public record Fleet(
        Target target,
        Image image,
        String model,
        TrackingPolicy policy,
        List<String> running,
        List<String> neighbours,
        Instant scaledInAt,
        List<ScaleOut> scaleOuts) {

    public Fleet {
        running = List.copyOf(running);
        neighbours = List.copyOf(neighbours);
        scaleOuts = List.copyOf(scaleOuts);
        if (scaleOuts.isEmpty()) {
            throw new IllegalArgumentException("%s has no scale-out".formatted(target));
        }
    }

    /// Instances or copies before the first scale-out.
    public int initialCount() {
        return scaleOuts.getFirst().from();
    }

    /// Every start-up that got an instance, of all scale-outs.
    public Stream<StartUp.Started> started() {
        return scaleOuts.stream().flatMap(ScaleOut::started);
    }

    /// Instances or copies that serve at `at`, those of before included.
    public int readyAt(Instant at) {
        return initialCount()
                + (int) started().filter(startUp -> !startUp.readyAt().isAfter(at)).count();
    }

    /// Part of the period from `start` in which `startUp` was ready, 0 to 1.
    static double readyShare(StartUp.Started startUp, Instant start, int periodSeconds) {
        double lateSeconds = Duration.between(start, startUp.readyAt()).toMillis() / 1000.0;
        return Math.clamp(1 - lateSeconds / periodSeconds, 0, 1);
    }
}
