package scaleout.model.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import scaleout.model.domain.DownloadedBy;

class SideBySideTest {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # disk, weight, pull, download: 100 bytes of each, written once, a disk of 10 B/s
                    # equal shares: each gets 5
                    10, 1, 20, 20
                    # three shares against one: 7.5 and 2.5, then 10
                    10, 3, 20, 13.333333333333334
                    # a disk without limit: each at its cap of 50
                    1000, 1, 2, 2
                    """)
    void aFullDiskIsSharedByWeight(double disk, double weight, double pull, double download) {
        Rates rates = new Rates(1e9, disk, 50, 1, 50, weight);

        assertEquals(new SideBySide(pull, download), SideBySide.of(rates, 100, 100));
    }

    @Test
    void theFlowEngineGivesTheSameAnswer() {
        Random random = new Random(5);
        for (int i = 0; i < 2_000; i++) {
            TransferParameters any = any(random);
            double image = random.nextInt(10) == 0 ? 0 : 40e9 * random.nextDouble();
            double model = random.nextInt(10) == 0 ? 0 : 140e9 * random.nextDouble();
            Wave.Member alone = Wave.Member.of(any, image, model, DownloadedBy.PLATFORM);

            Transfers exact = Wave.simulate(List.of(alone), List.of(), () -> false).transfers(0);
            Transfers closed = Transfers.simulate(any, image, model, DownloadedBy.PLATFORM);

            assertEquals(exact.pullSeconds(), closed.pullSeconds(), 1e-9 * exact.pullSeconds());
            assertEquals(
                    exact.downloadSeconds(),
                    closed.downloadSeconds(),
                    1e-9 * exact.downloadSeconds());
            assertEquals(image, closed.imageRate().bytes(), 1e-9 * image);
            assertEquals(model, closed.modelRate().bytes(), 1e-9 * model);
        }
    }

    @Test
    void noLinkCarriesMoreThanItCan() {
        Random random = new Random(6);
        for (int i = 0; i < 2_000; i++) {
            Rates rates = any(random).rates();
            double pull = rates.pullBeside();
            double download = rates.downloadBeside();

            assertTrue(pull > 0 && download > 0, rates::toString);
            assertTrue(pull + download <= rates.nic() * (1 + 1e-12), rates::toString);
            double written = pull * rates.amplification() + download;
            assertTrue(written <= rates.disk() * (1 + 1e-12), rates::toString);
        }
    }

    private static TransferParameters any(Random random) {
        return TransferParameters.defaults("ml.g6.2xlarge")
                .with(
                        Map.of(
                                "nicMBps", 10 + 500 * random.nextDouble(),
                                "diskMBps", 10 + 500 * random.nextDouble(),
                                "unpackMBps", 10 + 300 * random.nextDouble(),
                                "writeAmplification", 1 + 4 * random.nextDouble(),
                                "modelClientMBps", 10 + 500 * random.nextDouble(),
                                "modelWeight", 0.2 + 4 * random.nextDouble()));
    }
}
