package scaleout.model.trace.logs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import scaleout.model.trace.FormatException;
import scaleout.model.trace.LogEvent;
import scaleout.model.trace.logs.LogMark.Kind;

class PlainLogTest {

    private static final LogClock YEAR_2025_UTC = clock(2025, ZoneOffset.UTC);

    private static LogClock clock(int year, ZoneId zone) {
        return new LogClock(Optional.of(Year.of(year)), Optional.of(zone));
    }

    private static List<LogEvent> read(String text, LogClock clock) throws Exception {
        return read(text.getBytes(StandardCharsets.UTF_8), clock);
    }

    private static List<LogEvent> read(byte[] bytes, LogClock clock) throws Exception {
        return PlainLog.read("server.log", "v/i-1", new ByteArrayInputStream(bytes), clock);
    }

    private static List<String> times(String text, LogClock clock) throws Exception {
        return read(text, clock).stream().map(event -> event.at().toString()).toList();
    }

    private static String refusal(String text, LogClock clock) {
        return assertThrows(FormatException.class, () -> read(text, clock)).getMessage();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            textBlock =
                    """
                    2026-09-03T04:39:22.450918Z  INFO download: text_generation_launcher: Starting shard rank=0 | 2026-09-03T04:39:22.450918Z | 1.000001
                    2026-09-03T04:39:22.450918+02:00 INFO x                                    | 2026-09-03T02:39:22.450918Z | 1.000001
                    2026-09-03 04:39:22,123 INFO x                                             | 2026-09-03T04:39:22.123Z    | 1.001
                    [2026-09-03 04:39:22 +0100] [7] [INFO] Listening at: http://0.0.0.0:8080   | 2026-09-03T03:39:22Z        | 2
                    2026/01/02 03:04:05 ERROR x                                                | 2026-01-02T03:04:05Z        | 2
                    2026-09-03T04:39:22,450 [INFO ] main org.pytorch.serve.ModelServer - x     | 2026-09-03T04:39:22.450Z    | 1.001
                    [INFO ] 2026-09-03 04:39:22 ModelServer - x                                | 2026-09-03T04:39:22Z        | 2
                    INFO 08-07 14:07:32 [__init__.py:235] Automatically detected platform cuda.| 2025-08-07T14:07:32Z        | 2
                    (EngineCore_DP0 pid=1) INFO 08-07 14:07:32 [x.py:1] y                      | 2025-08-07T14:07:32Z        | 2
                    [INFO ] PyProcess - W-214-model-stdout: #033[1;36m(EngineCore_DP0 pid=287)#033[0;0m INFO 08-07 14:07:32 [x.py:1] y | 2025-08-07T14:07:32Z | 2
                    I0922 23:28:40.351809 1 grpc_server.cc:2451] Started GRPCInferenceService  | 2025-09-22T23:28:40.351809Z | 1.000001
                    triton-1  ¦ I0922 23:28:40.351809 1 http_server.cc:187] x                  | 2025-09-22T23:28:40.351809Z | 1.000001
                    1.2.3.4 - - [05/Apr/2026:05:22:27 +0200] "GET /ping HTTP/1.1" 200 1        | 2026-04-05T03:22:27Z        | 2
                    Aug  9 18:30:22 host vllm[87]: (EngineCore pid=8727) INFO 08-19 18:30:22 x | 2025-08-09T18:30:22Z        | 2
                    2026-09-03 04:39:22.880 ¦ (EngineCore pid=176) INFO 04-23 22:40:00 [m.py:48] x | 2026-09-03T04:39:22.880Z | 1.001
                    {"timestamp":"2026-03-09T05:08:19.961136Z","level":"INFO","message":"Connected"} | 2026-03-09T05:08:19.961136Z | 1.000001
                    """)
    void aLinesOwnTimeCounts(String line, Instant at, double uncertainty) throws Exception {
        LogEvent event = read(line.replace('¦', '|'), YEAR_2025_UTC).getFirst();

        assertEquals(at, event.at());
        assertEquals(uncertainty, event.uncertaintySeconds(), 1e-9);
        assertEquals("v/i-1", event.stream());
    }

