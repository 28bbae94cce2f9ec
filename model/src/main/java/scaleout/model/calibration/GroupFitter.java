package scaleout.model.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Fits the law of one instance type to its start-ups: parameters and noise in turn, each given the other, and outliers
/// count less (Huber's weights).
final class GroupFitter {

    /// Beyond this many standard deviations an equation counts less; the usual choice is 1.345 to 2.5, and start-ups have
    /// honest tails.
    private static final double HUBER = 2.5;

    /// Beyond this many standard deviations a start-up is called an outlier.
    static final double OUTLIER = 4;

    private static final int ROUNDS = 6;

    /// How far from the priors' medians further starts lie: where a limit does not bind, its parameter has no slope, so
    /// one start alone may miss that another limit explains more.
    private static final double APART = 2;

    private final GroupLaw law;
    private final int equations;

    private GroupFitter(GroupLaw law, int equations) {
        this.law = law;
        this.equations = equations;
    }

    /// What came out.
    ///
    /// @param fit    the parameters
    /// @param noise  how much start-ups differ from them
    /// @param scores residual of each equation in its standard deviations
    record Result(MapFit fit, Noise noise, List<Double> scores) {}

    /// Returns the fit.
    static Result fit(GroupLaw law, List<Equation> equations, int parameters) {
        return new GroupFitter(law, equations.size()).fit(equations, parameters);
    }

    private Result fit(List<Equation> all, int parameters) {
        double[] z = new double[parameters];
        double[] weights = new double[equations];
        Arrays.fill(weights, 1);
        Noise before = Noise.before(law.at(z));
        Noise noise = before;
        MapFit fit = law.fit(starts(parameters), noise, weights);
        for (int round = 0; round < ROUNDS; round++) {
            z = fit.z();
            double[] residuals = law.residuals(z);
            double[] transfers = law.transferSeconds(z);
            noise = Noise.of(all, residuals, transfers, weights, before);
            weights = weights(scores(all, residuals, transfers, noise));
            fit = law.fit(List.of(z), noise, weights);
        }
        double[] scores = scores(all, law.residuals(fit.z()), law.transferSeconds(fit.z()), noise);
        return new Result(fit, noise, Arrays.stream(scores).boxed().toList());
    }

    private static List<double[]> starts(int parameters) {
        List<double[]> starts = new ArrayList<>();
        starts.add(new double[parameters]);
        for (int limit : new int[] {TypeLaw.DISK, TypeLaw.UNPACK, TypeLaw.CLIENT, TypeLaw.WEIGHT}) {
            for (double sign : new double[] {-1, 1}) {
                double[] start = new double[parameters];
                start[limit] = sign * APART;
                starts.add(start);
            }
        }
        return starts;
    }

    private static double[] scores(
            List<Equation> all, double[] residuals, double[] transfers, Noise noise) {
        return IntStream.range(0, residuals.length)
                .mapToDouble(i ->
                        residuals[i]
                                / Math.sqrt(
                                        noise.variance(all.get(i), transfers[i])
                                                + all.get(i).variance()))
                .toArray();
    }

    private static double[] weights(double[] scores) {
        return Arrays.stream(scores)
                .map(score -> Math.min(1, HUBER / Math.max(Math.abs(score), 1e-9)))
                .toArray();
    }
}
