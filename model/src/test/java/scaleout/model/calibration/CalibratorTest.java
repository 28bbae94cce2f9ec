package scaleout.model.calibration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import scaleout.model.statistics.Sample;
import scaleout.model.timeline.ScaleOut;
import scaleout.model.timeline.StartUp;
import scaleout.model.timeline.Timeline;

/// Fits start-ups whose parameters are known to the test and hidden from the fit.
class CalibratorTest {

    private static final Map<String, Double> RATES =
            Map.of(
                    "diskMBps", 400.0,
                    "unpackMBps", 120.0,
                    "writeAmplification", 2.0,
                    "modelClientMBps", 300.0,
                    "modelWeight", 1.0);

    private static final Map<String, Double> SLOW =
            Map.of(
                    "diskMBps", 150.0,
                    "unpackMBps", 60.0,
                    "writeAmplification", 4.0,
                    "modelClientMBps", 150.0,
                    "modelWeight", 1.0);

    private static final List<Double> IMAGES = List.of(5.0, 10.0, 17.7);
    private static final List<Double> MODELS = List.of(4.0, 8.0, 16.4, 40.0);

    /// Name, hidden world, start-ups on each side.
    record Case(String name, HiddenWorld world, int count) {
        @Override
        public String toString() {
            return name;
        }
    }

    static final List<Case> CASES =
            List.of(
                    new Case(
                            "one size, all phases",
                            world(RATES, 0.05, List.of(17.7), List.of(16.4), 0, 0),
                            200),
                    new Case(
                            "one size, phases missing",
                            world(RATES, 0.05, List.of(17.7), List.of(16.4), 0, 0.4),
                            200),
                    new Case(
                            "many sizes, some cached, phases missing",
                            world(RATES, 0.05, IMAGES, MODELS, 0.3, 0.3),
                            400),
                    new Case("totals only", world(RATES, 0.04, IMAGES, MODELS, 0.3, 1), 400),
                    new Case("slow disk", world(SLOW, 0.05, IMAGES, MODELS, 0.3, 0.3), 400),
                    new Case("no model", world(RATES, 0.05, IMAGES, List.of(0.0), 0.3, 0.2), 200));

    private static HiddenWorld world(
            Map<String, Double> rates,
            double noise,
            List<Double> images,
            List<Double> models,
            double cached,
            double missing) {
        return new HiddenWorld(
                "ml.g6.2xlarge", rates, 60, 90, noise, images, models, cached, missing);
    }

    private static TypeCalibration calibrated(Timeline timeline) {
        return Calibrator.calibrate(List.of(timeline), Sizes.NONE).types().getFirst();
    }

    @ParameterizedTest
    @FieldSource("CASES")
    void startUpsThatTheFitHasNotSeenArePredicted(Case hidden) {
        TypeCalibration fitted = calibrated(hidden.world.timeline(hidden.count, 1));
        List<StartUp> unseen = hidden.world.timeline(hidden.count, 2).startUps().toList();

        double[] errors = new double[unseen.size()];
        int covered = 0;
        for (int i = 0; i < errors.length; i++) {
            StartUp startUp = unseen.get(i);
            double observed = startUp.startUpSeconds().orElseThrow();
            Load load =
                    Load.of(
                            startUp,
                            Sizes.NONE.image(startUp).orElseThrow(),
                            Sizes.NONE.model(startUp).orElseThrow());
            Prediction predicted = fitted.predict(load, 0.9);
            errors[i] = Math.abs(predicted.seconds() / observed - 1);
            covered += predicted.covers(observed) ? 1 : 0;
        }

        // noise of 5 % of each phase leaves errors of about 2 % of the total at the median
        assertTrue(Sample.of(errors).median() < 0.03, () -> "median " + Sample.of(errors).median());
        assertEquals(0.9, covered / (double) errors.length, 0.05);
    }

    @Test
    void parametersAreRecoveredWhereTheDataTellThem() {
        HiddenWorld hidden = world(RATES, 0.05, IMAGES, MODELS, 0.3, 0.2);
        TypeCalibration fitted = calibrated(hidden.timeline(600, 3));

        assertValue(fitted, "unpackMBps", 120, 0.03);
        assertValue(fitted, "modelClientMBps", 300, 0.03);
        assertValue(fitted, "provisioningSeconds", 60, 0.02);
        assertValue(fitted, "containerInitSeconds", 90, 0.02);
        // only what a pull gets of the disk alone is told: disk over amplification
        assertEquals(
                400 / 2.0,
                value(fitted, "diskMBps").parameter().value()
                        / value(fitted, "writeAmplification").parameter().value(),
                0.1 * 400 / 2.0);
    }

