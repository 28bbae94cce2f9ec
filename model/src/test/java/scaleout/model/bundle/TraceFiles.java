package scaleout.model.bundle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.Year;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import scaleout.model.trace.Datapoint;
import scaleout.model.trace.FormatException;
import scaleout.model.trace.MetricQuery;
import scaleout.model.trace.MetricSeries;
import scaleout.model.trace.Trace;

/// Files of a trace in a folder, and what is read of them.
final class TraceFiles {

    static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    private final Path folder;

    TraceFiles(Path folder) {
        this.folder = folder;
    }

    Path file(String name, String content) throws IOException {
        return file(name, content.getBytes(StandardCharsets.UTF_8));
    }

    Path file(String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, content);
    }

    Input.OfTrace read() throws FormatException, IOException {
        return read(ReadOptions.NONE);
    }

    Input.OfTrace read(ReadOptions options) throws FormatException, IOException {
        return read(List.of(folder), options);
    }

    static Input.OfTrace read(List<Path> inputs, ReadOptions options)
            throws FormatException, IOException {
        return (Input.OfTrace) Input.read(inputs, Set.of(), options, Progress.NONE);
    }

    Trace trace() throws FormatException, IOException {
        return read().trace();
    }

    static ReadOptions mapping(MetricQuery... queries) {
        return new ReadOptions(List.of(queries), Optional.empty(), Optional.empty(), "");
    }

    static ReadOptions zone(String zone) {
        return new ReadOptions(
                List.of(), Optional.of(Year.of(2026)), Optional.of(ZoneId.of(zone)), "");
    }

    static byte[] gzip(String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    static String base64(byte[] content) {
        return Base64.getEncoder().encodeToString(content);
    }

    static List<Double> values(MetricSeries series) {
        return series.points().stream().map(Datapoint::value).toList();
    }

    static List<Instant> times(MetricSeries series) {
        return series.points().stream().map(Datapoint::at).toList();
    }
}
