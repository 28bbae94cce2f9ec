package scaleout.app.view;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import scaleout.app.viewmodel.Answer;
import scaleout.app.viewmodel.PhaseChange;
import scaleout.model.domain.Phase;
import scaleout.model.report.Durations;

/// Critical-path seconds of each phase, before and after, and the total that they add up to.
final class PhasesPane extends VBox {

    private final Map<Phase, Row> rows = new EnumMap<>(Phase.class);
    private final Row total = new Row("Total", "total-row", "bar-total");

    PhasesPane() {
        getStyleClass().add("phases");
        for (Phase phase : Phase.values()) {
            Row row =
                    new Row(
                            phase.label(),
                            "phase-row",
                            "bar-" + phase.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            row.setId("phase-" + phase.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            rows.put(phase, row);
            getChildren().add(row);
        }
        total.setId("phase-total");
        getChildren().add(total);
    }

    void show(Answer answer) {
        answer.phases()
                .forEach((phase, change) -> {
                    Row row = rows.get(phase);
                    if (row != null) {
                        row.show(change, answer.longestSeconds());
                    }
                });
        Row detection = rows.get(Phase.DETECTION);
        if (detection != null && !answer.detectionKnown()) {
            detection.showUnknown();
        }
        total.show(
                answer.total(),
                Math.max(answer.total().beforeSeconds(), answer.total().afterSeconds()));
    }

    /// One phase: its name and change above, its bars and seconds below.
    private static final class Row extends VBox {

        private final Label delta = Ui.line("", "delta");
        private final Label percent = Ui.line("", "percent");
        private final Label seconds = Ui.line("", "seconds");
        private final Bars bars;

        Row(String name, String style, String barStyle) {
            getStyleClass().add(style);
            bars = new Bars(barStyle);
            HBox.setHgrow(bars, Priority.ALWAYS);
            HBox above = new HBox(Ui.line(name, "phase-name"), Ui.spring(), delta, percent);
            HBox below = new HBox(bars, seconds);
            below.getStyleClass().add("phase-below");
            getChildren().addAll(above, below);
        }

        void show(PhaseChange change, double longestSeconds) {
            delta.setText(Durations.difference(Math.rint(change.deltaSeconds())));
            percent.setText(percent(change));
            seconds.setText(
                    "%s → %s"
                            .formatted(
                                    number(change.beforeSeconds()),
                                    Durations.seconds(Math.rint(change.afterSeconds()))));
            TotalsPane.mark(delta, change);
            TotalsPane.mark(percent, change);
            bars.show(change, longestSeconds);
        }

        /// Unknown counts zero in both totals, and is not a zero.
        void showUnknown() {
            delta.setText("");
            percent.setText("");
            seconds.setText("unknown, counts zero");
        }

        private static String number(double seconds) {
            return String.format(Locale.ROOT, "%.0f", seconds);
        }

        private static String percent(PhaseChange change) {
            OptionalDouble percent = change.deltaPercent();
            if (percent.isEmpty()) {
                return change.isNone() ? "0 %" : "new";
            }
            double rounded = Math.rint(percent.getAsDouble());
            String sign = rounded < 0 ? "−" : rounded > 0 ? "+" : "";
            return sign + TotalsPane.percent(Math.abs(rounded));
        }
    }

    /// Two thin bars on one scale: before above after.
    private static final class Bars extends Region {

        private static final double THICK = 5;
        private static final double GAP = 2;

        private final Region before = new Region();
        private final Region after = new Region();
        private double beforePart;
        private double afterPart;

        Bars(String style) {
            before.getStyleClass().addAll("bar", "bar-before", style);
            after.getStyleClass().addAll("bar", style);
            getChildren().addAll(before, after);
            setMinHeight(2 * THICK + GAP);
            setPrefHeight(2 * THICK + GAP);
        }

        void show(PhaseChange change, double longestSeconds) {
            beforePart = longestSeconds > 0 ? change.beforeSeconds() / longestSeconds : 0;
            afterPart = longestSeconds > 0 ? change.afterSeconds() / longestSeconds : 0;
            requestLayout();
        }

        @Override
        protected void layoutChildren() {
            before.resizeRelocate(0, 0, Math.rint(beforePart * getWidth()), THICK);
            after.resizeRelocate(0, THICK + GAP, Math.rint(afterPart * getWidth()), THICK);
        }
    }
}
