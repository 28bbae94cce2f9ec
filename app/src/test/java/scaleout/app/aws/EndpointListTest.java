package scaleout.app.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EndpointListTest {

    @BeforeEach
    void useTestCredentials() {
        FakeAws.useTestCredentials();
    }

    private static String page(String name, String next) {
        return "{\"Endpoints\":[{\"EndpointName\":\"%s\",\"EndpointStatus\":\"InService\",\"CreationTime\":1,\"LastModifiedTime\":2}]%s}"
                .formatted(name, next.isEmpty() ? "" : ",\"NextToken\":\"" + next + "\"");
    }

    @Test
    void everyPageIsListedUpToTheMost() throws Exception {
        try (FakeAws aws = new FakeAws()) {
            aws.on("ListEndpoints", page("a", "t"), page("b", "t"), page("c", ""));

            assertEquals(
                    List.of("a", "b"),
                    EndpointList.find(aws.connection(), "", 2).stream()
                            .map(EndpointList.Found::name)
                            .toList());
        }
    }

    @Test
    void partOfTheNameIsLeftToAwsToFind() throws Exception {
        try (FakeAws aws = new FakeAws()) {
            aws.on("ListEndpoints", page("chat", ""));

            EndpointList.find(aws.connection(), " chat ", 100);

            String asked = aws.asked("ListEndpoints").getFirst().body();
            assertTrue(asked.contains("\"NameContains\":\"chat\""), asked);
        }
    }

    @Test
    void aRefusalIsSaidInPlainWords() throws Exception {
        try (FakeAws aws = new FakeAws()) {
            AwsException refused =
                    assertThrows(
                            AwsException.class, () -> EndpointList.find(aws.connection(), "", 10));
            assertTrue(
                    refused.getMessage().startsWith("The endpoints cannot be listed"),
                    refused.getMessage());
        }
    }

    @Test
    void regionsAreOfferedByIdAndName() {
        assertTrue(
                Regions.all().contains(new Regions.Named("eu-central-1", "Europe (Frankfurt)")),
                Regions.all().toString());
    }
}
