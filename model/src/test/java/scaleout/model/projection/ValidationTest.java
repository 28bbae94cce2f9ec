package scaleout.model.projection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import scaleout.model.projection.Validation.Change;
import scaleout.model.projection.Validation.Single;

class ValidationTest {

    private static List<Change> changes = List.of();
    private static List<Single> pulls = List.of();
    private static List<Single> starts = List.of();
    private static int totals;

    @BeforeAll
    static void validate() throws ProjectionException {
        Validation validation = Validation.run();
        changes = validation.changes();
        pulls = validation.pulls();
        starts = validation.starts();
        totals = validation.totals().size();
    }

    @Test
    void everyPairIsPredictedFittedAndHeldOut() {
        assertEquals(8, totals);
    }

    @Test
    void whatCachingChangesIsProjectedFromTheMeasuredStartUpWithin15Percent() {
        for (Change change : changes) {
            double published = change.pair().afterSeconds();
            assertEquals(published, change.projected(), 0.15 * published, change.pair().name());
            assertTrue(change.interval().p10() <= published);
            assertTrue(published <= change.interval().p90());
        }
    }

    @Test
    void theModelErrorOfProjectionsIsWhatThePublishedPairsMiss() {
        double squares =
                changes.stream().mapToDouble(c -> Math.pow(c.missedPartOfChange(), 2)).sum();

        assertEquals(Math.sqrt(squares / changes.size()), Bands.MODEL_ERROR, 0.005);
    }

    @Test
    void pullsOnAnotherPlatformAreInsideTheirInterval() {
        assertEquals(3, pulls.size());
        for (Single pull : pulls) {
            assertTrue(pull.predicted().covers(pull.observed()), pull.published().name());
        }
    }

    @Test
    void aServersStartGrowsWithItsModelAlongAStraightLine() {
        // 80 % intervals: of eleven about nine should cover
        long covered = starts.stream().filter(s -> s.predicted().covers(s.observed())).count();

        assertEquals(11, starts.size());
        assertTrue(covered >= 8 && covered <= 11, () -> covered + " of 11");
        for (Single start : starts) {
            assertEquals(start.observed(), start.predicted().seconds(), 0.15 * start.observed());
        }
    }
}
