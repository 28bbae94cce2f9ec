package scaleout.model.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import scaleout.model.flow.Flow;
import scaleout.model.flow.FlowSolver;
import scaleout.model.flow.Link;
import scaleout.model.trace.FormatException;

class FlowCaseTest {

    private static final String LINKS =
            "{\"links\":[{\"name\":\"nic\",\"capacity_Bps\":10},{\"name\":\"down\",\"capacity_Bps\":0}],";

    private static FlowCase read(String json) throws FormatException, IOException {
        return FlowCase.read(
                "case.json", new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    private static FlowCase readFlow(String flow) throws FormatException, IOException {
        return read(LINKS + "\"flows\":[{\"name\":\"image\"," + flow + "}]}");
    }

    @Test
    void readsLinksAndFlows() throws Exception {
        assertEquals(
                new FlowCase(
                        List.of(new Link("nic", 10), new Link("down", 0)),
                        List.of(new Flow("image", 5, 1, List.of(new Flow.Use(0, 2.5)), 3, 4))),
                readFlow(
                        "\"size_B\":5,\"start_s\":1,\"links\":[0],\"use\":[2.5],\"rate_cap_Bps\":3,\"weight\":4"));
    }

    @Test
    void aFlowOfNoBytesNeedsNoCapacity() throws Exception {
        FlowCase empty = readFlow("\"size_B\":0,\"start_s\":7,\"links\":[1]");

        assertEquals(7, FlowSolver.solve(empty.links(), empty.flows()).finishSeconds(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    size_B       | "size_B":-1,"start_s":0,"links":[0]
                    size_B       | "size_B":1e300,"start_s":0,"links":[0]
                    size_B       | "size_B":1e400,"start_s":0,"links":[0]
                    size_B       | "size_B":NaN,"start_s":0,"links":[0]
                    size_B       | "size_B":-Infinity,"start_s":0,"links":[0]
                    size_B       | "size_B":"5","start_s":0,"links":[0]
                    size_B       | "start_s":0,"links":[0]
                    start_s      | "size_B":1,"start_s":-0.5,"links":[0]
                    start_s      | "size_B":1,"start_s":1e300,"links":[0]
                    /links/0     | "size_B":1,"start_s":0,"links":[2]
                    /links/0     | "size_B":1,"start_s":0,"links":[-1]
                    /links/0     | "size_B":1,"start_s":0,"links":[0.5]
                    /links/1     | "size_B":1,"start_s":0,"links":[0,0]
                    down         | "size_B":1,"start_s":0,"links":[1]
                    /links:      | "size_B":1,"start_s":0,"links":[]
                    rate_cap_Bps | "size_B":1,"start_s":0,"links":[],"rate_cap_Bps":0
                    rate_cap_Bps | "size_B":1,"start_s":0,"links":[0],"rate_cap_Bps":-3
                    weight       | "size_B":1,"start_s":0,"links":[0],"weight":0
                    weight       | "size_B":1,"start_s":0,"links":[0],"weight":1e300
                    use          | "size_B":1,"start_s":0,"links":[0],"use":[1,1]
                    use          | "size_B":1,"start_s":0,"links":[0],"use":[]
                    /use/0       | "size_B":1,"start_s":0,"links":[0],"use":[-1]
                    """)
    void aComplaintNamesTheFlowAndTheField(String field, String flow) {
        String message = assertThrows(FormatException.class, () -> readFlow(flow)).getMessage();

        assertTrue(message.startsWith("case.json, flow \"image\": "), message);
        assertTrue(message.lines().findFirst().orElseThrow().contains(field), message);
    }

    @Test
    void hugeWholeNumbersAreRefused() {
        String digits = "9".repeat(400);

        String message =
                assertThrows(
                                FormatException.class,
                                () ->
                                        readFlow(
                                                "\"size_B\":"
                                                        + digits
                                                        + ",\"start_s\":0,\"links\":[0]"))
                        .getMessage();

        assertTrue(message.contains("size_B"), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "NaN", "Infinity", "1e300", "1e-300", "\"fast\""})
    void aComplaintNamesTheLink(String capacity) {
        String json =
                "{\"links\":[{\"name\":\"nic\",\"capacity_Bps\":" + capacity + "}],\"flows\":[]}";

        String message = assertThrows(FormatException.class, () -> read(json)).getMessage();

        assertTrue(
                message.startsWith("case.json, link \"nic\": /links/0/capacity_Bps: expected"),
                message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"links\":[{\"name\":\"a\",\"capacity_Bps\":1},{\"name\":\"a\",\"capacity_Bps\":2}],\"flows\":[]}",
                "{\"links\":[],\"flows\":[{\"name\":\"a\",\"size_B\":1,\"start_s\":0,\"links\":[],\"rate_cap_Bps\":1},"
                        + "{\"name\":\"a\",\"size_B\":1,\"start_s\":0,\"links\":[],\"rate_cap_Bps\":1}]}"
            })
    void namesAreGivenOnce(String json) {
        String message = assertThrows(FormatException.class, () -> read(json)).getMessage();

        assertTrue(message.contains("\"a\": ") && message.contains("/1/name"), message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"links\":[]}",
                "{\"links\":[],\"flows\":{}}",
                "{\"links\":[],\"flows\":[7]}",
                "{\"links\":[],\"flows\":[{\"name\":\"a\",\"size_B\":NaN,\"start_s\":0,\"links\":[]}]}",
                "{\"links\":[],\"flows\":[{\"name\":\"a\",\"size_B\":1,\"start_s\":0,\"links\":[0]}]}"
            })
    void whatIsNoFlowCaseIsRefused(String json) {
        assertThrows(FormatException.class, () -> read(json));
    }
}
