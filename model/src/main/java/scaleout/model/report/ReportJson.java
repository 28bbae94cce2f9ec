package scaleout.model.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import scaleout.model.projection.Projection;
import scaleout.model.timeline.TimelineJson;

/// A report as JSON.
public final class ReportJson {

    private ReportJson() {}

    /// Returns the answer of `report --to json`.
    public static Map<String, Object> of(ReportInput input) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(
                "origin",
                Json.object(
                        "source", input.origin().source(),
                        "sha256", input.origin().sha256(),
                        "program", input.origin().program()));
        json.put("timeline", TimelineJson.of(input.fitted().timeline()));
        Map<String, Object> projections = new LinkedHashMap<>();
        input.projections()
                .forEach((name, projection) -> projections.put(name, summary(projection)));
        json.put("projections", projections);
        json.put("combinations", WhatIfJson.combinations(input.combinations()));
        json.put("nextBest", WhatIfJson.fixes(input.fixes()));
        json.put(
                "readiness",
                input.readiness().stream()
                        .map(answer ->
                                Json.object(
                                        "question", answer.question(),
                                        "answer", answer.answer()))
                        .toList());
        json.put("calibration", CalibrationReport.json(input.fitted().calibration()));
        json.put("findings", FindingsReport.json(input.findings()));
        json.put("problems", problems(input));
        return json;
    }

    private static Map<String, Object> summary(Projection projection) {
        return WhatIfJson.summary(projection);
    }

    private static List<Map<String, Object>> problems(ReportInput input) {
        return input.problems().stream()
                .map(problem ->
                        Json.object(
                                "file", problem.file(),
                                "problem", problem.problem(),
                                "advice", problem.advice()))
                .toList();
    }
}
