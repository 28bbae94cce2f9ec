package scaleout.app.viewmodel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import scaleout.app.chart.EcdfLayout.Curve;
import scaleout.app.chart.Ink;
import scaleout.app.state.Quantity;
import scaleout.model.projection.ProjectedStartUp;
import scaleout.model.projection.Projection;
import scaleout.model.projection.WhatIf;
import scaleout.model.simulation.Course;
import scaleout.model.statistics.Sample;
import scaleout.model.timeline.Span;
import scaleout.model.timeline.StartUp;
import scaleout.model.timeline.Timeline;

/// How one duration varies over the start-ups, as observed and under the scenario.
///
/// @param quantity which duration
/// @param curves   as observed and, where a scenario changes something, projected; none where nothing shows it
/// @param table    percentiles of each
/// @param note     what limits the numbers; empty where nothing does
public record Distribution(Quantity quantity, List<Curve> curves, Table table, String note) {

    public Distribution {
        curves = List.copyOf(curves);
    }

    /// Returns the distribution of a duration.
    ///
    /// @param projection null where nothing can be projected
    static Distribution of(Timeline timeline, @Nullable Projection projection, Quantity quantity) {
        List<Curve> curves = new ArrayList<>();
        String note = "";
        if (projection == null) {
            double[] seconds = timeline.startUps().mapToDouble(s -> seconds(s, quantity)).toArray();
            add(curves, "measured", seconds, Ink.ACCENT, false);
            note = "Nothing can be projected: measured start-ups only.";
        } else {
            List<ProjectedStartUp> all = projection.startUps();
            add(curves, "measured", all, quantity, ProjectedStartUp::baseline, Ink.ACCENT);
            if (!projection.whatIf().equals(WhatIf.NOTHING)) {
                add(curves, "projected", all, quantity, ProjectedStartUp::scenario, Ink.GAIN);
            }
            note = note(all, quantity);
        }
        return new Distribution(
                quantity,
                curves,
                Percentiles.table(
                        curves.stream().map(Curve::name).toList(),
                        curves.stream().map(Curve::values).toList()),
                note);
    }

    private static void add(
            List<Curve> curves,
            String name,
            List<ProjectedStartUp> all,
            Quantity quantity,
            Function<ProjectedStartUp, Course> side,
            Ink ink) {
        double[] seconds =
                all.stream().map(side).mapToDouble(course -> seconds(course, quantity)).toArray();
        add(curves, name, seconds, ink, ink != Ink.ACCENT);
    }

    private static void add(
            List<Curve> curves, String name, double[] seconds, Ink ink, boolean dashed) {
        double[] known = Arrays.stream(seconds).filter(Double::isFinite).toArray();
        if (known.length > 0) {
            curves.add(new Curve(name, Sample.of(known), ink, dashed));
        }
    }

    /// NaN where it is unknown.
    private static double seconds(Course course, Quantity quantity) {
        return switch (quantity) {
            case TOTAL -> course.totalSeconds();
            case START_UP -> course.startUpSeconds();
            case DETECTION -> course.detectionSeconds().orElse(Double.NaN);
            case PROVISIONING, IMAGE_PULL, MODEL_DOWNLOAD, CONTAINER_INIT ->
                    course.seconds(quantity.phase().orElseThrow());
        };
    }

    /// NaN where it is unknown, or nothing separates it.
    private static double seconds(StartUp startUp, Quantity quantity) {
        OptionalDouble startUpSeconds = startUp.startUpSeconds();
        return switch (quantity) {
            case TOTAL -> startUpSeconds.orElse(Double.NaN) + startUp.detectionSeconds().orElse(0);
            case START_UP -> startUpSeconds.orElse(Double.NaN);
            case DETECTION, PROVISIONING, IMAGE_PULL, MODEL_DOWNLOAD, CONTAINER_INIT ->
                    startUp.span(quantity.phase().orElseThrow())
                            .filter(span -> !span.isBlock())
                            .map(Span::seconds)
                            .orElse(OptionalDouble.empty())
                            .orElse(Double.NaN);
        };
    }

    private static String note(List<ProjectedStartUp> all, Quantity quantity) {
        long unknown = all.stream().filter(s -> s.baseline().detectionSeconds().isEmpty()).count();
        if (quantity == Quantity.TOTAL && unknown > 0) {
            return "Detection is unknown for %d of %d start-ups and counts zero."
                    .formatted(unknown, all.size());
        }
        long divided =
                quantity.phase()
                        .map(phase ->
                                all.stream()
                                        .flatMap(s -> s.startUp().span(phase).stream())
                                        .filter(Span::isBlock)
                                        .count())
                        .orElse(0L);
        return divided == 0
                ? ""
                : "In %d of %d start-ups nothing separates this phase from others: the model divides them."
                        .formatted(divided, all.size());
    }
}
