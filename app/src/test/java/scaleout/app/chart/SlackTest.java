package scaleout.app.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import scaleout.app.chart.Drawing.Spot;
import scaleout.model.projection.WhatIf;

/// Hollow tails of what is not on the critical path, and stepping along what is.
final class SlackTest {

    private static final double WIDTH = 1200;

    private static Drawing draw(Scene scene) {
        return GanttLayout.layOut(scene, Extent.fit(scene), WIDTH, 300, Scenes.RULER);
    }

    private static List<Spot> tails(Drawing drawing) {
        return drawing.spots().stream().filter(spot -> spot.text().contains("slack")).toList();
    }

    @Test
    void aDownloadThatEndsBeforeThePullHasTheDifferenceAsSlack() {
        Scene scene = new Scene(Scenes.one(), null, 0);
        List<Spot> tails = tails(draw(scene));
        assertEquals(1, tails.size());
        // the pull takes 333 s, the download half of that
        assertTrue(
                tails.getFirst().text().startsWith("Model download\nslack 2m 47s"),
                tails.getFirst().text());
        double left = GanttLayout.xAt(187 + 88 + 166.5, Extent.fit(scene), WIDTH);
        double right = GanttLayout.xAt(187 + 88 + 333, Extent.fit(scene), WIDTH);
        assertEquals(left, tails.getFirst().x(), 1);
        assertEquals(right - left, tails.getFirst().width(), 2);
    }

    @Test
    void theProjectedBarHasItsOwnTail() {
        Scene scene =
                Scenes.scene(
                        Scenes.one(),
                        new WhatIf(
                                Scenes.CACHED.optimizations().withImageCache(false),
                                null,
                                null,
                                Map.of("modelClientMBps", 60.0)),
                        0);
        assertTrue(
                tails(draw(scene)).stream().anyMatch(s -> s.text().contains("projected\nslack")),
                tails(draw(scene)).toString());
    }

    @Test
    void onlyTheSelectedRowHasTails() {
        assertEquals(List.of(), tails(draw(new Scene(Scenes.one(), null, -1))));
    }

    @Test
    void thePathLeadsFromDetectionThroughTheLongerTransferToReady() {
        Scene scene = new Scene(Scenes.one(), null, 0);
        List<String> path = CriticalPath.spots(scene);
        assertEquals(
                List.of("Detection", "Provisioning", "Image pull", "Container init"),
                path.stream().map(text -> text.lines().findFirst().orElse("")).toList());
        List<String> spots = draw(scene).spots().stream().map(Spot::text).toList();
        assertTrue(spots.containsAll(path));
        assertFalse(CriticalPath.spots(new Scene(Scenes.one(), null, -1)).iterator().hasNext());
    }
}
