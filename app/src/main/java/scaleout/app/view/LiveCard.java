package scaleout.app.view;

import java.util.Map;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import scaleout.app.aws.Regions;
import scaleout.app.state.LiveForm;
import scaleout.app.state.LiveForm.Field;
import scaleout.app.viewmodel.Banner;
import scaleout.app.viewmodel.LiveViewModel;

/// Opens a trace from AWS: as whom, which endpoint, which time, and where to keep what is fetched.
final class LiveCard extends Card {

    private static final String DEFAULT_CHAIN = "Default credentials";

    private final LiveViewModel live;
    private final FileDialogs dialogs;
    private final ComboBox<String> profile = new ComboBox<>();
    private final ComboBox<Regions.Named> region = new ComboBox<>();
    private final Label regionComplaint = Fields.complaint("region-complaint");
    private final EndpointsPane endpoints;
    private final TimePane time;
    private final Label folder = new Label();

    LiveCard(LiveViewModel live, FileDialogs dialogs) {
        Content content = new Content();
        super(
                "live",
                "Open from AWS",
                "All calls only read, and none is made before you press a button. Credentials come from where the AWS CLI has them, and are never written.",
                content);
        this.live = live;
        this.dialogs = dialogs;
        endpoints = new EndpointsPane(live);
        time = new TimePane(live);
        configureProfile();
        configureRegion();
        content.getChildren()
                .addAll(
                        Fields.beside(
                                Fields.field(
                                        "Profile", profile, Fields.complaint("profile-complaint")),
                                Fields.field("Region", region, regionComplaint)),
                        endpoints,
                        time,
                        place());
        Button cancel = new Button("Cancel");
        cancel.setId("live-cancel");
        cancel.setOnAction(event -> live.hide());
        Button fetch = new Button("Fetch and open");
        fetch.setId("fetch");
        fetch.setOnAction(event -> live.fetch());
        buttons(new HBox(), cancel, fetch);
        live.choices().subscribe(this::show);
        live.form().subscribe(this::show);
        live.complaints().subscribe(this::show);
        live.problem().subscribe(this::show);
        visibleProperty()
                .subscribe((Boolean seen) -> {
                    if (seen) {
                        time.refresh();
                        show(live.form().get());
                    }
                });
    }

    @Override
    void begin() {
        endpoints.requestFocus();
    }

    private void configureProfile() {
        profile.setId("profile");
        profile.setAccessibleText("AWS profile");
        profile.setMaxWidth(Double.MAX_VALUE);
        profile.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable String name) {
                        return name == null || name.isEmpty() ? DEFAULT_CHAIN : name;
                    }

                    @Override
                    public String fromString(String text) {
                        return text;
                    }
                });
        profile.getItems().setAll("");
        profile.setValue("");
        profile.setOnAction(event -> {
            String chosen = profile.getValue();
            if (chosen != null) {
                live.change(form -> form.as(chosen));
            }
        });
    }

    private void configureRegion() {
        region.setId("region");
        region.setAccessibleText("AWS Region, to choose or to type");
        region.setMaxWidth(Double.MAX_VALUE);
        region.setEditable(true);
        region.setVisibleRowCount(12);
        region.getEditor().setPromptText("such as us-east-1");
        region.setCellFactory(list -> new RegionCell());
        region.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(Regions.@Nullable Named named) {
                        return named == null ? "" : named.id();
                    }

                    @Override
                    public Regions.Named fromString(String text) {
                        return live.choices().get().regions().stream()
                                .filter(known -> known.id().equals(text.strip()))
                                .findFirst()
                                .orElse(new Regions.Named(text.strip(), ""));
                    }
                });
        region.getEditor()
                .textProperty()
                .subscribe((String before, String text) -> live.change(form -> form.in(text)));
    }

    private Node place() {
        folder.setId("bundle-folder");
        folder.setMinWidth(0);
        folder.setMaxWidth(Double.MAX_VALUE);
        folder.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        folder.setTooltip(new Tooltip());
        HBox.setHgrow(folder, Priority.ALWAYS);
        Button change = new Button("Change…");
        change.setId("change-folder");
        change.setMinWidth(USE_PREF_SIZE);
        change.setAccessibleText("Change where the fetched files are kept");
        change.setOnAction(event ->
                dialogs.folder("Keep what is fetched in")
                        .ifPresent(chosen -> live.change(form -> form.into(chosen))));
        HBox row = new HBox(folder, change);
        row.getStyleClass().add("size-row");
        return Fields.field("Kept in a new folder", row, Fields.complaint("folder-complaint"));
    }

    private void show(LiveViewModel.Choices choices) {
        String chosen = live.form().get().profile();
        profile.getItems().setAll("");
        profile.getItems().addAll(choices.profiles());
        profile.setValue(chosen);
        region.setItems(FXCollections.observableArrayList(choices.regions()));
    }

    private void show(LiveForm form) {
        if (!form.region().equals(region.getEditor().getText())) {
            region.getEditor().setText(form.region());
        }
        folder.setText(live.bundle().toString());
        folder.getTooltip().setText(folder.getText());
    }

    private void show(Map<Field, String> complaints) {
        Fields.complain(region, regionComplaint, complaints.getOrDefault(Field.REGION, ""));
        if (complaints.containsKey(Field.REGION)) {
            region.requestFocus();
        }
    }

    private void show(Banner problem) {
        switch (problem) {
            case Banner.Problem(String what, String todo) -> complain(what, todo);
            case Banner.Question(String what, String todo) -> complain(what, todo);
            case Banner.Hidden(), Banner.Done(_) -> complain("", "");
        }
    }

    /// A Region with its name for people.
    private static final class RegionCell extends ListCell<Regions.Named> {

        @Override
        protected void updateItem(Regions.@Nullable Named named, boolean empty) {
            super.updateItem(named, empty);
            setText(
                    named == null || empty
                            ? null
                            : named.name().isEmpty() || named.name().equals(named.id())
                                    ? named.id()
                                    : "%s   %s".formatted(named.id(), named.name()));
        }
    }
}
