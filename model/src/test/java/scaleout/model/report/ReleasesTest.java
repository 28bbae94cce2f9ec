package scaleout.model.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import scaleout.model.report.Releases.Use;

class ReleasesTest {

    private static final Instant START = Instant.parse("2026-06-01T00:00:00Z");

    /// One scale-out a day, each `variant:version`.
    private static Releases daily(String... uses) {
        List<String> all = Arrays.asList(uses);
        return new Releases(
                all.stream()
                        .map(use ->
                                new Use(
                                        START.plusSeconds(86_400L * all.indexOf(use)),
                                        use.substring(0, 1),
                                        use.substring(2, 3)))
                        .toList(),
                all.size());
    }

    @Test
    void twoVariantsWithTwoImagesAreNoRollout() {
        assertEquals(0, daily("a:1 ", "b:2 ", "a:1  ", "b:2  ").changes());
    }

    @Test
    void changesAreCountedAndTheDaysBetweenThem() {
        Releases releases = daily("a:1 ", "a:2 ", "a:2  ", "a:3 ", "a:3  ", "a:3   ", "a:4 ");

        assertEquals(3, releases.changes());
        // on days 1, 3 and 6
        assertEquals(2.5, releases.medianDays().orElseThrow(), 1e-9);
        assertTrue(
                releases.words("image", "digests")
                        .startsWith("The image changed 3 times in 7 scale-outs over 6.0 days"));
    }

    @Test
    void whatNothingTellsIsSaid() {
        assertEquals(
                "Nothing tells the image's digests.",
                new Releases(List.of(), 3).words("image", "digests"));
    }
}
