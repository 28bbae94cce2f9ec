package scaleout.app.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import scaleout.app.chart.AwtFonts;
import scaleout.app.chart.Drawing;
import scaleout.app.chart.Mark;
import scaleout.app.chart.Marks;
import scaleout.app.chart.Palette;
import scaleout.app.chart.PlanWords;
import scaleout.app.chart.TextRuler;
import scaleout.model.bundle.Progress;
import scaleout.model.planning.PlanBands;
import scaleout.model.planning.PlanInput;
import scaleout.model.planning.PlanTable;
import scaleout.model.planning.Resolution;
import scaleout.model.scenario.Scenario;
import scaleout.model.scenario.ScenarioFile;
import scaleout.model.trace.JsonCursor;

/// What is on a picture of a plan.
final class PlanPictureTest {

    private static final String LONG_NAME =
            "A launch day whose name somebody has typed in full, region by region and team by team, so that no line of a picture has room for all of it and it is still worth reading to its very end, which is here and no sooner than here, after one more half of a sentence";

    /// A start-up takes 250 s; the image cache skips 100 s of it.
    private static final String SCENARIO =
            """
            {"format":"scaleout-scenario","version":1,"name":"step","seed":1,
             "endpoint":{"instanceType":"ml.g6.2xlarge","initialCount":1,"minCount":1,"maxCount":8},
             "image":{"gb":10},"model":{"gb":0},"optimizations":{"imageCache":true},
             "parameters":{"provisioningSeconds":60,"containerInitSeconds":90,"publishDelaySeconds":20,
               "nicMBps":1250,"diskMBps":250,"unpackMBps":100,"writeAmplification":2,"modelClientMBps":200},
             "demand":{"kind":"steps","points":[[0,1],[600,8]],"arrivals":"regular"},
             "service":{"secondsPerRequest":2,"concurrencyPerCopy":4},
             "policy":{"kind":"target-tracking","target":3},
             "slo":{"queueWaitSeconds":5},"horizonSeconds":1800,"pricesPerHour":{"ml.g6.2xlarge":1.5}}
            """;

    private static final Provenance PROVENANCE =
            new Provenance("step.scenario.json", "0123abcd", "Scale-Out Planner 1.2.3");
    private static final TextRuler RULER = AwtFonts.ruler();

    private static PlanInput input(String json) throws Exception {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        Scenario scenario =
                ScenarioFile.read(JsonCursor.read("a.json", new ByteArrayInputStream(bytes)));
        return PlanInput.of(scenario, "a.json", Path.of("."));
    }

    private static PlanPicture.Content content(String json) throws Exception {
        PlanInput input = input(json);
        PlanTable table = PlanTable.of(input, 1, Resolution.FLUID, Progress.NONE, () -> false);
        return new PlanPicture.Content(input.scenario(), 1, table, null);
    }

    private static Drawing natural(PlanPicture.Content content, double width) {
        double height = PlanPicture.naturalHeight(content, PROVENANCE, width, RULER);
        return PlanPicture.layOut(content, PROVENANCE, width, height, RULER);
    }

    private static String text(Drawing drawing) {
        return String.join(" ", Marks.texts(drawing));
    }

    private static void assertHas(String text, String... parts) {
        for (String part : parts) {
            assertTrue(text.contains(part), part + " is missing in\n" + text);
        }
    }

    @Test
    void itSaysWhatIsLostWithWhatAndFromWhere() throws Exception {
        assertHas(
                text(natural(content(SCENARIO), 1440)),
                "Plan of step",
                "Now: image cache, 60 s metrics",
                "1 to 8 instances",
                "at most 5 s in the queue",
                "13 min \u2192 10 min",
                "before with no cache, 60 s and now with image cache, 60 s",
                "requests in flight wanted",
                "the same without optimizations",
                "step.scenario.json (SHA-256 0123abcd)",
                "seed 1, n = 1 for each combination",
                "resolution: fluid",
                "Cost at 1.5 for an instance-hour (given by the scenario)",
                "Scale-Out Planner 1.2.3");
    }

    @Test
    void everyCombinationHasItsMinutesAndItsCost() throws Exception {
        PlanPicture.Content content = content(SCENARIO);
        String text = text(natural(content, 1440));
        for (PlanTable.Row row : content.table().rows()) {
            assertHas(
                    text,
                    "%s %s %.2f"
                            .formatted(
                                    PlanWords.name(row.optimizations()),
                                    row.plan().sloMinutesLost(),
                                    row.plan().cost()));
        }
    }

