package scaleout.model.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// What is kept of more datapoints than there is room for.
class PointStoreTest {

    private static final long SECOND = 1_000_000;

    /// A datapoint every 10 s of a day and a half.
    private static final List<Long> STAMPS =
            LongStream.range(0, 13_000).mapToObj(i -> i * 10 * SECOND).toList();

    private static final Windows.Span WINDOW = new Windows.Span(5_000 * SECOND, 9_000 * SECOND);

    private static PointStore<String> storeOf(List<Long> stamps, long mostBytes) {
        PointStore<String> store = new PointStore<>(() -> new Windows(List.of(WINDOW)), mostBytes);
        PointColumn column = store.column("metric", 1).orElseThrow();
        stamps.forEach(stamp -> store.add(column, stamp, (double) stamp));
        column.sort();
        return store;
    }

    private static List<Long> keptBy(PointStore<String> store) {
        PointColumn column = store.columns().get("metric");
        return column.points(0).stream().map(point -> Timestamps.micros(point.at())).toList();
    }

    private static void assertReducedWell(PointStore<String> store) {
        List<Long> kept = keptBy(store);
        List<Long> inWindow =
                STAMPS.stream().filter(at -> at >= WINDOW.from() && at <= WINDOW.to()).toList();
        assertTrue(kept.size() < STAMPS.size() / 2, "reduced to " + kept.size());
        assertTrue(kept.containsAll(inWindow), "whole round the scale-out");
        assertTrue(kept.contains(STAMPS.getFirst()), "the first is kept");
        assertTrue(store.keptEverySeconds() >= 60, "and the user is told");
        assertEquals(0, store.leftOut());
    }

    @Test
    void whatFitsIsKept() {
        PointStore<String> store = storeOf(STAMPS, 1_000_000);

        assertEquals(STAMPS, keptBy(store));
        assertEquals(0, store.keptEverySeconds());
    }

    @Test
    void roundAScaleOutEveryPointIsKept() {
        assertReducedWell(storeOf(STAMPS, 50_000));
    }

    @Test
    void theNewestMayComeFirst() {
        assertReducedWell(storeOf(STAMPS.reversed(), 50_000));
    }

    @Test
    void theOrderMayBeAny() {
        List<Long> shuffled = new ArrayList<>(STAMPS);
        Collections.shuffle(shuffled, new Random(1));

        assertReducedWell(storeOf(shuffled, 50_000));
    }

    @Test
    void whatIsTooMuchEvenRoundTheScaleOutIsCounted() {
        PointStore<String> store = storeOf(STAMPS, 3_000);

        assertTrue(store.leftOut() > 0, "some had no room");
    }

    @Test
    void ofSeveralWithOneStampTheLastThatCameCounts() {
        PointColumn column = new PointColumn(1);
        column.add(20, 1);
        column.add(10, 2);
        column.add(20, 3);
        column.add(15, 4);

        column.sort();

        assertEquals(
                List.of(2.0, 4.0, 3.0), column.points(0).stream().map(Datapoint::value).toList());
    }
}
