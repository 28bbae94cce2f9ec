package scaleout.app.files;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/// Writes a file whole or not at all: to a temporary file beside it, which is then moved.
public final class AtomicFile {

    private AtomicFile() {}

    /// Writes `content` to `file`, replacing what was there only when everything is on disk.
    ///
    /// @throws IOException where it cannot be written; `file` is then as it was
    public static void write(Path file, byte[] content) throws IOException {
        write(
                file,
                temporary ->
                        Files.write(
                                temporary,
                                content,
                                StandardOpenOption.CREATE_NEW,
                                StandardOpenOption.WRITE));
    }

    /// Writes what need not be in memory at once.
    @FunctionalInterface
    public interface Content {
        /// Writes all of it to a file that does not exist yet.
        void write(Path temporary) throws IOException;
    }

    /// Writes `content` to `file`, replacing what was there only when everything is on disk.
    ///
    /// @throws IOException where it cannot be written; `file` is then as it was
    public static void write(Path file, Content content) throws IOException {
        Path target = file.toAbsolutePath();
        Path folder = target.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new IOException("%s: there is no folder %s".formatted(file, folder));
        }
        if (Files.isDirectory(target)) {
            throw new IOException("%s is a folder".formatted(file));
        }
        // not createTempFile: its files are private to the user, and this one is to be shared as
        // any other
        Path temporary = folder.resolve(".scaleout-%s.tmp".formatted(UUID.randomUUID()));
        try {
            content.write(temporary);
            move(temporary, target);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static void move(Path temporary, Path target) throws IOException {
        try {
            Files.move(
                    temporary,
                    target,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException _) {
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
