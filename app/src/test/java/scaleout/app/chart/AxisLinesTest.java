package scaleout.app.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AxisLinesTest {

    private record Rectangle(double x, double y, double width, double height) {}

    private static List<Rectangle> fill(double[] xs, double[] ys, double width, double... dashes) {
        List<Rectangle> filled = new ArrayList<>();
        AxisLines.fill(
                xs, ys, width, dashes, (x, y, w, h) -> filled.add(new Rectangle(x, y, w, h)));
        return filled;
    }

    @Test
    void aCornerHasNoNotch() {
        assertEquals(
                List.of(new Rectangle(0, 9, 11, 2), new Rectangle(9, 10, 2, 10)),
                fill(new double[] {0, 10, 10}, new double[] {10, 10, 20}, 2));
    }

    @Test
    void dashesGoOnRoundTheCorner() {
        assertEquals(
                List.of(
                        new Rectangle(0, -0.5, 4, 1),
                        new Rectangle(6, -0.5, 2.5, 1),
                        new Rectangle(7.5, 0, 1, 2),
                        new Rectangle(7.5, 4, 1, 4)),
                fill(new double[] {0, 8, 8}, new double[] {0, 0, 8}, 1, 4, 2));
    }

    @Test
    void aSlantedPartIsNotAlongAnAxis() {
        assertTrue(AxisLines.hasOnly(new double[] {0, 1, 1}, new double[] {0, 0, 1}));
        assertFalse(AxisLines.hasOnly(new double[] {0, 1}, new double[] {0, 1}));
    }

    /// Lengths that no dash divides evenly must neither hang nor leave ink out.
    @Test
    void twoThirdsOfALineAreInked() {
        Random random = new Random(7);
        for (int line = 0; line < 2000; line++) {
            double[] xs = random.doubles(2 + random.nextInt(20), 0, 900).toArray();
            double length = 0;
            for (int i = 1; i < xs.length; i++) {
                length += Math.abs(xs[i] - xs[i - 1]);
            }

            List<Rectangle> filled = fill(xs, new double[xs.length], 0, 4, 2);

            double inked = filled.stream().mapToDouble(Rectangle::width).sum();
            assertEquals(length * 2 / 3, inked, 2);
        }
    }
}
