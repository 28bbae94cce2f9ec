package scaleout.app.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import scaleout.app.chart.Mark.Label;
import scaleout.model.projection.Projection;
import scaleout.model.projection.WhatIf;

/// What the table of changes shows.
final class DeltaLayoutTest {

    @Test
    void aShorterPhaseIsAGainAndALongerOneALoss() {
        List<Label> labels = labels(Scenes.CACHED);
        assertEquals(Ink.GAIN, ink(labels, "\u2212333 s"));
        assertEquals(Ink.LOSS, ink(labels, "+76 s"));
        assertEquals(Ink.DIM, ink(labels, "0 s"));
    }

    @Test
    void aTotalStandsWithItsIntervalAndCount() {
        List<String> texts = labels(Scenes.CACHED).stream().map(Label::text).toList();
        assertTrue(texts.contains("11m 52s \u2192 5m 05s"), texts.toString());
        assertTrue(
                texts.stream().anyMatch(t -> t.startsWith("80 % between") && t.endsWith("n = 1")),
                texts.toString());
    }

    @Test
    void withoutAScenarioItShowsSecondsAndNoChanges() {
        List<String> texts = labels(WhatIf.NOTHING).stream().map(Label::text).toList();
        assertTrue(texts.contains("333 s"), texts.toString());
        assertTrue(texts.stream().noneMatch(text -> text.contains("\u2192")), texts.toString());
    }

    private static Ink ink(List<Label> labels, String text) {
        return labels.stream().filter(l -> l.text().equals(text)).findFirst().orElseThrow().ink();
    }

    private static List<Label> labels(WhatIf whatIf) {
        Projection projection = Scenes.scene(Scenes.one(), whatIf, 0).projection();
        assertNotNull(projection);
        return DeltaLayout.layOut(projection, 600, Scenes.RULER).marks().stream()
                .filter(Label.class::isInstance)
                .map(Label.class::cast)
                .toList();
    }
}
