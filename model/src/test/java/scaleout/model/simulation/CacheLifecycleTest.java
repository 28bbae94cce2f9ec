package scaleout.model.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import scaleout.model.scenario.Scenario;

class CacheLifecycleTest {

    private static Scenario week(String endpoint, String schedule) {
        return Cases.with(
                "\"imageCache\":false",
                "\"imageCache\":true",
                "\"initialCount\":2",
                endpoint,
                "\"startUps\":{\"count\":2}",
                "\"startUps\":{\"count\":2}," + schedule);
    }

    private static CacheLifecycle play(Scenario scenario) {
        return CacheLifecycle.of(scenario, 1, 3, () -> false);
    }

    /// A rollout pulls from 60 to 176 s after it began, and the cache is filled at 226 s. A spike asks 260 s after it came.
    @Test
    void sharesOfAScheduleAreThoseCountedByHand() {
        CacheLifecycle week =
                play(
                        week(
                                "\"initialCount\":2",
                                """
                                "horizonSeconds":604800,
                                "rollouts":[{"atSeconds":100000,"imageDigest":"two"},{"atSeconds":300000,"imageDigest":"three"}],
                                "spikes":[{"atSeconds":0,"everySeconds":86400,"count":3},
                                          {"atSeconds":99965,"count":2},{"atSeconds":99967,"count":1},
                                          {"atSeconds":99740,"count":1},
                                          {"atSeconds":300100,"count":5}]
                                """));

        // 7 x 3 at midnights and 5 long after: warm. Launched at 100165 and 100167 with the new
        // image, they ask at 100225 and
        // 100227: the cache serves it from 100226 on. Launched at 99940 with the old image: warm
        assertEquals((7 * 3 + 5 + 1 + 1) / 30.0, week.share(Meeting.WARM), 1e-9);
        assertEquals(2.0 / 30, week.share(Meeting.STALE), 1e-9);
        assertEquals(0, week.share(Meeting.COLD));
        assertEquals(new CacheLifecycle.Calendar(604800, 11, 2, 0), week.calendar());
        // 40 s of download alone, 116 s of pull beside it
        assertEquals(60 + 40 + 90, week.startUpSeconds().get(Meeting.WARM).quantile(0.9), 1e-6);
        assertEquals(60 + 116 + 90, week.startUpSeconds().get(Meeting.STALE).quantile(0.1), 1e-6);
        assertEquals(226, week.meanGapSeconds().orElseThrow(), 1e-6);
        assertEquals(
                (604800 - 100000 - 2 * 226) / 2.0, week.meanServedSeconds().orElseThrow(), 1e-6);
        assertTrue(week.steps().getFirst().summary().startsWith("1 of 11 spikes mostly miss"));
    }

    @Test
    void whereARolloutPullsNothingTheNextSpikeDoes() {
        CacheLifecycle week =
                play(
                        week(
                                "\"initialCount\":2",
                                """
                                "rollouts":[{"atSeconds":1000,"imageDigest":"two","warms":false}],
                                "spikes":[{"atSeconds":50000,"everySeconds":100000,"count":2}]
                                """));

        // 6 spikes in a week, the first one stale
        assertEquals(1.0 / 6, week.share(Meeting.STALE), 1e-9);
        assertTrue(week.steps().getFirst().suggestion().startsWith("Start one instance"));
    }

    @Test
    void anEndpointThatIsCreatedAnewHasAnEmptyCache() {
        CacheLifecycle week =
                play(
                        week(
                                "\"initialCount\":2",
                                """
                                "rollouts":[{"atSeconds":1000,"modelDigest":"v2","recreatesEndpoint":true,"warms":false}],
                                "spikes":[{"atSeconds":50000,"everySeconds":100000,"count":2}]
                                """));

        assertEquals(1.0 / 6, week.share(Meeting.COLD), 1e-9);
        assertEquals(5.0 / 6, week.share(Meeting.WARM), 1e-9);
    }

    @Test
    void aNewModelMatters() {
        String schedule =
                """
                "rollouts":[{"atSeconds":1000,"modelDigest":"v2"}],
                "spikes":[{"atSeconds":900,"count":2},{"atSeconds":9000,"count":2}]
                """;
        CacheLifecycle instances = play(week("\"initialCount\":2", schedule));
        CacheLifecycle copies =
                play(
                        Cases.with(
                                "\"dataCache\":false",
                                "\"dataCache\":true",
                                "\"startUps\":{\"count\":2}",
                                "\"startUps\":{\"kind\":\"copy\",\"count\":2}," + schedule));

        // to the data cache only: the copies of the first spike come while running instances load
        // the new model
        assertEquals(1, instances.share(Meeting.WARM));
        assertEquals(0.5, copies.share(Meeting.STALE));
        assertEquals(1, copies.calendar().modelRollouts());
    }

    @Test
    void aLifetimeEndsWhatTheCacheHolds() {
        Scenario scenario =
                Cases.with(
                        "\"imageCache\":false",
                        "\"imageCache\":true",
                        "\"imageCacheFillSeconds\":50",
                        "\"imageCacheFillSeconds\":50,\"imageCacheLifetimeSeconds\":100000",
                        "\"startUps\":{\"count\":2}",
                        "\"spikes\":[{\"atSeconds\":50000,\"everySeconds\":40000,\"count\":1}]");

        // filled at 0, asked at 50260, 90260 (warm), 130260 (pulls, filled at 130426), 170260,
        // 210260 (warm), 250260 (pulls) …
        assertEquals(
                List.of(
                        Meeting.WARM,
                        Meeting.WARM,
                        Meeting.COLD,
                        Meeting.WARM,
                        Meeting.WARM,
                        Meeting.COLD),
                Cases.simulate(scenario).startUps().stream()
                        .map(Started::meeting)
                        .limit(6)
                        .toList());
    }

    @Test
    void whereAllFindTheSameManyAreDrawnAtOnce() {
        CacheLifecycle alike = CacheLifecycle.of(Cases.with(), 1, () -> false);

        assertEquals(Map.of(Meeting.NONE, 10_000), sizes(alike));
        assertEquals(60 + 116 + 90, alike.all().orElseThrow().mean(), 1e-6);
    }

    private static Map<Meeting, Integer> sizes(CacheLifecycle lifecycle) {
        Map<Meeting, Integer> sizes = new java.util.EnumMap<>(Meeting.class);
        lifecycle
                .startUpSeconds()
                .forEach((meeting, seconds) -> sizes.put(meeting, seconds.values().size()));
        return sizes;
    }
}
