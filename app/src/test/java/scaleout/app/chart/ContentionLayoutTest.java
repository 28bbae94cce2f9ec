package scaleout.app.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import scaleout.app.chart.Mark.Box;
import scaleout.app.chart.Mark.Label;
import scaleout.app.chart.Mark.Surety;
import scaleout.model.domain.Optimizations;
import scaleout.model.domain.Phase;
import scaleout.model.projection.WhatIf;
import scaleout.model.simulation.Course;
import scaleout.model.simulation.Transfers;
import scaleout.model.timeline.Timeline;

/// What a contention chart shows.
final class ContentionLayoutTest {

    private static final double WIDTH = 1200;
    private static final double HEIGHT = 200;

    @Test
    void theAreaIsTheBytesThatGoToTheDisk() {
        Scene scene = Scenes.scene(Scenes.one(), WhatIf.NOTHING, 0);
        Course course = GanttRows.projected(scene, 0).orElseThrow().baseline();
        double expected =
                course.transfers().imageRate().bytes()
                                * course.parameters().writeAmplification().value()
                        + course.transfers().modelRate().bytes();
        Viewport viewport = Extent.fit(scene);
        double secondsPerPixel =
                GanttLayout.timeAt(1, viewport, WIDTH) - GanttLayout.timeAt(0, viewport, WIDTH);
        Drawing drawing = draw(scene);
        double area =
                transfers(drawing, Surety.HATCHED).stream()
                        .mapToDouble(box -> box.width() * box.height())
                        .sum();
        double bytes = area * secondsPerPixel * megabytesPerPixel(drawing) * 1e6;
        assertEquals(1, bytes / expected, 1e-6);
    }

    /// By the position of the line that is labelled with the capacity.
    private static double megabytesPerPixel(Drawing drawing) {
        Scene scene = Scenes.scene(Scenes.one(), WhatIf.NOTHING, 0);
        double capacity =
                GanttRows.projected(scene, 0).orElseThrow().baseline().parameters().disk().value();
        Mark.Polyline line =
                drawing.marks().stream()
                        .filter(Mark.Polyline.class::isInstance)
                        .map(Mark.Polyline.class::cast)
                        .filter(mark -> mark.ink() == Ink.LOSS)
                        .findFirst()
                        .orElseThrow();
        double bottom =
                transfers(drawing, Surety.HATCHED).stream()
                        .mapToDouble(box -> box.y() + box.height())
                        .max()
                        .orElseThrow();
        return capacity / (bottom - line.points().getFirst()[1]);
    }

    @Test
    void theProjectionIsAGhostAtItsOwnTime() {
        Scene scene = Scenes.scene(Scenes.one(), Scenes.CACHED, 0);
        List<Box> ghosts = transfers(draw(scene), Surety.GHOST);
        Course scenario = GanttRows.projected(scene, 0).orElseThrow().scenario();
        assertEquals(1, ghosts.size());
        assertEquals(Ink.MODEL_DOWNLOAD, ghosts.getFirst().ink());
        double start = scenario.detectionSeconds().orElseThrow() + scenario.provisioningSeconds();
        assertEquals(GanttLayout.xAt(start, Extent.fit(scene), WIDTH), ghosts.getFirst().x(), 1e-6);
    }

    @Test
    void itSaysThatTheRatesAreInferred() {
        String text = text(draw(Scenes.scene(Scenes.one(), WhatIf.NOTHING, 0)));
        assertTrue(
                text.contains("The model infers these rates; observed were only the durations."),
                text);
    }

    @Test
    void itSaysThatNothingSeparatesPullAndDownloadInABlock() {
        String text = text(draw(Scenes.scene(Scenes.motley(), WhatIf.NOTHING, 1)));
        assertTrue(
                text.contains(
                        "The model infers these rates; nothing separates pull and download here."),
                text);
    }

    @Test
    void transfersThatOnlyTheScenarioAddsAreCalledProjected() {
        Timeline cached =
                Scenes.timeline(
                        Scenes.startUp(
                                "i",
                                List.of(
                                        Scenes.span(Phase.DETECTION, 0, 180),
                                        Scenes.span(Phase.PROVISIONING, 180, 260),
                                        Scenes.span(Phase.IMAGE_PULL, 260, 260),
                                        Scenes.span(Phase.MODEL_DOWNLOAD, 260, 260),
                                        Scenes.span(Phase.CONTAINER_INIT, 260, 360))));
        WhatIf cold = WhatIf.NOTHING.with(Optimizations.AS_RECORDED.withImageCache(false));
        String text = text(draw(Scenes.scene(cached, cold, 0)));
        assertTrue(text.contains("Projected with published and assumed rates."), text);
    }