    @Test
    void theZoneIsTheStatedOne() throws Exception {
        assertEquals(
                List.of("2025-08-07T12:07:32Z"),
                times("INFO 08-07 14:07:32 x", clock(2025, ZoneId.of("Europe/Berlin"))));
    }

    @Test
    void aFileRunsFromDecemberIntoJanuary() throws Exception {
        String log =
                """
                INFO 12-31 23:59:58 [x.py:1] Loading weights took 1.00 seconds
                INFO 01-01 00:00:01 [x.py:1] Loading weights took 2.00 seconds
                INFO 12-31 23:59:59 [x.py:1] Loading weights took 3.00 seconds
                INFO 01-02 00:00:00 [x.py:1] Loading weights took 4.00 seconds
                """;

        assertEquals(
                List.of(
                        "2025-12-31T23:59:58Z",
                        "2025-12-31T23:59:59Z",
                        "2026-01-01T00:00:01Z",
                        "2026-01-02T00:00:00Z"),
                times(log, YEAR_2025_UTC));
    }

    @Test
    void anEarlierLineCanGiveTheYear() throws Exception {
        String log = "2026-08-07T14:07:30Z INFO x\nINFO 08-07 14:07:32 [x.py:1] y\n";

        assertEquals(
                List.of("2026-08-07T14:07:30Z", "2026-08-07T14:07:32Z"),
                times(log, new LogClock(Optional.empty(), Optional.of(ZoneOffset.UTC))));
    }

    @Test
    void missingYearAndZoneAreAskedFor() {
        assertEquals(
                """
                server.log, line 2: expected times with a year and time zone but found “INFO 08-07 14:07:32”, which has none.
                State the year and time zone of this file's times (such as --year 2026 --zone UTC), or use CloudWatch's own event times (aws logs filter-log-events).\
                """,
                refusal("\nINFO 08-07 14:07:32 [x.py:1] y\n", LogClock.unstated()));
    }

    @Test
    void aMissingYearAloneIsAskedFor() {
        String message =
                refusal(
                        "I0922 23:28:40.351809 1 x.cc:1] y",
                        new LogClock(Optional.empty(), Optional.of(ZoneOffset.UTC)));

        assertTrue(message.contains("--year") && !message.contains("--zone"), message);
    }

    @Test
    void aMissingZoneAloneIsAskedFor() {
        String message = refusal("2026-09-03 04:39:22,123 INFO x", LogClock.unstated());

        assertTrue(message.contains("--zone") && !message.contains("--year"), message);
    }

    @Test
    void aDayThatTheYearHasNotIsRefused() {
        String message = refusal("INFO 02-29 10:00:00 [x.py:1] y", YEAR_2025_UTC);

        assertTrue(message.contains("a day of the year 2025"), message);
    }

    @Test
    void aLineWithoutATimeIsSoonAfterTheOneBefore() throws Exception {
        List<LogEvent> events =
                read(
                        "INFO 08-07 14:07:32 x\nINFO:     Application startup complete.\n",
                        YEAR_2025_UTC);

        assertEquals(events.get(0).at(), events.get(1).at());
        assertEquals(2, events.get(0).uncertaintySeconds());
        assertEquals(7, events.get(1).uncertaintySeconds());
    }

    @Test
    void linesBeforeTheFirstTimeAreSoonBeforeIt() throws Exception {
        List<LogEvent> events =
                read(
                        "== Triton Inference Server ==\n\nI0807 14:07:32.000001 1 x.cc:1] y\n",
                        YEAR_2025_UTC);

        assertEquals("== Triton Inference Server ==", events.getFirst().message());
        assertEquals(Instant.parse("2025-08-07T14:07:32.000001Z"), events.getFirst().at());
        assertTrue(events.getFirst().uncertaintySeconds() > 5);
    }

