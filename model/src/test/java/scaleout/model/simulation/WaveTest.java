package scaleout.model.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import scaleout.model.domain.DownloadedBy;
import scaleout.model.simulation.Wave.Member;
import scaleout.model.simulation.Wave.SharedLink;

class WaveTest {

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

    private static Wave.Result simulate(List<Member> members, SharedLink... shared) {
        return Wave.simulate(members, List.of(shared), () -> false);
    }

    private static Member cold(double startSeconds) {
        return new Member(
                PARAMETERS,
                List.of(IMAGE),
                Double.POSITIVE_INFINITY,
                MODEL,
                DownloadedBy.PLATFORM,
                startSeconds);
    }

    @Test
    void instancesThatShareNothingTakeAsLongAsOneAlone() {
        Transfers alone = Transfers.simulate(PARAMETERS, IMAGE, MODEL, DownloadedBy.PLATFORM);
        Wave.Result wave = simulate(List.of(cold(0), cold(30), cold(30)));

        for (int i = 0; i < 3; i++) {
            assertEquals(alone.pullSeconds(), wave.pullSeconds(i), 1e-9 * alone.pullSeconds());
            assertEquals(
                    alone.downloadSeconds(),
                    wave.downloadSeconds(i),
                    1e-9 * alone.downloadSeconds());
            assertEquals(0, wave.transfers(i).modelRate().steps().getFirst().atSeconds(), 1e-9);
        }
    }

    @Test
    void layersOfOneImageTogetherGoNoFasterThanTheImage() {
        List<Double> layers = List.of(4.7e9, 6e9, 7e9);
        Wave.Result layered =
                simulate(
                        List.of(
                                new Member(
                                        PARAMETERS,
                                        layers,
                                        Double.POSITIVE_INFINITY,
                                        MODEL,
                                        DownloadedBy.PLATFORM,
                                        0)));
        Transfers whole = Transfers.simulate(PARAMETERS, IMAGE, MODEL, DownloadedBy.PLATFORM);

        assertEquals(whole.pullSeconds(), layered.pullSeconds(0), 1e-9 * whole.pullSeconds());
        assertEquals(IMAGE, layered.transfers(0).imageRate().bytes(), 1);
    }

    @Test
    void theLargestLayerIsAFloor() {
        Wave.Result layered =
                simulate(
                        List.of(
                                new Member(
                                        PARAMETERS,
                                        List.of(1e9, 10e9),
                                        25,
                                        0,
                                        DownloadedBy.PLATFORM,
                                        0)));

        // 10 GB at the 25 MB/s of one core
        assertEquals(400, layered.pullSeconds(0), 1e-6);
    }

    @Test
    void aSharedLinkDividesItsCapacityAmongThoseWhoUseIt() {
        List<Member> eight = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            eight.add(cold(0));
        }
        Wave.Result wave = simulate(eight, new SharedLink("nat", 200, false, true));

        // 25 MB/s each, less than a download beside a pull gets on its own disk
        assertEquals(MODEL / 25e6, wave.downloadSeconds(7), 1e-6);
        assertEquals(333, wave.pullSeconds(7), 0.1);
    }

    @Test
    void aContainersOwnDownloadCannotUseASharedLink() {
        Member own = Member.of(PARAMETERS, IMAGE, MODEL, DownloadedBy.CONTAINER);

        IllegalArgumentException refused =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> simulate(List.of(own), new SharedLink("nat", 200, true, true)));

        assertTrue(String.valueOf(refused.getMessage()).contains("shared link"));
    }

    @Test
    void nobodyIsNoWave() {
        assertEquals(0, Transfers.simulate(PARAMETERS, 0, 0, DownloadedBy.PLATFORM).seconds());
        simulate(List.of());
    }
}
