package scaleout.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import scaleout.model.bundle.ReadOptions;
import scaleout.model.trace.MetricQuery;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReadingOptionsTest {

    private static final String BURST = "../sample-traces/burst-mixed-fleet";

    @TempDir private Path folder = Path.of("");

    @Command
    private static final class Holder {
        @Mixin private ReadingOptions reading = new ReadingOptions();
    }

    private static ReadOptions options(String... arguments) {
        Holder holder = new Holder();
        CommandLine command = new CommandLine(holder);
        command.parseArgs(arguments);
        return holder.reading.options(command);
    }

    @Test
    void theMetricIsWhatStandsBehindTheLastSlash() {
        assertEquals(
                List.of(
                        new MetricQuery(
                                "my label",
                                "/aws/sagemaker/Endpoints",
                                "GPUUtilization",
                                Map.of("EndpointName", "chat", "VariantName", "blue"),
                                "p99",
                                10),
                        new MetricQuery("m2", "AWS/SageMaker", "Invocations", Map.of(), "", 0)),
                options(
                                "--metric",
                                "my label=/aws/sagemaker/Endpoints/GPUUtilization,EndpointName=chat,Stat=p99,VariantName=blue,Period=10",
                                "--metric",
                                "m2=AWS/SageMaker/Invocations")
                        .metrics());
    }

    @Test
    void yearZoneAndEndpointAreTaken() {
        assertEquals(
                new ReadOptions(
                        List.of(),
                        Optional.of(Year.of(2026)),
                        Optional.of(ZoneId.of("+02:00")),
                        "chat"),
                options("--year", "2026", "--zone", "+02:00", "--endpoint", "chat"));
        assertEquals(ReadOptions.NONE, options());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--metric|m1",
                "--metric|=AWS/SageMaker/Invocations",
                "--metric|m1=Invocations",
                "--metric|m1=AWS/SageMaker/",
                "--metric|m1=AWS/SageMaker/Invocations,blue",
                "--metric|m1=AWS/SageMaker/Invocations,",
                "--metric|m1=AWS/SageMaker/Invocations,Period=0",
                "--metric|m1=AWS/SageMaker/Invocations,Period=soon",
                "--year|26",
                "--zone|Atlantis",
            })
    void whatCannotBeUnderstoodIsAUsageError(String option, String value) {
        CommandRun run = CommandRun.of("timeline", BURST, option, value);

        assertEquals(2, run.code(), run.err());
        assertTrue(run.err().contains(option), run.err());
        assertTrue(run.err().contains("expected"), run.err());
    }

    @Test
    void anIdGivenTwiceIsAUsageError() {
        String metric = "m1=AWS/SageMaker/Invocations";

        CommandRun run = CommandRun.of("timeline", BURST, "--metric", metric, "--metric", metric);

        assertEquals(2, run.code());
        assertTrue(run.err().contains("twice"), run.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"whatif", "render", "export"})
    void theOtherCommandsKnowTheOptionsToo(String command) {
        String help = CommandRun.of(command, "--help").out();

        assertTrue(help.contains("--metric"), help);
        assertTrue(help.contains("--zone"), help);
    }

    @Test
    void severalInputsAreReadAsOneAndTheAnswerSaysWhatWasRead() throws Exception {
        Path table = folder.resolve("table.csv");
        Files.writeString(table, "Time,my line\n2026-06-01 12:00,5\n");
        String[] arguments = {
            "timeline",
            BURST + "/describe-scaling-activities.json",
            table.toString(),
            "--metric",
            "my line=AWS/SageMaker/Invocations,Stat=Sum",
            "--zone",
            "UTC"
        };
        CommandRun run = CommandRun.of(append(arguments, "--json"));

        assertEquals(0, run.code(), run.err());
        assertEquals("", run.err());
        JsonNode read = JsonMapper.shared().readTree(run.out()).get("read");
        assertEquals("describe-scaling-activities.json", read.at("/0/file").stringValue());
        assertEquals(
                "{\"file\":\"table.csv\",\"formats\":[\"table of CloudWatch\"],\"items\":1}",
                read.get(1).toString());

        String text = CommandRun.of(arguments).out();
        assertTrue(text.contains("\nRead:\n  describe-scaling-activities.json: "), text);
        assertTrue(text.endsWith("  table.csv: table of CloudWatch, 1\n"), text);
    }

    @Test
    void whatIsAddedChangesNoTimelineFile() throws Exception {
        Path out = folder.resolve("a.timeline.json");

        assertEquals(0, CommandRun.of("timeline", BURST, "--out", out.toString()).code());

        assertFalse(Files.readString(out).contains("\"read\""));
    }

    private static String[] append(String[] arguments, String last) {
        String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 1);
        all[arguments.length] = last;
        return all;
    }
}