    @Test
    void linesOfAwsLogsTailAreAtCloudWatchsTimesInTheirOwnStreams() throws Exception {
        String log =
                """
                2026-09-03T04:39:22.450000+00:00 AllTraffic/i-0abc INFO 08-07 14:07:32 [x.py:1] Loading weights took 7.39 seconds
                2026-09-03T04:39:23.450000+00:00 AllTraffic/i-0def Torchserve banner
                Torchserve version: 0.12.0
                INFO 08-07 14:07:32 [x.py:1] the rest of the same event
                """;

        List<LogEvent> events = read(log, LogClock.unstated());

        assertEquals(
                List.of(
                        new LogEvent(
                                "AllTraffic/i-0abc",
                                Instant.parse("2026-09-03T04:39:22.450Z"),
                                "INFO 08-07 14:07:32 [x.py:1] Loading weights took 7.39 seconds"),
                        new LogEvent(
                                "AllTraffic/i-0def",
                                Instant.parse("2026-09-03T04:39:23.450Z"),
                                "Torchserve banner"),
                        new LogEvent(
                                "AllTraffic/i-0def",
                                Instant.parse("2026-09-03T04:39:23.450Z"),
                                "Torchserve version: 0.12.0"),
                        new LogEvent(
                                "AllTraffic/i-0def",
                                Instant.parse("2026-09-03T04:39:23.450Z"),
                                "INFO 08-07 14:07:32 [x.py:1] the rest of the same event")),
                events);
    }

    @Test
    void onlyWhatSaysSomethingIsKeptAndTheEnds() throws Exception {
        StringBuilder log = new StringBuilder("INFO 08-07 14:07:30 first\n");
        log.append("INFO 08-07 14:07:31 between\n".repeat(1000));
        log.append("INFO:     1.2.3.4:5 - \"GET /ping HTTP/1.1\" 200 OK\n".repeat(1000));
        log.append("INFO 08-07 14:07:32 last\n");

        List<LogEvent> events = read(log.toString(), YEAR_2025_UTC);

        assertEquals(3, events.size());
        assertEquals(1, ServerLog.marks(events).size());
        assertTrue(events.getLast().message().endsWith("last"));
    }