    private static void assertValue(
            TypeCalibration fitted, String name, double hidden, double part) {
        CalibratedParameter known = value(fitted, name);
        assertEquals(hidden, known.parameter().value(), part * hidden, name);
        assertTrue(known.isKnown(), name);
    }

    private static CalibratedParameter value(TypeCalibration fitted, String name) {
        return fitted.parameters().stream()
                .filter(known -> known.parameter().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void intervalsOfParametersCoverWhatWasHidden() {
        int covered = 0;
        int all = 0;
        for (int seed = 0; seed < 20; seed++) {
            TypeCalibration fitted =
                    calibrated(world(RATES, 0.05, IMAGES, MODELS, 0.3, 0.2).timeline(100, seed));
            for (Map.Entry<String, Double> hidden :
                    Map.of(
                                    "unpackMBps",
                                    120.0,
                                    "modelClientMBps",
                                    300.0,
                                    "provisioningSeconds",
                                    60.0,
                                    "containerInitSeconds",
                                    90.0)
                            .entrySet()) {
                CalibratedParameter known = value(fitted, hidden.getKey());
                covered +=
                        known.low() <= hidden.getValue() && hidden.getValue() <= known.high()
                                ? 1
                                : 0;
                all++;
            }
        }
        // nominally 72 of 80
        assertTrue(covered >= 0.8 * all, covered + " of " + all);
    }

    @Test
    void whatCannotBeToldApartIsSaid() {
        TypeCalibration fitted =
                calibrated(world(RATES, 0.05, List.of(17.7), List.of(16.4), 0, 0).timeline(100, 4));

        List<String> weak = fitted.quality().weak();
        assertTrue(
                weak.stream().anyMatch(s -> s.contains("diskMBps and writeAmplification")),
                weak::toString);
        assertTrue(weak.stream().anyMatch(s -> s.contains("initSecondsPerGb")), weak::toString);
        assertFalse(value(fitted, "initSecondsPerGb").isKnown());
    }

    @Test
    void outliersAreNamedAndMoveTheFitLittle() {
        HiddenWorld hidden = world(RATES, 0.03, IMAGES, MODELS, 0.3, 0.2);
        Timeline clean = hidden.timeline(100, 5);
        List<ScaleOut> scaleOuts = new ArrayList<>(clean.scaleOuts());
        // waited for capacity: provisioning of 20 minutes
        HiddenWorld stuck =
                new HiddenWorld("ml.g6.2xlarge", RATES, 1200, 90, 0.03, IMAGES, MODELS, 0.3, 0);
        scaleOuts.addAll(stuck.timeline(3, 6).scaleOuts());
        Timeline dirty = new Timeline("hidden", clean.clock(), null, scaleOuts);

        TypeCalibration fitted = calibrated(dirty);

        assertEquals(3, fitted.quality().outliers().size());
        assertValue(fitted, "provisioningSeconds", 60, 0.05);
    }

    @Test
    void tooFewStartUpsAreSaid() {
        Calibration few =
                Calibrator.calibrate(
                        List.of(world(RATES, 0.05, IMAGES, MODELS, 0.3, 0.2).timeline(3, 7)),
                        Sizes.NONE);

        assertTrue(few.findings().getFirst().summary().startsWith("Only 3 start-ups"));
    }

    @Test
    void aTimelineWithoutStartUpsCalibratesNothing() {
        Timeline empty = new Timeline("", Timeline.Clock.UTC, null, List.of());

        assertEquals(
                new Calibration(List.of(), List.of()),
                Calibrator.calibrate(List.of(empty), Sizes.NONE));
    }

    @Test
    void aBlockIsDividedByWhatIsExpectedAndByHowUnsureItIs() {
        Random random = new Random(8);
        for (int i = 0; i < 500; i++) {
            List<Expected.Part> parts = List.of(part(random), part(random), part(random));
            double length = 1000 * random.nextDouble();

            double[] seconds = BlockDivision.of(length, parts);

            assertEquals(length, seconds[0] + seconds[1] + seconds[2], 1e-9 * length);
            for (double part : seconds) {
                assertTrue(part >= 0);
            }
        }
    }

    private static Expected.Part part(Random random) {
        return new Expected.Part(300 * random.nextDouble(), 1 + 5000 * random.nextDouble());
    }
}
