package scaleout.app.view;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import scaleout.app.viewmodel.Answer;
import scaleout.app.viewmodel.PhaseChange;
import scaleout.model.projection.Interval;
import scaleout.model.report.Durations;

/// The two totals, what is saved, and how sure that is.
final class TotalsPane extends VBox {

    private static final PseudoClass NONE = PseudoClass.getPseudoClass("none");
    private static final PseudoClass GAIN = PseudoClass.getPseudoClass("gain");
    private static final PseudoClass LOSS = PseudoClass.getPseudoClass("loss");

    private final Label caption = Ui.line("", "dim");
    private final Label before = Ui.line("", "total", "dim");
    private final Label after = Ui.line("", "total");
    private final Label saved = Ui.text("", "saved");
    private final Label interval = Ui.text("", "note");

    TotalsPane() {
        getStyleClass().add("totals");
        before.setId("total-before");
        after.setId("total-after");
        saved.setId("saved");
        HBox totals = new HBox(before, Ui.line("→", "total-arrow"), after);
        totals.getStyleClass().add("totals-row");
        getChildren().addAll(caption, totals, saved, interval);
    }

    void show(Answer answer) {
        PhaseChange total = answer.total();
        String from = answer.detectionKnown() ? "Spike to ready" : "Launch to ready";
        caption.setText(
                answer.n() == 1 ? from + ", n = 1" : "%s, mean of %d".formatted(from, answer.n()));
        before.setText(Durations.text(total.beforeSeconds()));
        after.setText(Durations.text(total.afterSeconds()));
        mark(after, total);
        mark(saved, total);
        saved.setText(
                answer.asRecorded() ? "As recorded: switch something to compare" : saved(total));
        interval.setText(interval(answer.interval(), answer.n()));
    }

    /// Colours a label by whether the change is good; its sign or words say the same.
    static void mark(Label label, PhaseChange change) {
        label.pseudoClassStateChanged(NONE, change.isNone());
        label.pseudoClassStateChanged(GAIN, !change.isNone() && change.deltaSeconds() < 0);
        label.pseudoClassStateChanged(LOSS, !change.isNone() && change.deltaSeconds() > 0);
    }

    private static String saved(PhaseChange total) {
        if (total.isNone()) {
            return "This saves nothing here";
        }
        return "%s %s (%s)"
                .formatted(
                        Durations.text(Math.abs(total.deltaSeconds())),
                        total.deltaSeconds() < 0 ? "less" : "more",
                        percent(Math.abs(total.deltaPercent().orElse(0))));
    }

    private static String interval(Interval interval, int n) {
        return "80 %% between %s and %s · n = %d"
                .formatted(Durations.text(interval.p10()), Durations.text(interval.p90()), n);
    }

    static String percent(double value) {
        return String.format(Locale.ROOT, "%.0f %%", value);
    }
}
