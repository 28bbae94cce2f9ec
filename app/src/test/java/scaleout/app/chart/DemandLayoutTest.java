package scaleout.app.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import scaleout.app.chart.Drawing.Spot;
import scaleout.app.chart.Mark.Label;
import scaleout.model.timeline.CapacityStep;
import scaleout.model.timeline.DemandSeries;
import scaleout.model.timeline.DemandSeries.Limit;
import scaleout.model.timeline.DemandSeries.Point;
import scaleout.model.timeline.Surroundings;
import scaleout.model.timeline.Timeline;

/// What the demand and capacity track shows.
final class DemandLayoutTest {

    private static final double WIDTH = 1200;
    private static final double HEIGHT = 120;

    /// Ready 647 s after zero.
    private static final Timeline ONE = Scenes.timeline(Scenes.plain("i", 0, 60, 300, 100));

    private static final List<CapacityStep> ONE_BEFORE =
            List.of(new CapacityStep("AllTraffic", Scenes.ZERO, 1, "made up"));

    private static DemandSeries demand(boolean perInstance, Limit limit, double... values) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            points.add(new Point(Scenes.ZERO.plusSeconds(60L * i), 60, values[i]));
        }
        return new DemandSeries(
                "AllTraffic", "Invocations", "requests per 60 s", perInstance, points, limit);
    }

    private static Drawing draw(Surroundings around) {
        Scene scene = new Scene(ONE, null, 0);
        return DemandLayout.layOut(
                scene, GoingOn.of(ONE, around), Extent.fit(scene), WIDTH, HEIGHT, Scenes.RULER);
    }

    private static String text(Drawing drawing) {
        return String.join(
                "\n",
                drawing.marks().stream()
                        .filter(Label.class::isInstance)
                        .map(mark -> ((Label) mark).text())
                        .toList());
    }

    private static List<Mark.Area> gaps(Drawing drawing) {
        return drawing.marks().stream()
                .filter(Mark.Area.class::isInstance)
                .map(Mark.Area.class::cast)
                .toList();
    }

    private static String said(Drawing drawing, double seconds) {
        Scene scene = new Scene(ONE, null, 0);
        double x = GanttLayout.xAt(seconds, Extent.fit(scene), WIDTH);
        return drawing.at(x, 40).map(Spot::text).orElse("");
    }

    @Test
    void theGapIsWhatTheDemandNeedsAboveWhatIsReady() {
        Limit limit = new Limit(40, "alarm");
        Surroundings around =
                new Surroundings(List.of(demand(false, limit, 20, 120, 120, 60)), ONE_BEFORE);
        // 2 + 2 + 0.5 instances too few for a minute each
        assertEquals(
                4.5 * 60,
                CapacityGap.of(
                                around.demand().getFirst(),
                                GoingOn.of(ONE, around).capacity("AllTraffic"),
                                TimeScale.of(ONE))
                        .orElseThrow()
                        .instanceSeconds(),
                1e-9);
        Drawing drawing = draw(around);
        assertEquals(1, gaps(drawing).size());
        assertTrue(text(drawing).contains("Gap 4.5 instance-minutes"), text(drawing));
        assertTrue(said(drawing, 90).contains("120 requests per 60 s needs 3\n2 too few"));
        assertFalse(said(drawing, 30).contains("too few"));
    }

    @Test
    void theAreaOfTheGapIsTheGap() {
        Surroundings around =
                new Surroundings(
                        List.of(demand(false, new Limit(40, "alarm"), 80, 160)), ONE_BEFORE);
        Drawing drawing = draw(around);
        double area = area(gaps(drawing).getFirst().points());
        Scene scene = new Scene(ONE, null, 0);
        double pixelsPerSecond =
                GanttLayout.xAt(1, Extent.fit(scene), WIDTH)
                        - GanttLayout.xAt(0, Extent.fit(scene), WIDTH);
        List<double[]> points = gaps(drawing).getFirst().points();
        double one = (points.getLast()[1] - points.getFirst()[1]);
        assertEquals((1 + 3) * 60, area / pixelsPerSecond / one, 1e-6);
    }

    private static double area(List<double[]> points) {
        double twice = 0;
        for (int i = 0; i < points.size(); i++) {
            double[] one = points.get(i);
            double[] next = points.get((i + 1) % points.size());
            twice += one[0] * next[1] - next[0] * one[1];
        }
        return Math.abs(twice) / 2;
    }

    @Test
    void aValuePerInstanceIsOfThoseThatAreReady() {
        Surroundings around =
                new Surroundings(
                        List.of(demand(true, new Limit(4, "alarm"), 8, 8)),
                        List.of(new CapacityStep("AllTraffic", Scenes.ZERO, 3, "made up")));
        assertTrue(said(draw(around), 30).contains("8 requests per 60 s each needs 6\n3 too few"));
    }

    @Test
    void withoutAThresholdThereIsNoGapAndTheTrackSaysSo() {
        Drawing drawing = draw(new Surroundings(List.of(demand(false, null, 20, 120)), ONE_BEFORE));
        assertEquals(List.of(), gaps(drawing));
        assertTrue(text(drawing).contains("no threshold or target is known"), text(drawing));
        assertTrue(said(drawing, 90).contains("demand 120 requests per 60 s"));
    }

    @Test
    void withoutDemandItShowsCapacityOnlyAndSaysSo() {
        assertTrue(text(draw(new Surroundings(List.of(), ONE_BEFORE))).contains("capacity only"));
        String unknown = text(draw(Surroundings.UNKNOWN));
        assertTrue(
                unknown.contains(
                        "What ran before these start-ups is unknown, and what has ended since."),
                unknown);
    }

    @Test
    void readyCapacityRisesWhenAStartUpIsReady() {
        Drawing drawing = draw(new Surroundings(List.of(), ONE_BEFORE));
        assertTrue(
                said(drawing, 600).contains("1 instance ready, 2 asked for"), said(drawing, 600));
        assertTrue(said(drawing, 660).contains("2 instances ready"), said(drawing, 660));
    }
}
