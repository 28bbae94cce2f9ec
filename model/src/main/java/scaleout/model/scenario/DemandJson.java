package scaleout.model.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import scaleout.model.scenario.Demand.Point;

/// Writes the `demand` of a scenario.
final class DemandJson {

    private DemandJson() {}

    static Map<String, Object> of(Demand demand) {
        Map<String, Object> json = new LinkedHashMap<>();
        switch (demand) {
            case Demand.Steps steps -> {
                json.put("kind", "steps");
                json.put("points", steps.points().stream().map(DemandJson::point).toList());
                json.put("unit", "requests/s");
            }
            case Demand.Ramp ramp -> {
                json.put("kind", "ramp");
                json.put("from", point(ramp.from()));
                json.put("to", point(ramp.to()));
            }
            case Demand.SpikeTrain train -> {
                json.put("kind", "spikes");
                json.put("base", train.base());
                json.put("peak", train.peak());
                json.put("firstSeconds", train.firstSeconds());
                json.put("everySeconds", train.everySeconds());
                json.put("lastsSeconds", train.lastsSeconds());
            }
            case Demand.Diurnal day -> {
                json.put("kind", "diurnal");
                json.put("least", day.least());
                json.put("most", day.most());
                json.put("peakAtSeconds", day.peakAtSeconds());
                json.put("periodSeconds", day.periodSeconds());
            }
            case Demand.Trace trace -> {
                json.put("kind", "trace");
                json.put("file", trace.file());
                json.put("column", trace.column());
            }
            case Demand.Bundle bundle -> {
                json.put("kind", "bundle");
                json.put("file", bundle.file());
                ScenarioJson.putIfKnown(json, "resource", bundle.resource());
                json.put("arrivals", bundle.arrivals().id());
            }
        }
        if (demand instanceof Demand.Made made) {
            json.put("arrivals", made.arrivals().id());
        }
        json.put("scale", demand.scale());
        return json;
    }

    private static List<Double> point(Point point) {
        return List.of(point.atSeconds(), point.requestsPerSecond());
    }
}
