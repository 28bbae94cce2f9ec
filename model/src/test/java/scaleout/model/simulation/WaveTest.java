package scaleout.model.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import scaleout.model.domain.DownloadedBy;
import scaleout.model.flow.RateSeries;
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
    void aContainersOwnDownloadOverASharedLinkBeginsWhenItsPullEnds() {
        Member own = Member.of(PARAMETERS, IMAGE, MODEL, DownloadedBy.CONTAINER);
        Wave.Result wave = simulate(List.of(own, own), new SharedLink("nat", 50, true, true));

        // 25 MB/s each, first for the image and then for the model
        assertEquals(IMAGE / 25e6, wave.pullSeconds(1), 1e-6);
        assertEquals(MODEL / 25e6, wave.downloadSeconds(1), 1e-6);
        assertEquals(MODEL, wave.transfers(0).modelRate().bytes(), 1);
        assertEquals(0, wave.transfers(0).modelRate().steps().getFirst().atSeconds(), 1e-6);
    }

    /// The second pull has the link to itself until the first container downloads; by hand: the first one pulls 1 GB at
    /// 100 MB/s until 10 s and downloads 1 GB from then on; the second one starts pulling at 10 s; each has 50 MB/s until
    /// both end at 30 s; then the second one downloads at 100 MB/s until 40 s.
    @Test
    void pullsAndOwnDownloadsShareALinkAsTheyCome() {
        Member first = container(0);
        Member second = container(10);
        Wave.Result wave = simulate(List.of(first, second), new SharedLink("nat", 100, true, true));

        assertEquals(10, wave.pullSeconds(0), 1e-9);
        assertEquals(20, wave.downloadSeconds(0), 1e-9);
        assertEquals(20, wave.pullSeconds(1), 1e-9);
        assertEquals(10, wave.downloadSeconds(1), 1e-9);
        assertEquals(4e9, wave.sharedRate(0).bytes(), 1);
    }

    private static Member container(double startSeconds) {
        TransferParameters wide =
                PARAMETERS.with(
                        Map.of(
                                "nicMBps", 1e4,
                                "diskMBps", 1e5,
                                "unpackMBps", 1e4,
                                "modelClientMBps", 1e4));
        return new Member(
                wide,
                List.of(1e9),
                Double.POSITIVE_INFINITY,
                1e9,
                DownloadedBy.CONTAINER,
                startSeconds);
    }

    @Test
    void ownDownloadsOfManyWhoShareALinkAllBeginWhenTheirPullsEnd() {
        Random random = new Random(3);
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            members.add(container(60 * random.nextDouble()));
        }
        Wave.Result wave = simulate(members, new SharedLink("nat", 300, true, true));

        double bytes = 0;
        for (int i = 0; i < members.size(); i++) {
            double pullEnd = members.get(i).startSeconds() + wave.pullSeconds(i);
            RateSeries model = wave.transfers(i).modelRate();
            bytes += wave.transfers(i).imageRate().bytes() + model.bytes();
            // nothing is downloaded before, and the download begins at once
            assertEquals(0, model.steps().getFirst().atSeconds(), 1e-9 * pullEnd);
        }
        assertEquals(bytes, wave.sharedRate(0).bytes(), 1e-9 * bytes);
    }

    @Test
    void nobodyIsNoWave() {
        assertEquals(0, Transfers.simulate(PARAMETERS, 0, 0, DownloadedBy.PLATFORM).seconds());
        simulate(List.of());
    }
}
