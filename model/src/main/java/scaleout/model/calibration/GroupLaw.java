package scaleout.model.calibration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// The law of one instance type against what its start-ups show.
final class GroupLaw {

    private final List<Prior> priors;
    private final double modelGb;
    private final List<Load> loads;
    private final List<Equation> equations;

    GroupLaw(List<Prior> priors, Observations observations) {
        this.priors = priors;
        this.modelGb = observations.modelGb();
        this.loads = observations.loads();
        this.equations = observations.equations();
    }

    TypeLaw at(double[] z) {
        return TypeLaw.at(priors, modelGb, z);
    }

    private List<TypeLaw.Phases> phases(double[] z) {
        TypeLaw law = at(z);
        return loads.stream().map(law::phases).toList();
    }

    /// Observed minus predicted seconds of each equation.
    double[] residuals(double[] z) {
        List<TypeLaw.Phases> phases = phases(z);
        return equations.stream()
                .mapToDouble(equation ->
                        equation.seconds() - seconds(equation, phases.get(equation.load())))
                .toArray();
    }

    /// How much of each equation's span is transfers, seconds.
    double[] transferSeconds(double[] z) {
        List<TypeLaw.Phases> phases = phases(z);
        return equations.stream()
                .mapToDouble(equation -> transfers(equation, phases.get(equation.load())))
                .toArray();
    }

    private static double seconds(Equation equation, TypeLaw.Phases phases) {
        return phases.at(equation.end()) - phases.at(equation.start());
    }

    private static double transfers(Equation equation, TypeLaw.Phases phases) {
        double from = Math.max(phases.at(equation.start()), phases.provisioning());
        double to =
                Math.min(
                        phases.at(equation.end()),
                        Math.max(
                                phases.at(Edge.CONTAINER),
                                phases.provisioning() + phases.downloaded()));
        return Math.max(0, to - from);
    }

    /// Returns the most probable parameters given the noise.
    ///
    /// Start-ups that transfer the same and show the same span differ by noise alone, so they count as one: their weighted
    /// mean with the sum of their weights has the same optimum.
    ///
    /// @param starts  where to begin; the best end counts
    /// @param weights how much each equation counts
    MapFit fit(List<double[]> starts, Noise noise, double[] weights) {
        double[] transfers = transferSeconds(starts.getFirst());
        List<Row> rows = rows(noise, weights, transfers);
        MapFit best = null;
        double least = Double.POSITIVE_INFINITY;
        for (double[] start : starts) {
            MapFit fit = MapFit.of(start, z -> residuals(rows, z));
            double cost = cost(residuals(rows, fit.z())) + cost(fit.z());
            if (best == null || cost < least) {
                best = fit;
                least = cost;
            }
        }
        return java.util.Objects.requireNonNull(best, "no start");
    }

    private static double cost(double[] residuals) {
        double cost = 0;
        for (double residual : residuals) {
            cost += residual * residual;
        }
        return cost;
    }

    /// Equations that the law cannot tell apart.
    private record Kind(int load, Edge start, Edge end) {}

    /// One or more equations of a kind as one.
    private record Row(Equation equation, double seconds, double weight) {}

    private List<Row> rows(Noise noise, double[] weights, double[] transfers) {
        Map<Kind, List<Integer>> kinds = new LinkedHashMap<>();
        for (int i = 0; i < equations.size(); i++) {
            Equation equation = equations.get(i);
            kinds.computeIfAbsent(
                            new Kind(equation.load(), equation.start(), equation.end()),
                            _ -> new ArrayList<>())
                    .add(i);
        }
        return kinds.values().stream()
                .map(indices -> row(indices, noise, weights, transfers))
                .toList();
    }

    private Row row(List<Integer> indices, Noise noise, double[] weights, double[] transfers) {
        double sum = 0;
        double weight = 0;
        for (int i : indices) {
            Equation equation = equations.get(i);
            double own =
                    weights[i] / (noise.variance(equation, transfers[i]) + equation.variance());
            sum += own * equation.seconds();
            weight += own;
        }
        return new Row(equations.get(indices.getFirst()), sum / weight, weight);
    }

    private double[] residuals(List<Row> rows, double[] z) {
        List<TypeLaw.Phases> phases = phases(z);
        return IntStream.range(0, rows.size())
                .mapToDouble(i -> {
                    Row row = rows.get(i);
                    double predicted = seconds(row.equation, phases.get(row.equation.load()));
                    return Math.sqrt(row.weight) * (row.seconds - predicted);
                })
                .toArray();
    }
}
