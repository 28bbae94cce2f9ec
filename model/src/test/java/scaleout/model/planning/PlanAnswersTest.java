package scaleout.model.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import scaleout.model.bundle.Progress;
import scaleout.model.trace.FormatException;

/// Tables, sweeps, bands and recorded demand.
final class PlanAnswersTest {

    private static RequestTrace trace(String text) throws FormatException, IOException {
        return RequestTrace.read(
                "a.csv",
                "TIMESTAMP",
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void readsRecordedTimesFromTheFullMinuteOn() throws Exception {
        RequestTrace trace =
                trace(
                        "TIMESTAMP,Tokens\r\n2023-11-16 18:17:03.5000000,1\r\n2023-11-16 18:18:04.25,2");
        assertEquals(2, trace.size());
        assertEquals(3.5, trace.seconds(0), 1e-6);
        assertEquals(64.25, trace.seconds(1), 1e-6);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "when,x\\n1,2|the column",
                "TIMESTAMP\\n|a line for each request",
                "TIMESTAMP\\n2023-11-16T00:00:02Z\\n2023-11-16T00:00:01Z|line 3",
                "TIMESTAMP\\nnoon|line 2"
            })
    void saysWhatIsWrongWithATrace(String text, String expected) {
        FormatException wrong =
                assertThrows(FormatException.class, () -> trace(text.replace("\\n", "\n")));
        assertTrue(String.valueOf(wrong.getMessage()).contains(expected), wrong.getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"maxCount\":8|\"maxCount\":1|can never act",
                "ConcurrentRequestsPerModel|CPUUtilization|/policy/metric",
                "\"initialCount\":1,\"minCount\":1|\"initialCount\":0,\"minCount\":0|NoCapacityInvocationFailures"
            })
    void refusesAPolicyThatCanNeverAct(String before, String after, String expected) {
        FormatException wrong =
                assertThrows(
                        FormatException.class,
                        () -> PlanCases.read(PlanCases.BASE.replace(before, after)));
        assertTrue(String.valueOf(wrong.getMessage()).contains(expected), wrong.getMessage());
    }

    @Test
    void theTableHasEightCombinationsAndCachesCloseTheGapSooner() {
        PlanTable table =
                PlanTable.of(PlanCases.with(), 1, Resolution.FLUID, Progress.NONE, () -> false);
        assertEquals(8, table.rows().size());
        double slow = table.rows().getFirst().plan().gap().requestSeconds();
        double cached = table.rows().get(4).plan().gap().requestSeconds();
        double both = table.rows().get(5).plan().gap().requestSeconds();
        assertTrue(cached < slow && both < cached, slow + " " + cached + " " + both);
    }

    @Test
    void aSweepIsAGridOfPlans() throws Exception {
        Sweep sweep =
                Sweep.of(
                        PlanCases.with(),
                        "case",
                        List.of(
                                new Sweep.Axis("policy.target", List.of("2", "3")),
                                new Sweep.Axis("provisioningSeconds", List.of("10", "60", "90"))),
                        1,
                        Resolution.FLUID,
                        Progress.NONE,
                        () -> false);
        assertEquals(6, sweep.points().size());
        assertEquals(List.of("2", "60"), sweep.points().get(1).values());
        assertEquals(PlanCases.fluid(PlanCases.with()), sweep.points().get(4).plan());
    }

    @Test
    void refusesASweepOfAnUnknownField() {
        assertThrows(
                FormatException.class,
                () ->
                        Sweep.of(
                                PlanCases.with(),
                                "case",
                                List.of(new Sweep.Axis("tarjet", List.of("2"))),
                                1,
                                Resolution.FLUID,
                                Progress.NONE,
                                () -> false));
    }

    @Test
    void warmSparesAreTheFewestThatKeepThePromise() {
        PlanInput input = PlanCases.with();
        int warm = WarmSpares.of(input, 1, Resolution.REQUESTS, 0, () -> false).orElseThrow();
        assertEquals(0, PlanCases.requests(input.withWarm(warm)).sloMinutesLost());
        assertTrue(PlanCases.requests(input.withWarm(warm - 1)).sloMinutesLost() > 0);
    }

    @Test
    void bandsHaveEveryRun() {
        PlanInput input = PlanCases.with("\"regular\"", "\"poisson\"");
        List<Double> told = Collections.synchronizedList(new ArrayList<>());
        PlanBands bands =
                PlanBands.of(
                        input, 1, 5, Resolution.REQUESTS, (_, done) -> told.add(done), () -> false);
        assertEquals(List.of(0.2, 0.4, 0.6, 0.8, 1.0), told.stream().sorted().toList());
        assertEquals(PlanBands.names().size(), bands.answers().size());
        assertEquals(60, bands.capacity().size());
        assertEquals(5, bands.capacity().getLast().n());
    }
}
