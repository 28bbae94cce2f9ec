package scaleout.app.chart;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import scaleout.app.chart.GanttRows.Row;
import scaleout.model.domain.Phase;
import scaleout.model.timeline.ScaleOut;
import scaleout.model.timeline.StartUp;

/// Finds rows by words.
///
/// @param words in lower case, all of which a row must have
record RowWords(List<String> words) {

    /// Returns what finds the rows that a user means.
    static RowWords of(String text) {
        return new RowWords(
                Arrays.stream(text.toLowerCase(Locale.ROOT).split("\\s+", -1))
                        .filter(word -> !word.isEmpty())
                        .toList());
    }

    /// Whether nothing is looked for.
    boolean isEmpty() {
        return words.isEmpty();
    }

    /// Whether a row has all the words. Nothing looked for is had by every row.
    boolean match(Row row) {
        if (words.isEmpty()) {
            return true;
        }
        String all = said(row);
        return words.stream().allMatch(all::contains);
    }

    /// Everything by which a row can be found.
    private static String said(Row row) {
        StartUp startUp = row.startUp();
        ScaleOut scaleOut = row.scaleOut();
        String phases =
                startUp.spans().stream()
                        .flatMap(span ->
                                Stream.concat(
                                        span.phases().stream().map(Phase::label),
                                        Stream.of(span.evidence().label())))
                        .distinct()
                        .collect(Collectors.joining(" "));
        return Stream.of(
                        startUp.instance(),
                        startUp.kind().id(),
                        startUp.lane().id(),
                        startUp.inferenceComponent(),
                        startUp.image().digest(),
                        startUp.readyAt() == null ? "unready" : "ready",
                        scaleOut.instanceType(),
                        scaleOut.variant(),
                        scaleOut.cause(),
                        phases)
                .map(text -> text == null ? "" : text)
                .collect(Collectors.joining(" "))
                .toLowerCase(Locale.ROOT);
    }
}
