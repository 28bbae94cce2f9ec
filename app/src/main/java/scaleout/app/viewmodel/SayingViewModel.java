package scaleout.app.viewmodel;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import scaleout.app.state.LeftOut;
import scaleout.app.state.Saying;
import scaleout.app.state.Source;

/// The card that asks for what files leave out. Call it on the UI executor.
public final class SayingViewModel {

    private final Consumer<Source> opener;
    private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyObjectWrapper<Optional<Saying>> saying =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Map<String, String>> complaints =
            new ReadOnlyObjectWrapper<>(Map.of());

    SayingViewModel(Consumer<Source> opener) {
        this.opener = opener;
    }

    /// Whether the card is seen.
    public ReadOnlyBooleanProperty shown() {
        return shown.getReadOnlyProperty();
    }

    /// What the user says of what was opened last; nothing before that.
    public ReadOnlyObjectProperty<Optional<Saying>> saying() {
        return saying.getReadOnlyProperty();
    }

    /// What cannot be understood, by the id of a metric, [Saying#YEAR] or [Saying#ZONE].
    public ReadOnlyObjectProperty<Map<String, String>> complaints() {
        return complaints.getReadOnlyProperty();
    }

    /// Asks about other inputs from now on.
    void about(Source source, LeftOut leftOut) {
        complaints.set(Map.of());
        saying.set(Optional.of(Saying.of(source, leftOut)));
    }

    /// Shows the card, if anything was opened.
    public void show() {
        shown.set(saying.get().isPresent());
    }

    /// Hides the card; what was written stays.
    public void hide() {
        shown.set(false);
        complaints.set(Map.of());
    }

    /// Changes what is said. A complaint goes as soon as its field is right.
    public void change(UnaryOperator<Saying> change) {
        saying.set(saying.get().map(change));
        saying.get()
                .ifPresent(now -> {
                    Map<String, String> still = new HashMap<>(now.complaints());
                    still.keySet().retainAll(complaints.get().keySet());
                    complaints.set(still);
                });
    }

    /// Opens the inputs again with what is said of them, or says what cannot be understood.
    public void openAgain() {
        saying.get()
                .ifPresent(now -> {
                    complaints.set(now.complaints());
                    if (complaints.get().isEmpty()) {
                        opener.accept(now.said());
                    }
                });
    }
}
