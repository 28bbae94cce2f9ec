package scaleout.app.view;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Fields of a card: a name above, and below it what is wrong with what is written.
final class Fields {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private static final double EQUAL_WIDTH = 280;

    private Fields() {}

    /// Returns a label for complaints, hidden as long as there is none.
    static Label complaint(String id) {
        Label label = Ui.text("", "note", "loss");
        label.setId(id);
        Ui.show(label, false);
        return label;
    }

    /// Returns a field under its name, over its complaint.
    static VBox field(String name, Node control, Label complaint) {
        Label title = Ui.line(name, "field-name");
        title.setLabelFor(control);
        VBox box = new VBox(title, control, complaint);
        box.getStyleClass().add("field");
        box.setMinWidth(0);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    /// Returns fields beside each other, equally wide.
    static HBox beside(VBox... fields) {
        HBox row = new HBox(fields);
        row.getStyleClass().add("field-row");
        for (VBox field : fields) {
            // equal, and never so narrow that a complaint is measured word by word
            field.setPrefWidth(EQUAL_WIDTH);
        }
        return row;
    }

    /// Says what is wrong with a field; nothing where `words` is empty.
    static void complain(Node control, Label complaint, String words) {
        control.pseudoClassStateChanged(WRONG, !words.isEmpty());
        complaint.setText(words);
        Ui.show(complaint, !words.isEmpty());
    }
}
