package scaleout.model.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import scaleout.model.bundle.Progress;
import scaleout.model.bundle.ReadOptions;
import scaleout.model.report.Json;
import scaleout.model.simulation.ScenarioInput;
import scaleout.model.trace.FormatException;
import scaleout.model.trace.JsonCursor;

class TimelineFileTest {

    private static final Path PUBLISHED =
            Path.of("../sample-traces/qwen3-8b-g6-2xlarge/qwen3-8b-g6-2xlarge.timeline.json");

    private static Timeline read(String json) throws Exception {
        InputStream in = new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
        return TimelineFile.read(JsonCursor.read("a.timeline.json", in));
    }

    private static void assertValid(String schemaResource, String json) throws Exception {
        try (InputStream in =
                Objects.requireNonNull(
                        TimelineFileTest.class.getResourceAsStream(schemaResource))) {
            Schema schema =
                    SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                            .getSchema(in, InputFormat.JSON);
            assertEquals("[]", schema.validate(json, InputFormat.JSON).toString());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "burst-mixed-fleet",
                "copy-on-running-instance",
                "launch-day-spike",
                "qwen3-8b-g6-2xlarge",
                "weekly-rollouts"
            })
    void whatIsWrittenIsValidAndReadsBackTheSame(String sample) throws Exception {
        Timeline timeline =
                ScenarioInput.read(
                                List.of(Path.of("../sample-traces", sample)),
                                ReadOptions.NONE,
                                Progress.NONE)
                        .timeline();

        String written = Json.text(TimelineJson.of(timeline));

        assertValid("/scaleout/model/timeline/timeline.schema.json", written);
        assertEquals(written, Json.text(TimelineJson.of(read(written))));
        assertEquals(timeline.startUps().count(), read(written).startUps().count());
    }

    @Test
    void thePublishedSampleIsValid() throws Exception {
        assertValid("/scaleout/model/timeline/timeline.schema.json", Files.readString(PUBLISHED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"burst-mixed-fleet", "copy-on-running-instance"})
    void theManifestsOfTheSamplesAreValid(String sample) throws Exception {
        assertValid(
                "/scaleout/model/bundle/manifest.schema.json",
                Files.readString(Path.of("../sample-traces", sample, "manifest.json")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "evidence": "PUBLISHED"  | "evidence": "CERTAIN"   | one of MEASURED, PUBLISHED
                    "uncertaintySeconds": 96 | "uncertaintySeconds": -1 | a number from 0 to
                    "at": 429                | "at": 4                  | before it starts
                    "phase": "IMAGE_PULL"    | "phase": "PULL"          | one of DETECTION
                    "clock": "relative"      | "clock": "utc"           | expected an instant
                    "bytes": 17700000000     | "bytes": 1.5             | a whole number
                    "kind": "instance"       | "kind": "pod"            | one of instance, copy
                    """)
    void aTimelineThatContradictsItselfIsRefused(String right, String wrong, String complaint)
            throws Exception {
        String json =
                Files.readString(PUBLISHED)
                        .replace(
                                "\"clock\": \"relative\",",
                                "\"clock\": \"relative\",\n  \"capturedAt\": -0.5,");
        assertTrue(json.contains(right), right);

        FormatException refused =
                assertThrows(FormatException.class, () -> read(json.replace(right, wrong)));

        assertTrue(String.valueOf(refused.getMessage()).contains(complaint), refused.getMessage());
    }
}
