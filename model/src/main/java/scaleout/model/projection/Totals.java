package scaleout.model.projection;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import scaleout.model.domain.Phase;
import scaleout.model.simulation.Course;

/// Means over start-ups, seconds.
///
/// @param count            start-ups; at least 1
/// @param detectionSeconds empty where it is unknown for all; unknown ones count zero beside known ones
/// @param startUpSeconds   from launch to ready
/// @param totalSeconds     detection and start-up
/// @param phases           how long each phase lasts; overlapping ones do not add up
/// @param criticalSeconds  critical-path seconds of each phase; these add up to `totalSeconds`
/// @param slackSeconds     how much longer each phase could take without a later ready; zero on the critical path
public record Totals(
        int count,
        OptionalDouble detectionSeconds,
        double startUpSeconds,
        double totalSeconds,
        Map<Phase, Double> phases,
        Map<Phase, Double> criticalSeconds,
        Map<Phase, Double> slackSeconds) {

    /// Returns the means of courses, of which there must be at least one.
    public static Totals of(List<Course> courses) {
        boolean known = courses.stream().anyMatch(course -> course.detectionSeconds().isPresent());
        double detection = mean(courses, course -> course.detectionSeconds().orElse(0));
        return new Totals(
                courses.size(),
                known ? OptionalDouble.of(detection) : OptionalDouble.empty(),
                mean(courses, Course::startUpSeconds),
                mean(courses, Course::totalSeconds),
                byPhase(phase -> mean(courses, course -> course.seconds(phase))),
                byPhase(phase -> mean(courses, course -> course.criticalSeconds(phase))),
                byPhase(phase -> mean(courses, course -> course.slackSeconds(phase))));
    }

    private static double mean(List<Course> courses, ToDoubleFunction<Course> of) {
        return courses.stream().mapToDouble(of).average().orElseThrow();
    }

    private static Map<Phase, Double> byPhase(ToDoubleFunction<Phase> of) {
        Map<Phase, Double> map = new EnumMap<>(Phase.class);
        for (Phase phase : Phase.values()) {
            map.put(phase, of.applyAsDouble(phase));
        }
        return Collections.unmodifiableMap(map);
    }

    /// The phase with the most critical-path seconds.
    public Phase bottleneck() {
        return criticalSeconds.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    /// The phases on the critical path, in order.
    public List<Phase> criticalPath() {
        return criticalSeconds.entrySet().stream()
                .filter(phase -> phase.getValue() > 0)
                .map(Map.Entry::getKey)
                .toList();
    }
}
