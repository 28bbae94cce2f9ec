package scaleout.app.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import scaleout.app.chart.Drawing.Spot;
import scaleout.app.chart.Mark.Area;
import scaleout.app.chart.Mark.Blend;
import scaleout.app.chart.Mark.Box;
import scaleout.app.chart.Mark.Label;
import scaleout.app.chart.Mark.Polyline;
import scaleout.app.chart.Mark.Surety;
import scaleout.app.state.Rows;
import scaleout.model.domain.Evidence;
import scaleout.model.domain.Phase;
import scaleout.model.projection.WhatIf;
import scaleout.model.timeline.ScaleOut;
import scaleout.model.timeline.Span;
import scaleout.model.timeline.StartUp;
import scaleout.model.timeline.Timeline;
import scaleout.model.timeline.Timeline.Clock;

/// What a Gantt chart shows.
final class GanttLayoutTest {

    private static final double WIDTH = 1000;
    private static final double HEIGHT = 400;

    @Test
    void pullAndDownloadShareTheHeightWhileTheyRunSideBySide() {
        Drawing drawing = draw(Scenes.scene(Scenes.one(), null, -1));
        Box whole = box(drawing, Ink.PROVISIONING);
        Box pull = box(drawing, Ink.IMAGE_PULL);
        Box download = box(drawing, Ink.MODEL_DOWNLOAD);
        assertEquals(whole.y(), pull.y());
        assertEquals(whole.y() + whole.height(), download.y() + download.height());
        assertTrue(pull.y() + pull.height() < download.y());
    }

    @Test
    void phasesThatFollowEachOtherHaveTheWholeHeight() {
        Drawing drawing =
                draw(
                        scene(
                                Scenes.span(Phase.PROVISIONING, 0, 60),
                                Scenes.span(Phase.IMAGE_PULL, 60, 120),
                                Scenes.span(Phase.MODEL_DOWNLOAD, 120, 180)));
        assertEquals(
                box(drawing, Ink.PROVISIONING).height(), box(drawing, Ink.MODEL_DOWNLOAD).height());
    }

    @Test
    void phasesThatNothingSeparatesAreOneBlock() {
        List<Phase> phases = List.of(Phase.PROVISIONING, Phase.IMAGE_PULL, Phase.MODEL_DOWNLOAD);
        Drawing drawing =
                draw(
                        scene(
                                Span.block(phases, Scenes.at(0), Scenes.at(400)),
                                Scenes.span(Phase.CONTAINER_INIT, 400, 500)));
        List<Blend> blends = marks(drawing, Blend.class).toList();
        assertEquals(1, blends.size());
        assertEquals(
                List.of(Ink.PROVISIONING, Ink.IMAGE_PULL, Ink.MODEL_DOWNLOAD),
                blends.getFirst().inks());
        assertEquals(0, boxes(drawing, Ink.IMAGE_PULL).count());
        assertTrue(texts(drawing).contains("provisioning + pull + download"));
    }

    @Test
    void aSpanTooShortForAPixelStillHasOne() {
        Drawing drawing =
                draw(
                        scene(
                                Scenes.span(Phase.PROVISIONING, 0, 100_000),
                                Scenes.span(Phase.CONTAINER_INIT, 100_000, 100_000.01)));
        assertEquals(1, box(drawing, Ink.CONTAINER_INIT).width());
    }

    @Test
    void anOpenSpanRunsToTheCaptureWithATornEdge() {
        Timeline timeline =
                new Timeline(
                        "e",
                        Clock.UTC,
                        Scenes.ZERO.plusSeconds(300),
                        List.of(
                                Scenes.scaleOut(
                                        "ml.g5.xlarge",
                                        List.of(
                                                Scenes.startUp(
                                                        "i",
                                                        List.of(
                                                                Span.of(
                                                                        Phase.PROVISIONING,
                                                                        Scenes.at(0),
                                                                        null)))))));
        Scene scene = new Scene(timeline, null, -1);
        Viewport viewport = Extent.fit(scene);
        Drawing drawing = draw(scene);
        Box bar = box(drawing, Ink.PROVISIONING);
        assertEquals(GanttLayout.xAt(300, viewport, WIDTH), bar.x() + bar.width(), 1);
        assertTrue(marks(drawing, Area.class).count() >= 2);
        assertTrue(texts(drawing).contains("waiting for capacity"));
    }

