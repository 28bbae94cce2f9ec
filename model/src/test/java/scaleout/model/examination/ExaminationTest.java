package scaleout.model.examination;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scaleout.model.trace.FormatException;

/// Damaged bundles of known worlds, read back. `-Dexamination.seeds=5000` examines more of them.
class ExaminationTest {

    private static final int SEEDS = Integer.getInteger("examination.seeds", 500);

    @TempDir private Path folder = Path.of("");

    @Test
    void endsOfDamagedBundlesLieWithinTheirUncertaintyWhichIsAsSmallAsTheEvidenceAllows()
            throws IOException, FormatException {
        Tally tally = new Tally();
        for (long seed = 1; seed <= SEEDS; seed++) {
            Examiner.examine(seed, Files.createDirectory(folder.resolve("" + seed)), tally);
        }

        assertAll(
                () -> assertEquals(Map.of(), tally.faults(), tally::toString),
                () -> assertTrue(tally.inside() >= 0.97, tally::toString),
                () -> assertTrue(tally.insideOfWorst() >= 0.95, tally::toString),
                () -> assertTrue(tally.medianRatio() <= 1.5, tally::toString));
    }
}
