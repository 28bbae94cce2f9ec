package scaleout.model.bundle;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Appends polls to the `polls.ndjson` of a bundle: one line `{"at","call","answer"}` each, on disk before the next is
/// asked for. One recorder at a time; whoever only reads needs no permission.
public final class PollLog implements AutoCloseable {

    /// The file's name.
    public static final String FILE = "polls.ndjson";

    /// Locked while a recorder runs. The system drops the lock with the process, however that ends; the empty file
    /// stays, for deleting it could take it from under the next recorder.
    static final String LOCK = "polls.lock";

    private static final int BLOCK_BYTES = 8192;

    private final Path file;
    private final FileChannel lockFile;
    private final RandomAccessFile polls;
    private final long repairedBytes;

    private PollLog(Path file, FileChannel lockFile, RandomAccessFile polls, long repairedBytes) {
        this.file = file;
        this.lockFile = lockFile;
        this.polls = polls;
        this.repairedBytes = repairedBytes;
    }

    /// Opens the log of a bundle for appending. A last line that a killed recorder left torn is cut off.
    ///
    /// @throws BundleException where another recorder has it, or it cannot be written
    public static PollLog open(Path bundle) throws BundleException {
        Path file = bundle.resolve(FILE);
        FileChannel lockFile = lock(bundle);
        try {
            // not a channel: an interrupt would close a channel in the middle of a line
            RandomAccessFile polls = new RandomAccessFile(file.toFile(), "rw");
            long whole = wholeLines(polls);
            long torn = polls.length() - whole;
            polls.setLength(whole);
            polls.seek(whole);
            return new PollLog(file, lockFile, polls, torn);
        } catch (IOException refused) {
            closeQuietly(lockFile, refused);
            throw new BundleException(file, refused);
        }
    }

    /// How many bytes of a torn last line were cut off on opening; 0 where it was whole.
    public long repairedBytes() {
        return repairedBytes;
    }

    /// Appends one poll with one write, and waits until the disk has it.
    ///
    /// @param at     when the answer arrived
    /// @param call   such as `describe-endpoint`
    /// @param answer as the AWS CLI would print it
    /// @throws BundleException where it cannot be written; the log then ends with the poll before
    public void append(Instant at, String call, JsonNode answer) throws BundleException {
        ObjectNode poll = JsonNodeFactory.instance.objectNode();
        poll.put("at", at.toString()).put("call", call).set("answer", answer);
        byte[] line =
                (JsonMapper.shared().writeValueAsString(poll) + "\n")
                        .getBytes(StandardCharsets.UTF_8);
        @Nullable Long before = null;
        try {
            before = polls.getFilePointer();
            polls.write(line);
            polls.getFD().sync();
        } catch (IOException refused) {
            cutBackTo(before, refused);
            throw new BundleException(file, refused);
        }
    }

    @Override
    public void close() throws BundleException {
        try (lockFile) {
            polls.close();
        } catch (IOException refused) {
            throw new BundleException(file, refused);
        }
    }

    /// Closes the log, and takes its files away where no poll is in it, as if it had never been opened.
    ///
    /// @throws BundleException where a file cannot be deleted
    public void discard() throws BundleException {
        try {
            boolean isEmpty = polls.length() == 0;
            close();
            if (isEmpty) {
                Files.deleteIfExists(file);
                Files.deleteIfExists(file.resolveSibling(LOCK));
            }
        } catch (BundleException refused) {
            throw refused;
        } catch (IOException refused) {
            throw new BundleException(file, refused);
        }
    }

    private static FileChannel lock(Path bundle) throws BundleException {
        Path file = bundle.resolve(LOCK);
        FileChannel channel;
        try {
            Files.createDirectories(bundle);
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException refused) {
            throw new BundleException(file, refused);
        }
        try {
            if (isLocked(channel)) {
                return channel;
            }
            channel.close();
        } catch (IOException refused) {
            closeQuietly(channel, refused);
            throw new BundleException(file, refused);
        }
        throw new BundleException(
                bundle,
                "another recorder is writing to this bundle",
                "Stop that one first, or record into another folder.");
    }

    /// Takes the lock, which lives as long as the channel is open.
    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            @Nullable FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException _) {
            return false; // held by a recorder in this very process
        }
    }

    /// Returns where the last whole line ends: after the last line end, searched from the back.
    private static long wholeLines(RandomAccessFile polls) throws IOException {
        byte[] block = new byte[BLOCK_BYTES];
        for (long end = polls.length(); end > 0; end -= Math.min(end, BLOCK_BYTES)) {
            int length = (int) Math.min(end, BLOCK_BYTES);
            polls.seek(end - length);
            polls.readFully(block, 0, length);
            for (int i = length - 1; i >= 0; i--) {
                if (block[i] == '\n') {
                    return end - length + i + 1;
                }
            }
        }
        return 0;
    }

    /// Removes the part of a line that reached the disk before it was full, so that the next line starts clean.
    private void cutBackTo(@Nullable Long position, IOException reason) {
        if (position != null) {
            try {
                polls.setLength(position);
                polls.seek(position);
            } catch (IOException alsoRefused) {
                reason.addSuppressed(alsoRefused);
            }
        }
    }

    private static void closeQuietly(FileChannel channel, IOException reason) {
        try {
            channel.close();
        } catch (IOException alsoRefused) {
            reason.addSuppressed(alsoRefused);
        }
    }
}
