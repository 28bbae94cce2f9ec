package scaleout.model.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import scaleout.model.scenario.Demand;
import scaleout.model.trace.FormatException;

/// Demand that is made up or recorded, as a rate and as single requests.
final class DemandTest {

    private static final String STEPS =
            "{\"kind\":\"steps\",\"points\":[[0,1],[600,8]],\"arrivals\":\"regular\"}";

    private static Demand demand(String json) {
        return PlanCases.with(STEPS, json).demand();
    }

    private static double requests(Traffic traffic, int from, int until) {
        double sum = 0;
        for (int second = from; second < until; second++) {
            sum += traffic.requestsPerSecond(second);
        }
        return sum;
    }

    private static int count(Arrivals arrivals) {
        int count = 0;
        double before = 0;
        for (double at = arrivals.next(); at < Double.POSITIVE_INFINITY; at = arrivals.next()) {
            assertTrue(at >= before && at <= 3600, before + " then " + at);
            before = at;
            count++;
        }
        return count;
    }

    /// The area under each rate in the hour, worked out by hand, and the rate in one of its seconds.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    # 600 s of 2, then a mean of 5 for 1,200 s, then 1,800 s of 8
                    "kind":"ramp","from":[600,2],"to":[1800,8]                   | 21600 | 1199 | 4.9975
                    # the same downwards
                    "kind":"ramp","from":[600,8],"to":[1800,2]                   | 14400 | 1199 | 5.0025
                    # spikes of 300 s begin at 600, 1,800 and 3,000 s
                    "kind":"spikes","base":1,"peak":9,"firstSeconds":600,"everySeconds":1200,"lastsSeconds":300 | 10800 | 2099 | 9
                    "kind":"spikes","base":1,"peak":9,"firstSeconds":600,"everySeconds":1200,"lastsSeconds":300 | 10800 | 2100 | 1
                    # the horizon cuts the last spike
                    "kind":"spikes","peak":2,"everySeconds":2000,"lastsSeconds":1800 | 6800 | 1900 | 0
                    # a whole period has the mean of least and most; highest in its middle
                    "kind":"diurnal","least":2,"most":6,"periodSeconds":3600     | 14400 | 1800 | 6
                    "kind":"diurnal","least":2,"most":6,"peakAtSeconds":900,"periodSeconds":3600 | 14400 | 2699 | 2
                    "kind":"poisson","requestsPerSecond":4                       | 14400 |  100 | 4
                    "kind":"poisson","requestsPerSecond":4,"scale":0.25          |  3600 |  100 | 1
                    "kind":"ramp","from":[600,2],"to":[1800,8],"scale":2         | 43200 | 1199 | 9.995
                    """)
    void aRateHasItsArea(String fields, double requests, int second, double rate) {
        Traffic traffic = Traffic.of(demand("{" + fields + "}"), null, 3600);

        assertEquals(requests, requests(traffic, 0, 3600), 0.001 * requests);
        assertEquals(rate, traffic.requestsPerSecond(second), 0.001);
        // within five standard deviations of a Poisson count
        assertEquals(requests, count(traffic.arrivals(1)), 5 * Math.sqrt(requests));
    }

    @Test
    void regularRequestsOnARampComeWhereTheRateHasGrownByOne() {
        String ramp = "{\"kind\":\"ramp\",\"from\":[0,0],\"to\":[200,2],\"arrivals\":\"regular\"}";
        Arrivals arrivals = Traffic.of(demand(ramp), null, 3600).arrivals(1);

        // the area is t² / 200
        for (int i = 1; i <= 200; i++) {
            assertEquals(Math.sqrt(200.0 * i), arrivals.next(), 1e-6);
        }
        assertEquals(200.5, arrivals.next(), 1e-6);
    }

    @Test
    void poissonRequestsFollowTheRate() {
        String day = "{\"kind\":\"diurnal\",\"most\":400,\"periodSeconds\":3600}";
        Arrivals arrivals = Traffic.of(demand(day), null, 3600).arrivals(3);
        int inTheMiddleHalf = 0;
        int all = 0;
        for (double at = arrivals.next(); at < 3600; at = arrivals.next()) {
            inTheMiddleHalf += at >= 900 && at < 2700 ? 1 : 0;
            all++;
        }

        // of (1 - cos x) / 2 the middle half has 1/2 + 1/pi
        assertEquals(0.5 + 1 / Math.PI, inTheMiddleHalf / (double) all, 0.003);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    "kind":"ramp","from":[600,2],"to":[600,8]                  | /demand/to
                    "kind":"ramp","from":[0,-1],"to":[600,8]                   | /demand/from/1
                    "kind":"spikes","peak":9,"everySeconds":60,"lastsSeconds":60 | /demand/lastsSeconds
                    "kind":"spikes","peak":-9,"everySeconds":60,"lastsSeconds":6 | /demand/peak
                    "kind":"diurnal","least":5,"most":4                        | /demand/most
                    "kind":"poisson","requestsPerSecond":-4                    | /demand/requestsPerSecond
                    "kind":"poisson","requestsPerSecond":4,"scale":0           | /demand/scale
                    "kind":"poison","requestsPerSecond":4                      | /demand/kind
                    "kind":"bundle","file":"nowhere"                           | /demand/file
                    "kind":"bundle","file":"../sample-traces/qwen3-8b-g6-2xlarge" | /demand/file
                    "kind":"bundle","file":"../sample-traces/burst-mixed-fleet","resource":"none" | /demand/resource
                    """)
    void saysWhichFieldIsWrong(String fields, String place) {
        String json = PlanCases.BASE.replace(STEPS, "{" + fields + "}");

        FormatException wrong = assertThrows(FormatException.class, () -> PlanCases.read(json));

        assertTrue(String.valueOf(wrong.getMessage()).contains(place), wrong.getMessage());
    }

    /// The Sum of Invocations in the sample's metric-data.json adds up to 1,020.
    @Test
    void aBundlesInvocationsAreADemand() throws Exception {
        Path folder = Path.of("../sample-traces/copy-on-running-instance");
        Demand.Bundle bundle =
                new Demand.Bundle(folder.toString(), null, Demand.Arrivals.REGULAR, 1);

        Demand.Steps steps = MeasuredDemand.read(bundle, "case", Path.of("."));

        assertTrue(steps.points().getFirst().atSeconds() < 60, steps::toString);
        assertEquals(0, steps.points().getLast().requestsPerSecond());
        double all = requests(Traffic.of(steps, null, 86_400), 0, 86_400);
        assertEquals(1020, all, 1e-6);
    }
}
