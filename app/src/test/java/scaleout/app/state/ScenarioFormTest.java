package scaleout.app.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import scaleout.app.state.ScenarioForm.Field;
import scaleout.model.scenario.Scenario;
import scaleout.model.scenario.ScenarioFile;
import scaleout.model.scenario.ScenarioLibrary;
import scaleout.model.trace.FormatException;
import scaleout.model.trace.JsonCursor;
import tools.jackson.databind.json.JsonMapper;

final class ScenarioFormTest {

    @ParameterizedTest
    @MethodSource("scaleout.model.scenario.ScenarioLibrary#all")
    void everyScenarioOfTheLibraryCanBeMadeAsItIs(Scenario template)
            throws FormatException, IOException {
        ScenarioForm form = ScenarioForm.of(template);
        assertEquals(Map.of(), form.complaints());
        Scenario made = read(form);
        assertEquals(template.image(), made.image());
        assertEquals(template.model(), made.model());
        assertEquals(template.endpoint(), made.endpoint());
        assertEquals(template.schedule(), made.schedule());
    }

    @Test
    void whatIsWrittenBecomesTheScenario() throws FormatException, IOException {
        ScenarioForm form =
                ScenarioForm.of(ScenarioLibrary.all().getFirst())
                        .with(Field.NAME, "mine")
                        .with(Field.START_UPS, "7")
                        .with(Field.IMAGE_GB, "9.5");
        Scenario made = read(form);
        assertEquals("mine", made.name());
        assertEquals(7, made.schedule().startUps().count());
        assertEquals(9.5, made.image().size().gigabytes(), 1e-9);
    }

    @Test
    void whatMakesNoSenseIsComplainedAbout() {
        ScenarioForm form =
                ScenarioForm.of(ScenarioLibrary.all().getFirst())
                        .with(Field.NAME, "../x")
                        .with(Field.INSTANCE_TYPE, "g6")
                        .with(Field.START_UPS, "0")
                        .with(Field.IMAGE_GB, "-1")
                        .with(Field.MODEL_GB, "1e9");
        assertEquals(Set.of(Field.values()), form.complaints().keySet());
        assertTrue(form.json().isEmpty());
        assertFalse(form.with(Field.NAME, "fine").complaints().containsKey(Field.NAME));
    }

    private static Scenario read(ScenarioForm form) throws FormatException, IOException {
        byte[] json = JsonMapper.shared().writeValueAsBytes(form.json().orElseThrow());
        return ScenarioFile.read(JsonCursor.read("made", new ByteArrayInputStream(json)));
    }
}
