package scaleout.model.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import scaleout.model.domain.DownloadedBy;

class TransfersTest {

    /// Equal shares, and rates under which the published pull takes its 333 s whatever runs beside it.
    private static final TransferParameters PARAMETERS =
            TransferParameters.defaults("ml.g6.2xlarge")
                    .with(
                            Map.of(
                                    "diskMBps", 262.144,
                                    "unpackMBps", 53.1532,
                                    "writeAmplification", 3.1,
                                    "modelClientMBps", 213.0,
                                    "modelWeight", 1.0));

    private static final double IMAGE = 17.7e9;
    private static final double MODEL = 16.38e9;

    @Test
    void thePublishedRatesComeOutOfCapsAndCoefficients() {
        Transfers both = Transfers.simulate(PARAMETERS, IMAGE, MODEL, DownloadedBy.PLATFORM);

        // 17.7 GB in 333 s, and 262.144 - 3.1 x 53.15 = 97.4 MB/s beside it
        assertEquals(333, both.pullSeconds(), 0.1);
        assertEquals(97.4e6, both.modelRate().at(10), 0.1e6);
        assertEquals(168, both.downloadSeconds(), 0.5);
    }

    @Test
    void anImageThatIsCachedTakesNoTimeAndCostsTheModelNothing() {
        Transfers cached = Transfers.simulate(PARAMETERS, 0, MODEL, DownloadedBy.PLATFORM);

        assertEquals(0, cached.pullSeconds());
        assertEquals(MODEL / 213e6, cached.downloadSeconds(), 1e-9);
    }

    @Test
    void aContainerThatDownloadsItselfContendsWithNothing() {
        Transfers own = Transfers.simulate(PARAMETERS, IMAGE, MODEL, DownloadedBy.CONTAINER);

        assertEquals(MODEL / 213e6, own.downloadSeconds(), 1e-9);
        assertEquals(333, own.pullSeconds(), 0.1);
    }

    @Test
    void theImageCacheNeverSlowsTheDownloadAndEveryByteIsMoved() {
        Random random = new Random(11);
        for (int i = 0; i < 500; i++) {
            TransferParameters any =
                    PARAMETERS.with(
                            Map.of(
                                    "nicMBps", 10 + 2000 * random.nextDouble(),
                                    "diskMBps", 10 + 2000 * random.nextDouble(),
                                    "unpackMBps", 10 + 300 * random.nextDouble(),
                                    "writeAmplification", 1 + 4 * random.nextDouble(),
                                    "modelClientMBps", 10 + 500 * random.nextDouble()));
            double image = 40e9 * random.nextDouble();
            double model = 1e9 + 140e9 * random.nextDouble();

            Transfers cold = Transfers.simulate(any, image, model, DownloadedBy.PLATFORM);
            Transfers cached = Transfers.simulate(any, 0, model, DownloadedBy.PLATFORM);

            assertTrue(cached.downloadSeconds() <= cold.downloadSeconds() * (1 + 1e-12));
            assertEquals(image, cold.imageRate().bytes(), 1e-9 * image);
            assertEquals(model, cold.modelRate().bytes(), 1e-9 * model);
        }
    }
}
