package scaleout.app.aws;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/// Programs of this computer that some tests need, and what those tests do without them.
final class Tools {

    private Tools() {}

    /// Returns a program of the PATH.
    static Optional<Path> onPath(String name) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /// Skips the test, and says so where a reader of the log sees it.
    static void skipUnless(boolean isThere, String what) {
        if (!isThere) {
            System.err.println("SKIPPED: " + what);
        }
        assumeTrue(isThere, what);
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /// Waits until a server listens.
    ///
    /// @throws IllegalStateException where it ends before
    static void awaitListening(Process server, int port) throws InterruptedException {
        while (true) {
            if (!server.isAlive()) {
                throw new IllegalStateException("ended with " + server.exitValue());
            }
            try (Socket _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return;
            } catch (IOException notYet) {
                Thread.sleep(50);
            }
        }
    }
}