    @Test
    void endlesslyManyLinesAboutStartsAreRefused() {
        String line = "INFO 08-07 14:07:31 [x.py:1] Loading weights took 7.39 seconds\n";

        assertTrue(
                refusal(line.repeat(50_001), YEAR_2025_UTC)
                        .contains("expected at most 50000 lines"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void everyEndOfALineIsOne(String end) throws Exception {
        String log = "INFO 08-07 14:07:32 x" + end + "Model server started." + end;

        assertEquals(
                List.of("INFO 08-07 14:07:32 x", "Model server started."),
                read(log, YEAR_2025_UTC).stream().map(LogEvent::message).toList());
    }

    @Test
    void whatPowerShellWritesIsRead() throws Exception {
        String log = "\uFEFFINFO 08-07 14:07:32 x\r\nModel server started.\r\n";

        assertEquals(2, read(log.getBytes(StandardCharsets.UTF_16LE), YEAR_2025_UTC).size());
        assertEquals(2, read(log, YEAR_2025_UTC).size());
    }

    @Test
    void aColouredLineHasATimeToo() throws Exception {
        String line =
                "#033[2m2026-04-18T22:43:58.111453Z#033[0m #033[32m INFO#033[0m #033[1mshard-manager#033[0m: x";

        assertEquals(List.of("2026-04-18T22:43:58.111453Z"), times(line, LogClock.unstated()));
    }

    @Test
    void aHugeLineIsCutWhileItIsRead() throws Exception {
        InputStream huge =
                new InputStream() {
                    private long left = 50_000_000;

                    @Override
                    public int read() {
                        return left-- > 0 ? 'x' : -1;
                    }

                    @Override
                    public int read(byte[] buffer, int offset, int length) {
                        int read = (int) Math.min(length, left);
                        Arrays.fill(buffer, offset, offset + read, (byte) 'x');
                        left -= read;
                        return read == 0 ? -1 : read;
                    }
                };
        InputStream start =
                new ByteArrayInputStream("INFO 08-07 14:07:32 ".getBytes(StandardCharsets.UTF_8));

        List<LogEvent> events =
                PlainLog.read(
                        "server.log", "v/i-1", new SequenceInputStream(start, huge), YEAR_2025_UTC);

        assertEquals(4_000, events.getFirst().message().length());
    }

    @Test
    void anEmptyFileIsRefused() {
        assertTrue(
                refusal("", YEAR_2025_UTC)
                        .startsWith(
                                "server.log: expected the log of a model server but found an empty file."));
        assertTrue(refusal("\n \n", YEAR_2025_UTC).contains("an empty file"));
    }

    @Test
    void binaryGarbageIsRefused() {
        byte[] garbage = new byte[100_000];
        new Random(7).nextBytes(garbage);

        FormatException refused =
                assertThrows(FormatException.class, () -> read(garbage, YEAR_2025_UTC));

        assertTrue(refused.getMessage().contains("expected the log of a model server"));
        assertTrue(
                refused.getMessage()
                        .chars()
                        .allMatch(c -> c == '\n' || !Character.isISOControl(c)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TIMESTAMP,ContextTokens\r\n2023-11-16 18:15:46.6805900,374\r\n",
                "Dear diary,\nof 2023-11-16 18:15:46 I write\n",
            })
    void otherTextsWithTimesAreRefused(String text) {
        assertFalse(PlainLog.recognizes(text.lines().toList()));
        assertTrue(refusal(text, YEAR_2025_UTC).contains("expected the log of a model server"));
    }

    @Test
    void aLogWithoutAnyTimeIsRefusedAndNamed() {
        String message =
                refusal(
                        "INFO  ModelServer Starting model server ...\nINFO  ModelServer BOTH API bind to: http://0.0.0.0:8080\n",
                        YEAR_2025_UTC);

        assertEquals(
                """
                server.log: expected a server's log whose lines have a time but found a server's log without any, such as “INFO  ModelServer BOTH API bind to: http://0.0.0.0:8080”.
                Use CloudWatch's own event times instead: aws logs filter-log-events, or aws logs tail.\
                """,
                message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I0922 23:28:40.351809 1 grpc_server.cc:2451] Started GRPCInferenceService at 0.0.0.0:8001",
                "INFO 08-07 14:07:32 [__init__.py:235] Automatically detected platform cuda.",
                "2026-09-03T04:39:22.450000+00:00 AllTraffic/i-0abc anything",
                "Model server started.",
            })
    void aServersLogIsRecognized(String line) {
        assertTrue(PlainLog.recognizes(List.of("", "a banner", line)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# Notes", "{\"MetricDataResults\": []}", "\u0000\u0001\uFFFD"})
    void arbitraryTextIsNotRecognized(String line) {
        assertFalse(PlainLog.recognizes(List.of(line)));
    }

    @Test
    void aReadErrorIsNotSwallowed() {
        InputStream broken =
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("gone");
                    }

                    @Override
                    public int read(byte[] buffer, int offset, int length) throws IOException {
                        throw new IOException("gone");
                    }
                };

        assertThrows(
                IOException.class,
                () -> PlainLog.read("server.log", "v/i-1", broken, YEAR_2025_UTC));
    }

    @Test
    void marksOfAPlainLogCarryItsUncertainty() throws Exception {
        LogMark mark =
                ServerLog.marks(read("INFO 08-07 14:07:32 x\nModel server started.", YEAR_2025_UTC))
                        .getFirst();

        assertEquals(Kind.SERVER_READY, mark.kind());
        assertEquals(7, mark.uncertaintySeconds());
    }
}
