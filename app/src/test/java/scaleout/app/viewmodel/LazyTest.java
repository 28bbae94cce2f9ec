package scaleout.app.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LazyTest {

    @Test
    void isMadeOnceAndNotBeforeItIsAskedFor() {
        List<String> made = new ArrayList<>();
        Lazy<String> lazy =
                new Lazy<>(() -> {
                    made.add("made");
                    return "it";
                });
        assertFalse(lazy.isMade());
        assertEquals("it", lazy.get());
        assertEquals("it", lazy.get());
        assertTrue(lazy.isMade());
        assertEquals(1, made.size());
    }

    @Test
    void whatNeedsItselfIsRefused() {
        List<Lazy<String>> self = new ArrayList<>();
        self.add(new Lazy<>(() -> self.getFirst().get()));
        assertThrows(IllegalStateException.class, () -> self.getFirst().get());
    }
}
