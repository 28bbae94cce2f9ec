package scaleout.model.calibration;

import java.util.function.UnaryOperator;
import org.apache.commons.math3.exception.TooManyEvaluationsException;
import org.apache.commons.math3.exception.TooManyIterationsException;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresBuilder;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresProblem.Evaluation;
import org.apache.commons.math3.fitting.leastsquares.LevenbergMarquardtOptimizer;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.util.Pair;

/// The most probable parameters given data and priors: least squares with one further row per prior.
///
/// Parameters are counted in prior standard deviations from the prior's median (`z`). So each prior row is `z` itself, the
/// covariance is that of a unit normal where the data say nothing, and its diagonal tells what they say: 1 is nothing, near
/// 0 is all. Levenberg-Marquardt of commons-math3; the covariance is the inverse of the normal matrix at the optimum
/// (Laplace's approximation).
///
final class MapFit {

    private static final double STEP = 1e-4;
    private static final int MOST_EVALUATIONS = 500;
    private static final int MOST_ITERATIONS = 100;

    /// Where neither cost nor parameters change by more than this part, the optimum is reached.
    private static final double CONVERGED = 1e-9;

    private final double[] z;
    private final RealMatrix covariance;
    private final RealMatrix information;

    private MapFit(double[] z, RealMatrix covariance, RealMatrix information) {
        this.z = z;
        this.covariance = covariance;
        this.information = information;
    }

    /// The optimum.
    double[] z() {
        return z.clone();
    }

    /// Covariance of the optimum.
    RealMatrix covariance() {
        return covariance;
    }

    /// What the data alone say: the normal matrix without the priors.
    RealMatrix information() {
        return information;
    }

    /// Returns the fit.
    ///
    /// @param start     where to begin, such as zeros
    /// @param residuals the data's residuals at a `z`, each in its own standard deviations; always as many
    static MapFit of(double[] start, UnaryOperator<double[]> residuals) {
        int parameters = start.length;
        int rows = residuals.apply(start).length;
        Search search = new Search(start, residuals);
        try {
            new LevenbergMarquardtOptimizer()
                    .optimize(
                            new LeastSquaresBuilder()
                                    .start(start)
                                    .target(new double[rows + parameters])
                                    .model(search::linearized)
                                    .checker((_, one, other) -> near(one, other))
                                    .maxEvaluations(MOST_EVALUATIONS)
                                    .maxIterations(MOST_ITERATIONS)
                                    .build());
        } catch (TooManyIterationsException | TooManyEvaluationsException kink) {
            // where two limits bind at once the cost has a kink and no step is small enough: the
            // best point counts
            assert search.least < Double.POSITIVE_INFINITY : kink;
        }
        double[] z = search.best;
        RealMatrix jacobian = jacobian(z, residuals, rows);
        RealMatrix information = jacobian.transpose().multiply(jacobian);
        RealMatrix normal = information.add(MatrixUtils.createRealIdentityMatrix(parameters));
        return new MapFit(
                z, new CholeskyDecomposition(normal).getSolver().getInverse(), information);
    }

    private static boolean near(Evaluation one, Evaluation other) {
        return Math.abs(one.getCost() - other.getCost()) <= CONVERGED * other.getCost()
                && one.getPoint().getLInfDistance(other.getPoint()) <= CONVERGED;
    }

    /// Remembers the best point on the way.
    private static final class Search {
        private final UnaryOperator<double[]> residuals;
        private double[] best;
        private double least = Double.POSITIVE_INFINITY;

        Search(double[] start, UnaryOperator<double[]> residuals) {
            this.residuals = residuals;
            best = start;
        }

        Pair<RealVector, RealMatrix> linearized(RealVector at) {
            double[] z = at.toArray();
            double[] data = residuals.apply(z);
            RealVector all = new ArrayRealVector(data, z);
            if (all.getNorm() < least) {
                least = all.getNorm();
                best = z;
            }
            RealMatrix jacobian = new Array2DRowRealMatrix(data.length + z.length, z.length);
            jacobian.setSubMatrix(jacobian(z, residuals, data.length).getData(), 0, 0);
            for (int i = 0; i < z.length; i++) {
                jacobian.setEntry(data.length + i, i, 1);
            }
            return new Pair<>(all, jacobian);
        }
    }

    private static RealMatrix jacobian(double[] z, UnaryOperator<double[]> residuals, int rows) {
        RealMatrix jacobian = new Array2DRowRealMatrix(Math.max(1, rows), z.length);
        for (int i = 0; i < z.length; i++) {
            double[] above = residuals.apply(shifted(z, i, STEP));
            double[] below = residuals.apply(shifted(z, i, -STEP));
            for (int row = 0; row < rows; row++) {
                jacobian.setEntry(row, i, (above[row] - below[row]) / (2 * STEP));
            }
        }
        return jacobian;
    }

    private static double[] shifted(double[] z, int index, double by) {
        double[] shifted = z.clone();
        shifted[index] += by;
        return shifted;
    }
}
