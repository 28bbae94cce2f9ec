package scaleout.model.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import scaleout.model.catalog.FittedParameters;
import scaleout.model.catalog.InstanceType;
import scaleout.model.domain.Parameter;
import scaleout.model.domain.Parameter.Basis;
import scaleout.model.simulation.SideBySide;

/// Fits [SharedLaw] to published pairs, and predicts start-ups from sizes and instance type alone.
///
/// Endpoints differ for reasons that sizes do not tell: how an image compresses and is layered, what a container does when
/// it starts. So each pair has two effects of its own, one on its pull and one on the rest, both normal in the log with a
/// spread that is estimated with the parameters (EM with an inverse gamma prior). Predictions use the law without any
/// pair's effects, and their intervals the spread: a pair's own effects explain it, they predict nothing.
public final class PublishedFit {

    /// A published total or phase is not exact: a P50 of unknown n, or one run, read off a text. Assumed.
    private static final double TOTAL_LOG_SD = 0.05;

    private static final double DOWNLOAD_LOG_SD = 0.05;

    /// The pull of the one pair whose pull is published: the sources say 333 s and 252 s.
    private static final double PULL_LOG_SD = 0.15;

    /// Spread of pulls before any pair is seen: that of the logs of five published pulls outside SageMaker
    /// (55, 62, 72, 89, 91 MB/s compressed).
    private static final double PULL_SPREAD = 0.22;

    /// Spread of the rest before any pair is seen. Assumed.
    private static final double REST_SPREAD = 0.15;

    /// How many pairs the spreads before weigh as much as.
    private static final double WEIGHT_OF_SPREAD = 4;

    private static final int ROUNDS = 30;

    /// One in ten lies above an 80 % interval.
    private static final double UPPER = 0.9;

    private static final int SHARED = SharedLaw.PRIORS.size();

    private final List<PublishedPair> pairs;
    private double pullSpread = PULL_SPREAD;
    private double restSpread = REST_SPREAD;
    private MapFit fit;

    private PublishedFit(List<PublishedPair> pairs) {
        this.pairs = List.copyOf(pairs);
        fit = fitted(new double[SHARED + 2 * pairs.size()]);
        for (int round = 0; round < ROUNDS; round++) {
            double pull = spread(PULL_SPREAD, pullSpread, 0);
            double rest = spread(REST_SPREAD, restSpread, 1);
            pullSpread = pull;
            restSpread = rest;
            fit = fitted(fit.z());
        }
    }

    /// Returns the fit to some pairs.
    public static PublishedFit of(List<PublishedPair> pairs) {
        return new PublishedFit(pairs);
    }

    /// A parameter of the fit.
    ///
    /// @param parameter the median after the pairs were seen
    /// @param logSd     standard deviation of its log
    /// @param before    the median before the pairs were seen, with its source
    /// @param logSdBefore standard deviation of its log before the pairs were seen
    public record SharedParameter(
            Parameter parameter, double logSd, Parameter before, double logSdBefore) {}

    /// Returns what one start-up takes, from its sizes and its instance type.
    ///
    /// @param imageGb compressed, decimal GB; zero where it is cached
    public Prediction predict(InstanceType type, double imageGb, double modelGb) {
        return prediction(law -> total(law, type, imageGb, modelGb));
    }

    /// Returns what the pull alone takes, with nothing to download.
    public Prediction predictPull(InstanceType type, double imageGb) {
        return prediction(law -> law.transfers(type, imageGb, 0).pullSeconds());
    }

    /// The eight parameters, in the order of [SharedLaw].
    public List<SharedParameter> parameters() {
        List<SharedParameter> parameters = new ArrayList<>();
        for (int i = 0; i < SHARED; i++) {
            Prior prior = SharedLaw.PRIORS.get(i);
            Parameter before = prior.parameter();
            parameters.add(
                    new SharedParameter(
                            before.with(
                                    prior.at(fit.z()[i]), Basis.FITTED, FittedParameters.SOURCE),
                            prior.sd() * Math.sqrt(fit.covariance().getEntry(i, i)),
                            before,
                            prior.sd()));
        }
        return parameters;
    }

    /// The same for calibrations, as their prior.
    public FittedParameters shared() {
        Map<String, Double> values = new HashMap<>();
        Map<String, Double> logSds = new HashMap<>();
        for (SharedParameter shared : parameters()) {
            values.put(shared.parameter().name(), shared.parameter().value());
            logSds.put(shared.parameter().name(), shared.logSd());
        }
        return new FittedParameters(values, logSds);
    }

    /// How much pulls differ between endpoints beyond sizes and types: standard deviation of the log.
    public double pullSpread() {
        return pullSpread;
    }

    /// How much all but pull and download differs: standard deviation of the log.
    public double restSpread() {
        return restSpread;
    }

