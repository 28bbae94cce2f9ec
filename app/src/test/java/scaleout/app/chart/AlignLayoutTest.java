package scaleout.app.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import scaleout.app.chart.Strip.Aligned;
import scaleout.app.chart.Strip.Piece;
import scaleout.app.state.Boundary;
import scaleout.model.domain.Phase;
import scaleout.model.projection.Projection;
import scaleout.model.projection.WhatIf;
import scaleout.model.timeline.Span;
import scaleout.model.timeline.StartUp;
import scaleout.model.timeline.Timeline;

/// Timelines with one boundary at zero.
final class AlignLayoutTest {

    @ParameterizedTest
    @EnumSource(Boundary.class)
    void whatIsProjectedWithoutAScenarioLiesWhereItWasMeasured(Boundary boundary) {
        Timeline timeline = Scenes.one();
        Projection projection = Scenes.scene(timeline, WhatIf.NOTHING, 0).projection();
        Aligned measured = Strip.measured("a", timeline, boundary).each().getFirst();
        Aligned projected = Strip.projected("b", projection, boundary).each().getFirst();
        for (Phase phase : Phase.values()) {
            assertEquals(
                    piece(measured, phase).fromSeconds(),
                    piece(projected, phase).fromSeconds(),
                    1e-6,
                    phase.label());
            assertEquals(
                    piece(measured, phase).toSeconds(),
                    piece(projected, phase).toSeconds(),
                    1e-6,
                    phase.label());
        }
    }

    @Test
    void alignedOnReadyEveryStartUpEndsAtZero() {
        Strip strip = Strip.measured("a", Scenes.one(), Boundary.READY);
        assertEquals(0, piece(strip.mean(), Phase.CONTAINER_INIT).toSeconds(), 1e-9);
    }

    @Test
    void aStartUpThatIsNotReadyIsLeftOutAndCounted() {
        StartUp open =
                Scenes.startUp(
                        "i-open",
                        List.of(
                                Scenes.span(Phase.PROVISIONING, 0, 10),
                                Span.of(Phase.IMAGE_PULL, Scenes.at(10), null)));
        Timeline timeline = Scenes.timeline(Scenes.plain("i-1", 0, 90, 300, 90), open);
        Strip strip = Strip.measured("a", timeline, Boundary.LAUNCH);
        assertEquals(1, strip.each().size());
        assertEquals(1, strip.absent());
        Drawing drawing = AlignLayout.layOut(List.of(strip), Boundary.LAUNCH, 800, Scenes.RULER);
        assertTrue(Marks.texts(drawing).contains("n = 1, 1 left out"));
    }

    @Test
    void thousandsOfStartUpsTakeNoMoreHeightThanADozenOrTwo() {
        StartUp[] many =
                IntStream.range(0, 5000)
                        .mapToObj(i -> Scenes.plain("i-" + i, i, 90, 300, 90))
                        .toArray(StartUp[]::new);
        Strip strip = Strip.measured("a", Scenes.timeline(many), Boundary.LAUNCH);
        Drawing drawing = AlignLayout.layOut(List.of(strip), Boundary.LAUNCH, 800, Scenes.RULER);
        assertTrue(drawing.height() < 240, "height " + drawing.height());
        assertTrue(Marks.texts(drawing).contains("n = 5000, 24 drawn"));
    }

    private static Piece piece(Aligned startUp, Phase phase) {
        return startUp.pieces().stream()
                .filter(piece -> piece.phases().contains(phase))
                .findFirst()
                .orElseThrow();
    }
}
