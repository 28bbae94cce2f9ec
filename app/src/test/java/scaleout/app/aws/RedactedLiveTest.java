package scaleout.app.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scaleout.model.bundle.Progress;
import scaleout.model.bundle.Redaction;
import scaleout.model.reconstruction.Opened;
import scaleout.model.report.TimelineRedaction;
import scaleout.model.timeline.Timeline;
import tools.jackson.databind.JsonNode;

/// What is written with `--redact` while AWS is asked: each answer is redacted before the next one is known.
class RedactedLiveTest {

    private static final TimeRange LAST_HOUR =
            new TimeRange(Answers.NOW.minus(Duration.ofHours(1)), Answers.NOW);

    /// Every name that [Answers] gives, as whole words; and what its answers say beside.
    private static final List<String> NAMES =
            List.of(
                    "chat-prod",
                    "chat-cfg",
                    "chat",
                    "main",
                    "llama",
                    "111122223333",
                    "i-0a",
                    "a0",
                    "a1",
                    "tt",
                    "one",
                    "two",
                    "long ago",
                    "hf_secret",
                    "abab",
                    "s3://models");

    private static final String SERIES =
            """
            {"status":"success","data":{"resultType":"matrix","result":[{"metric":{"__name__":"model_download_time","@resource.host.id":"i-0a","@resource.host.name":"ip-10-9-8-7.llama.internal","chat_label":"llama"},"values":[[1780313460,"77"]]}]}}
            """;

    @TempDir private Path folder = Path.of("");

    private FakeAws aws = started();

    private static FakeAws started() {
        try {
            return new FakeAws();
        } catch (IOException unusual) {
            throw new IllegalStateException(unusual);
        }
    }

    @BeforeEach
    void useTestCredentials() {
        FakeAws.useTestCredentials();
        Answers.all(aws);
        aws.forget("query_range").on("query_range", SERIES);
    }

    @AfterEach
    void stop() {
        aws.close();
    }

    private Path fetched(String name, UnaryOperator<JsonNode> scrub) throws Exception {
        Path bundle = folder.resolve(name);
        new Fetch(aws.connection(), scrub, new FakePace(Answers.NOW, 9))
                .fetch(Answers.ENDPOINT, LAST_HOUR, bundle, Progress.NONE);
        return bundle;
    }

    @Test
    void aFetchedBundleHoldsNoNameInAnyFile() throws Exception {
        requireNoName(fetched("redacted", new Redaction(new Random(1))::apply));
    }

    @Test
    void aFetchedBundleHasTheSameTimelineUpToNames() throws Exception {
        Redaction redaction = new Redaction(new Random(1));
        Path redacted = fetched("redacted", redaction::apply);
        aws.close();
        aws = started();
        useTestCredentials();
        Path real = fetched("real", UnaryOperator.identity());

        Timeline timeline = Opened.read(real, Progress.NONE).timeline();

        assertFalse(timeline.scaleOuts().isEmpty());
        // a component called "one" is found in this program's own words, too
        String expected =
                TimelineRedaction.of(timeline, redaction)
                        .toString()
                        .replace("longer " + redaction.names().component("one"), "longer one");
        assertEquals(expected, Opened.read(redacted, Progress.NONE).timeline().toString());
    }

    @Test
    void aRecordedBundleHoldsNoNameInAnyFile() throws Exception {
        Path bundle = folder.resolve("recorded");
        try (Recorder recorder =
                Recorder.open(
                        aws.connection(),
                        Answers.ENDPOINT,
                        bundle,
                        Duration.ofSeconds(10),
                        new Redaction(new Random(1))::apply,
                        new FakePace(Answers.NOW, 2))) {
            recorder.run(new Silent());
        }

        assertTrue(Files.size(bundle.resolve("polls.ndjson")) > 1_000);
        requireNoName(bundle);
    }

    /// Names are looked for as words: a pseudonym's random digits may hold `a0`.
    private static void requireNoName(Path bundle) throws IOException {
        try (Stream<Path> files = Files.walk(bundle)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text =
                        (bundle.relativize(file) + "\n" + Files.readString(file))
                                .toLowerCase(Locale.ROOT);
                for (String name : NAMES) {
                    Pattern word =
                            Pattern.compile("(?<![a-z0-9])" + Pattern.quote(name) + "(?![a-z0-9])");
                    assertFalse(word.matcher(text).find(), name + " in " + text);
                }
            }
        }
    }

    private static final class Silent implements Recorder.Listener {
        @Override
        public void polled(int number, Instant at, int answers) {
            // the file says it
        }

        @Override
        public void lost(Gap gap) {
            // not the point
        }

        @Override
        public void regained(Gap gap) {
            // not the point
        }
    }
}
