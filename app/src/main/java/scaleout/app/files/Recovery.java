package scaleout.app.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import scaleout.app.state.SavedSession;
import scaleout.model.trace.FormatException;

/// Keeps on disk what one window would need after a crash, and finds what a crashed one left behind.
///
/// A window holds a lock on its file as long as it runs, so that its file is not taken for that of a crashed one. The
/// system gives the lock back however the program ends.
public final class Recovery implements AutoCloseable {

    private static final String LOCK = ".lock";

    private final Path session;
    private final Path lockFile;
    private final FileChannel channel;
    private final FileLock lock;

    private Recovery(Path session, Path lockFile, FileChannel channel, FileLock lock) {
        this.session = session;
        this.lockFile = lockFile;
        this.channel = channel;
        this.lock = lock;
    }

    /// Begins to keep what a new window would need.
    ///
    /// @throws IOException where the data folder cannot be written
    public static Recovery begin(DataFolder data) throws IOException {
        Files.createDirectories(data.recovery());
        String id = UUID.randomUUID().toString();
        Path lockFile = data.recovery().resolve(id + LOCK);
        FileChannel channel =
                FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        return new Recovery(
                data.recovery().resolve(id + SessionFile.ENDING),
                lockFile,
                channel,
                channel.lock());
    }

    /// Keeps a session in place of the one before it.
    public void keep(SavedSession now) throws IOException {
        if (lock.isValid()) {
            SessionFile.write(session, now);
        }
    }

    /// The window ends as it should: nothing is to be restored.
    @Override
    public void close() throws IOException {
        Files.deleteIfExists(session);
        channel.close();
        Files.deleteIfExists(lockFile);
    }

    /// Returns the latest session that a crashed window left behind, and takes it away from there.
    ///
    /// @throws FormatException where it cannot be understood, as when a newer version wrote it; it stays then
    /// @throws IOException     where it cannot be read
    public static Optional<SavedSession> take(DataFolder data) throws FormatException, IOException {
        for (Path left : sessions(data)) {
            String name = String.valueOf(left.getFileName());
            Path lockFile =
                    left.resolveSibling(
                            name.substring(0, name.length() - SessionFile.ENDING.length()) + LOCK);
            if (isFree(lockFile)) {
                SavedSession session = SessionFile.read(left);
                Files.delete(left);
                Files.deleteIfExists(lockFile);
                return Optional.of(session);
            }
        }
        return Optional.empty();
    }

    /// The latest first.
    private static List<Path> sessions(DataFolder data) throws IOException {
        if (!Files.isDirectory(data.recovery())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(data.recovery())) {
            return files.filter(file -> file.toString().endsWith(SessionFile.ENDING))
                    .sorted(Comparator.comparingLong(Recovery::writtenAt).reversed())
                    .toList();
        }
    }

    private static long writtenAt(Path file) {
        return file.toFile().lastModified();
    }

    private static boolean isFree(Path lockFile) throws IOException {
        try (FileChannel channel =
                FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            @Nullable FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }
}
