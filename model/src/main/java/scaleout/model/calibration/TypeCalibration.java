package scaleout.model.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;
import scaleout.model.domain.Parameter;
import scaleout.model.domain.Parameter.Basis;
import scaleout.model.domain.StartUpKind;
import scaleout.model.simulation.TransferParameters;

/// What the start-ups of one kind on one instance type say about the start-up model.
public final class TypeCalibration {

    /// Fewer start-ups than this give no percentiles.
    public static final int ENOUGH = 20;

    /// One in twenty lies above a 90 % interval of a normal distribution at this many standard deviations.
    private static final double Z95 = 1.6448536269514722;

    private static final double STEP = 1e-4;

    private final @Nullable String instanceType;
    private final StartUpKind kind;
    private final List<Prior> priors;
    private final double modelGb;
    private final MapFit fit;
    private final Noise noise;
    private final FitQuality quality;
    private final List<Double> scores;

    TypeCalibration(
            @Nullable String instanceType,
            StartUpKind kind,
            List<Prior> priors,
            GroupFitter.Result result,
            FitQuality quality,
            Observations observations) {
        this.instanceType = instanceType;
        this.kind = kind;
        this.priors = List.copyOf(priors);
        this.modelGb = observations.modelGb();
        this.fit = result.fit();
        this.noise = result.noise();
        this.quality = quality;
        this.scores = scores(observations);
    }

    /// The instance type; null where nothing says it.
    public @Nullable String instanceType() {
        return instanceType;
    }

    /// What became ready.
    public StartUpKind kind() {
        return kind;
    }

    /// How well the law fits, and on what.
    public FitQuality quality() {
        return quality;
    }

    /// How much start-ups differ from the law: standard deviations of provisioning and of init in seconds, and of the
    /// transfers as a part of their time.
    public Noise noise() {
        return noise;
    }

    /// The parameters: rates, provisioning, init.
    public List<CalibratedParameter> parameters() {
        return IntStream.range(0, priors.size()).mapToObj(this::parameter).toList();
    }

    private CalibratedParameter parameter(int index) {
        Prior prior = priors.get(index);
        double left = fit.covariance().getEntry(index, index);
        double z = fit.z()[index];
        double width = Z95 * Math.sqrt(left);
        double learned = Math.clamp(1 - left, 0, 1);
        Parameter before = prior.parameter();
        double value = prior.at(z);
        String from = "from %s of this trace".formatted(startUps(quality.startUps()));
        Parameter parameter =
                learned >= CalibratedParameter.KNOWN
                        ? before.with(
                                value,
                                Basis.FITTED,
                                "%s, ±%.0f %%".formatted(from, 100 * prior.sd() * width))
                        : before.with(
                                value,
                                before.basis(),
                                "%s; this trace says little of it".formatted(before.source()));
        return new CalibratedParameter(
                parameter, prior.at(z - width), prior.at(z + width), learned);
    }

    private static String startUps(int count) {
        return count == 1 ? "1 start-up" : count + " start-ups";
    }

    /// The rates, for projections.
    public TransferParameters rates() {
        return rates(index -> parameter(index).parameter());
    }

    private static TransferParameters rates(IntFunction<Parameter> of) {
        return new TransferParameters(
                of.apply(TypeLaw.NIC),
                of.apply(TypeLaw.DISK),
                of.apply(TypeLaw.UNPACK),
                of.apply(TypeLaw.AMPLIFICATION),
                of.apply(TypeLaw.CLIENT),
                of.apply(TypeLaw.WEIGHT));
    }

    /// What a start-up that transfers `load` takes by the law.
    public Expected expected(Load load) {
        TypeLaw.Phases phases = law(fit.z()).phases(load);
        double[][] slopes = slopes(load);
        double download = phases.ownDownload();
        return new Expected(
                new Expected.Part(
                        phases.provisioning(), square(noise.provisioning()) + spread(slopes[0])),
                new Expected.Part(
                        phases.transferred(),
                        square(noise.transfers() * phases.transferred()) + spread(slopes[1])),
                new Expected.Part(
                        phases.containerInit() - download,
                        square(noise.init()) + spread(slopes[2])),
                download);
    }

    private TypeLaw law(double[] z) {
        return TypeLaw.at(priors, modelGb, z);
    }

    private static double square(double number) {
        return number * number;
    }

    /// How provisioning, transfers and init change with each parameter, seconds per prior standard deviation.
    private double[][] slopes(Load load) {
        double[][] slopes = new double[3][priors.size()];
        for (int i = 0; i < priors.size(); i++) {
            TypeLaw.Phases above = shifted(i, STEP).phases(load);
            TypeLaw.Phases below = shifted(i, -STEP).phases(load);
            slopes[0][i] = (above.provisioning() - below.provisioning()) / (2 * STEP);
            slopes[1][i] = (above.transferred() - below.transferred()) / (2 * STEP);
            slopes[2][i] = (above.containerInit() - below.containerInit()) / (2 * STEP);
        }
        return slopes;
    }

