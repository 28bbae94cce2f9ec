package scaleout.app.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import scaleout.model.bundle.Progress;
import scaleout.model.bundle.ReadOptions;
import scaleout.model.simulation.ScenarioInput;
import scaleout.model.timeline.Span;
import scaleout.model.timeline.StartUp;
import scaleout.model.timeline.Timeline;
import scaleout.model.trace.FormatException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The rules of the trace event format, as its document says them.
final class TraceEventsTest {

    private static final Set<String> KINDS = Set.of("X", "B", "M", "C", "i");

    static List<Path> samples() throws IOException {
        try (Stream<Path> all = Files.list(Path.of("../sample-traces"))) {
            return all.filter(Files::isDirectory).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everySampleIsValid(Path sample) throws IOException, FormatException {
        Timeline timeline = timeline(sample);
        JsonNode events = events(timeline);
        Map<String, List<JsonNode>> threads = new HashMap<>();
        Set<String> named = new HashSet<>();
        for (JsonNode event : events) {
            assertTrue(KINDS.contains(event.path("ph").asString()), event.toString());
            assertTrue(event.path("pid").isInt() && event.path("tid").isInt(), event.toString());
            assertTrue(event.path("ts").isIntegralNumber(), event.toString());
            assertFalse(event.path("name").asString().isEmpty(), event.toString());
            String thread = event.path("pid") + "/" + event.path("tid");
            switch (event.path("ph").asString()) {
                case "X" -> {
                    assertTrue(event.path("dur").asLong(-1) >= 0, event.toString());
                    threads.computeIfAbsent(thread, one -> new ArrayList<>()).add(event);
                }
                case "M" -> {
                    if (event.path("name").asString().equals("thread_name")) {
                        assertTrue(named.add(thread), thread);
                    }
                }
                case "C" -> assertTrue(event.path("args").path("ready").isInt());
                case "i" -> assertEquals("t", event.path("s").asString());
                default -> assertEquals("B", event.path("ph").asString());
            }
        }
        assertTrue(named.containsAll(threads.keySet()));
        threads.values().forEach(TraceEventsTest::assertNested);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everySpanIsThereWithItsTime(Path sample) throws IOException, FormatException {
        Timeline timeline = timeline(sample);
        long spans = timeline.startUps().map(StartUp::spans).mapToLong(List::size).sum();
        List<JsonNode> found = new ArrayList<>();
        double seconds = 0;
        for (JsonNode event : events(timeline)) {
            boolean span =
                    event.path("ph").asString().equals("X")
                            || event.path("ph").asString().equals("B");
            if (span && !event.path("cat").asString().equals("stage")) {
                found.add(event);
                seconds += event.path("dur").asLong(0) / 1e6;
            }
        }
        assertEquals(spans, found.size());
        double all =
                timeline.startUps()
                        .flatMap(startUp -> startUp.spans().stream())
                        .map(Span::seconds)
                        .mapToDouble(one -> one.orElse(0))
                        .sum();
        assertEquals(all, seconds, 1e-3);
    }

    /// What begins inside another ends inside it.
    private static void assertNested(List<JsonNode> events) {
        Deque<Long> open = new ArrayDeque<>();
        long last = Long.MIN_VALUE;
        for (JsonNode event : events) {
            long start = event.path("ts").asLong();
            long end = start + event.path("dur").asLong();
            assertTrue(start >= last, event.toString());
            last = start;
            while (!open.isEmpty() && open.peek() <= start) {
                open.pop();
            }
            assertTrue(open.isEmpty() || open.peek() >= end, event.toString());
            open.push(end);
        }
    }

    private static JsonNode events(Timeline timeline) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TraceEvents.write(timeline, "", out);
        JsonNode all = JsonMapper.shared().readTree(out.toByteArray());
        assertEquals("ms", all.path("displayTimeUnit").asString());
        return all.path("traceEvents");
    }

    private static Timeline timeline(Path sample) throws IOException, FormatException {
        return ScenarioInput.read(List.of(sample), ReadOptions.NONE, Progress.NONE).timeline();
    }
}
