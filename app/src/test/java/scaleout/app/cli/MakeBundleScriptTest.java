package scaleout.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scaleout.model.bundle.Progress;
import scaleout.model.reconstruction.Opened;

/// The script that makes a bundle by the AWS CLI, run with a stand-in for it that answers with a sample trace.
class MakeBundleScriptTest {

    private static final Path SCRIPT = Path.of("../packaging/make-bundle.sh").toAbsolutePath();

    private static final Path SAMPLE =
            Path.of("../sample-traces/burst-mixed-fleet").toAbsolutePath();

    /// Answers with the sample's file of the call's name; what the sample lacks is refused.
    private static final String STAND_IN =
            """
            #!/usr/bin/env bash
            shift 2
            case "$1 $2" in
                "cloudwatch list-metrics") echo '{"Metrics":[{"Namespace":"AWS/SageMaker","MetricName":"Invocations","Dimensions":[]}]}' ;;
                "cloudwatch get-metric-data") cat "SAMPLE/metric-data.json" ;;
                "ecr describe-images") cat "SAMPLE/ecr-describe-images.json" ;;
                "sagemaker describe-model") echo '{"ModelName":"'$4'","PrimaryContainer":{"Environment":{"HF_TOKEN":"hf_secret"}}}' ;;
                *) cat "SAMPLE/$2.json" ;;
            esac
            """;

    @TempDir private Path folder = Path.of("");

    private String run(String... arguments) throws IOException, InterruptedException {
        Path aws =
                Files.writeString(
                        folder.resolve("aws"), STAND_IN.replace("SAMPLE", SAMPLE.toString()));
        assertTrue(aws.toFile().setExecutable(true));
        Process script =
                process(
                        Stream.concat(Stream.of("bash", SCRIPT.toString()), Stream.of(arguments))
                                .toList());
        String said = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(script.waitFor(60, TimeUnit.SECONDS));
        return said;
    }

    private Process process(List<String> command) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().merge("PATH", folder + File.pathSeparator, (path, own) -> own + path);
        builder.environment().put("AWS_REGION", "us-east-1");
        return builder.start();
    }

    private static void assumeTools() {
        for (String tool : List.of("bash", "python3")) {
            boolean isThere =
                    Stream.of(String.valueOf(System.getenv("PATH")).split(File.pathSeparator))
                            .anyMatch(place -> Files.isExecutable(Path.of(place, tool)));
            if (!isThere) {
                System.err.println("SKIPPED: make-bundle.sh needs " + tool);
            }
            assumeTrue(isThere);
        }
    }

    @Test
    void theBundleOpensAndHoldsNoValueOfTheEnvironment() throws Exception {
        assumeTools();

        String said = run("chat-prod", "made");

        Path made = folder.resolve("made");
        Opened opened = Opened.read(made, Progress.NONE);
        assertEquals("chat-prod", opened.timeline().endpoint(), said);
        assertFalse(opened.timeline().scaleOuts().isEmpty(), said);
        try (Stream<Path> files = Files.list(made)) {
            for (Path file : files.toList()) {
                assertTrue(file.toString().endsWith(".json"), file.toString());
                assertFalse(Files.readString(file).contains("hf_secret"), file.toString());
            }
        }
        assertTrue(Files.readString(made.resolve("describe-model.json")).contains("HF_TOKEN"));
    }

    @Test
    void withoutAFolderItSaysHowItIsUsed() throws Exception {
        assumeTools();

        assertTrue(run("chat-prod").startsWith("usage:"));
    }
}
