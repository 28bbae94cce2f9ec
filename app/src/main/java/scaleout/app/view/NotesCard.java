package scaleout.app.view;

import java.util.Optional;
import java.util.function.DoubleConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import scaleout.app.action.Action;
import scaleout.app.chart.TimeScale;
import scaleout.app.state.Note;
import scaleout.app.state.Notes;
import scaleout.app.state.OpenTrace;
import scaleout.app.viewmodel.Charts;
import scaleout.app.viewmodel.Choices;

/// The marks that are kept, with what is written at them.
final class NotesCard extends Card {

    private final Choices choices;
    private final DoubleConsumer show;
    private final VBox rows = new VBox(8);
    private Optional<String> first = Optional.empty();

    /// @param show moves the view to a time, seconds on the charts' axis
    NotesCard(Choices choices, Commands commands, DoubleConsumer show) {
        this(choices, commands, show, new Content());
    }

    private NotesCard(Choices choices, Commands commands, DoubleConsumer show, Content content) {
        super(
                "notes-card",
                "Notes",
                "Marks in time, saved beside the trace, never in it.",
                content);
        this.choices = choices;
        this.show = show;
        rows.setId("notes-list");
        content.getChildren().add(rows);
        Button close = new Button("Done");
        close.setId("close-notes");
        close.setOnAction(event -> commands.run(Action.CLEAR));
        Button mark = new Button(Keys.labelWithKey(Action.KEEP_MARK));
        mark.setOnAction(event -> commands.run(Action.KEEP_MARK));
        buttons(Ui.spring(), mark, close);
    }

    /// Shows the notes, with the cursor in the text of one of them.
    void begin(Note note) {
        first = Optional.of(note.id());
        begin();
    }

    @Override
    void begin() {
        Notes notes = choices.session().get().choice().notes();
        rows.getChildren().setAll(notes.kept().stream().map(this::row).toList());
        if (notes.kept().isEmpty()) {
            rows.getChildren().add(Ui.text("No mark is kept yet.", "dim"));
        }
        String wanted = first.orElse(notes.kept().isEmpty() ? "" : notes.kept().getFirst().id());
        first = Optional.empty();
        Optional.ofNullable(rows.lookup("#note-" + wanted))
                .ifPresentOrElse(Node::requestFocus, this::requestFocus);
    }

    private Node row(Note note) {
        TextField text = new TextField(note.text());
        text.setId("note-" + note.id());
        text.setPromptText("What happened here?");
        text.setAccessibleText("Note at " + time(note));
        HBox.setHgrow(text, Priority.ALWAYS);
        text.textProperty()
                .subscribe((before, words) ->
                        choices.move(
                                "Write a note",
                                choice ->
                                        choice.notes()
                                                .note(note.id())
                                                .map(now ->
                                                        choice.noting(
                                                                choice.notes()
                                                                        .with(now.saying(words))))
                                                .orElse(choice)));
        Label at = Ui.line(time(note), "dim");
        Button go = new Button("Show me");
        go.setMinWidth(USE_PREF_SIZE);
        go.setOnAction(event -> show.accept(note.atSeconds()));
        Button delete = new Button(null, new FontIcon(Feather.TRASH_2));
        delete.getStyleClass().addAll("button-icon", "flat");
        delete.setAccessibleText("Delete the note at " + time(note));
        delete.setOnAction(event -> {
            choices.change(
                    "Delete a note", choice -> choice.noting(choice.notes().without(note.id())));
            begin();
        });
        HBox row = new HBox(8, at, text, go, delete);
        row.getStyleClass().add("note-row");
        return row;
    }

    private String time(Note note) {
        OpenTrace open = choices.session().get().open();
        if (open == null) {
            return "";
        }
        TimeScale scale = TimeScale.of(open.timeline()).as(Charts.times(choices.session().get()));
        return scale.words(scale.at(note.atSeconds()));
    }
}
