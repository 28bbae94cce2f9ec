package scaleout.app.chart;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import scaleout.app.chart.GanttRows.Row;
import scaleout.model.report.Durations;

/// What the head of a group says.
final class GroupWords {

    private GroupWords() {}

    /// How many, and their mean before and after, of those that a projection could be made for.
    static String summary(List<Row> rows, boolean ghosts) {
        int count = rows.size();
        String all = count == 1 ? "1 start-up" : count + " start-ups";
        List<Row> projected = rows.stream().filter(row -> row.projected() != null).toList();
        OptionalDouble before =
                projected.stream()
                        .flatMap(row -> Stream.ofNullable(row.projected()))
                        .mapToDouble(p -> p.baseline().totalSeconds())
                        .average();
        OptionalDouble after =
                projected.stream()
                        .flatMap(row -> Stream.ofNullable(row.projected()))
                        .mapToDouble(p -> p.scenario().totalSeconds())
                        .average();
        if (before.isEmpty() || after.isEmpty()) {
            return all + observed(rows);
        }
        return "%s \u00b7 mean%s%s%s"
                .formatted(
                        all,
                        projected.size() == count ? " " : " of %d: ".formatted(projected.size()),
                        Durations.text(before.getAsDouble()),
                        ghosts ? " \u2192 " + Durations.text(after.getAsDouble()) : "");
    }

    private static String observed(List<Row> rows) {
        List<Double> seconds =
                rows.stream()
                        .flatMap(row -> row.startUp().startUpSeconds().stream().boxed())
                        .toList();
        return seconds.isEmpty()
                ? " \u00b7 none is ready"
                : " \u00b7 %d ready, mean %s from launch"
                        .formatted(
                                seconds.size(),
                                Durations.text(
                                        seconds.stream()
                                                .mapToDouble(Double::doubleValue)
                                                .average()
                                                .orElse(0)));
    }
}
