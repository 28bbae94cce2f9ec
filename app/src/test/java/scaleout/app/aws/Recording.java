package scaleout.app.aws;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;

/// A program that records as fast as it can until it is killed.
final class Recording {

    private Recording() {}

    /// @param arguments the address to ask and the bundle to write
    public static void main(String[] arguments) throws Exception {
        FakeAws.useTestCredentials();
        try (Recorder recorder =
                Recorder.open(
                        new Connection("us-east-1", null, URI.create(arguments[0])),
                        Answers.ENDPOINT,
                        Path.of(arguments[1]),
                        Duration.ofMillis(1),
                        UnaryOperator.identity())) {
            recorder.run(
                    new Recorder.Listener() {
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
                    });
        }
    }
}
