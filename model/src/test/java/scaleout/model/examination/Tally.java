package scaleout.model.examination;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import scaleout.model.domain.Evidence;
import scaleout.model.timeline.Moment;

/// Counts of ends found again, by what they are the end of, and of start-ups that were not.
final class Tally {

    private static final int SHOWN = 2;
    private static final double ROUNDING = 1e-3;

    private final Map<String, Ends> kinds = new TreeMap<>();
    private final Map<String, List<String>> faults = new TreeMap<>();
    private final Map<String, Integer> counts = new TreeMap<>();

    /// The ends of one kind.
    private static final class Ends {
        private int inside;
        private final List<Double> ratios = new ArrayList<>();
        private final Map<String, List<String>> misses = new TreeMap<>();
    }

    /// Counts an end.
    ///
    /// @param allowed what the evidence allows, seconds
    void end(String kind, java.time.Instant truth, Moment found, double allowed, String where) {
        Ends ends = kinds.computeIfAbsent(kind, key -> new Ends());
        double off = Moment.seconds(truth, found.at());
        ends.ratios.add(found.uncertaintySeconds() / allowed);
        if (Math.abs(off) <= found.uncertaintySeconds() + ROUNDING) {
            ends.inside++;
            return;
        }
        String miss =
                String.format(
                        Locale.ROOT,
                        "%s: off %.3f s, stated %s ±%.3f s (%s)",
                        where,
                        off,
                        found.evidence(),
                        found.uncertaintySeconds(),
                        found.source());
        ends.misses
                .computeIfAbsent(found.source().replaceAll("[0-9]+", "N"), key -> new ArrayList<>())
                .add(miss);
        if (found.evidence() == Evidence.MEASURED) {
            fault("measured end that is not exact: " + kind, miss);
        }
    }

    /// Counts something that must not happen.
    void fault(String what, String where) {
        faults.computeIfAbsent(what, key -> new ArrayList<>()).add(where);
    }

    /// Counts something that may happen.
    void count(String what) {
        counts.merge(what, 1, Integer::sum);
    }

    int ends() {
        return kinds.values().stream().mapToInt(ends -> ends.ratios.size()).sum();
    }

    double inside() {
        return (double) kinds.values().stream().mapToInt(ends -> ends.inside).sum() / ends();
    }

    /// Part inside of the kind that has the least.
    double insideOfWorst() {
        return kinds.values().stream()
                .mapToDouble(ends -> (double) ends.inside / ends.ratios.size())
                .min()
                .orElse(1);
    }

    double medianRatio() {
        return median(kinds.values().stream().flatMap(ends -> ends.ratios.stream()).toList());
    }

    Map<String, List<String>> faults() {
        return faults;
    }

    private static double median(List<Double> ratios) {
        List<Double> sorted = ratios.stream().sorted(Comparator.naturalOrder()).toList();
        return sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        text.append(
                String.format(
                        Locale.ROOT,
                        "%d ends, %.2f %% inside, median ratio %.2f%n",
                        ends(),
                        100 * inside(),
                        medianRatio()));
        kinds.entrySet().stream()
                .sorted(
                        Comparator.comparingDouble(kind ->
                                (double) kind.getValue().inside / kind.getValue().ratios.size()))
                .forEach(kind -> {
                    Ends ends = kind.getValue();
                    text.append(
                            String.format(
                                    Locale.ROOT,
                                    "%-40s %6d  %6.2f %%  ratio %.2f%n",
                                    kind.getKey(),
                                    ends.ratios.size(),
                                    100.0 * ends.inside / ends.ratios.size(),
                                    median(ends.ratios)));
                    ends.misses.forEach((source, misses) -> {
                        text.append("   ")
                                .append(misses.size())
                                .append(" x ")
                                .append(source)
                                .append('\n');
                        misses.stream()
                                .limit(SHOWN)
                                .forEach(miss -> text.append("      ").append(miss).append('\n'));
                    });
                });
        counts.forEach((what, count) -> text.append(count).append(" x ").append(what).append('\n'));
        faults.forEach((what, where) -> {
            text.append("FAULT ").append(where.size()).append(" x ").append(what).append('\n');
            where.stream()
                    .limit(SHOWN)
                    .forEach(one -> text.append("      ").append(one).append('\n'));
        });
        return text.toString();
    }
}
