package scaleout.app.view;

import java.time.Instant;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import scaleout.app.aws.EndpointList.Found;
import scaleout.app.state.WrittenTime;

/// An endpoint of the list: its name, how it is, and when it was last changed.
final class EndpointCell extends ListCell<Found> {

    private final Label name = new Label();
    private final Label status = Ui.line("", "note", "endpoint-status");
    private final Label changed = Ui.line("", "note", "endpoint-changed");
    private final HBox row = new HBox(name, status, changed);

    EndpointCell() {
        row.getStyleClass().add("endpoint-row");
        name.setMinWidth(0);
        // long names often differ at their ends
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        // the row is as wide as the list, so that a long name is cut and not what stands behind it
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Found found, boolean empty) {
        super.updateItem(found, empty);
        boolean none = found == null || empty;
        setGraphic(none ? null : row);
        setAccessibleText(null);
        if (found != null && !none) {
            name.setText(found.name());
            status.setText(found.status());
            changed.setText(words(found.modifiedAt()));
            setAccessibleText(
                    "%s, %s, changed %s"
                            .formatted(found.name(), found.status(), changed.getText()));
        }
    }

    private static String words(@Nullable Instant time) {
        return time == null ? "–" : WrittenTime.words(time);
    }
}
