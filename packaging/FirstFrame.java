import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/// How long a program takes to its first frame, and how much memory it then has.
///
/// `java FirstFrame.java SCREEN SECONDS COMMAND…` starts the command and prints milliseconds from before its start to the
/// first frame, and the resident memory in MB that many seconds later; then ends it. SCREEN is the file in which Xvfb keeps
/// its picture (`-fbdir`): looking at it costs the program nothing, and needs no change of it.
final class FirstFrame {

    /// A window that is mapped but not painted yet has one colour or two; one with letters on it has more,
    /// even where only few pixels are looked at, which leaves the processor to the program.
    private static final int COLOURS_OF_A_FRAME = 6;

    /// Bytes: past what stands before the pixels in a window dump.
    private static final int FIRST_PIXEL = 8192;

    /// Bytes from one pixel that is looked at to the next.
    private static final int STEP = 4 * 487;

    public static void main(String[] arguments) throws IOException, InterruptedException {
        try (FileChannel file = FileChannel.open(Path.of(arguments[0]))) {
            ByteBuffer screen = file.map(MapMode.READ_ONLY, 0, file.size());
            await(screen, false, null);
            long start = System.nanoTime();
            Process program =
                    new ProcessBuilder(List.of(arguments).subList(2, arguments.length))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            try {
                await(screen, true, program);
                long milliseconds = (System.nanoTime() - start) / 1_000_000;
                Thread.sleep(Long.parseLong(arguments[1]) * 1000);
                System.out.println(milliseconds + " " + residentMegabytes(program));
            } finally {
                // At once: how it ends is not measured.
                program.destroyForcibly().waitFor();
            }
        }
    }

    private static void await(ByteBuffer screen, boolean painted, Process program) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (isPainted(screen) != painted) {
            if (program != null && !program.isAlive()) {
                throw new IllegalStateException("The program ended with " + program.exitValue() + " before it showed anything.");
            }
            if (System.nanoTime() > end) {
                throw new IllegalStateException("After a minute the screen is still " + (painted ? "empty." : "not empty."));
            }
            Thread.sleep(4);
        }
    }

    private static boolean isPainted(ByteBuffer screen) {
        Set<Integer> colours = new HashSet<>();
        for (int at = FIRST_PIXEL; at + 4 <= screen.limit() && colours.size() < COLOURS_OF_A_FRAME; at += STEP) {
            colours.add(screen.getInt(at));
        }
        return colours.size() >= COLOURS_OF_A_FRAME;
    }

    private static long residentMegabytes(Process program) throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc", Long.toString(program.pid()), "status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) * 1024 / 1_000_000;
            }
        }
        throw new IllegalStateException("Nothing says how much memory the program has.");
    }
}
