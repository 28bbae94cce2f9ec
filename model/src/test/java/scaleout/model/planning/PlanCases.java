package scaleout.model.planning;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import scaleout.model.scenario.Scenario;
import scaleout.model.scenario.ScenarioFile;
import scaleout.model.trace.FormatException;
import scaleout.model.trace.JsonCursor;

/// Scenarios for tests of the closed loop, all durations constant: a start-up takes 60 s of provisioning, 100 s of pull and
/// 90 s of container init, 250 s together; a datapoint is visible 20 s after its period.
final class PlanCases {

    static final String BASE =
            """
            {"format":"scaleout-scenario","version":1,"name":"case","seed":1,
             "endpoint":{"kind":"variant","instanceType":"ml.g6.2xlarge","initialCount":1,"minCount":1,"maxCount":8},
             "image":{"gb":10,"digest":"one"},"model":{"gb":0,"by":"platform","digest":"v1"},
             "optimizations":{"imageCache":false,"dataCache":false,"metricResolutionSeconds":60},
             "parameters":{"provisioningSeconds":60,"containerInitSeconds":90,"publishDelaySeconds":20,
               "nicMBps":1250,"diskMBps":250,"unpackMBps":100,"writeAmplification":2,"modelClientMBps":200},
             "demand":{"kind":"steps","points":[[0,1],[600,8]],"arrivals":"regular"},
             "service":{"secondsPerRequest":2,"concurrencyPerCopy":4},
             "policy":{"kind":"target-tracking","metric":"ConcurrentRequestsPerModel","target":3},
             "slo":{"queueWaitSeconds":5},"horizonSeconds":3600,"pricesPerHour":{"ml.g6.2xlarge":1.5}}
            """;

    private PlanCases() {}

    /// The scenario with texts replaced: each one by the next.
    static PlanInput with(String... replaced) {
        String json = BASE;
        for (int i = 0; i < replaced.length; i += 2) {
            if (!json.contains(replaced[i])) {
                throw new IllegalArgumentException("no " + replaced[i]);
            }
            json = json.replace(replaced[i], replaced[i + 1]);
        }
        try {
            return read(json);
        } catch (FormatException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }

    static PlanInput read(String json) throws FormatException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        try {
            Scenario scenario =
                    ScenarioFile.read(
                            JsonCursor.read("case.scenario.json", new ByteArrayInputStream(bytes)));
            return PlanInput.of(scenario, "case.scenario.json", Path.of("."));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static Plan requests(PlanInput input) {
        return Planner.plan(input, input.scenario().seed(), Resolution.REQUESTS, () -> false);
    }

    static Plan fluid(PlanInput input) {
        return Planner.plan(input, input.scenario().seed(), Resolution.FLUID, () -> false);
    }
}
