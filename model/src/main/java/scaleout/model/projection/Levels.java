package scaleout.model.projection;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import scaleout.model.domain.DataSize;
import scaleout.model.timeline.Detector;
import scaleout.model.timeline.Payload;

/// Which level each start-up has of each factor, in words that are the same on both sides.
final class Levels {

    /// Sizes closer than this are one level: images are built anew without being another image. Assumed.
    private static final double SAME_SIZE = 1.05;

    private final Map<Long, String> imageSizes;
    private final Map<Long, String> modelSizes;

    Levels(Side before, Side after) {
        imageSizes = sizes(before, after, startUp -> startUp.startUp().image());
        modelSizes = sizes(before, after, startUp -> startUp.startUp().model());
    }

    /// Returns the level; empty where it is unknown.
    Optional<String> of(Factor factor, ReadyStartUp ready) {
        return switch (factor) {
            case INSTANCE_TYPE -> Optional.ofNullable(ready.scaleOut().instanceType());
            case KIND -> Optional.of(ready.startUp().kind().id());
            case IMAGE_SIZE -> size(imageSizes, ready.startUp().image());
            case MODEL_SIZE -> size(modelSizes, ready.startUp().model());
            case LANE -> Optional.of(ready.startUp().lane().id());
            case ALARM -> Optional.ofNullable(ready.scaleOut().detector()).map(Levels::alarm);
        };
    }

    private static String alarm(Detector detector) {
        return "%d x %d s".formatted(detector.datapoints(), detector.periodSeconds());
    }

    private static Optional<String> size(Map<Long, String> levels, Payload payload) {
        return Optional.ofNullable(payload.size()).map(size -> levels.get(size.bytes()));
    }

    /// The words for each size: those of the least one that is nearly the same, step by step.
    private static Map<Long, String> sizes(
            Side before, Side after, Function<ReadyStartUp, Payload> of) {
        Map<Long, String> levels = new HashMap<>();
        DataSize first = new DataSize(0, "");
        long last = 0;
        for (DataSize size :
                ascending(Stream.concat(before.startUps(), after.startUps()).map(of))) {
            first = size.bytes() > last * SAME_SIZE ? size : first;
            last = size.bytes();
            levels.put(last, first.text());
        }
        return levels;
    }

    private static List<DataSize> ascending(Stream<Payload> payloads) {
        return payloads.<@Nullable DataSize>map(Payload::size)
                .flatMap(Stream::ofNullable)
                .sorted(Comparator.comparingLong(DataSize::bytes))
                .toList();
    }
}
