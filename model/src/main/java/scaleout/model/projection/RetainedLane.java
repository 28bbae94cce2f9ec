package scaleout.model.projection;

import java.util.ArrayList;
import java.util.List;
import scaleout.model.domain.Lane;
import scaleout.model.projection.FittedTimeline.Member;
import scaleout.model.simulation.Course;
import scaleout.model.timeline.StartUp;

/// One start-up as it would have been had it found something there already. Lanes are compared, never added.
///
/// @param lane   what it finds
/// @param course its phases; of what it finds nothing is transferred, and what is resident needs only to be noticed
public record RetainedLane(Lane lane, Course course) {

    /// Returns a start-up in each lane, with all else as in `whatIf`; none where it is not ready or its sizes are unknown.
    public static List<RetainedLane> of(FittedTimeline fitted, WhatIf whatIf, StartUp startUp) {
        return fitted.members().stream()
                .filter(member -> isOf(member, startUp))
                .filter(Member::hasSizes)
                .findFirst()
                .map(member -> lanes(member, whatIf))
                .orElse(List.of());
    }

    @SuppressWarnings("ReferenceEquality") // two start-ups of one name can look the same
    private static boolean isOf(Member member, StartUp startUp) {
        return member.fit().startUp() == startUp;
    }

    private static List<RetainedLane> lanes(Member member, WhatIf whatIf) {
        List<RetainedLane> lanes = new ArrayList<>();
        for (Lane lane : Lane.values()) {
            Course course =
                    Scenarios.of(
                            member.fit(),
                            member.scaleOut().detector(),
                            whatIf,
                            lane != Lane.COLD,
                            lane == Lane.IMAGE_AND_ARTIFACTS_CACHED || lane == Lane.RESIDENT);
            lanes.add(new RetainedLane(lane, lane == Lane.RESIDENT ? resident(course) : course));
        }
        return List.copyOf(lanes);
    }

    /// What is loaded already runs on an instance that is there: only the demand has to be noticed.
    private static Course resident(Course course) {
        return new Course(
                course.detectionSeconds(), 0, 0, 0, 0, 0, course.by(), 0, course.parameters());
    }
}
