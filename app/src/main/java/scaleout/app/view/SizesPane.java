package scaleout.app.view;

import java.math.BigDecimal;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import scaleout.app.state.AsRecorded;
import scaleout.app.state.Session;
import scaleout.app.viewmodel.PlannerViewModel;

/// Asks for the sizes that the trace leaves open.
final class SizesPane extends VBox {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final double MOST_GB = 100_000;

    private final PlannerViewModel viewModel;
    private final Label question = Ui.text("");
    private final TextField image = new TextField();
    private final TextField model = new TextField();
    private final HBox imageRow = row("Image, compressed", image);
    private final HBox modelRow = row("Model", model);
    private final Label complaint =
            Ui.text("Give a number of gigabytes above 0, such as 17.7.", "note", "loss");

    SizesPane(PlannerViewModel viewModel) {
        this.viewModel = viewModel;
        setId("sizes");
        getStyleClass().add("sizes");
        image.setId("image-gb");
        model.setId("model-gb");
        image.setAccessibleText("Size of the compressed image in gigabytes");
        model.setAccessibleText("Size of the model in gigabytes");
        getChildren().addAll(question, imageRow, modelRow, complaint);
        Ui.show(complaint, false);
        for (TextField field : new TextField[] {image, model}) {
            field.setOnAction(event -> give());
            field.focusedProperty()
                    .subscribe((Boolean before, Boolean focused) -> {
                        if (!focused) {
                            give();
                        }
                    });
        }
        viewModel.choices().scenario().subscribe(this::show);
    }

    private static HBox row(String title, TextField field) {
        field.setPrefColumnCount(7);
        field.setPromptText("unknown");
        HBox row = new HBox(Ui.line(title), Ui.spring(), field, Ui.line("GB", "dim"));
        row.getStyleClass().add("size-row");
        return row;
    }

    private void show(Session session) {
        AsRecorded recorded = session.recorded();
        Ui.show(this, recorded.imageSizeUnknown() || recorded.modelSizeUnknown());
        Ui.show(imageRow, recorded.imageSizeUnknown());
        Ui.show(modelRow, recorded.modelSizeUnknown());
        question.setText(
                "The trace does not say how big %s. Nothing is guessed: give it, and the start-ups are projected."
                        .formatted(
                                recorded.imageSizeUnknown() && recorded.modelSizeUnknown()
                                        ? "image and model are"
                                        : recorded.imageSizeUnknown()
                                                ? "the image is"
                                                : "the model is"));
        fill(image, session.whatIf().imageGb());
        fill(model, session.whatIf().modelGb());
    }

    /// Shows a size that was given elsewhere, as by a session; what is being typed stays.
    private static void fill(TextField field, @Nullable Double gigabytes) {
        if (!field.isFocused() && !Objects.equals(gigabytes, gigabytes(field))) {
            field.setText(
                    gigabytes == null
                            ? ""
                            : BigDecimal.valueOf(gigabytes).stripTrailingZeros().toPlainString());
        }
    }

    private void give() {
        boolean imageWrong = isWrong(image);
        boolean modelWrong = isWrong(model);
        boolean wrong = imageWrong || modelWrong;
        Ui.show(complaint, wrong);
        if (!wrong) {
            viewModel.whatIf().giveSizes(gigabytes(image), gigabytes(model));
        }
    }

    private static boolean isWrong(TextField field) {
        boolean wrong = !field.getText().isBlank() && gigabytes(field) == null;
        field.pseudoClassStateChanged(WRONG, wrong);
        return wrong;
    }

    private static @Nullable Double gigabytes(TextField field) {
        try {
            double value = Double.parseDouble(field.getText().strip().replace(',', '.'));
            return value > 0 && value <= MOST_GB ? value : null;
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }
}
