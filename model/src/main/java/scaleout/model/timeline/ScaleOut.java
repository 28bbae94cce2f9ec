package scaleout.model.timeline;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One decision to add capacity, with its cause.
///
/// @param at           when capacity was asked for: the scaling activity's start
/// @param cause        in the words of the source
/// @param variant      the variant that grew, where it is known
/// @param instanceType such as `ml.g6.2xlarge`; null where nothing says
/// @param detector     what saw the demand; null where nothing says
/// @param startUps     what became ready because of it
public record ScaleOut(
        Instant at,
        String cause,
        @Nullable String variant,
        @Nullable String instanceType,
        @Nullable Detector detector,
        List<StartUp> startUps) {

    public ScaleOut {
        startUps = List.copyOf(startUps);
    }
}
