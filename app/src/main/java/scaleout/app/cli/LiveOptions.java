package scaleout.app.cli;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import scaleout.app.aws.Connection;
import scaleout.model.bundle.Redaction;
import tools.jackson.databind.JsonNode;

/// The options of the commands that ask AWS: of which endpoint, as whom, and where to.
final class LiveOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--endpoint",
            paramLabel = "NAME",
            required = true,
            description = "the SageMaker endpoint")
    private String endpoint = "";

    private Path out = Path.of("");

    @Option(names = "--region", paramLabel = "REGION", description = "as of the profile if absent")
    private @Nullable String region;

    @Option(
            names = "--profile",
            paramLabel = "PROFILE",
            description = "of the shared AWS files; the default credential chain if absent")
    private @Nullable String profile;

    private @Nullable URI endpointUrl;

    @Option(
            names = "--out",
            paramLabel = "BUNDLE",
            required = true,
            description = "the folder to write")
    void out(Path folder) {
        if (folder.toString().endsWith(".zip")) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--out %s: a bundle is written as a folder. Zip it afterwards; a zip opens too."
                            .formatted(folder));
        }
        out = folder;
    }

    @Option(
            names = "--endpoint-url",
            paramLabel = "URL",
            description = "ask this address instead of AWS, for all services")
    void endpointUrl(URI url) {
        boolean isWeb = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
        if (!isWeb || url.getHost() == null) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--endpoint-url %s: expected an address such as http://127.0.0.1:5000."
                            .formatted(url));
        }
        endpointUrl = url;
    }

    @Option(
            names = "--redact",
            description = {
                "write pseudonyms for names, accounts and ids, and of logs only what is needed;",
                "values of environment variables are never written"
            })
    private boolean redact;

    /// What every answer passes through before it is written.
    UnaryOperator<JsonNode> scrub() {
        return redact ? new Redaction(new SecureRandom())::apply : UnaryOperator.identity();
    }

    String endpoint() {
        return endpoint;
    }

    Path out() {
        return out;
    }

    Connection connection() {
        return new Connection(region, profile, endpointUrl);
    }
}
