package scaleout.model.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
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

    private static TransferParameters rates(java.util.function.IntFunction<Parameter> of) {
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
        return expected(TypeLaw.at(priors, modelGb, fit.z()), load);
    }

    private Expected expected(TypeLaw law, Load load) {
        TypeLaw.Phases phases = law.phases(load);
        return new Expected(
                phases.provisioning(), phases.transferred(), phases.containerInit(), noise);
    }

    /// Returns parameter sets as sure as the data make them: draws from the normal distribution of their logs.
    public List<Draw> draws(int count, long seed) {
        Random random = new Random(seed);
        RealMatrix root = new CholeskyDecomposition(fit.covariance(), 1e-10, 0).getL();
        List<Draw> draws = new ArrayList<>();
        for (int draw = 0; draw < count; draw++) {
            double[] unit = random.doubles(priors.size()).map(u -> 0).toArray();
            for (int i = 0; i < unit.length; i++) {
                unit[i] = random.nextGaussian();
            }
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
                return prior.parameter()
                        .with(Math.max(least, prior.at(z[index])), Basis.FITTED, "a draw");
            });
        }

        /// What a start-up that transfers `load` takes by these parameters.
        public Expected expected(Load load) {
            return of.expected(TypeLaw.at(of.priors, of.modelGb, z), load);
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
        double variance = expected(load).variance();
        double[] slope = new double[priors.size()];
        for (int i = 0; i < slope.length; i++) {
            slope[i] = (total(load, i, STEP) - total(load, i, -STEP)) / (2 * STEP);
        }
        double[] spread = fit.covariance().operate(slope);
        for (int i = 0; i < slope.length; i++) {
            variance += slope[i] * spread[i];
        }
        return Math.sqrt(variance);
    }

    private double total(Load load, int index, double step) {
        double[] z = fit.z();
        z[index] += step;
        return TypeLaw.at(priors, modelGb, z).phases(load).total();
    }

    /// How many standard deviations each start-up's total is above the law, in order.
    private List<Double> scores(Observations observations) {
        java.util.Map<Load, double[]> known = new java.util.HashMap<>();
        List<Double> all = new ArrayList<>();
        for (int i = 0; i < observations.startUps().size(); i++) {
            Load load = observations.load(i);
            java.util.OptionalDouble total = observations.startUps().get(i).startUpSeconds();
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
