package scaleout.app.view;

import java.util.List;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import scaleout.app.aws.EndpointList.Found;
import scaleout.app.state.LiveForm;
import scaleout.app.state.LiveForm.Field;
import scaleout.app.viewmodel.Listing;
import scaleout.app.viewmodel.LiveViewModel;

/// Which endpoint: its name, typed, or chosen from the list that AWS gives.
final class EndpointsPane extends VBox {

    private static final double ROW_HEIGHT = 28;
    private static final double ROWS = 5;

    private final LiveViewModel live;
    private final TextField name = new TextField();
    private final Button list = new Button("List endpoints");
    private final ListView<Found> found = new ListView<>();
    private final Label state = Ui.text("", "note");
    private final Label complaint = Fields.complaint("endpoint-complaint");
    private boolean showing;

    EndpointsPane(LiveViewModel live) {
        this.live = live;
        getStyleClass().add("field");
        name.setId("endpoint-name");
        name.setPromptText("Type a name, or a part of it");
        name.setAccessibleText("Endpoint: its name, or a part of it to filter the list by");
        HBox.setHgrow(name, Priority.ALWAYS);
        list.setId("list-endpoints");
        list.setMinWidth(USE_PREF_SIZE);
        list.setOnAction(event -> listOrStop());
        HBox row = new HBox(name, list);
        row.getStyleClass().add("size-row");
        found.setId("endpoints");
        found.setAccessibleText("Endpoints in this Region");
        found.getStyleClass().add("endpoints");
        found.setFixedCellSize(ROW_HEIGHT);
        found.setPrefHeight(ROWS * ROW_HEIGHT + 2);
        found.setMinHeight(ROWS * ROW_HEIGHT + 2);
        found.setCellFactory(view -> new EndpointCell());
        found.setPlaceholder(Ui.text("", "note"));
        Label title = Ui.line("Endpoint", "field-name");
        title.setLabelFor(name);
        getChildren().addAll(title, row, complaint, found, state);
        name.textProperty()
                .addListener((observable, before, text) -> {
                    if (!showing) {
                        live.change(form -> form.typed(text));
                    }
                });
        name.addEventFilter(KeyEvent.KEY_PRESSED, this::moveToList);
        found.getSelectionModel()
                .selectedItemProperty()
                .addListener((observable, before, chosen) -> {
                    if (!showing && chosen != null) {
                        live.change(form -> form.picked(chosen.name()));
                    }
                });
        live.listing().subscribe(listing -> show());
        live.form().subscribe(form -> show());
        live.complaints().subscribe(this::complain);
    }

    @Override
    public void requestFocus() {
        name.requestFocus();
    }

    private void listOrStop() {
        if (live.listing().get() instanceof Listing.Asking) {
            live.stopListing();
        } else {
            live.list();
        }
    }

    /// From the name straight into the list, as in a search field.
    private void moveToList(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN && !found.getItems().isEmpty()) {
            found.requestFocus();
            if (found.getSelectionModel().isEmpty()) {
                found.getSelectionModel().selectFirst();
            }
            event.consume();
        }
    }

    private void show() {
        LiveForm form = live.form().get();
        showing = true;
        if (!form.endpoint().equals(name.getText())) {
            name.setText(form.endpoint());
        }
        switch (live.listing().get()) {
            case Listing.NotAsked() -> {
                show(List.of(), "Not listed yet: a name that is typed whole needs no list.");
                state.setText("");
            }
            case Listing.Asking() -> {
                show(List.of(), "Asking SageMaker for the endpoints…");
                state.setText("");
            }
            case Listing.Listed listed -> {
                List<Found> matching = listed.named(form.filter());
                show(
                        matching,
                        listed.endpoints().isEmpty()
                                ? "There is no endpoint in %s.".formatted(form.region())
                                : "No name contains “%s”.".formatted(form.filter().strip()));
                state.setText(counted(matching.size(), listed));
            }
        }
        Ui.show(state, !state.getText().isEmpty());
        list.setText(
                live.listing().get() instanceof Listing.Asking
                        ? "Stop"
                        : live.listing().get() instanceof Listing.Listed
                                ? "List again"
                                : "List endpoints");
        showing = false;
    }

    private void show(List<Found> endpoints, String instead) {
        if (!endpoints.equals(found.getItems())) {
            found.getItems().setAll(endpoints);
        }
        found.setPlaceholder(Ui.text(instead, "note"));
        String wanted = live.form().get().endpoint().strip();
        int at = endpoints.stream().map(Found::name).toList().indexOf(wanted);
        if (at < 0) {
            found.getSelectionModel().clearSelection();
        } else {
            found.getSelectionModel().clearAndSelect(at);
        }
    }

    private static String counted(int matching, Listing.Listed listed) {
        int all = listed.endpoints().size();
        String count =
                matching == all
                        ? all == 1
                                ? "1 endpoint"
                                : "%,d endpoints, the newest first, with the time of the last change (UTC)"
                                        .formatted(all)
                        : "%,d of %,d endpoints".formatted(matching, all);
        return listed.hasMore() ? count + "; there are more, type the whole name" : count;
    }

    private void complain(Map<Field, String> complaints) {
        Fields.complain(name, complaint, complaints.getOrDefault(Field.ENDPOINT, ""));
        if (complaints.containsKey(Field.ENDPOINT)) {
            name.requestFocus();
        }
    }
}
