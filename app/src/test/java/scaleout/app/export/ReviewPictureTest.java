package scaleout.app.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import scaleout.app.chart.AwtFonts;
import scaleout.app.chart.Drawing;
import scaleout.app.chart.Mark.Label;
import scaleout.app.chart.Marks;
import scaleout.app.chart.Scene;
import scaleout.app.chart.Scenes;
import scaleout.app.chart.TextRuler;
import scaleout.app.state.Tracks;
import scaleout.model.projection.FittedTimeline;
import scaleout.model.projection.Projection;
import scaleout.model.timeline.Surroundings;

/// What is on a picture for a review.
final class ReviewPictureTest {

    private static final Provenance PROVENANCE =
            new Provenance("trace.json", "0123abcd", "Scale-Out Planner 1.2.3");
    private static final TextRuler RULER = AwtFonts.ruler();

    @Test
    void itSaysWhatChangedHowMuchHowSurelyAndFromWhere() {
        String text = text(picture(Scenes.scene(Scenes.one(), Scenes.CACHED, 0), 1280, 800));
        for (String part :
                List.of(
                        "chat-prod",
                        "What if: image cache on, 10 s metrics",
                        "11m 52s",
                        "5m 05s",
                        "6m 47s less (57 %)",
                        "80 % between",
                        "n = 1",
                        "trace.json",
                        "0123abcd",
                        "modelClientMBps 215 MB/s (fitted)",
                        "Scale-Out Planner 1.2.3")) {
            assertTrue(text.contains(part), part + " is missing in\n" + text);
        }
    }

    @Test
    void withoutAProjectionItShowsWhatWasObserved() {
        String text = text(picture(Scenes.scene(Scenes.one(), null, 0), 1000, 400));
        assertTrue(text.contains("As observed"), text);
    }

    @Test
    void rowsWithoutRoomAreCounted() {
        String text = text(picture(Scenes.scene(Scenes.thirteen(), Scenes.CACHED, 0), 1280, 780));
        assertTrue(text.contains("more, for which this picture has no room"), text);
    }

    @ParameterizedTest
    @CsvSource({"480, 900", "1440, 900", "2400, 600", "1280, 640", "900, 5000"})
    void itIsExactlyAsLargeAsAskedFor(double width, double height) {
        Drawing drawing = picture(Scenes.scene(Scenes.thirteen(), Scenes.CACHED, 0), width, height);
        assertEquals(width, drawing.width());
        assertEquals(height, drawing.height());
    }

