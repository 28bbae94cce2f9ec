package scaleout.model.calibration;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import scaleout.model.domain.DataSize;
import scaleout.model.domain.Phase;
import scaleout.model.timeline.Payload;
import scaleout.model.timeline.Span;
import scaleout.model.timeline.StartUp;

/// Sizes that the user gives for where the trace does not say them.
///
/// @param imageGb compressed, decimal GB; null where not given
/// @param modelGb decimal GB; null where not given
public record Sizes(@Nullable Double imageGb, @Nullable Double modelGb) {

    /// Nothing is given.
    public static final Sizes NONE = new Sizes(null, null);

    /// The compressed bytes of a start-up's image, whether or not it is pulled; empty where nobody says.
    public OptionalDouble image(StartUp startUp) {
        return bytes(startUp.image(), startUp, Phase.IMAGE_PULL, imageGb);
    }

    /// The bytes of a start-up's model, whether or not they are downloaded; empty where nobody says.
    public OptionalDouble model(StartUp startUp) {
        return bytes(startUp.model(), startUp, Phase.MODEL_DOWNLOAD, modelGb);
    }

    /// The size as the trace has it, else as the user gives it, else zero where nothing was ever transferred.
    private static OptionalDouble bytes(
            Payload payload, StartUp startUp, Phase phase, @Nullable Double givenGigabytes) {
        DataSize size = payload.size();
        if (size != null) {
            return OptionalDouble.of((double) size.bytes());
        }
        if (givenGigabytes != null) {
            return OptionalDouble.of(givenGigabytes * DataSize.BYTES_PER_GB);
        }
        boolean transferred =
                startUp.span(phase).map(Span::seconds).filter(s -> s.orElse(1) > 0).isPresent();
        return transferred ? OptionalDouble.empty() : OptionalDouble.of(0);
    }
}
