package scaleout.app.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/// How far names of instances are cut.
final class ShortNamesTest {

    @Test
    void sevenDigitsSufficeWhereTheyDiffer() {
        assertEquals(
                List.of("i-0aaaaaa", "i-0bbbbbb"),
                names("i-0aaaaaaaaaaaaaaaa", "i-0bbbbbbbbbbbbbbbb"));
    }

    @Test
    void idsKeepAsManyDigitsAsTellAllApart() {
        assertEquals(
                List.of("i-0aaaaaaab", "i-0aaaaaaac", "i-0bbbbbbbb"),
                names("i-0aaaaaaabaaaaaaaa", "i-0aaaaaaacaaaaaaaa", "i-0bbbbbbbbbbbbbbbb"));
    }

    @Test
    void idsThatDifferInTheirLastDigitsKeepThose() {
        assertEquals(
                List.of("i-\u20260000001", "i-\u20260000002"),
                names("i-00000000000000001", "i-00000000000000002"));
    }

    @Test
    void theSameInstanceTwiceMakesNoNameLonger() {
        assertEquals(
                List.of("i-0aaaaaa", "i-0aaaaaa"),
                names("i-0aaaaaaaaaaaaaaaa", "i-0aaaaaaaaaaaaaaaa"));
    }

    @Test
    void otherNamesAreNotCut() {
        assertEquals(List.of("instance 12 of 60"), names("instance 12 of 60"));
    }

    private static List<String> names(String... instances) {
        ShortNames names = ShortNames.of(List.of(instances));
        return List.of(instances).stream().map(names::of).toList();
    }
}
