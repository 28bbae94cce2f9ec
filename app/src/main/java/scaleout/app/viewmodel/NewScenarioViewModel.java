package scaleout.app.viewmodel;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import scaleout.app.files.ScenarioWriter;
import scaleout.app.state.ScenarioForm;
import scaleout.app.viewmodel.Latest.Outcome;
import scaleout.model.scenario.Scenario;
import scaleout.model.scenario.ScenarioLibrary;

/// Makes a scenario from one of the library, writes it to a file, and opens that.
public final class NewScenarioViewModel {

    private static final String ENDING = ".scenario.json";

    private final Latest writing;
    private final Consumer<Path> open;
    private final Consumer<Throwable> complain;

    /// Reading the library takes a tenth of a window's start; few begin with a new scenario.
    private final Lazy<ReadOnlyObjectWrapper<ScenarioForm>> form =
            new Lazy<>(() -> new ReadOnlyObjectWrapper<>(ScenarioForm.of(library().getFirst())));

    NewScenarioViewModel(
            Executor worker, Executor ui, Consumer<Path> open, Consumer<Throwable> complain) {
        this.writing = new Latest(worker, ui);
        this.open = open;
        this.complain = complain;
    }

    /// The scenarios to begin from.
    public List<Scenario> library() {
        return ScenarioLibrary.all();
    }

    /// What is written.
    public ReadOnlyObjectProperty<ScenarioForm> form() {
        return form.get().getReadOnlyProperty();
    }

    /// Writes something else.
    public void change(UnaryOperator<ScenarioForm> how) {
        form.get().set(how.apply(form.get().get()));
    }

    /// The file name to propose.
    public String proposedName() {
        return form().get().text(ScenarioForm.Field.NAME).replaceAll("[^\\w.-]", "-") + ENDING;
    }

    /// Writes the scenario, where nothing is wrong with it, and opens it.
    public void make(Path chosen) {
        String name = String.valueOf(chosen.getFileName());
        Path file = name.endsWith(".json") ? chosen : chosen.resolveSibling(name + ENDING);
        form().get().json().ifPresent(json -> write(file, json));
    }

    private void write(Path file, Map<String, Object> json) {
        writing.start(
                () -> {
                    ScenarioWriter.write(file, json);
                    return file;
                },
                (Outcome<Path> outcome) -> {
                    switch (outcome) {
                        case Outcome.Done<Path>(Path written) -> open.accept(written);
                        case Outcome.Failed<Path>(Throwable failure) -> complain.accept(failure);
                    }
                });
    }
}
