package scaleout.app.view;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import scaleout.app.state.OpenTrace;
import scaleout.app.viewmodel.Projected;
import scaleout.model.domain.Finding;
import scaleout.model.domain.Parameter;

/// How far to trust the numbers: findings, and what the projection rests on.
final class TrustPane extends VBox {

    /// Titles that the user has opened; they stay open when the numbers change.
    private final Set<String> opened = new HashSet<>();

    private final VBox findings = new VBox();
    private final VBox parameters = new VBox();
    private List<Finding> shownFindings = List.of();
    private List<Parameter> shownParameters = List.of();

    TrustPane() {
        getStyleClass().add("trust");
        findings.getStyleClass().add("trust");
        getChildren().addAll(findings, parameters);
    }

    void show(OpenTrace open, Projected projected) {
        switch (projected) {
            case Projected.Ready(var projection, var answer) -> {
                show(
                        Stream.concat(projection.findings().stream(), open.findings().stream())
                                .distinct()
                                .toList());
                parameters(projection.firstParameters());
            }
            case Projected.NotYet nothing -> {
                show(List.of());
                parameters(List.of());
            }
            case Projected.Impossible nothing -> {
                show(open.findings());
                parameters(List.of());
            }
        }
    }

    /// What is shown already stays: making it anew would take longer than all else that a toggle changes.
    private void show(List<Finding> found) {
        if (found.equals(shownFindings)) {
            return;
        }
        shownFindings = found;
        findings.getChildren()
                .setAll(
                        found.stream()
                                .sorted(Comparator.comparing(Finding::severity).reversed())
                                .map(this::finding)
                                .toList());
    }

    private Node finding(Finding finding) {
        Label explanation = Ui.text(finding.explanation(), "note");
        Disclosure disclosure =
                finding.suggestion().isEmpty()
                        ? new Disclosure(opened, finding.summary(), explanation)
                        : new Disclosure(
                                opened,
                                finding.summary(),
                                explanation,
                                Ui.text(finding.suggestion(), "note"));
        disclosure
                .getStyleClass()
                .add("severity-" + finding.severity().name().toLowerCase(Locale.ROOT));
        return disclosure;
    }

    private void parameters(List<Parameter> now) {
        if (now.equals(shownParameters)) {
            return;
        }
        shownParameters = now;
        parameters.getChildren().clear();
        if (!now.isEmpty()) {
            Disclosure disclosure =
                    new Disclosure(
                            opened,
                            "What the projection rests on: %d parameters".formatted(now.size()),
                            () -> now.stream().map(TrustPane::parameter).toList());
            disclosure.setId("parameters");
            parameters.getChildren().add(disclosure);
        }
    }

    private static Node parameter(Parameter parameter) {
        HBox above =
                new HBox(
                        Ui.line(parameter.name()),
                        Ui.spring(),
                        Ui.line(value(parameter)),
                        Ui.line(
                                parameter.basis().label(),
                                "basis",
                                "basis-" + parameter.basis().label()));
        above.getStyleClass().add("parameter");
        return new VBox(above, Ui.text(parameter.source(), "note"));
    }

    private static String value(Parameter parameter) {
        double value = parameter.value();
        String digits = String.format(Locale.ROOT, Math.abs(value) >= 100 ? "%.0f" : "%.3g", value);
        return digits + " " + parameter.unit();
    }
}
