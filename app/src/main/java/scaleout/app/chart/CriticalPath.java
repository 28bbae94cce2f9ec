package scaleout.app.chart;

import java.util.List;
import scaleout.model.timeline.Span;
import scaleout.model.timeline.StartUp;

/// The critical path of the selected start-up for those who step along it.
public final class CriticalPath {

    private CriticalPath() {}

    /// Returns what the spots of the bars on the path say, in order of time; none where no start-up is selected.
    public static List<String> spots(Scene scene) {
        return scene.timeline()
                .startUps()
                .skip(Math.max(0, scene.selected()))
                .limit(scene.selected() < 0 ? 0 : 1)
                .flatMap(startUp -> spots(startUp, scene.scale()).stream())
                .toList();
    }

    /// A bar without an end is the last of all.
    private static List<String> spots(StartUp startUp, TimeScale scale) {
        List<Span> path = CriticalLine.of(startUp.spans(), scale, Double.MAX_VALUE);
        return path.stream().map(span -> SpanWords.of(span, startUp, scale)).toList();
    }
}
