package scaleout.model.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import scaleout.model.trace.FormatException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// How long it takes to read a large trace, beside what a bare loop over the tokens of the same file takes: reading should
/// have at least 0.7 of its speed.
///
/// By default files of 100 MB; `-p megabytes=1000` for the largest.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(value = 1, jvmArgsAppend = "-Xmx512m")
public class ReadBenchmark {

    @Param({"metric-data", "metric-stream", "metric-stream-mixed"})
    public String form = "";

    @Param("100")
    public int megabytes;

    private Path folder = Path.of("");
    private Path file = Path.of("");

    @Setup
    public void write() throws IOException {
        folder = Files.createTempDirectory("read-benchmark");
        LargeFile which = LargeFile.valueOf(form.toUpperCase(Locale.ROOT).replace('-', '_'));
        file = which.in(folder, 1_000_000L * megabytes);
    }

    @TearDown
    public void delete() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path each : files.toList()) {
                Files.delete(each);
            }
        }
        Files.delete(folder);
    }

    @Benchmark
    public long tokens() throws IOException {
        long tokens = 0;
        try (InputStream in = Files.newInputStream(file);
                JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), in)) {
            while (parser.nextToken() != null) {
                tokens++;
            }
        }
        return tokens;
    }

    @Benchmark
    public Input trace() throws FormatException, IOException {
        return Input.read(List.of(folder), Set.of(), ReadOptions.NONE, Progress.NONE);
    }
}
