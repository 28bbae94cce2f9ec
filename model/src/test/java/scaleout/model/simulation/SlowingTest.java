package scaleout.model.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import scaleout.model.domain.DownloadedBy;
import scaleout.model.domain.Phase;

/// Who slows whom, against the flow engine.
final class SlowingTest {

    private static final double IMAGE = 17.7e9;
    private static final double MODEL = 16.38e9;

    private static Course course(Map<String, Double> set, DownloadedBy by) {
        TransferParameters parameters = TransferParameters.defaults("ml.g6.2xlarge").with(set);
        Transfers transfers = Transfers.simulate(parameters, IMAGE, MODEL, by);
        return new Course(
                OptionalDouble.of(180),
                60,
                IMAGE,
                MODEL,
                transfers.pullSeconds(),
                transfers.downloadSeconds(),
                by,
                100,
                parameters);
    }

    private static Wave.Result solved(Course course, double image, double model) {
        return Wave.simulate(
                List.of(Wave.Member.of(course.parameters(), image, model, course.by())),
                List.of(),
                () -> false);
    }

    @Test
    void aSlowDownIsTheFinishBesideTheOtherMinusTheFinishAlone() {
        for (Map<String, Double> set :
                List.of(
                        Map.<String, Double>of(),
                        Map.of("nicMBps", 120.0),
                        Map.of("diskMBps", 200.0, "modelWeight", 3.0))) {
            Course course = course(set, DownloadedBy.PLATFORM);
            Wave.Result both = solved(course, IMAGE, MODEL);
            double pull = both.pullSeconds(0) - solved(course, IMAGE, 0).pullSeconds(0);
            double download = both.downloadSeconds(0) - solved(course, 0, MODEL).downloadSeconds(0);
            assertTrue(pull > 1 || download > 1, set + " has no contention");
            assertEquals(
                    pull,
                    Slowing.of(course, Phase.IMAGE_PULL).orElseThrow().secondsLater(),
                    1e-6,
                    "pull with " + set);
            assertEquals(
                    download,
                    Slowing.of(course, Phase.MODEL_DOWNLOAD).orElseThrow().secondsLater(),
                    1e-6,
                    "download with " + set);
        }
    }

    @Test
    void theAreaUnderARateIsTheBytesMoved() {
        Transfers transfers = course(Map.of(), DownloadedBy.PLATFORM).transfers();
        assertEquals(1, Slowing.bytes(transfers.imageRate(), 1e9) / IMAGE, 1e-6);
        assertEquals(1, Slowing.bytes(transfers.modelRate(), 1e9) / MODEL, 1e-6);
        double half = transfers.pullSeconds() / 2;
        assertEquals(
                transfers.imageRate().at(0) * half,
                Slowing.bytes(transfers.imageRate(), half),
                IMAGE * 1e-9);
    }

    @Test
    void itNamesTheLinkThatIsFull() {
        assertEquals(Slowing.Link.NETWORK, link(Map.of("nicMBps", 120.0, "diskMBps", 5000.0)));
        assertEquals(Slowing.Link.DISK, link(Map.of("nicMBps", 5000.0, "diskMBps", 120.0)));
        assertEquals(Slowing.Link.NONE, link(Map.of("nicMBps", 5000.0, "diskMBps", 50_000.0)));
    }

    private static Slowing.Link link(Map<String, Double> set) {
        return Slowing.of(course(set, DownloadedBy.PLATFORM)).getFirst().link();
    }

    @Test
    void whereNothingIsFullNobodySlowsAnybody() {
        Course course =
                course(Map.of("nicMBps", 5000.0, "diskMBps", 50_000.0), DownloadedBy.PLATFORM);
        for (Slowing slowing : Slowing.of(course)) {
            assertEquals(0, slowing.secondsLater(), 1e-9);
            assertEquals(slowing.aloneRate(), slowing.besideRate(), 1);
        }
    }

    @Test
    void aDownloadByTheContainerRunsBesideNothing() {
        assertEquals(List.of(), Slowing.of(course(Map.of(), DownloadedBy.CONTAINER)));
    }
}
