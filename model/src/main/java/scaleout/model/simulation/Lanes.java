package scaleout.model.simulation;

import java.util.List;
import scaleout.model.domain.Lane;
import scaleout.model.domain.StartUpKind;
import scaleout.model.scenario.Scenario;

/// What a start-up transfers, by what it found.
///
/// @param lane  what it found, in the words of timelines
/// @param image whether it pulls the image
/// @param model whether it downloads the model
record Lanes(Lane lane, boolean image, boolean model) {

    /// New instances find the image in the image cache; copies find image and artifacts in the data cache of their instance.
    static Lanes of(StartUpKind kind, Meeting meeting) {
        return switch (meeting) {
            case COLD, STALE, NONE -> new Lanes(Lane.COLD, true, true);
            case WARM ->
                    switch (kind) {
                        case INSTANCE -> new Lanes(Lane.IMAGE_CACHED, false, true);
                        case COPY -> new Lanes(Lane.IMAGE_AND_ARTIFACTS_CACHED, false, false);
                    };
        };
    }

    /// Returns the transfers of such a start-up.
    Wave.Member member(Scenario scenario, StartUpParameters parameters, double startSeconds) {
        return new Wave.Member(
                parameters.transfers(),
                image ? scenario.image().layerBytes() : List.of(),
                parameters.layerMBps(),
                model ? scenario.model().size().bytes() : 0,
                scenario.model().by(),
                startSeconds);
    }
}
