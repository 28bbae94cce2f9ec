package scaleout.model.bundle;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import scaleout.model.bundle.RedactedBundle.UnwritableException;

/// The folder that a copy is written to: it appears whole, when all of it is written, or not at all.
final class CopyFolder implements AutoCloseable {

    private static final int MOST_TEMPORARY = 100;

    private final Path folder;
    private final Path temporary;

    private CopyFolder(Path folder, Path temporary) {
        this.folder = folder;
        this.temporary = temporary;
    }

    /// Returns where a copy can be written.
    ///
    /// @param inputs what it is copied from, in which it must not lie
    /// @throws UnwritableException where something is there already, or it cannot be made
    static Path requireNew(List<Path> inputs, Path output) throws UnwritableException {
        try {
            Path folder = output.toAbsolutePath().normalize();
            if (folder.getParent() == null || !Files.isDirectory(folder.getParent())) {
                throw new IOException("there is no folder " + folder.getParent());
            }
            Path real = folder.getParent().toRealPath().resolve(folder.getFileName());
            for (Path input : inputs) {
                if (Files.isDirectory(input) && real.startsWith(input.toRealPath())) {
                    throw new IOException("it lies in the source, which is never changed");
                }
            }
            requireEmpty(folder);
            return folder;
        } catch (IOException refused) {
            throw new UnwritableException(refused);
        }
    }

    private static void requireEmpty(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> entries = Files.list(folder)) {
                if (entries.findAny().isPresent()) {
                    throw new DirectoryNotEmptyException(folder.toString());
                }
            }
        } else if (Files.exists(folder)) {
            throw new FileAlreadyExistsException(folder.toString());
        }
    }

    /// Begins to write, beside the folder that is to be.
    static CopyFolder begin(Path folder) throws UnwritableException {
        for (int i = 0; ; i++) {
            Path candidate = folder.resolveSibling(".%s-%d.tmp".formatted(folder.getFileName(), i));
            try {
                return new CopyFolder(folder, Files.createDirectory(candidate));
            } catch (FileAlreadyExistsException taken) {
                if (i > MOST_TEMPORARY) {
                    throw new UnwritableException(taken);
                }
            } catch (IOException unwritable) {
                throw new UnwritableException(unwritable);
            }
        }
    }

    /// Opens a file of the copy. Whatever goes wrong in writing it is an [UnwritableException].
    ///
    /// @param name a plain name, or one in a folder below
    OutputStream open(String name) throws UnwritableException {
        Path file = temporary.resolve(name);
        try {
            Files.createDirectories(file.getParent());
            return new Writing(Files.newOutputStream(file));
        } catch (IOException unwritable) {
            throw new UnwritableException(unwritable);
        }
    }

    /// Puts the copy, which is complete, where it belongs.
    void finish() throws UnwritableException {
        try {
            Files.deleteIfExists(folder);
            Files.move(temporary, folder);
        } catch (IOException unwritable) {
            throw new UnwritableException(unwritable);
        }
    }

    /// Leaves nothing half-written.
    @Override
    public void close() throws IOException {
        if (!Files.isDirectory(temporary)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> files = Files.walk(temporary)) {
            all = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : all) {
            Files.delete(file);
        }
    }

    /// Tells what goes wrong in writing from what goes wrong in reading.
    private static final class Writing extends FilterOutputStream {

        Writing(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            try {
                out.write(bytes, offset, length);
            } catch (IOException unwritable) {
                throw new UnwritableException(unwritable);
            }
        }
    }
}
