package scaleout.app.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@Tag("ui")
@ExtendWith(ApplicationExtension.class)
final class ScrollingTest {

    private final Region content = new Region();

    @Test
    void whatFindsRoomHasNothingToScrollWith(FxRobot robot) {
        Scrolling scrolling = laidOut(robot, 600);
        assertEquals(List.of(content), scrolling.getChildren());
        assertEquals(600, content.getHeight());
    }

    @Test
    void whatFindsNoRoomScrollsAndStaysAsHighAsItIs(FxRobot robot) {
        Scrolling scrolling = laidOut(robot, 200);
        ScrollPane scroll = assertInstanceOf(ScrollPane.class, scrolling.getChildren().getFirst());
        assertSame(content, scroll.getContent());
        assertEquals(200, scroll.getHeight());
        assertEquals(500, content.getHeight());
    }

    /// In a window of a height, with 500 pixels of content.
    private Scrolling laidOut(FxRobot robot, double height) {
        content.setPrefSize(200, 500);
        Scrolling scrolling = new Scrolling(content);
        robot.interact(() -> new Scene(scrolling, 300, height));
        for (int layout = 0; layout < 2; layout++) {
            robot.interact(() -> {
                scrolling.applyCss();
                scrolling.layout();
            });
            WaitForAsyncUtils.waitForFxEvents();
        }
        return scrolling;
    }
}
