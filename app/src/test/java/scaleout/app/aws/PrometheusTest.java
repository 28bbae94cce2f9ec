package scaleout.app.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Against a real Prometheus, whose HTTP interface CloudWatch has taken over.
class PrometheusTest {

    /// Unpacked here once, and found again by later runs; never installed.
    private static final Path UNPACKED = Path.of("target", "prometheus").toAbsolutePath();

    @TempDir private Path folder = Path.of("");

    @Test
    @Timeout(180)
    void aRealPrometheusAnswersWhatIsAskedOfCloudWatch() throws Exception {
        Optional<Path> prometheus = prometheus();
        Tools.skipUnless(
                prometheus.isPresent(),
                "no prometheus on the PATH, and apt-get cannot download it");
        Path program = prometheus.orElseThrow();
        FakeAws.useTestCredentials();
        // blocks are made of whole hours that are over
        Instant measured = Pace.REAL.now().truncatedTo(ChronoUnit.HOURS).minus(Duration.ofHours(4));
        Path data = backfill(program.resolveSibling("promtool"), measured);
        int port = Tools.freePort();
        Process server = start(program, data, port);
        try {
            Tools.awaitListening(server, port);
            awaitReady(port);
            JsonNode answer =
                    ask(
                            port,
                            new TimeRange(
                                    measured.minus(Duration.ofMinutes(10)),
                                    measured.plus(Duration.ofMinutes(10))));

            assertEquals("matrix", answer.at("/data/resultType").stringValue());
            JsonNode series = answer.at("/data/result/0");
            assertEquals("e2e_duration", series.at("/metric/__name__").stringValue());
            assertEquals("ScaleOut", series.at("/metric/direction").stringValue());
            assertEquals(measured.getEpochSecond(), series.at("/values/0/0").longValue());
            assertEquals("412.5", series.at("/values/0/1").stringValue());
        } finally {
            server.destroyForcibly().waitFor();
        }
    }

    private JsonNode ask(int port, TimeRange range) throws Exception {
        Connection connection =
                new Connection(
                        "us-east-1", null, URI.create("http://127.0.0.1:%d".formatted(port)));
        try (AwsClients clients = AwsClients.open(connection, 1)) {
            Caller caller = new Caller(UnaryOperator.identity(), (_, _) -> {});
            Optional<JsonNode> answer =
                    new PromQlCalls(caller, clients.promQl(), Pace.REAL)
                            .metric("e2e_duration", "chat-prod", range);
            assertEquals(List.of(), caller.gaps());
            return answer.orElseThrow();
        }
    }

    private Path backfill(Path promtool, Instant measured) throws Exception {
        Path file =
                Files.writeString(
                        folder.resolve("metrics.om"),
                        """
                        # TYPE e2e_duration gauge
                        e2e_duration{direction="ScaleOut"} 412.5 %d
                        # EOF
                        """
                                .formatted(measured.getEpochSecond()));
        Path data = folder.resolve("data");
        run(
                List.of(
                        promtool.toString(),
                        "tsdb",
                        "create-blocks-from",
                        "openmetrics",
                        file.toString(),
                        data.toString()));
        return data;
    }

    private Process start(Path program, Path data, int port) throws IOException {
        Path config = Files.writeString(folder.resolve("prometheus.yml"), "global: {}\n");
        return new ProcessBuilder(
                        program.toString(),
                        "--config.file=" + config,
                        "--storage.tsdb.path=" + data,
                        "--storage.tsdb.retention.time=10y",
                        "--web.listen-address=127.0.0.1:" + port)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("prometheus.log").toFile())
                .start();
    }

    /// It listens before it has opened its data.
    private static void awaitReady(int port) throws Exception {
        URI ready = URI.create("http://127.0.0.1:%d/-/ready".formatted(port));
        while (((HttpURLConnection) ready.toURL().openConnection()).getResponseCode() != 200) {
            Thread.sleep(50);
        }
    }

    private static Optional<Path> prometheus() throws Exception {
        Optional<Path> installed = Tools.onPath("prometheus");
        if (installed.isPresent()) {
            return installed;
        }
        Path unpacked = UNPACKED.resolve("usr/bin/prometheus");
        if (!Files.isExecutable(unpacked) && Tools.onPath("apt-get").isPresent()) {
            download();
        }
        return Optional.of(unpacked).filter(Files::isExecutable);
    }

    private static void download() throws Exception {
        Files.createDirectories(UNPACKED);
        try {
            run(List.of("apt-get", "download", "prometheus"));
            try (Stream<Path> files = Files.list(UNPACKED)) {
                for (Path deb : files.filter(f -> f.toString().endsWith(".deb")).toList()) {
                    run(List.of("dpkg", "-x", deb.toString(), UNPACKED.toString()));
                }
            }
        } catch (IllegalStateException offline) {
            System.err.println("prometheus cannot be downloaded: " + offline.getMessage());
        }
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        Path log = Files.createTempFile("run", ".log");
        Process process =
                new ProcessBuilder(command)
                        .directory(Files.isDirectory(UNPACKED) ? UNPACKED.toFile() : null)
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        boolean ended = process.waitFor(100, TimeUnit.SECONDS);
        String said = Files.readString(log);
        Files.delete(log);
        if (!ended || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IllegalStateException(command + ": " + said);
        }
    }

    @Test
    void aRangeIsCutToSevenDaysAndItsStepsToWhatPrometheusAnswers() {
        Instant end = Instant.parse("2026-06-30T00:00:00Z");
        TimeRange month = new TimeRange(end.minus(Duration.ofDays(30)), end);

        TimeRange asked = PromQl.within(month);

        assertEquals(new TimeRange(end.minus(Duration.ofDays(7)), end), asked);
        assertEquals(60, PromQl.stepSeconds(asked));
        assertTrue(asked.length().toSeconds() / PromQl.stepSeconds(asked) <= 11_000);
    }
}
