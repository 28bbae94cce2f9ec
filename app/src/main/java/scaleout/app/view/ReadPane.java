package scaleout.app.view;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import scaleout.app.aws.Gap;
import scaleout.app.state.OpenTrace;
import scaleout.model.bundle.FileProblem;
import scaleout.model.bundle.FileRead;

/// What was read of which file, what could not be used, and what AWS did not give.
final class ReadPane extends VBox {

    /// A bundle may have thousands of files; nobody reads so many lines.
    private static final int MOST_LINES = 200;

    private final Set<String> opened = new HashSet<>();

    ReadPane() {
        setId("what-was-read");
        getStyleClass().add("trust");
    }

    void show(OpenTrace open) {
        getChildren().clear();
        List<FileRead> read = open.files().read();
        if (read.isEmpty()) {
            getChildren().add(Ui.text(open.source().name() + ", a timeline file", "note"));
        } else {
            Node[] lines = limited(read.stream().map(ReadPane::line), read.size());
            Disclosure files =
                    new Disclosure(
                            opened,
                            read.size() == 1 ? "1 file" : "%,d files".formatted(read.size()),
                            lines);
            files.setId("files-read");
            getChildren().add(files);
        }
        getChildren()
                .addAll(
                        limited(
                                open.problems().stream().map(this::problem),
                                open.problems().size()));
        List<Gap> gaps = together(open.source().gaps());
        getChildren().addAll(limited(gaps.stream().map(this::gap), gaps.size()));
        for (String note : open.source().notes()) {
            getChildren().add(Ui.text(note, "note"));
        }
    }

    /// Gaps of one call for the same reason are one.
    private static List<Gap> together(List<Gap> gaps) {
        Map<Gap, List<String>> subjects = new LinkedHashMap<>();
        for (Gap gap : gaps) {
            Gap kind = new Gap(gap.call(), "", gap.reason(), gap.missing(), gap.advice());
            subjects.computeIfAbsent(kind, _ -> new ArrayList<>()).add(gap.subject());
        }
        return subjects.entrySet().stream()
                .map(one ->
                        new Gap(
                                one.getKey().call(),
                                String.join(", ", one.getValue()),
                                one.getKey().reason(),
                                one.getKey().missing(),
                                one.getKey().advice()))
                .toList();
    }

    private static Node[] limited(Stream<? extends Node> lines, int size) {
        Stream<Node> more =
                Stream.of(size - MOST_LINES)
                        .filter(rest -> rest > 0)
                        .map(rest -> Ui.text("And %,d more.".formatted(rest), "note"));
        return Stream.concat(lines.limit(MOST_LINES), more).toArray(Node[]::new);
    }

    private static Node line(FileRead file) {
        Label name = new Label(file.file());
        name.setMinWidth(0);
        Label items = Ui.line("%,d".formatted(file.items()), "dim");
        HBox above = new HBox(name, Ui.spring(), items);
        above.getStyleClass().add("parameter");
        String formats = String.join(", ", file.formats());
        return new VBox(
                above,
                Ui.text(
                        file.note().isEmpty() ? formats : "%s · %s".formatted(formats, file.note()),
                        "note"));
    }

    private Node problem(FileProblem problem) {
        return warning(
                new Disclosure(
                        opened,
                        "Not used: " + problem.file(),
                        Ui.text(problem.problem(), "note"),
                        Ui.text(problem.advice(), "note")));
    }

    private Node gap(Gap gap) {
        String of = gap.subject().isEmpty() ? "" : " of " + gap.subject();
        return warning(
                new Disclosure(
                        opened,
                        "Not fetched: %s%s".formatted(gap.call(), of),
                        Ui.text(
                                "%s. Missing because of it: %s."
                                        .formatted(gap.reason(), gap.missing()),
                                "note"),
                        Ui.text(gap.advice(), "note")));
    }

    private static Disclosure warning(Disclosure disclosure) {
        disclosure.getStyleClass().add("severity-warning");
        return disclosure;
    }
}
