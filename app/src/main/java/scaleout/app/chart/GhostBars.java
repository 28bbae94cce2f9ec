package scaleout.app.chart;

import java.util.Arrays;
import java.util.List;
import scaleout.app.chart.Mark.Pattern;
import scaleout.app.chart.Mark.Surety;
import scaleout.model.domain.Phase;
import scaleout.model.projection.ProjectedStartUp;
import scaleout.model.simulation.Course;

/// The thin dashed bars of one start-up under the scenario, under its measured ones.
final class GhostBars {

    private GhostBars() {}

    /// Where a course begins, seconds on the axis: at the start of detection where that is known, else at the launch.
    static double origin(ProjectedStartUp projected, TimeScale scale) {
        boolean detected = projected.baseline().detectionSeconds().isPresent();
        return scale.seconds(
                projected
                        .startUp()
                        .span(Phase.DETECTION)
                        .filter(span -> detected)
                        .map(span -> span.start().at())
                        .orElse(projected.startUp().launchedAt()));
    }

    static void layOut(
            Sheet sheet, TimeAxis axis, double origin, Course course, RowParts bar, String key) {
        List<Phase> phases = List.of(Phase.values());
        for (Phase phase : phases) {
            double start = origin + course.start(phase);
            double seconds = course.seconds(phase);
            RowParts part = part(course, phase, bar);
            boolean inView = axis.shows(start, start + seconds) && part.top() < sheet.height();
            if (seconds > 0 && inView) {
                box(sheet, axis, start, seconds, phase, part, key);
            }
        }
    }

    private static void box(
            Sheet sheet,
            TimeAxis axis,
            double start,
            double seconds,
            Phase phase,
            RowParts part,
            String key) {
        double x = Math.min(Math.rint(axis.clamped(start)), axis.right() - 1);
        double width = Math.max(1, Math.rint(axis.clamped(start + seconds)) - x);
        sheet.add(
                new Mark.Box(
                        x,
                        part.top(),
                        width,
                        part.height(),
                        Ink.of(phase),
                        Pattern.PLAIN,
                        Surety.GHOST));
        sheet.spot(
                x,
                part.top(),
                width,
                part.height(),
                key,
                () -> "%s, projected\n%s".formatted(phase.label(), SpanWords.duration(seconds)));
    }

    /// A download takes the lower half, and what runs beside it the upper one.
    static RowParts part(Course course, Phase phase, RowParts bar) {
        boolean shares =
                Arrays.stream(Phase.values())
                        .filter(other ->
                                (other == Phase.MODEL_DOWNLOAD) != (phase == Phase.MODEL_DOWNLOAD))
                        .anyMatch(other -> overlap(course, phase, other) > 0.5);
        return !shares ? bar : phase == Phase.MODEL_DOWNLOAD ? bar.lower() : bar.upper();
    }

    private static double overlap(Course course, Phase one, Phase other) {
        return Math.min(
                        course.start(one) + course.seconds(one),
                        course.start(other) + course.seconds(other))
                - Math.max(course.start(one), course.start(other));
    }
}