    @Test
    void aBoundedEndIsHatchedOverItsUncertainty() {
        Scene scene =
                scene(
                        Span.of(
                                Phase.PROVISIONING,
                                Scenes.at(0),
                                Scenes.at(100, Evidence.BOUNDED, 20)),
                        Span.of(
                                Phase.CONTAINER_INIT,
                                Scenes.at(100, Evidence.BOUNDED, 20),
                                Scenes.at(300)));
        Viewport viewport = Extent.fit(scene);
        List<Box> pieces = boxes(draw(scene), Ink.PROVISIONING).toList();
        assertEquals(
                List.of(Surety.SOLID, Surety.HATCHED), pieces.stream().map(Box::surety).toList());
        assertEquals(GanttLayout.xAt(80, viewport, WIDTH), pieces.getLast().x(), 1);
        assertEquals(
                GanttLayout.xAt(100, viewport, WIDTH),
                pieces.getLast().x() + pieces.getLast().width(),
                1);
    }

    @Test
    void barsEndAtTheirBestEstimateAndWhiskersWhereTheirEndsCanLie() {
        for (Evidence evidence : List.of(Evidence.BOUNDED, Evidence.INFERRED)) {
            Scene scene =
                    scene(
                            Scenes.span(Phase.PROVISIONING, 0, 100),
                            Span.of(
                                    Phase.CONTAINER_INIT,
                                    Scenes.at(100),
                                    Scenes.at(300, evidence, 50)));
            Drawing drawing = draw(scene);
            assertEquals(x(scene, 300), right(drawing, Ink.CONTAINER_INIT), 1);
            Polyline whisker = whiskers(drawing).getFirst();
            assertEquals(x(scene, 250), whisker.points().getFirst()[0], 1);
            assertEquals(x(scene, 350), whisker.points().getLast()[0], 1);
        }
    }

