package scaleout.app.view;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import scaleout.app.chart.RowFinder;
import scaleout.app.state.Rows;
import scaleout.app.viewmodel.Charts;
import scaleout.app.viewmodel.Choices;

/// Folds groups of rows, and pins rows.
final class RowFolds {

    private final Choices choices;
    private final Supplier<Optional<Charts>> current;

    /// @param current what the charts show now
    RowFolds(Choices choices, Supplier<Optional<Charts>> current) {
        this.choices = choices;
        this.current = current;
    }

    /// Folds or unfolds the group of the selected start-up.
    void fold() {
        current.get()
                .flatMap(charts -> RowFinder.group(charts.scene(), charts.scene().selected()))
                .ifPresent(this::fold);
    }

    /// Folds or unfolds a group by its key.
    void fold(String group) {
        rows("Fold or unfold", rows -> rows.toggling(group));
    }

    /// Folds all groups, or unfolds all where all are folded.
    void foldAll() {
        current.get()
                .ifPresent(charts -> {
                    Set<String> all = Set.copyOf(RowFinder.groups(charts.scene()));
                    rows(
                            "Fold or unfold all",
                            rows ->
                                    rows.collapsing(
                                            rows.collapsed().containsAll(all) ? Set.of() : all));
                });
    }

    /// Pins the selected start-up, or no longer pins it.
    void pin() {
        rows("Pin or unpin", rows -> rows.pinning(choices.session().get().selected()));
    }

    private void rows(String name, UnaryOperator<Rows> how) {
        choices.change(name, choice -> choice.showing(how.apply(choice.rows())));
    }
}