    @Test
    void itSaysWhoSlowsWhom() {
        String text = text(draw(Scenes.scene(Scenes.one(), Scenes.CACHED, 0)));
        assertTrue(text.contains("MB/s beside the pull"), text);
        assertTrue(text.contains("image pull 17.7 GB"), text);
        assertTrue(text.contains("alone: 215 MB/s"), text);
    }

    @Test
    void withoutAProjectionItSaysWhy() {
        assertTrue(text(draw(Scenes.scene(Scenes.one(), null, 0))).contains("can be projected"));
    }

    @Test
    void aStartUpThatIsNotProjectedSaysWhatToDo() {
        Drawing drawing = draw(Scenes.scene(Scenes.motley(), WhatIf.NOTHING, 5));
        assertTrue(text(drawing).contains("Select a start-up"));
        assertEquals(List.of(), transfers(drawing, Surety.HATCHED));
    }

    @Test
    void transfersOutsideTheViewportAreNotDrawn() {
        Scene scene = Scenes.scene(Scenes.one(), WhatIf.NOTHING, 0);
        Drawing drawing =
                ContentionLayout.layOut(
                        scene, new Viewport(650, 700, 0), WIDTH, HEIGHT, Scenes.RULER);
        assertEquals(List.of(), transfers(drawing, Surety.HATCHED));
    }

    @Test
    void hoverSaysWhoSlowedWhomByHowMuchExactly() {
        Scene scene = Scenes.scene(Scenes.one(), WhatIf.NOTHING, 0);
        Course course = GanttRows.projected(scene, 0).orElseThrow().baseline();
        double alone =
                Transfers.simulate(course.parameters(), 0, course.modelBytes(), course.by())
                        .downloadSeconds();
        double later = course.transfers().downloadSeconds() - alone;
        String said =
                draw(scene).spots().stream()
                        .map(Drawing.Spot::text)
                        .filter(text -> text.startsWith("Model download"))
                        .findFirst()
                        .orElseThrow();
        assertTrue(said.contains("it ended %s later".formatted(SpanWords.duration(later))), said);
        assertTrue(said.contains("Beside the image pull the download ran at"), said);
        assertTrue(said.contains("GB so far"), said);
    }

    @Test
    void aHighChartShowsEachLinkAndOnTheNetworkTheAreaIsTheBytesTransferred() {
        Scene scene = Scenes.scene(Scenes.one(), WhatIf.NOTHING, 0);
        Course course = GanttRows.projected(scene, 0).orElseThrow().baseline();
        Drawing drawing =
                ContentionLayout.layOut(scene, Extent.fit(scene), WIDTH, 320, Scenes.RULER);
        String text = text(drawing);
        assertTrue(text.contains("disk of") && text.contains("network of"), text);
        List<Box> network =
                transfers(drawing, Surety.HATCHED).stream().filter(box -> box.y() > 150).toList();
        double image = area(network, Ink.IMAGE_PULL);
        double model = area(network, Ink.MODEL_DOWNLOAD);
        assertEquals(1, image / model * course.modelBytes() / course.imageBytes(), 1e-6);
    }

    private static double area(List<Box> boxes, Ink ink) {
        return boxes.stream()
                .filter(box -> box.ink() == ink)
                .mapToDouble(box -> box.width() * box.height())
                .sum();
    }

    private static Drawing draw(Scene scene) {
        return ContentionLayout.layOut(scene, Extent.fit(scene), WIDTH, HEIGHT, Scenes.RULER);
    }

    private static List<Box> transfers(Drawing drawing, Surety surety) {
        return drawing.marks().stream()
                .filter(Box.class::isInstance)
                .map(Box.class::cast)
                .filter(box -> box.surety() == surety)
                .toList();
    }

    private static String text(Drawing drawing) {
        return String.join(
                "\n",
                drawing.marks().stream()
                        .filter(Label.class::isInstance)
                        .map(mark -> ((Label) mark).text())
                        .toList());
    }
}
