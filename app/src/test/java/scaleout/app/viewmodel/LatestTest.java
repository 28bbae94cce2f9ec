package scaleout.app.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class LatestTest {

    private final List<String> done = Collections.synchronizedList(new ArrayList<>());
    private final List<String> heard = Collections.synchronizedList(new ArrayList<>());

    @Test
    void whatIsOvertakenInThePauseIsNotDone() throws InterruptedException {
        try (ExecutorService worker = Executors.newVirtualThreadPerTaskExecutor()) {
            Latest latest = new Latest(worker, Runnable::run);
            latest.startAfter(
                    Duration.ofHours(1), () -> done.add("first"), end -> heard.add("first"));
            latest.startAfter(Duration.ZERO, () -> done.add("last"), end -> heard.add("last"));
        }
        assertEquals(List.of("last"), done);
        assertEquals(List.of("last"), heard);
    }

    @Test
    void whatHasBegunIsDoneToItsEndThoughNobodyHearsOfIt() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch overtaken = new CountDownLatch(1);
        try (ExecutorService worker = Executors.newVirtualThreadPerTaskExecutor()) {
            Latest latest = new Latest(worker, Runnable::run);
            latest.startAfter(
                    Duration.ZERO,
                    () -> {
                        begun.countDown();
                        assertTrue(overtaken.await(20, TimeUnit.SECONDS));
                        return done.add("first");
                    },
                    end -> heard.add("first"));
            assertTrue(begun.await(20, TimeUnit.SECONDS));
            latest.cancel();
            overtaken.countDown();
        }
        assertEquals(List.of("first"), done);
        assertFalse(heard.contains("first"));
    }
}
