package scaleout.model.projection;

import scaleout.model.simulation.Course;
import scaleout.model.timeline.ScaleOut;
import scaleout.model.timeline.StartUp;

/// One start-up, as observed and under the scenario.
///
/// @param scaleOut what it belongs to
/// @param startUp  as observed
/// @param baseline its phases as observed
/// @param scenario its phases under the scenario
public record ProjectedStartUp(
        ScaleOut scaleOut, StartUp startUp, Course baseline, Course scenario) {}
