package scaleout.model.projection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import scaleout.model.domain.Phase;
import scaleout.model.statistics.CommonStrata;

/// Attributes the difference of the mean totals to parts and to reasons.
///
/// Start-ups of the same kind (instance type, instance or copy, sizes of image and model, as far as they are known of all)
/// are a stratum, those of it in the same lane a cell. What means change by within cells is *change*; what they change by
/// within strata beyond that, *lanes*; the rest of the difference is *mix*. See [CommonStrata]. A lane says what need not
/// be transferred, or loaded: of parts that it cannot shorten, such as detection, nothing is put down to it.
final class Attribution {

    /// A start-up, by what it is compared and with its critical-path seconds.
    private record Row(List<String> kind, List<String> cell, Map<Part, Double> seconds) {

        private double of(Part part) {
            return seconds.getOrDefault(part, 0.0);
        }
    }

    /// The rows of both sides by stratum, and what each stratum weighs.
    private record Strata(
            Map<List<String>, List<Row>> before,
            Map<List<String>, List<Row>> after,
            Map<List<String>, Double> weights) {

        /// What the mean of a part changes by within strata.
        private double within(Part part) {
            return weights.entrySet().stream()
                    .mapToDouble(stratum ->
                            stratum.getValue()
                                    * (mean(after, stratum.getKey(), part)
                                            - mean(before, stratum.getKey(), part)))
                    .sum();
        }

        private static double mean(
                Map<List<String>, List<Row>> rows, List<String> stratum, Part part) {
            return Attribution.mean(rows.getOrDefault(stratum, List.of()), part);
        }
    }

    private final List<Factor> factors;
    private final Levels levels;
    private final List<Part> parts;
    private final boolean withDetection;
    private final boolean anyResident;

    /// @param factors       what makes start-ups of the same kind; known of all of them
    /// @param parts         a partition of the phases that every start-up shows
    /// @param withDetection whether detection counts; then it is known of all
    /// @param anyResident   whether some start-ups find the model loaded already
    Attribution(
            List<Factor> factors,
            Levels levels,
            List<Part> parts,
            boolean withDetection,
            boolean anyResident) {
        this.factors = factors;
        this.levels = levels;
        this.parts = parts;
        this.withDetection = withDetection;
        this.anyResident = anyResident;
    }

    Breakdown of(Side before, Side after) {
        List<Row> x = rows(before);
        List<Row> y = rows(after);
        Strata kinds = kinds(x, y);
        Strata cells = cells(x, y, kinds);
        List<Contribution> contributions =
                Stream.concat(parts.stream(), Stream.of(Part.BETWEEN))
                        .filter(part -> isShown(part, before, after) || isTime(part, x, y))
                        .map(part -> contribution(part, mean(x, part), mean(y, part), kinds, cells))
                        .toList();
        return new Breakdown(
                contributions,
                !kinds.weights().isEmpty(),
                cells.weights().values().stream().mapToDouble(weight -> weight).sum());
    }

    private Contribution contribution(
            Part part, double before, double after, Strata kinds, Strata cells) {
        double sameKind = kinds.within(part);
        double sameLane = isOfLane(part) ? cells.within(part) : sameKind;
        return new Contribution(
                part, before, after, sameLane, sameKind - sameLane, after - before - sameKind);
    }

    private boolean isOfLane(Part part) {
        return part.hasTransfers() || anyResident && part.phases().contains(Phase.CONTAINER_INIT);
    }

    private List<Row> rows(Side side) {
        return side.startUps().map(this::row).toList();
    }

    private Row row(ReadyStartUp startUp) {
        List<String> cell = new ArrayList<>();
        factors.forEach(factor -> cell.add(levels.of(factor, startUp).orElseThrow()));
        List<String> kind = List.copyOf(cell);
        cell.add(startUp.startUp().lane().id());
        return new Row(kind, List.copyOf(cell), seconds(startUp));
    }

    private Map<Part, Double> seconds(ReadyStartUp startUp) {
        Map<Part, Double> seconds = CriticalTime.of(startUp, parts);
        if (withDetection) {
            parts.stream()
                    .filter(part -> part.phases().contains(Phase.DETECTION))
                    .forEach(part ->
                            seconds.merge(
                                    part,
                                    startUp.detection().orElseThrow().seconds(),
                                    Double::sum));
        }
        return seconds;
    }

    private boolean isShown(Part part, Side before, Side after) {
        boolean counts = withDetection || !part.phases().equals(List.of(Phase.DETECTION));
        return counts && before.showing(part) + after.showing(part) > 0;
    }

    private static boolean isTime(Part part, List<Row> before, List<Row> after) {
        return Stream.concat(before.stream(), after.stream()).anyMatch(row -> row.of(part) > 0);
    }

    private static Strata kinds(List<Row> before, List<Row> after) {
        return new Strata(
                by(before, Row::kind),
                by(after, Row::kind),
                CommonStrata.weights(
                        before.stream().map(Row::kind).toList(),
                        after.stream().map(Row::kind).toList()));
    }

    /// A cell weighs its weight within its stratum times that of the stratum.
    private static Strata cells(List<Row> before, List<Row> after, Strata kinds) {
        Map<List<String>, Double> weights = new LinkedHashMap<>();
        kinds.weights()
                .forEach((kind, weight) ->
                        CommonStrata.weights(
                                        cellsOf(kinds.before(), kind), cellsOf(kinds.after(), kind))
                                .forEach((cell, share) -> weights.put(cell, weight * share)));
        return new Strata(by(before, Row::cell), by(after, Row::cell), weights);
    }

    private static List<List<String>> cellsOf(
            Map<List<String>, List<Row>> rows, List<String> kind) {
        return rows.getOrDefault(kind, List.of()).stream().map(Row::cell).toList();
    }

    private static Map<List<String>, List<Row>> by(
            List<Row> rows, Function<Row, List<String>> stratum) {
        return rows.stream().collect(Collectors.groupingBy(stratum));
    }

    private static double mean(List<Row> rows, Part part) {
        return rows.stream().mapToDouble(row -> row.of(part)).average().orElseThrow();
    }
}
