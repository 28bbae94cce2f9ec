package scaleout.model.calibration;

import java.util.List;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import scaleout.model.catalog.PublishedCase;

/// The start of a server as a straight line over the size of its model: what the start-up model takes container init for.
public final class ServerStart {

    /// One in ten lies above an 80 % interval.
    private static final double UPPER = 0.9;

    private final SimpleRegression line;
    private final double meanGb;

    private ServerStart(SimpleRegression line, double meanGb) {
        this.line = line;
        this.meanGb = meanGb;
    }

    /// Returns the line through published starts by least squares.
    ///
    /// @param cases at least three, of different sizes, each with a model's size and a total
    public static ServerStart of(List<PublishedCase> cases) {
        SimpleRegression line = new SimpleRegression();
        cases.forEach(one -> line.addData(one.modelGb().orElseThrow(), one.total().orElseThrow()));
        double mean =
                cases.stream().mapToDouble(one -> one.modelGb().orElseThrow()).average().orElse(0);
        return new ServerStart(line, mean);
    }

    /// Seconds of a server without a model.
    public double fixedSeconds() {
        return line.getIntercept();
    }

    /// Seconds per decimal GB of model.
    public double secondsPerGb() {
        return line.getSlope();
    }

    /// Returns the start with a model of some size, with the 80 % interval of one further start.
    public Prediction predict(double modelGb) {
        double middle = line.predict(modelGb);
        double away = modelGb - meanGb;
        double variance =
                line.getMeanSquareError()
                        * (1 + 1.0 / line.getN() + away * away / line.getXSumSquares());
        double width =
                new TDistribution(line.getN() - 2).inverseCumulativeProbability(UPPER)
                        * Math.sqrt(variance);
        return new Prediction(middle, middle - width, middle + width);
    }
}
