package scaleout.model.calibration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import scaleout.model.calibration.PublishedFit.SharedParameter;
import scaleout.model.catalog.FittedParameters;
import scaleout.model.catalog.InstanceType;

class PublishedFitTest {

    private static final PublishedFit FIT = PublishedFit.of(PublishedPair.all());

    static List<PublishedPair> pairs() {
        return PublishedPair.all();
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void aFittedPairIsWithin15Percent(PublishedPair pair) {
        assertBothWithin(0.15, pair, FIT);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void aPairThatTheFitHasNotSeenIsWithin30Percent(PublishedPair pair) {
        assertBothWithin(0.30, pair, withoutPair(pair));
    }

    @Test
    void whatAHeldOutPairPublishesGivesNothingToItsPrediction() {
        PublishedPair qwen = pairs().getFirst();
        List<PublishedPair> others = pairs().subList(1, pairs().size());

        assertEquals(
                PublishedFit.of(others).predict(qwen.type(), qwen.imageGb(), qwen.modelGb()),
                withoutPair(qwen).predict(qwen.type(), qwen.imageGb(), qwen.modelGb()));
    }

    @Test
    void theCatalogHasWhatTheFitFinds() {
        for (SharedParameter parameter : FIT.parameters()) {
            String name = parameter.parameter().name();
            assertEquals(
                    parameter.parameter().value(),
                    FittedParameters.PUBLISHED.value(name),
                    0.001 * parameter.parameter().value(),
                    name);
            assertEquals(parameter.logSd(), FittedParameters.PUBLISHED.logSd(name), 0.006, name);
        }
    }

    @Test
    void moreToTransferNeverTakesLess() {
        InstanceType type = InstanceType.named("ml.g5.xlarge").orElseThrow();
        double before = 0;
        for (int gigabytes = 0; gigabytes < 60; gigabytes++) {
            Prediction prediction = FIT.predict(type, gigabytes, 2.0 * gigabytes);
            assertTrue(prediction.seconds() > before);
            assertTrue(prediction.low() < prediction.seconds());
            assertTrue(prediction.high() > prediction.seconds());
            before = prediction.seconds();
        }
    }

    private static PublishedFit withoutPair(PublishedPair pair) {
        return PublishedFit.of(pairs().stream().filter(other -> !other.equals(pair)).toList());
    }

    private static void assertBothWithin(double part, PublishedPair pair, PublishedFit fit) {
        assertWithin(
                part,
                pair.beforeSeconds(),
                fit.predict(pair.type(), pair.imageGb(), pair.modelGb()));
        assertWithin(part, pair.afterSeconds(), fit.predict(pair.type(), 0, pair.modelGb()));
    }

    private static void assertWithin(double part, double published, Prediction prediction) {
        assertEquals(published, prediction.seconds(), part * published);
        assertTrue(prediction.low() <= published && published <= prediction.high());
        assertTrue(prediction.high() <= 1.4 * prediction.seconds());
        assertTrue(prediction.low() >= 0.6 * prediction.seconds());
    }
}
