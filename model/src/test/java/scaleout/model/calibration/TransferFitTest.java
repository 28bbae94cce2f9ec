package scaleout.model.calibration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import scaleout.model.domain.DownloadedBy;
import scaleout.model.simulation.TransferParameters;
import scaleout.model.simulation.Transfers;

/// Whatever was observed, the fitted parameters reproduce it.
class TransferFitTest {

    private static final TransferParameters DEFAULTS = TransferParameters.defaults("ml.g6.2xlarge");

    private static void assertReproduces(
            double imageGb, double pull, double modelGb, double download) {
        TransferParameters fitted =
                TransferFit.sideBySide(DEFAULTS, imageGb * 1e9, pull, modelGb * 1e9, download);
        Transfers transfers =
                Transfers.simulate(fitted, imageGb * 1e9, modelGb * 1e9, DownloadedBy.PLATFORM);
        String which =
                "%s GB in %s s beside %s GB in %s s".formatted(imageGb, pull, modelGb, download);
        assertEquals(pull, transfers.pullSeconds(), 1e-9 * pull, which);
        assertEquals(download, transfers.downloadSeconds(), 1e-9 * download, which);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # published: slowed from 213 to 97.5 MB/s by a pull of 53 MB/s
                    17.7, 333, 16.38, 168
                    # the download outlasts the pull and speeds up after it
                    5,    100, 30,    200
                    # faster than the client's published rate: nothing was slowed
                    17.7, 333, 16.38, 40
                    # slower than the pull: the client itself is slow
                    17.7, 100, 1,     90
                    # both end together
                    10,   150, 20,    150
                    # far beyond any default rate
                    100,  10,  100,   10
                    """)
    void observedDurationsAreReproduced(
            double imageGb, double pull, double modelGb, double download) {
        assertReproduces(imageGb, pull, modelGb, download);
    }

    @Test
    void anyObservedDurationsAreReproduced() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            assertReproduces(
                    0.1 + 40 * random.nextDouble(),
                    5 + 600 * random.nextDouble(),
                    0.1 + 140 * random.nextDouble(),
                    5 + 600 * random.nextDouble());
        }
    }
}