    @Test
    void barsAreAsLongAsTheirMinutesAreMany() throws Exception {
        PlanPicture.Content content = content(SCENARIO);
        List<Double> bars = new ArrayList<>();
        for (Mark mark : natural(content, 1440).marks()) {
            if (mark instanceof Mark.Box box && box.pattern() == Mark.Pattern.DIAGONAL) {
                bars.add(box.width());
            }
        }
        assertEquals(8, bars.size());
        double most = content.table().rows().getFirst().plan().sloMinutesLost();
        for (int i = 0; i < 8; i++) {
            double lost = content.table().rows().get(i).plan().sloMinutesLost();
            assertEquals(lost / most, bars.get(i) / bars.getFirst(), 0.01);
        }
    }

    @Test
    void withoutAPromiseAndAPriceItSaysSo() throws Exception {
        String text =
                text(
                        natural(
                                content(
                                        SCENARIO.replace("\"slo\":{\"queueWaitSeconds\":5},", "")
                                                .replace(
                                                        ",\"pricesPerHour\":{\"ml.g6.2xlarge\":1.5}",
                                                        "")
                                                .replace(
                                                        "\"initialCount\"",
                                                        "\"region\":\"eu-central-1\",\"initialCount\"")),
                                1440));
        assertHas(
                text,
                "nothing is promised",
                "with demand above what can be served",
                "no SLO no price",
                "There is no cost, as nobody says a price.");
    }

    @Test
    void runsAreCountedAndTheirResolutionIsNamed() throws Exception {
        PlanPicture.Content once = content(SCENARIO);
        PlanBands bands =
                PlanBands.of(
                        input(SCENARIO), 1, 5, Resolution.REQUESTS, Progress.NONE, () -> false);
        PlanPicture.Content many = new PlanPicture.Content(once.scenario(), 1, once.table(), bands);
        assertHas(
                text(natural(many, 1440)),
                "in n = 5 runs of now",
                "(resolution: requests): p10 11, p50 11, p90 11.");
    }

    @Test
    void aLongNameIsWrappedAndThenCut() throws Exception {
        PlanPicture.Content content =
                content(SCENARIO.replace("\"step\"", "\"" + LONG_NAME + "\""));
        assertHas(text(natural(content, 1440)), "after one more half of a sentence");
        String narrow = text(natural(content, 480));
        assertHas(narrow, "\u2026");
        assertFalse(narrow.contains("half of a sentence"), narrow);
    }

    @Test
    void columnsWithoutRoomAreNamed() throws Exception {
        String text = text(natural(content(SCENARIO), 480));
        assertHas(text, "SLO minutes lost cost", "No room for instance-h, warm instead");
        assertFalse(text(natural(content(SCENARIO), 1440)).contains("No room"));
    }

    @ParameterizedTest
    @CsvSource({"480, 1000", "700, 760", "1000, 700", "1600, 1200"})
    void nothingIsOutsideThePictureAndNoLabelIsCut(double width, double height) throws Exception {
        Drawing drawing = PlanPicture.layOut(content(SCENARIO), PROVENANCE, width, height, RULER);
        assertEquals(width, drawing.width());
        assertEquals(height, drawing.height());
        assertEquals(List.of(), Marks.outside(drawing, RULER));
        for (String text : Marks.texts(drawing)) {
            assertFalse(text.endsWith("\u2026"), text);
        }
    }

    @Test
    void aSizeThatDoesNotSufficeIsRefusedWithTheLeastOne() throws Exception {
        PlanPicture.Content content = content(SCENARIO);
        String narrow = refusal(content, 479, 900);
        assertHas(narrow, "at least 480 pixels wide");
        Matcher matcher =
                Pattern.compile("at least (\\d+) pixels high").matcher(refusal(content, 1000, 300));
        assertTrue(matcher.find());
        double least = Double.parseDouble(matcher.group(1));
        assertEquals(least, PlanPicture.layOut(content, PROVENANCE, 1000, least, RULER).height());
        assertHas(refusal(content, 1000, least - 1), "at least");
    }

    private static String refusal(PlanPicture.Content content, double width, double height) {
        return String.valueOf(
                assertThrows(
                                IllegalArgumentException.class,
                                () -> PlanPicture.layOut(content, PROVENANCE, width, height, RULER))
                        .getMessage());
    }

    @ParameterizedTest
    @EnumSource(PictureForm.class)
    void theSamePlanGivesTheSameBytes(PictureForm form) throws Exception {
        Palette palette = Palette.named("dark").orElseThrow();
        byte[] first = form.bytes(natural(content(SCENARIO), 900), palette, "Plan of step", 1);
        byte[] second = form.bytes(natural(content(SCENARIO), 900), palette, "Plan of step", 1);
        assertArrayEquals(first, second);
    }
}
