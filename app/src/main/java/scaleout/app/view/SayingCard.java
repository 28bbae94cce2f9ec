package scaleout.app.view;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import scaleout.app.state.Saying;
import scaleout.app.viewmodel.SayingViewModel;

/// Asks for what the opened files leave out: which metric an id stands for, year, zone and endpoint.
final class SayingCard extends Card {

    /// More are better said by the queries file.
    private static final int MOST_ROWS = 100;

    private static final double NAME_WIDTH = 176;

    /// A field and where to complain about it.
    private record Row(TextField field, Label complaint) {}

    private final SayingViewModel saying;
    private final VBox content;
    private final Map<String, Row> rows = new HashMap<>();
    private final TextField year = new TextField();
    private final TextField zone = new TextField();
    private final TextField endpoint = new TextField();
    private final Label yearComplaint = Fields.complaint("year-complaint");
    private final Label zoneComplaint = Fields.complaint("zone-complaint");
    private boolean showing;

    SayingCard(SayingViewModel saying) {
        Content content = new Content();
        super(
                "saying",
                "Say what the files leave out",
                "Nothing is guessed: what stays empty here stays left out. The files are not changed.",
                content);
        this.saying = saying;
        this.content = content;
        name(year, "year", "as the files say", "Year of times that have none");
        name(zone, "zone", "as the files say", "Time zone of times that have none");
        name(endpoint, "said-endpoint", "as the files say", "Endpoint that the files are about");
        for (TextField field : new TextField[] {year, zone, endpoint}) {
            field.textProperty().subscribe((before, text) -> write());
        }
        Button cancel = new Button("Cancel");
        cancel.setId("saying-cancel");
        cancel.setOnAction(event -> saying.hide());
        Button again = new Button("Open again");
        again.setId("open-again");
        again.setOnAction(event -> saying.openAgain());
        buttons(new HBox(), cancel, again);
        saying.shown()
                .subscribe((Boolean shown) -> {
                    if (shown) {
                        saying.saying().get().ifPresent(this::show);
                    }
                });
        saying.complaints().subscribe(this::show);
    }

    private static void name(TextField field, String id, String prompt, String words) {
        field.setId(id);
        field.setPromptText(prompt);
        field.setAccessibleText(words);
    }

    @Override
    void begin() {
        saying.saying().get().stream()
                .flatMap(now -> now.metrics().stream())
                .flatMap(metric -> Stream.ofNullable(rows.get(metric.id())))
                .map(Row::field)
                .findFirst()
                .orElse(year)
                .requestFocus();
    }

    /// Makes the rows anew; what is typed later does not.
    private void show(Saying now) {
        showing = true;
        rows.clear();
        content.getChildren().clear();
        if (!now.metrics().isEmpty()) {
            content.getChildren()
                    .add(
                            new VBox(
                                    Ui.line("Metrics", "section"),
                                    Ui.text(
                                            "NAMESPACE/METRIC,DIMENSION=VALUE: for example AWS/SageMaker/Invocations,EndpointName=chat. Stat=Sum and Period=60 may be added.",
                                            "note")));
        }
        now.metrics().stream().limit(MOST_ROWS).map(this::row).forEach(content.getChildren()::add);
        if (now.metrics().size() > MOST_ROWS) {
            content.getChildren()
                    .add(
                            Ui.text(
                                    "And %,d more. Open the file of queries together with the answers: it names them all."
                                            .formatted(now.metrics().size() - MOST_ROWS),
                                    "note"));
        }
        year.setText(now.year());
        zone.setText(now.zone());
        endpoint.setText(now.endpoint());
        content.getChildren()
                .addAll(
                        Fields.beside(
                                Fields.field("Year, such as 2026", year, yearComplaint),
                                Fields.field(
                                        "Time zone, such as UTC or Europe/Berlin",
                                        zone,
                                        zoneComplaint)),
                        Fields.field(
                                "Endpoint", endpoint, Fields.complaint("said-endpoint-complaint")));
        showing = false;
    }

    private Node row(Saying.Metric metric) {
        TextField field = new TextField(metric.meaning());
        field.setId("metric-" + rows.size());
        field.setPromptText("NAMESPACE/METRIC,DIMENSION=VALUE");
        field.setAccessibleText(
                "What %s is%s"
                        .formatted(
                                metric.id(),
                                metric.label().isEmpty() ? "" : ", labelled " + metric.label()));
        field.textProperty()
                .addListener((observable, before, text) ->
                        saying.change(now -> now.meaning(metric.id(), text)));
        Label complaint = Fields.complaint("complaint-" + rows.size());
        rows.put(metric.id(), new Row(field, complaint));
        Label id = new Label(metric.id());
        Label label = new Label(metric.label().equals(metric.id()) ? "" : metric.label());
        label.getStyleClass().add("note");
        Ui.show(label, !label.getText().isEmpty());
        VBox names = new VBox(id, label);
        names.setMinWidth(NAME_WIDTH);
        names.setMaxWidth(NAME_WIDTH);
        VBox value = new VBox(field, complaint);
        HBox.setHgrow(value, Priority.ALWAYS);
        HBox row = new HBox(names, value);
        row.getStyleClass().add("metric-row");
        return row;
    }

    private void write() {
        if (!showing) {
            saying.change(now -> now.with(year.getText(), zone.getText(), endpoint.getText()));
        }
    }

    private void show(Map<String, String> complaints) {
        rows.forEach((id, row) ->
                Fields.complain(row.field(), row.complaint(), complaints.getOrDefault(id, "")));
        Fields.complain(year, yearComplaint, complaints.getOrDefault(Saying.YEAR, ""));
        Fields.complain(zone, zoneComplaint, complaints.getOrDefault(Saying.ZONE, ""));
    }
}
