package scaleout.app.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import scaleout.app.state.LeftOut;
import scaleout.app.state.Saying;
import scaleout.app.state.Source;
import scaleout.model.bundle.Unnamed;
import scaleout.model.trace.MetricQuery;

/// What the user says of files that leave something out.
final class SayingViewModelTest {

    private final List<Source> opened = new ArrayList<>();
    private final SayingViewModel saying = new SayingViewModel(opened::add);

    @Test
    void aLabelThatIsAMetricSuggestsItsMeaning() {
        ask();
        assertEquals(
                List.of("AWS/SageMaker/Invocations", ""),
                metrics().stream().map(Saying.Metric::meaning).toList());
    }

    @Test
    void whatIsSaidIsOpenedAgainAndEmptyFieldsSayNothing() {
        ask();
        saying.change(now -> now.with("2026", "", " chat "));
        saying.openAgain();
        MetricQuery query = new MetricQuery("m1", "AWS/SageMaker", "Invocations", Map.of(), "", 0);
        Source again = opened.getFirst();
        assertEquals(List.of(query), again.options().metrics());
        assertEquals(Year.of(2026), again.options().year().orElseThrow());
        assertTrue(again.options().zone().isEmpty());
        assertEquals("chat", again.options().endpoint());
    }

    @Test
    void whatCannotBeUnderstoodIsComplainedOfAndNothingIsOpened() {
        ask();
        saying.change(now -> now.meaning("m2", "Invocations").with("26", "Atlantis", ""));
        saying.openAgain();
        assertEquals(Set.of("m2", Saying.YEAR, Saying.ZONE), saying.complaints().get().keySet());
        assertEquals(List.of(), opened);
        saying.change(now -> now.meaning("m2", "AWS/SageMaker/Invocations"));
        assertEquals(Set.of(Saying.YEAR, Saying.ZONE), saying.complaints().get().keySet());
    }

    @Test
    void whatWasSaidBeforeIsThereToBeChanged() {
        ask();
        saying.openAgain();
        saying.about(opened.getFirst(), LeftOut.NOTHING);
        assertEquals(List.of(new Saying.Metric("m1", "", "AWS/SageMaker/Invocations")), metrics());
    }

    @Test
    void thereIsNothingToSayBeforeAnythingWasOpened() {
        saying.show();
        assertFalse(saying.shown().get());
    }

    private void ask() {
        saying.about(
                Source.of(List.of(Path.of("a.json"))),
                new LeftOut(
                        List.of(
                                new Unnamed("m1", "Invocations", "AWS/SageMaker/Invocations"),
                                new Unnamed("m2", "my line", "")),
                        true,
                        true));
        saying.show();
    }

    private List<Saying.Metric> metrics() {
        return saying.saying().get().orElseThrow().metrics();
    }
}
