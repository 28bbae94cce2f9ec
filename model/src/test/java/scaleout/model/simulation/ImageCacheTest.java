package scaleout.model.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import scaleout.model.scenario.Scenario;

class ImageCacheTest {

    private static final ImageCache EMPTY = ImageCache.empty(300, 1000);

    @Test
    void anEmptyCacheIsColdAndTheFirstPullFillsIt() {
        ImageCache filled = EMPTY.afterPull("one", 100);

        assertEquals(Meeting.COLD, EMPTY.meets("one", 0));
        assertEquals(Meeting.COLD, filled.meets("one", 399));
        assertEquals(Meeting.WARM, filled.meets("one", 400));
    }

    @Test
    void anotherPullWhileItFillsChangesNothing() {
        ImageCache filled = EMPTY.afterPull("one", 100);

        assertEquals(filled, filled.afterPull("one", 200));
        assertEquals(filled, filled.afterPull("one", 500));
    }

    @Test
    void afterARolloutItIsStaleUntilTheNewImageIsPulled() {
        ImageCache old = EMPTY.afterPull("one", 0);
        ImageCache both = old.afterPull("two", 500);

        assertEquals(Meeting.STALE, old.meets("two", 400));
        assertEquals(Meeting.STALE, both.meets("two", 799));
        assertEquals(Meeting.WARM, both.meets("two", 800));
        assertEquals(Meeting.WARM, both.meets("one", 800));
    }

    @Test
    void itForgetsAnImageAfterItsLifetimeAndCanBeFilledAgain() {
        ImageCache filled = EMPTY.afterPull("one", 0);

        assertEquals(Meeting.WARM, filled.meets("one", 1299));
        assertEquals(Meeting.COLD, filled.meets("one", 1300));
        assertEquals(Meeting.WARM, filled.afterPull("one", 1400).meets("one", 1700));
    }

    @Test
    void itIsPurgedWithItsEndpoint() {
        assertEquals(Meeting.COLD, EMPTY.afterPull("one", 0).purged().meets("one", 500));
    }

    @Test
    void withoutACacheNothingIsEverFound() {
        assertEquals(Meeting.NONE, ImageCache.OFF.afterPull("one", 0).meets("one", 500));
    }

    @Test
    void whoComesWhenTheFirstPullHasFilledTheCacheFindsTheImage() {
        // launched every 60 s from 200 s on; the first one pulls from 260 to 376 s, and the cache
        // is filled at 426 s: the fourth
        // one asks at 440 s
        List<Meeting> met =
                meetings(
                        Cases.with(
                                "\"imageCache\":false",
                                "\"imageCache\":true",
                                "\"initialCount\":2",
                                "\"initialCount\":0",
                                "\"startUps\":{\"count\":2}",
                                "\"startUps\":{\"count\":5,\"staggerSeconds\":60}"));

        assertEquals(
                List.of(Meeting.COLD, Meeting.COLD, Meeting.COLD, Meeting.WARM, Meeting.WARM), met);
    }

    @Test
    void whoFindsTheImageMakesRoomForOthersOnASharedLink() {
        // alone on 50 MB/s the first one pulls and downloads 18 GB until 620 s and the image is
        // there at 670 s at the latest;
        // those from then on do not pull
        Scenario shared =
                Cases.with(
                        "\"imageCache\":false",
                        "\"imageCache\":true",
                        "\"initialCount\":2",
                        "\"initialCount\":0",
                        "\"startUps\":{\"count\":2}",
                        """
                        "startUps":{"count":4,"staggerSeconds":300},
                        "sharedLinks":[{"name":"nat","MBps":50}]
                        """);
        List<Started> started = Cases.simulate(shared).startUps();
        double filled = started.getFirst().pullEnd() + 50;

        for (Started one : started) {
            assertEquals(
                    one.launch().transfersSeconds() >= filled ? Meeting.WARM : Meeting.COLD,
                    one.meeting());
        }
        assertEquals(Meeting.WARM, started.getLast().meeting());
        assertEquals(Meeting.COLD, started.get(1).meeting());
    }

    private static List<Meeting> meetings(Scenario scenario) {
        return Cases.simulate(scenario).startUps().stream().map(Started::meeting).toList();
    }
}
