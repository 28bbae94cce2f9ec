package scaleout.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The commands that say how far to trust a projection.
class TrustCommandsTest {

    private static final String BURST = "../sample-traces/burst-mixed-fleet";

    @TempDir private Path folder = Path.of("");

    private static JsonNode json(String... arguments) {
        CommandRun result = CommandRun.of(arguments);
        assertEquals(0, result.code(), result.err());
        return JsonMapper.shared().readTree(result.out());
    }

    @Test
    void validatePrintsEachPairFittedAndHeldOut() {
        JsonNode cases = json("validate", "--json").get("cases");

        assertEquals(8, cases.size());
        for (JsonNode one : cases) {
            double most = one.get("fit").stringValue().equals("in-sample") ? 0.15 : 0.30;
            assertTrue(Math.abs(one.get("errorBefore").doubleValue()) < most, one::toString);
            assertTrue(Math.abs(one.get("errorAfter").doubleValue()) < most, one::toString);
            assertTrue(
                    one.at("/interval80Before/0").doubleValue()
                            < one.get("publishedBeforeSeconds").doubleValue());
        }
    }

    @Test
    void validateSaysWhereSourcesDisagree() {
        String text = CommandRun.of("validate").out();

        assertTrue(text.contains("333 s, another 252 s"), text);
        assertTrue(text.contains("Before measured, after projected"), text);
        assertTrue(text.contains("held out"), text);
    }

    @Test
    void calibratePrintsParametersPerTypeWithHowSureTheyAre() {
        JsonNode types = json("calibrate", BURST, "--json").get("types");

        assertEquals(2, types.size());
        assertEquals(8, types.at("/0/n").intValue());
        for (JsonNode parameter : types.at("/0/parameters")) {
            double value = parameter.get("value").doubleValue();
            assertTrue(parameter.get("low").doubleValue() <= value, parameter::toString);
            assertTrue(parameter.get("high").doubleValue() >= value, parameter::toString);
            assertTrue(!parameter.get("source").stringValue().isBlank());
        }
    }

    @Test
    void calibrateChecksItselfOnATraceThatItHasNotSeen() {
        JsonNode check = json("calibrate", BURST, "--check", BURST, "--json").get("heldOut");

        assertEquals(12, check.get("n").intValue());
        assertEquals(1, check.get("leftOut").intValue());
        assertEquals(12, check.get("startUps").size());
    }

    @Test
    void calibrateWritesWhatItPrints() throws Exception {
        Path out = folder.resolve("calibration.json");
        CommandRun run = CommandRun.of("calibrate", BURST, "--json", "--out", out.toString());

        assertEquals(run.out(), Files.readString(out));
    }

    @Test
    void whatifNamesEveryCombinationAndTheNextBestFix() {
        JsonNode answer = json("whatif", BURST, "--json");

        assertEquals(8, answer.get("combinations").size());
        assertEquals("Container image cache", answer.at("/nextBest/0/name").stringValue());
        assertEquals(12, answer.at("/distribution/before/n").intValue());
        assertEquals(18, answer.get("parameters").size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"md", "MD", "json", "csv"})
    void reportIsWrittenInEachForm(String form) throws Exception {
        Path out = folder.resolve("report");
        CommandRun run = CommandRun.of("report", BURST, "--to", form, "--out", out.toString());

        assertEquals(0, run.code(), run.err());
        assertEquals("", run.out());
        assertTrue(Files.size(out) > 1000);
    }

    @Test
    void reportAnswersTheQuestionsOfAReviewAndSaysWhereItComesFrom() {
        CommandRun run = CommandRun.of("report", BURST);

        assertTrue(run.out().contains("## Readiness"), run.out());
        assertTrue(run.out().contains("## Next best fix"), run.out());
        assertTrue(run.out().contains("SHA-256"), run.out());
    }

    @Test
    void reportRefusesAnUnknownForm() {
        CommandRun run = CommandRun.of("report", BURST, "--to", "html");

        assertEquals(2, run.code());
        assertTrue(run.err().contains("html"), run.err());
    }
}