    @ParameterizedTest
    @CsvSource({"800, 450", "480, 320", "1440, 1"})
    void aHeightThatDoesNotSufficeIsRefusedWithTheLeastOne(double width, double height) {
        Scene scene = Scenes.scene(Scenes.thirteen(), Scenes.CACHED, 0);
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> picture(scene, width, height));
        Matcher matcher =
                Pattern.compile("at least (\\d+) pixels high")
                        .matcher(String.valueOf(refused.getMessage()));
        assertTrue(matcher.find(), refused.getMessage());
        double least = Double.parseDouble(matcher.group(1));
        assertEquals(least, picture(scene, width, least).height());
        assertThrows(IllegalArgumentException.class, () -> picture(scene, width, least - 1));
    }

    @Test
    void aWidthThatDoesNotSufficeIsRefused() {
        Scene scene = Scenes.scene(Scenes.one(), Scenes.CACHED, 0);
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> picture(scene, 319, 2000));
        assertTrue(
                String.valueOf(refused.getMessage()).contains("at least 320 pixels wide"),
                refused.getMessage());
    }

    @Test
    void rowsGoFirstThenTheContentionShrinksThenFindingsGoThenTheContention() {
        Scene scene = Scenes.scene(Scenes.thirteen(), Scenes.CACHED, 0);
        List<String> left = new ArrayList<>();
        for (double height = natural(scene, 700); height >= 500; height--) {
            String parts = parts(scene, height);
            if (left.isEmpty() || !left.getLast().equals(parts)) {
                left.add(parts);
            }
        }
        assertEquals(
                List.of(
                        "rows contention findings",
                        "contention findings",
                        "contention",
                        "",
                        "refused"),
                left);
    }

    /// Which parts a picture of 700 pixels of width has in full.
    private static String parts(Scene scene, double height) {
        try {
            String text = text(picture(scene, 700, height));
            return (text.contains("has no room") ? "" : "rows ")
                    .concat(text.contains("Contention") ? "contention " : "")
                    .concat(text.contains("Findings") ? "findings" : "")
                    .strip();
        } catch (IllegalArgumentException refused) {
            return "refused";
        }
    }

    @Test
    void whatThereIsNoRoomForIsNamed() {
        String text = text(picture(Scenes.scene(Scenes.thirteen(), Scenes.CACHED, 0), 700, 700));
        assertTrue(text.contains("more, for which this picture has no room"), text);
        assertTrue(text.replace('\n', ' ').contains("No room for contention, "), text);
    }

    @Test
    void atItsNaturalHeightNothingIsLeftOut() {
        for (double width : new double[] {400, 1000, 1440}) {
            Scene scene = Scenes.scene(Scenes.thirteen(), Scenes.CACHED, 0);
            String text = text(picture(scene, width, natural(scene, width)));
            assertFalse(text.contains("no room"), text);
            assertFalse(text.contains("No room"), text);
        }
    }

    @Test
    void whereNothingIsFoundThereIsNoSectionForIt() {
        Projection found =
                Objects.requireNonNull(Scenes.scene(Scenes.one(), Scenes.CACHED, 0).projection());
        Projection nothingFound =
                new Projection(
                        found.whatIf(),
                        found.startUps(),
                        found.leftOut(),
                        found.baseline(),
                        found.scenario(),
                        found.interval(),
                        found.parameters(),
                        List.of());
        for (double width : new double[] {700, 1440}) {
            String with = text(picture(new Scene(Scenes.one(), found, 0), width, 1200));
            String without = text(picture(new Scene(Scenes.one(), nothingFound, 0), width, 1200));
            assertTrue(with.contains("Findings"), with);
            assertFalse(without.contains("Findings"), without);
            assertTrue(without.contains("Not told by this trace: "), without);
        }
    }

    @Test
    void theTracksStandAsInTheWindow() {
        Scene scene = Scenes.scene(Scenes.one(), Scenes.CACHED, 0);
        Drawing picture = picture(scene, beside(scene, true, true), 1280, 1400);
        List<Double> heights =
                List.of(
                        baseline(picture, "Capacity"),
                        baseline(picture, "ml.g6.2xlarge"),
                        baseline(picture, "Contention"),
                        baseline(picture, "Lanes"),
                        baseline(picture, "Findings"));
        assertEquals(heights.stream().sorted().toList(), heights);
        String without = text(picture(scene, beside(scene, false, false), 1280, 1000));
        assertFalse(without.contains("Capacity") || without.contains("Lanes"), without);
    }

    @Test
    void demandGoesFirstAndTheLanesLastOfTheTracks() {
        Scene scene = Scenes.scene(Scenes.thirteen(), Scenes.CACHED, 0);
        Beside beside = beside(scene, true, true);
        Subject subject = new Subject(scene, beside, PROVENANCE);
        List<String> left = new ArrayList<>();
        double height = ReviewPicture.naturalHeight(subject, 700, RULER);
        String text = text(picture(scene, beside, 700, height));
        while (!text.isEmpty()) {
            String tracks =
                    List.of("Capacity", "Contention", "Lanes").stream()
                            .filter(text::contains)
                            .collect(Collectors.joining(" "));
            if (left.isEmpty() || !left.getLast().equals(tracks)) {
                left.add(tracks);
            }
            height -= 10;
            text = textIfThereIsRoom(scene, beside, height);
        }
        assertEquals(List.of("Capacity Contention Lanes", "Contention Lanes", "Lanes", ""), left);
    }

    @Test
    void tracksWithoutRoomAreNamed() {
        Scene scene = Scenes.scene(Scenes.thirteen(), Scenes.CACHED, 0);
        String text = text(picture(scene, beside(scene, true, true), 700, 680)).replace('\n', ' ');
        assertTrue(text.contains("No room for demand and capacity, contention, lanes, "), text);
    }

    private static Beside beside(Scene scene, boolean demand, boolean lanes) {
        return Beside.of(
                new Tracks(demand, true, lanes), scene, Surroundings.UNKNOWN, FittedTimeline::of);
    }

    private static String textIfThereIsRoom(Scene scene, Beside beside, double height) {
        try {
            return text(picture(scene, beside, 700, height));
        } catch (IllegalArgumentException refused) {
            return "";
        }
    }

    private static double baseline(Drawing picture, String text) {
        return picture.marks().stream()
                .filter(Label.class::isInstance)
                .map(Label.class::cast)
                .filter(label -> label.text().equals(text))
                .mapToDouble(Label::y)
                .findFirst()
                .orElseThrow(() -> new AssertionError(text + " is missing"));
    }

    @Test
    void whatTheTraceDoesNotTellIsListedAndNothingElse() {
        String text = text(picture(Scenes.scene(Scenes.one(), Scenes.CACHED, 0), 1440, 1000));
        String assumed =
                text.lines()
                        .filter(line -> line.startsWith("Not told by this trace: "))
                        .findFirst()
                        .orElseThrow();
        assertTrue(assumed.contains("modelClientMBps 215"), assumed);
        assertFalse(assumed.contains("provisioningSeconds"), assumed);
    }

    @ParameterizedTest
    @CsvSource({"320, 1200", "700, 760", "1280, 800", "1600, 1200", "1280, 4000"})
    void nothingIsWrittenOutsideThePicture(double width, double height) {
        Drawing drawing = picture(Scenes.scene(Scenes.motley(), Scenes.CACHED, 1), width, height);
        assertEquals(width, drawing.width());
        assertEquals(height, drawing.height());
        assertEquals(List.of(), Marks.outside(drawing, RULER));
    }

    private static double natural(Scene scene, double width) {
        return ReviewPicture.naturalHeight(
                new Subject(scene, Beside.CONTENTION, PROVENANCE), width, RULER);
    }

    private static Drawing picture(Scene scene, double width, double height) {
        return picture(scene, Beside.CONTENTION, width, height);
    }

    private static Drawing picture(Scene scene, Beside beside, double width, double height) {
        return ReviewPicture.layOut(new Subject(scene, beside, PROVENANCE), width, height, RULER);
    }

    private static String text(Drawing drawing) {
        return String.join("\n", Marks.texts(drawing));
    }
}
