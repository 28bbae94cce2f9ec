package scaleout.model.simulation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import scaleout.model.domain.Phase;
import scaleout.model.scenario.Scenario;
import scaleout.model.scenario.ScenarioFile;
import scaleout.model.timeline.Span;
import scaleout.model.timeline.StartUp;
import scaleout.model.trace.FormatException;
import scaleout.model.trace.JsonCursor;

/// Scenarios for tests: one of constant durations, of which a test changes what it is about.
final class Cases {

    /// Pull alone 100 s, download alone 40 s; beside each other the disk of 250 MB/s leaves the download 50 MB/s until 160 s.
    /// Provisioning 60 s, container init 90 s, detection 3 x 60 s + 20 s.
    private static final String BASE =
            """
            {"format":"scaleout-scenario","version":1,"name":"case","seed":1,
             "endpoint":{"kind":"inference-component","instanceType":"ml.g6.2xlarge","initialCount":2,"maxCount":1000,"copiesPerInstance":4},
             "image":{"gb":10,"digest":"one"},"model":{"gb":8,"by":"platform","digest":"v1"},
             "optimizations":{"imageCache":false,"dataCache":false,"metricResolutionSeconds":60},
             "parameters":{"provisioningSeconds":60,"containerInitSeconds":90,"publishDelaySeconds":20,
               "nicMBps":1250,"diskMBps":250,"unpackMBps":100,"writeAmplification":2,"modelClientMBps":200,
               "imageCacheFillSeconds":50},
             "startUps":{"count":2}}
            """;

    private Cases() {}

    /// The scenario with texts replaced: each one by the next.
    static Scenario with(String... replaced) {
        String json = BASE;
        for (int i = 0; i < replaced.length; i += 2) {
            if (!json.contains(replaced[i])) {
                throw new IllegalArgumentException("no " + replaced[i]);
            }
            json = json.replace(replaced[i], replaced[i + 1]);
        }
        return read(json);
    }

    static Scenario read(String json) {
        InputStream in = new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
        try {
            return ScenarioFile.read(JsonCursor.read("case.scenario.json", in));
        } catch (FormatException wrong) {
            throw new IllegalArgumentException(wrong);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static Simulation simulate(Scenario scenario) {
        return Simulator.simulate(scenario, scenario.seed(), () -> false);
    }

    static List<StartUp> startUps(Scenario scenario) {
        return simulate(scenario).timeline().startUps().toList();
    }

    static double seconds(StartUp startUp, Phase phase) {
        return startUp.span(phase).map(Span::seconds).orElseThrow().orElseThrow();
    }
}
