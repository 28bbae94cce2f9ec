package scaleout.model.timeline;

import scaleout.model.domain.StageName;

/// A named part of a span. Stages may overlap: engine init contains compile and graph capture.
///
/// @param name  which part
/// @param start first instant of the stage
/// @param end   first instant after it, equal to or after `start`
public record Stage(StageName name, Moment start, Moment end) {

    public Stage {
        if (end.at().isBefore(start.at())) {
            throw new IllegalArgumentException(
                    "stage %s ends at %s, before it starts at %s"
                            .formatted(name.label(), end.at(), start.at()));
        }
    }

    /// How long the stage took, seconds.
    public double seconds() {
        return start.secondsTo(end);
    }
}
