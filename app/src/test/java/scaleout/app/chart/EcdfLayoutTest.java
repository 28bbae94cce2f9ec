package scaleout.app.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import scaleout.app.chart.EcdfLayout.Curve;
import scaleout.model.statistics.Sample;

/// What the chart of distributions shows.
final class EcdfLayoutTest {

    @Test
    void aSingleStartUpIsOneStepWithItsMedianAndNoBand() {
        Drawing drawing = layOut(curve(525));
        assertEquals(1, lines(drawing, 2).size());
        assertEquals(0, lines(drawing, 0.6).size());
        assertTrue(texts(drawing).contains("measured, n = 1"), texts(drawing).toString());
        assertTrue(texts(drawing).contains("median 8m 45s"), texts(drawing).toString());
        assertTrue(texts(drawing).stream().noneMatch(text -> text.startsWith("P90")));
    }

    @Test
    void theNinetiethPercentileShowsFromTwentyStartUpsOn() {
        assertTrue(texts(layOut(ramp(19))).stream().noneMatch(text -> text.startsWith("P90")));
        assertTrue(texts(layOut(ramp(20))).contains("P90 18.1 s"), texts(layOut(ramp(20))) + "");
    }

    @Test
    void theCurveRisesFromTheBottomToTheTop() {
        List<double[]> points = lines(layOut(ramp(4)), 2).getFirst().points();
        assertEquals(176, points.getFirst()[1], 1e-9);
        assertEquals(32, points.getLast()[1], 1e-9);
        for (int i = 1; i < points.size(); i++) {
            assertTrue(points.get(i)[0] >= points.get(i - 1)[0]);
            assertTrue(points.get(i)[1] <= points.get(i - 1)[1]);
        }
    }

    @Test
    void moreStartUpsThanPixelsAreDrawnByThePixel() {
        Drawing drawing = layOut(ramp(100_000));
        assertTrue(lines(drawing, 2).getFirst().points().size() < 4000);
    }

    @Test
    void whoDoesNotSeeItHearsTheNumbers() {
        assertEquals(
                "measured: n = 1, from 8m 45s to 8m 45s, median 8m 45s; fewer than 20 tell no P90",
                layOut(curve(525)).spots().getFirst().text());
    }

    private static Curve curve(double... seconds) {
        return new Curve("measured", Sample.of(seconds), Ink.ACCENT, false);
    }

    private static Curve ramp(int n) {
        return curve(DoubleStream.iterate(1, x -> x + 1).limit(n).toArray());
    }

    private static Drawing layOut(Curve curve) {
        return EcdfLayout.layOut(List.of(curve), 600, 200, Scenes.RULER);
    }

    private static List<Mark.Polyline> lines(Drawing drawing, double width) {
        return drawing.marks().stream()
                .filter(Mark.Polyline.class::isInstance)
                .map(Mark.Polyline.class::cast)
                .filter(line -> line.width() == width && line.points().size() > 2)
                .toList();
    }

    private static List<String> texts(Drawing drawing) {
        return Marks.texts(drawing);
    }
}
