package scaleout.model.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import scaleout.model.trace.FormatException;
import scaleout.model.trace.MeasuredDuration;

class PromqlTest {

    private static final long NOON = TraceFiles.NOON.getEpochSecond();

    @TempDir private Path folder = Path.of("");

    private TraceFiles files() {
        return new TraceFiles(folder);
    }

    private static String matrix(String metric, String values) {
        return "{\"status\":\"success\",\"data\":{\"resultType\":\"matrix\",\"result\":[{\"metric\":{%s},\"values\":[%s]}]}}"
                .formatted(metric, values);
    }

    private static String sample(long second, String value) {
        return "[%d,\"%s\"]".formatted(NOON + second, value);
    }

    private List<MeasuredDuration> durations() throws Exception {
        return files().trace().durations();
    }

    @Test
    void eachChangeOfValueIsOneEvent() throws Exception {
        files().file(
                        "answer.json",
                        matrix(
                                "\"__name__\":\"model_download_time\",\"@resource.host.id\":\"i-0a\"",
                                String.join(
                                        ",",
                                        sample(0, "77.1"),
                                        sample(30, "77.1"),
                                        sample(60, "80"),
                                        sample(90, "NaN"),
                                        sample(120, "+Inf"),
                                        sample(150, "80"),
                                        sample(600, "80"))));

        Map<String, String> labels = Map.of("@resource.host.id", "i-0a");
        assertEquals(
                List.of(
                        new MeasuredDuration(
                                "model_download_time", labels, TraceFiles.NOON, 30, 77.1),
                        new MeasuredDuration(
                                "model_download_time",
                                labels,
                                TraceFiles.NOON.plusSeconds(60),
                                30,
                                80),
                        new MeasuredDuration(
                                "model_download_time",
                                labels,
                                TraceFiles.NOON.plusSeconds(600),
                                30,
                                80)),
                durations());
    }

    @ParameterizedTest
    @CsvSource({
        "E2EScalingLatency,e2e_duration,5",
        "ContainerStartDuration,container_start_time,5",
        "aws_sagemaker_gpu_load_time_seconds,gpu_load_time,5",
        "model_download_time_milliseconds,model_download_time,0.005",
        "ICECount,ice_count,5",
    })
    void namesWithPrefixesUnitsAndOfInsightsAreTheSameMetrics(
            String said, String metric, double value) throws Exception {
        files().file("a.json", matrix("\"__name__\":\"" + said + "\"", sample(0, "5")));

        MeasuredDuration found = durations().getFirst();

        assertEquals(metric, found.metric());
        assertEquals(value, found.seconds(), 1e-12);
    }

    @Test
    void anotherMetricIsNone() throws Exception {
        files().file("a.json", matrix("\"__name__\":\"device_count\"", sample(0, "5")));

        Input.OfTrace input = files().read();

        assertEquals(List.of(), input.trace().durations());
        assertEquals(0, input.files().read().getFirst().items());
    }

    @Test
    void aFilesNameSaysTheMetricWhereNoLabelDoesAndTheStatusMayComeLast() throws Exception {
        files().file(
                        "promql/model_download_time.json",
                        "{\"data\":{\"resultType\":\"vector\",\"result\":[{\"metric\":{},\"value\":[%d.5,\"77.1\"]}]},\"status\":\"success\"}"
                                .formatted(NOON));

        MeasuredDuration found = durations().getFirst();

        assertEquals("model_download_time", found.metric());
        assertEquals(TraceFiles.NOON.plusMillis(500), found.at());
        assertEquals(300, found.stepSeconds(), "an instant query looks back five minutes");
    }

    @Test
    void ofAnAnswerThatIsCutOffTheWholeSeriesCount() throws Exception {
        String whole = matrix("\"__name__\":\"ice_count\"", sample(0, "5"));
        files().file("a.json", whole.replace("]}}", ",{\"metric\":{\"__na"));

        Input.OfTrace input = files().read();

        assertEquals(1, input.trace().durations().size());
        assertEquals("a.json", input.files().problems().getFirst().file());
    }

    @Test
    void aFailedQuerySaysWhy() throws Exception {
        files().file(
                        "a.json",
                        "{\"status\":\"error\",\"errorType\":\"bad_data\",\"error\":\"parse error at char 3\"}");

        FormatException refused = assertThrows(FormatException.class, () -> files().read());

        assertTrue(refused.problem().contains("parse error at char 3"), refused.problem());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"__name__\":\"model_download_time_bucket\",\"le\":\"5\"'|5",
                "'\"__name__\":\"model_download_time_sum\"'|5",
                "'\"__name__\":\"model_download_time\"'|-5",
                "'\"__name__\":\"model_download_time\"'|five",
            })
    void histogramsAndWhatIsNoDurationAreComplainedOf(String metric, String value)
            throws Exception {
        files().file("a.json", matrix(metric, sample(0, value)));
        files().file("b.json", matrix("\"__name__\":\"model_download_time\"", sample(0, "7")));

        Input.OfTrace input = files().read();

        assertEquals(1, input.trace().durations().size());
        assertEquals("a.json", input.files().problems().getFirst().file());
    }
}
