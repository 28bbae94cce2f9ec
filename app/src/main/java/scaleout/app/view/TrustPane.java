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

    TrustPane() {
        getStyleClass().add("trust");
    }

    void show(OpenTrace open, Projected projected) {
        getChildren().clear();
        switch (projected) {
            case Projected.Ready(var projection, var answer) -> {
                show(
                        Stream.concat(projection.findings().stream(), open.findings().stream())
                                .distinct()
                                .toList());
                parameters(projection.firstParameters());
            }
            case Projected.NotYet nothing -> {}
            case Projected.Impossible nothing -> show(open.findings());
        }
    }

    private void show(List<Finding> findings) {
        findings.stream()
                .sorted(Comparator.comparing(Finding::severity).reversed())
                .map(this::finding)
                .forEach(getChildren()::add);
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

    private void parameters(List<Parameter> parameters) {
        if (!parameters.isEmpty()) {
            Node[] lines = parameters.stream().map(TrustPane::parameter).toArray(Node[]::new);
            Disclosure disclosure =
                    new Disclosure(
                            opened,
                            "What the projection rests on: %d parameters"
                                    .formatted(parameters.size()),
                            lines);
            disclosure.setId("parameters");
            getChildren().add(disclosure);
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
