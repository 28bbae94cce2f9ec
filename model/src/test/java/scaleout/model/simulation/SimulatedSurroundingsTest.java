package scaleout.model.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scaleout.model.bundle.Progress;
import scaleout.model.bundle.ReadOptions;
import scaleout.model.timeline.DemandSeries;
import scaleout.model.timeline.Surroundings;
import scaleout.model.trace.FormatException;

/// The demand of a scenario, beside its simulated timeline.
final class SimulatedSurroundingsTest {

    @TempDir private Path folder;

    private Surroundings opened(String more) throws FormatException, IOException {
        Path file = folder.resolve("s.scenario.json");
        Files.writeString(
                file,
                """
                {"format":"scaleout-scenario","version":1,"name":"s",
                 "endpoint":{"instanceType":"ml.g6.2xlarge","initialCount":2,"maxCount":9},
                 "image":{"gb":17.7},"model":{"gb":16.38},"horizonSeconds":3600%s}
                """
                        .formatted(more));
        return ScenarioInput.read(List.of(file), ReadOptions.NONE, Progress.NONE).around();
    }

    @Test
    void aRateTimesTheServiceTimeIsWhatTheTargetCounts() throws FormatException, IOException {
        Surroundings around =
                opened(
                        """
                        ,"startUps":{"by":"demand"},
                        "demand":{"kind":"steps","points":[[0,2.0],[600,9.0]],"unit":"requests/s"},
                        "service":{"secondsPerRequest":1.5,"concurrencyPerCopy":4},
                        "policy":{"kind":"target-tracking","metric":"ConcurrentRequestsPerModel","target":3.0}\
                        """);
        DemandSeries demand = around.demand().getFirst();
        assertEquals(
                List.of(3.0, 13.5),
                demand.points().stream().map(DemandSeries.Point::value).toList());
        assertEquals(3000, demand.points().getLast().seconds(), 1e-9);
        assertNotNull(demand.limit());
        assertEquals(3, demand.limit().value());
        assertEquals(2, around.capacity().getFirst().by());
    }

    @Test
    void withoutDemandOnlyTheInitialCountIsKnown() throws FormatException, IOException {
        Surroundings around = opened("");
        assertEquals(List.of(), around.demand());
        assertEquals(2, around.capacity().getFirst().by());
    }
}
