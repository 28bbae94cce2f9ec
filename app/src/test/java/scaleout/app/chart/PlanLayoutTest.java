package scaleout.app.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import scaleout.model.planning.Level;

final class PlanLayoutTest {

    private static final List<Level> READY = List.of(new Level(0, 4), new Level(600, 12));

    private static Drawing layOut(List<Level> demand, List<Level> before) {
        return PlanLayout.layOut(
                new PlanLayout.Track(1200, demand, READY, before),
                1080,
                200,
                (text, style) -> 6.0 * text.length());
    }

    private static List<Mark.Area> gaps(Drawing drawing) {
        return drawing.marks().stream()
                .filter(Mark.Area.class::isInstance)
                .map(Mark.Area.class::cast)
                .toList();
    }

    @Test
    void theGapIsShadedFromTheSpikeUntilCapacityIsReady() {
        Drawing drawing = layOut(List.of(new Level(0, 2), new Level(300, 10)), READY);

        Mark.Area gap = gaps(drawing).getFirst();
        assertEquals(1, gaps(drawing).size());
        double perSecond = (1080 - 56 - 24) / 1200.0;
        double from = gap.points().stream().mapToDouble(point -> point[0]).min().orElseThrow();
        double to = gap.points().stream().mapToDouble(point -> point[0]).max().orElseThrow();
        assertEquals(56 + 300 * perSecond, from, 1.5);
        assertEquals(56 + 600 * perSecond, to, 1.5);
    }

    @Test
    void aPeakOfOneSecondIsNotLost() {
        Drawing drawing =
                layOut(List.of(new Level(0, 1), new Level(700, 40), new Level(701, 1)), READY);

        assertEquals(1, gaps(drawing).size());
        assertTrue(
                drawing.spots().stream().anyMatch(spot -> spot.text().contains("40.0 requests")),
                "no spot says the peak");
    }

    @Test
    void whatWouldBeReadyWithoutOptimizationsIsDrawnOnlyWhereItDiffers() {
        List<Level> demand = List.of(new Level(0, 2));

        assertEquals(0, dashed(layOut(demand, READY)));
        assertEquals(2, dashed(layOut(demand, List.of(new Level(0, 4), new Level(900, 12)))));
    }

    @Test
    void aLegendThatIsWiderThanTheChartTakesMoreRowsAndTheChartBeginsBelow() {
        List<Level> before = List.of(new Level(0, 4), new Level(900, 12));
        for (double width : new double[] {320, 480, 1080}) {
            Drawing drawing =
                    PlanLayout.layOut(
                            new PlanLayout.Track(1200, List.of(new Level(0, 2)), READY, before),
                            width,
                            200,
                            (text, style) -> 6.0 * text.length());
            List<Mark.Label> legend =
                    drawing.marks().stream()
                            .filter(Mark.Label.class::isInstance)
                            .map(Mark.Label.class::cast)
                            .filter(label -> label.text().contains("the same"))
                            .toList();
            assertEquals(2, legend.size());
            double lowest = legend.getLast().y();
            legend.forEach(label ->
                    assertTrue(label.x() + 6 * label.text().length() <= width, label::toString));
            drawing.spots().forEach(spot -> assertTrue(spot.y() > lowest, spot::toString));
        }
    }

    /// One in the chart, one in its legend.
    private static long dashed(Drawing drawing) {
        return drawing.marks().stream()
                .filter(mark -> mark instanceof Mark.Polyline line && line.dashed())
                .count();
    }
}