    /// The law with two effects, each a factor of time.
    private record Endpoint(SharedLaw law, double pullEffect, double restEffect) {

        SideBySide transfers(InstanceType type, double imageGb, double modelGb) {
            return law.transfers(type, imageGb, modelGb, pullEffect);
        }

        double rest(InstanceType type, double modelGb) {
            return law.restSeconds(type, modelGb) * restEffect;
        }
    }

    private static double total(
            Endpoint endpoint, InstanceType type, double imageGb, double modelGb) {
        return endpoint.rest(type, modelGb) + endpoint.transfers(type, imageGb, modelGb).seconds();
    }

    private interface Seconds {
        double of(Endpoint endpoint);
    }

    private MapFit fitted(double[] start) {
        return MapFit.of(start, this::residuals);
    }

    private double[] residuals(double[] z) {
        SharedLaw law = SharedLaw.at(z);
        List<Double> rows = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            PublishedPair pair = pairs.get(i);
            int own = SHARED + 2 * i;
            Endpoint endpoint =
                    new Endpoint(
                            law, Math.exp(pullSpread * z[own]), Math.exp(restSpread * z[own + 1]));
            double rest = endpoint.rest(pair.type(), pair.modelGb());
            SideBySide both = endpoint.transfers(pair.type(), pair.imageGb(), pair.modelGb());
            SideBySide alone = endpoint.transfers(pair.type(), 0, pair.modelGb());
            rows.add(Math.log((rest + both.seconds()) / pair.beforeSeconds()) / TOTAL_LOG_SD);
            rows.add(Math.log((rest + alone.seconds()) / pair.afterSeconds()) / TOTAL_LOG_SD);
            add(rows, both.pullSeconds(), pair.pullSeconds(), PULL_LOG_SD);
            add(rows, both.downloadSeconds(), pair.downloadSeconds(), DOWNLOAD_LOG_SD);
            add(rows, alone.downloadSeconds(), pair.downloadAloneSeconds(), DOWNLOAD_LOG_SD);
        }
        return rows.stream().mapToDouble(row -> row).toArray();
    }

    private static void add(
            List<Double> rows, double seconds, OptionalDouble published, double logSd) {
        if (published.isPresent()) {
            rows.add(Math.log(seconds / published.getAsDouble()) / logSd);
        }
    }

    /// The mean square of the pairs' effects, with what is unsure of each, drawn towards the spread before.
    private double spread(double before, double now, int which) {
        double squares = WEIGHT_OF_SPREAD * before * before;
        for (int i = 0; i < pairs.size(); i++) {
            int own = SHARED + 2 * i + which;
            double z = fit.z()[own];
            squares += now * now * (z * z + fit.covariance().getEntry(own, own));
        }
        return Math.sqrt(squares / (WEIGHT_OF_SPREAD + pairs.size()));
    }

    private Prediction prediction(Seconds of) {
        double[] shared = Arrays.copyOf(fit.z(), SHARED + 2);
        shared[SHARED] = 0;
        shared[SHARED + 1] = 0;
        double middle = Math.log(of.of(endpoint(shared)));
        RealVector slope = slope(shared, of);
        double variance =
                slope.dotProduct(uncertainty().operate(slope)) + TOTAL_LOG_SD * TOTAL_LOG_SD;
        double width =
                new TDistribution(WEIGHT_OF_SPREAD + pairs.size())
                                .inverseCumulativeProbability(UPPER)
                        * Math.sqrt(variance);
        return new Prediction(Math.exp(middle), Math.exp(middle - width), Math.exp(middle + width));
    }

    private Endpoint endpoint(double[] z) {
        return new Endpoint(
                SharedLaw.at(z),
                Math.exp(pullSpread * z[SHARED]),
                Math.exp(restSpread * z[SHARED + 1]));
    }

    /// How the log of a duration changes with each shared parameter and with the two effects of an endpoint not yet seen.
    private RealVector slope(double[] z, Seconds of) {
        double step = 1e-4;
        RealVector slope = new ArrayRealVector(z.length);
        for (int i = 0; i < z.length; i++) {
            double[] above = z.clone();
            double[] below = z.clone();
            above[i] += step;
            below[i] -= step;
            slope.setEntry(
                    i, Math.log(of.of(endpoint(above)) / of.of(endpoint(below))) / (2 * step));
        }
        return slope;
    }

    /// Covariance of the shared parameters; the effects of an endpoint not yet seen are unit normal.
    private RealMatrix uncertainty() {
        RealMatrix covariance = MatrixUtils.createRealIdentityMatrix(SHARED + 2);
        covariance.setSubMatrix(
                fit.covariance().getSubMatrix(0, SHARED - 1, 0, SHARED - 1).getData(), 0, 0);
        return covariance;
    }
}
