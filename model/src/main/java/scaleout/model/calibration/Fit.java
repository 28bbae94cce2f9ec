package scaleout.model.calibration;

import java.util.List;
import scaleout.model.domain.Finding;
import scaleout.model.simulation.Course;
import scaleout.model.timeline.StartUp;

/// A start-up with the parameters under which the start-up model reproduces it.
///
/// @param startUp    the start-up as observed
/// @param course     its phases as durations: observed where they were, split by the model where nothing separates them
/// @param imageBytes compressed bytes of its image, whether or not they were pulled
/// @param modelBytes bytes of its model, whether or not they were downloaded
/// @param findings   what the fit had to assume
public record Fit(
        StartUp startUp,
        Course course,
        double imageBytes,
        double modelBytes,
        List<Finding> findings) {

    public Fit {
        findings = List.copyOf(findings);
    }
}
