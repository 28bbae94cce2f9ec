package scaleout.app.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import scaleout.app.chart.AwtFonts;
import scaleout.app.chart.Drawing;
import scaleout.app.chart.Mark;
import scaleout.app.chart.Mark.Label;
import scaleout.app.chart.Scene;
import scaleout.app.chart.Scenes;
import scaleout.app.chart.TextRuler;

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
                        "5m 06s",
                        "6m 46s less (57 %)",
                        "80 % between",
                        "n = 1",
                        "trace.json",
                        "0123abcd",
                        "diskMBps 262 MB/s (assumed)",
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
    @CsvSource({"700, 600", "1280, 800", "1600, 1200", "1280, 4000"})
    void nothingIsWrittenOutsideThePicture(double width, double height) {
        Drawing drawing = picture(Scenes.scene(Scenes.motley(), Scenes.CACHED, 1), width, height);
        assertEquals(width, drawing.width());
        for (Mark mark : drawing.marks()) {
            if (mark instanceof Label label) {
                double wide = RULER.width(label.text(), label.style());
                double left =
                        switch (label.anchor()) {
                            case START -> label.x();
                            case MIDDLE -> label.x() - wide / 2;
                            case END -> label.x() - wide;
                        };
                assertTrue(left >= 0 && left + wide <= width + 0.5, label.toString());
                assertTrue(label.y() > 0 && label.y() < drawing.height(), label.toString());
            }
        }
    }

    private static Drawing picture(Scene scene, double width, double height) {
        return ReviewPicture.layOut(scene, PROVENANCE, width, height, RULER);
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