    @Test
    void startUpsOfDifferentLengthsEndApartThoughTheirEndsHaveOneUpperBound() {
        List<StartUp> many = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            double ready = 300 + 20 * i;
            many.add(
                    Scenes.startUp(
                            "instance %d of 8".formatted(i + 1),
                            List.of(
                                    Span.of(
                                            Phase.PROVISIONING,
                                            Scenes.at(0),
                                            Scenes.at(ready, Evidence.BOUNDED, 500 - ready)))));
        }
        Scene scene = new Scene(Scenes.timeline(many.toArray(StartUp[]::new)), null, -1);
        List<Double> ends =
                boxes(draw(scene), Ink.PROVISIONING)
                        .filter(box -> box.surety() == Surety.HATCHED)
                        .map(box -> box.x() + box.width())
                        .toList();
        assertEquals(8, ends.size());
        for (int i = 0; i < 8; i++) {
            assertEquals(x(scene, 300 + 20 * i), ends.get(i), 1);
        }
    }

    @Test
    void aWhiskerBeginsAtItsSpansStartAtTheEarliest() {
        Scene scene =
                scene(
                        Scenes.span(Phase.PROVISIONING, 0, 200),
                        Span.of(
                                Phase.CONTAINER_INIT,
                                Scenes.at(200),
                                Scenes.at(300, Evidence.BOUNDED, 150)));
        Polyline whisker = whiskers(draw(scene)).getFirst();
        assertEquals(x(scene, 200), whisker.points().getFirst()[0], 1);
        assertEquals(x(scene, 450), whisker.points().getLast()[0], 1);
    }

    @Test
    void theNextSpanStartsAtItsOwnEstimate() {
        Scene scene =
                scene(
                        Span.of(
                                Phase.PROVISIONING,
                                Scenes.at(0),
                                Scenes.at(100, Evidence.BOUNDED, 40)),
                        Span.of(
                                Phase.CONTAINER_INIT,
                                Scenes.at(100, Evidence.BOUNDED, 40),
                                Scenes.at(300)));
        Drawing drawing = draw(scene);
        assertEquals(x(scene, 100), box(drawing, Ink.CONTAINER_INIT).x(), 1);
        assertEquals(1, whiskers(drawing).size());
    }

    @Test
    void aStartAtWhichNothingEndsHasItsOwnWhiskerInView() {
        Scene scene =
                scene(
                        Span.of(
                                Phase.PROVISIONING,
                                Scenes.at(0, Evidence.BOUNDED, 60),
                                Scenes.at(300)));
        Polyline whisker = whiskers(draw(scene)).getFirst();
        assertEquals(x(scene, -60), whisker.points().getFirst()[0], 1);
        assertEquals(x(scene, 60), whisker.points().getLast()[0], 1);
        assertTrue(whisker.points().getFirst()[0] > GanttLayout.gutter());
    }

    @Test
    void anUncertaintyTooSmallToSeeHasNoWhisker() {
        assertEquals(List.of(), whiskers(draw(new Scene(Scenes.one(), null, -1))));
    }

    @Test
    void theTotalStandsRightOfTheWhisker() {
        Drawing drawing =
                draw(
                        scene(
                                Span.of(
                                        Phase.PROVISIONING,
                                        Scenes.at(0),
                                        Scenes.at(300, Evidence.INFERRED, 60))));
        Label total =
                marks(drawing, Label.class)
                        .filter(label -> label.text().equals("5m 00s"))
                        .findFirst()
                        .orElseThrow();
        assertTrue(total.x() > whiskers(drawing).getFirst().points().getLast()[0]);
    }

    @Test
    void inferredAndSimulatedSpansLookLessSureThanMeasuredOnes() {
        for (Evidence evidence : List.of(Evidence.INFERRED, Evidence.SIMULATED)) {
            Drawing drawing =
                    draw(
                            scene(
                                    Span.of(
                                            Phase.CONTAINER_INIT,
                                            Scenes.at(0, evidence, 1),
                                            Scenes.at(100, evidence, 1))));
            assertEquals(
                    evidence == Evidence.INFERRED ? Surety.HATCHED : Surety.OUTLINED,
                    box(drawing, Ink.CONTAINER_INIT).surety());
        }
    }

    @Test
    void ghostsAppearOnlyWhereSomethingChanges() {
        assertEquals(0, ghosts(draw(Scenes.scene(Scenes.one(), WhatIf.NOTHING, 0))));
        assertEquals(0, ghosts(draw(Scenes.scene(Scenes.one(), null, 0))));
        assertEquals(4, ghosts(draw(Scenes.scene(Scenes.one(), Scenes.CACHED, 0))));
    }

    @Test
    void theGhostBeginsWhereDetectionBegan() {
        Scene scene = Scenes.scene(Scenes.thirteen(), Scenes.CACHED, 0);
        Drawing drawing = draw(scene);
        List<Double> bars =
                boxes(drawing, Ink.DETECTION)
                        .filter(b -> b.surety() == Surety.SOLID)
                        .map(Box::x)
                        .toList();
        List<Double> ghosts =
                boxes(drawing, Ink.DETECTION)
                        .filter(b -> b.surety() == Surety.GHOST)
                        .map(Box::x)
                        .toList();
        assertEquals(bars, ghosts);
    }

    @Test
    void nothingIsDrawnOutsideThePlot() {
        Scene scene = Scenes.scene(Scenes.motley(), Scenes.CACHED, 0);
        for (Viewport viewport :
                List.of(
                        new Viewport(300, 400, 0),
                        new Viewport(-500, -100, 0),
                        new Viewport(0, 10_000, 60))) {
            Drawing drawing = GanttLayout.layOut(scene, viewport, WIDTH, 120, Scenes.RULER);
            for (Phase phase : Phase.values()) {
                boxes(drawing, Ink.of(phase))
                        .forEach(box -> {
                            assertTrue(
                                    box.x() >= GanttLayout.gutter()
                                            && box.x() + box.width() <= WIDTH,
                                    box.toString());
                            assertTrue(box.y() < 120 && box.y() + box.height() > 0, box.toString());
                        });
            }
        }
    }

    @Test
    void rowsOutOfViewCostNothing() {
        List<StartUp> many = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            many.add(Scenes.plain("i-" + i, i, 60, 300, 100));
        }
        Scene scene =
                new Scene(Scenes.timeline(many.toArray(StartUp[]::new)), null, 0)
                        .showing(Rows.ALL.sized(Rows.Size.ROWS));
        Viewport all = Extent.fit(scene);
        Viewport scrolled =
                new Viewport(all.startSeconds(), all.endSeconds(), 5000 * GanttRows.ROW);
        Drawing drawing = GanttLayout.layOut(scene, scrolled, WIDTH, HEIGHT, Scenes.RULER);
        assertTrue(drawing.marks().size() < 400, drawing.marks().size() + " marks");
        assertTrue(texts(drawing).contains("i-5000"), texts(drawing).toString());
    }

    @Test
    void whatWasDrawnBeforeChangesNothing() {
        Scene one = Scenes.scene(Scenes.one(), Scenes.CACHED, 0);
        List<String> first = texts(draw(one));
        List<String> same = texts(draw(Scenes.scene(one.timeline(), null, 0)));
        assertEquals(first, texts(draw(one)));
        assertFalse(same.equals(first));
        assertTrue(texts(draw(Scenes.scene(Scenes.thirteen(), null, 0))).contains("ml.g5.2xlarge"));
        assertEquals(first, texts(draw(one)));
    }

    @Test
    void aPointOnABarTellsItsStartUpAndDuration() {
        Drawing drawing = draw(Scenes.scene(Scenes.thirteen(), null, 0));
        Spot pull =
                drawing.spots().stream()
                        .filter(spot ->
                                spot.key().equals("9") && spot.text().startsWith("Image pull"))
                        .findFirst()
                        .orElseThrow();
        assertEquals(pull, drawing.at(pull.x() + 2, pull.y() + 1).orElseThrow());
        assertTrue(pull.text().contains(" s)"), pull.text());
        assertTrue(pull.text().contains("measured"), pull.text());
        assertTrue(pull.text().contains("lane cold"), pull.text());
    }

    @Test
    void longNamesAreCut() {
        String name = "a copy with a name that no gutter is wide enough for";
        Drawing drawing =
                draw(new Scene(Scenes.timeline(Scenes.plain(name, 0, 60, 300, 100)), null, 0));
        Label label =
                marks(drawing, Label.class)
                        .filter(mark -> mark.text().startsWith("a copy"))
                        .findFirst()
                        .orElseThrow();
        assertTrue(label.text().endsWith("\u2026"));
        assertTrue(
                Scenes.RULER.width(label.text(), label.style())
                        <= GanttLayout.gutter() - label.x());
    }

    @Test
    void aNameCannotBreakTheLineOrTurnTheText() {
        StartUp startUp = Scenes.plain("in\nstance\u202e7", 0, 60, 300, 100);
        assertTrue(
                texts(draw(new Scene(Scenes.timeline(startUp), null, 0))).contains("in stance 7"));
    }

    @Test
    void groupsSayHowManyAndTheirMeans() {
        Scene scene = Scenes.scene(Scenes.one(), Scenes.CACHED, 0);
        assertTrue(
                texts(draw(scene)).contains("1 start-up \u00b7 mean 11m 52s \u2192 5m 05s"),
                texts(draw(scene)).toString());
    }

    @Test
    void aGroupNamesItsVariantAfterTheInstanceType() {
        Drawing drawing = draw(Scenes.scene(Scenes.one(), Scenes.CACHED, 0));
        Label type = label(drawing, "ml.g6.2xlarge");
        Label variant = label(drawing, "AllTraffic");
        assertEquals(type.y(), variant.y());
        assertTrue(variant.x() > type.x() + Scenes.RULER.width(type.text(), type.style()));
        assertEquals(Ink.DIM, variant.ink());
    }

    @Test
    void aGroupOfSeveralVariantsNamesEachOnce() {
        List<ScaleOut> scaleOuts =
                Stream.of("blue", "green", "blue")
                        .map(variant ->
                                new ScaleOut(
                                        Scenes.ZERO,
                                        "alarm",
                                        variant,
                                        "ml.g6.2xlarge",
                                        null,
                                        List.of(Scenes.plain("i", 0, 60, 300, 100))))
                        .toList();
        Scene scene = new Scene(new Timeline("e", Clock.UTC, null, scaleOuts), null, -1);
        assertTrue(texts(draw(scene)).contains("blue, green"), texts(draw(scene)).toString());
    }

    @Test
    void aNarrowGroupHeadCutsVariantsRatherThanItsSummary() {
        ScaleOut scaleOut =
                new ScaleOut(
                        Scenes.ZERO,
                        "alarm",
                        "a-variant-with-a-name-as-long-as-names-can-be",
                        "ml.g6.2xlarge",
                        null,
                        List.of(Scenes.plain("i", 0, 60, 300, 100)));
        Scene scene = new Scene(new Timeline("e", Clock.UTC, null, List.of(scaleOut)), null, -1);
        Drawing drawing = GanttLayout.layOut(scene, Extent.fit(scene), 450, HEIGHT, Scenes.RULER);
        Label summary = label(drawing, "1 start-up \u00b7 1 ready, mean 7m 40s from launch");
        assertTrue(summary.x() + Scenes.RULER.width(summary.text(), summary.style()) <= 450);
        assertTrue(
                texts(drawing).stream()
                        .anyMatch(text -> text.startsWith("a-var") && text.endsWith("\u2026")),
                texts(drawing).toString());
    }

    @Test
    void noTwoRowsHaveTheSameName() {
        List<String> texts =
                texts(
                        draw(
                                new Scene(
                                        Scenes.timeline(
                                                Scenes.plain(
                                                        "i-0aaaaaaa1aaaaaaaa", 0, 60, 300, 100),
                                                Scenes.plain(
                                                        "i-0aaaaaaa2aaaaaaaa", 0, 60, 300, 100)),
                                        null,
                                        -1)));
        assertTrue(texts.containsAll(List.of("i-0aaaaaaa1", "i-0aaaaaaa2")), texts.toString());
    }

    @Test
    void theAxisSaysTheTimeZoneAndOffsets() {
        List<String> texts = texts(draw(new Scene(Scenes.one(), null, 0)));
        assertTrue(
                texts.containsAll(List.of("14:02:10 UTC", "+2 min", "18 Jun 2026")),
                texts.toString());
    }

    @Test
    void pixelsAndTimesAreInverse() {
        Viewport viewport = new Viewport(-10, 700, 0);
        double x = GanttLayout.xAt(123, viewport, WIDTH);
        assertEquals(123, GanttLayout.timeAt(x, viewport, WIDTH), 1e-9);
        assertEquals(-10, GanttLayout.timeAt(GanttLayout.gutter(), viewport, WIDTH), 1e-9);
    }

    @Test
    void anEmptyTimelineSaysSo() {
        Scene scene = new Scene(new Timeline("e", Clock.UTC, null, List.of()), null, 0);
        assertTrue(texts(draw(scene)).contains("No start-ups in this trace."));
    }

    @Test
    void fitShowsEverythingThatIsMeasuredOrProjected() {
        Viewport viewport = Extent.fit(Scenes.scene(Scenes.one(), Scenes.CACHED, 0));
        assertTrue(viewport.startSeconds() <= 0);
        assertTrue(viewport.endSeconds() > 712);
    }

    private static Scene scene(Span... spans) {
        return new Scene(Scenes.timeline(Scenes.startUp("i", List.of(spans))), null, -1);
    }

    private static Drawing draw(Scene scene) {
        return GanttLayout.layOut(scene, Extent.fit(scene), WIDTH, HEIGHT, Scenes.RULER);
    }

    private static double x(Scene scene, double seconds) {
        return GanttLayout.xAt(seconds, Extent.fit(scene), WIDTH);
    }

    /// Where the last bar of an ink ends.
    private static double right(Drawing drawing, Ink ink) {
        return boxes(drawing, ink).mapToDouble(box -> box.x() + box.width()).max().orElseThrow();
    }

    private static List<Polyline> whiskers(Drawing drawing) {
        return marks(drawing, Polyline.class)
                .filter(line -> line.outlined() && line.width() == 1)
                .toList();
    }

    private static Label label(Drawing drawing, String text) {
        return marks(drawing, Label.class)
                .filter(label -> label.text().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private static long ghosts(Drawing drawing) {
        return marks(drawing, Box.class).filter(box -> box.surety() == Surety.GHOST).count();
    }

    private static Box box(Drawing drawing, Ink ink) {
        return boxes(drawing, ink).findFirst().orElseThrow();
    }

    private static Stream<Box> boxes(Drawing drawing, Ink ink) {
        return marks(drawing, Box.class).filter(box -> box.ink() == ink);
    }

    private static List<String> texts(Drawing drawing) {
        return marks(drawing, Label.class).map(Label::text).toList();
    }

    private static <M extends Mark> Stream<M> marks(Drawing drawing, Class<M> kind) {
        return drawing.marks().stream().filter(kind::isInstance).map(kind::cast);
    }
}
