package scaleout.model.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import scaleout.model.bundle.FileProblem;
import scaleout.model.domain.Finding;
import scaleout.model.domain.MetricResolution;
import scaleout.model.domain.Optimizations;
import scaleout.model.projection.Alternatives;
import scaleout.model.projection.Alternatives.Combination;
import scaleout.model.projection.Alternatives.Fix;
import scaleout.model.projection.FittedTimeline;
import scaleout.model.projection.Projection;
import scaleout.model.projection.ProjectionException;
import scaleout.model.projection.Projector;
import scaleout.model.projection.WhatIf;
import scaleout.model.report.Readiness.Answer;

/// All that a report says of one trace.
///
/// @param origin       where it comes from
/// @param fitted       the timeline with its calibration
/// @param projections  by the words for what each changes; empty where nothing can be projected
/// @param combinations of the toggles
/// @param fixes        what would help next
/// @param readiness    the questions of a review
/// @param findings     of the reconstruction and of the projections, each once
/// @param problems     files that could not be used
public record ReportInput(
        Origin origin,
        FittedTimeline fitted,
        Map<String, Projection> projections,
        List<Combination> combinations,
        List<Fix> fixes,
        List<Answer> readiness,
        List<Finding> findings,
        List<FileProblem> problems) {

    /// The scenarios that every report shows.
    private static Map<String, Optimizations> scenarios() {
        Optimizations nothing = Optimizations.AS_RECORDED;
        Map<String, Optimizations> scenarios = new LinkedHashMap<>();
        scenarios.put("Container image cache on", nothing.withImageCache(true));
        scenarios.put("Data cache on", nothing.withDataCache(true));
        scenarios.put(
                "Image cache on, data cache on, 10 s metrics",
                new Optimizations(true, true, MetricResolution.SECONDS_10));
        return scenarios;
    }

    /// Returns all that is to be said of a fitted timeline.
    ///
    /// @param origin   where it comes from
    /// @param findings of the reconstruction
    /// @param problems files that could not be used
    public static ReportInput of(
            Origin origin,
            FittedTimeline fitted,
            List<Finding> findings,
            List<FileProblem> problems) {
        List<Finding> all = new ArrayList<>(findings);
        Map<String, Projection> projections = new LinkedHashMap<>();
        Optional<Projection> cached = Optional.empty();
        try {
            for (Map.Entry<String, Optimizations> scenario : scenarios().entrySet()) {
                Projection projection =
                        Projector.project(fitted, WhatIf.NOTHING.with(scenario.getValue()));
                projections.put(scenario.getKey(), projection);
                all.addAll(projection.findings());
                cached = Optional.of(projection);
            }
        } catch (ProjectionException nothing) {
            all.add(
                    Finding.warning(
                            "Nothing can be projected from this trace.",
                            String.valueOf(nothing.getMessage()),
                            ""));
        }
        return new ReportInput(
                origin,
                fitted,
                projections,
                Alternatives.combinations(fitted, WhatIf.NOTHING),
                Alternatives.fixes(fitted, WhatIf.NOTHING),
                Readiness.of(fitted.timeline(), cached),
                all.stream().distinct().toList(),
                problems);
    }
}