    private TypeLaw shifted(int index, double step) {
        double[] z = fit.z();
        z[index] += step;
        return law(z);
    }

    /// What the parameters leave open of something with these slopes, square seconds.
    private double spread(double[] slope) {
        double[] product = fit.covariance().operate(slope);
        double variance = 0;
        for (int i = 0; i < slope.length; i++) {
            variance += slope[i] * product[i];
        }
        return Math.max(0, variance);
    }

    /// Returns parameter sets as sure as the data make them: draws from the normal distribution of their logs.
    public List<Draw> draws(int count, long seed) {
        Random random = new Random(seed);
        RealMatrix root = new CholeskyDecomposition(fit.covariance(), 1e-10, 0).getL();
        List<Draw> draws = new ArrayList<>();
        for (int draw = 0; draw < count; draw++) {
            double[] unit = new double[priors.size()];
            Arrays.setAll(unit, _ -> random.nextGaussian());
            double[] z = root.operate(unit);
            for (int i = 0; i < z.length; i++) {
                z[i] += fit.z()[i];
            }
            draws.add(new Draw(this, z));
        }
        return draws;
    }

    /// One parameter set.
    public static final class Draw {
        private final TypeCalibration of;
        private final double[] z;

        private Draw(TypeCalibration of, double[] z) {
            this.of = of;
            this.z = z;
        }

        /// The rates, for projections.
        public TransferParameters rates() {
            return TypeCalibration.rates(index -> {
                Prior prior = of.priors.get(index);
                double least = index == TypeLaw.AMPLIFICATION ? 1 : 0;
                double value = Math.max(least, prior.at(z[index]));
                return prior.parameter().with(value, Basis.FITTED, "a draw");
            });
        }

        /// What a start-up that transfers `load` takes by these parameters.
        ///
        /// @param middle the same by the most probable ones, which tells how sure it is
        public Expected expected(Load load, Expected middle) {
            TypeLaw.Phases phases = of.law(z).phases(load);
            double download = phases.ownDownload();
            return new Expected(
                    new Expected.Part(phases.provisioning(), middle.provisioning().variance()),
                    new Expected.Part(phases.transferred(), middle.transfers().variance()),
                    new Expected.Part(phases.containerInit() - download, middle.init().variance()),
                    download);
        }
    }

    /// Returns the total from launch to ready of one start-up, from what it transfers.
    ///
    /// Its interval comes from the residuals of the start-ups that were fitted (conformal prediction: their ranks, whatever
    /// their distribution), where there are enough of them; else from a normal one.
    ///
    /// @param level how many of a hundred lie inside, such as 0.9
    public Prediction predict(Load load, double level) {
        double middle = expected(load).totalSeconds();
        double sd = standardDeviation(load);
        double tail = (1 - level) / 2;
        int n = scores.size();
        if (n < ENOUGH) {
            double t = new TDistribution(Math.max(1, n + 1)).inverseCumulativeProbability(1 - tail);
            return new Prediction(middle, Math.max(0, middle - t * sd), middle + t * sd);
        }
        int rank = Math.max(1, (int) Math.floor((n + 1) * tail));
        return new Prediction(
                middle,
                Math.max(0, middle + scores.get(rank - 1) * sd),
                middle + scores.get(n - rank) * sd);
    }

    /// Of one start-up's total: noise, and what is unsure of the parameters.
    private double standardDeviation(Load load) {
        double[][] slopes = slopes(load);
        double[] total = new double[priors.size()];
        for (int i = 0; i < total.length; i++) {
            total[i] = slopes[0][i] + slopes[1][i] + slopes[2][i];
        }
        double transferred = law(fit.z()).phases(load).transferred();
        return Math.sqrt(
                square(noise.provisioning())
                        + square(noise.transfers() * transferred)
                        + square(noise.init())
                        + spread(total));
    }

    /// How many standard deviations each start-up's total is above the law, in order.
    private List<Double> scores(Observations observations) {
        Map<Load, double[]> known = new HashMap<>();
        List<Double> all = new ArrayList<>();
        for (int i = 0; i < observations.startUps().size(); i++) {
            Load load = observations.load(i);
            OptionalDouble total = observations.startUps().get(i).startUpSeconds();
            if (load != null && total.isPresent()) {
                double[] law =
                        known.computeIfAbsent(
                                load,
                                of ->
                                        new double[] {
                                            expected(of).totalSeconds(), standardDeviation(of)
                                        });
                all.add((total.getAsDouble() - law[0]) / law[1]);
            }
        }
        return all.stream().sorted().toList();
    }
}
