package scaleout.app.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import scaleout.app.chart.PhaseWords;
import scaleout.app.chart.TimeScale;
import scaleout.app.files.AtomicFile;
import scaleout.model.timeline.Moment;
import scaleout.model.timeline.ScaleOut;
import scaleout.model.timeline.Span;
import scaleout.model.timeline.Stage;
import scaleout.model.timeline.StartUp;
import scaleout.model.timeline.Timeline;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/// Writes a timeline in the trace event format, which ui.perfetto.dev and chrome://tracing open.
///
/// A scale-out is a process, a start-up a thread. Spans that overlap, as pull and download do, are on threads of their
/// own: events on one thread must lie inside each other. Times are whole microseconds from the first start; `otherData`
/// says when that was.
public final class TraceEvents {

    private static final double MICROS = 1e6;

    private final JsonGenerator json;
    private final TimeScale scale;
    private int lastThread;

    private TraceEvents(JsonGenerator json, TimeScale scale) {
        this.json = json;
        this.scale = scale;
    }

    /// Writes a timeline whole or not at all.
    ///
    /// @param sha256 of the trace, hexadecimal; empty where it was not made
    /// @throws IOException where the file cannot be written; it is then as it was
    public static void write(Timeline timeline, String sha256, Path out) throws IOException {
        AtomicFile.write(
                out,
                temporary -> {
                    try (OutputStream stream =
                            new BufferedOutputStream(Files.newOutputStream(temporary))) {
                        write(timeline, sha256, stream);
                    }
                });
    }

    /// Writes a timeline to a stream.
    static void write(Timeline timeline, String sha256, OutputStream out) throws IOException {
        try (JsonGenerator json = JsonMapper.shared().createGenerator(out)) {
            new TraceEvents(json, TimeScale.of(timeline)).write(timeline, sha256);
        } catch (JacksonException failed) {
            if (failed.getCause() instanceof IOException unwritable) {
                throw unwritable;
            }
            throw failed;
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    private void write(Timeline timeline, String sha256) {
        json.writeStartObject();
        json.writeStringProperty("displayTimeUnit", "ms");
        json.writeName("otherData");
        json.writeStartObject();
        json.writeStringProperty("endpoint", timeline.endpoint());
        json.writeStringProperty("program", Provenance.thisProgram());
        json.writeStringProperty("sha256", sha256);
        json.writeStringProperty(
                "zero",
                timeline.clock() == Timeline.Clock.UTC ? scale.zero().toString() : "relative");
        json.writeEndObject();
        json.writeName("traceEvents");
        json.writeStartArray();
        int process = 0;
        for (ScaleOut scaleOut : timeline.scaleOuts()) {
            scaleOut(++process, scaleOut);
        }
        capacity(process + 1, timeline);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void scaleOut(int process, ScaleOut scaleOut) {
        String type = scaleOut.instanceType() == null ? "unknown type" : scaleOut.instanceType();
        String variant = scaleOut.variant() == null ? "" : ", " + scaleOut.variant();
        metadata(
                "process_name",
                process,
                0,
                "%s: %s%s".formatted(scale.words(scaleOut.at()), type, variant));
        sortIndex("process_sort_index", process, 0, process);
        for (StartUp startUp : scaleOut.startUps()) {
            startUp(process, startUp);
        }
    }

    private void startUp(int process, StartUp startUp) {
        List<Track> tracks = new ArrayList<>();
        for (Piece piece : pieces(startUp)) {
            Track track =
                    tracks.stream()
                            .filter(one -> one.takes(piece))
                            .findFirst()
                            .orElseGet(() -> opened(process, startUp, tracks));
            track.add(piece);
            event(process, track.thread, piece, startUp);
        }
        Moment ready = startUp.readyAt();
        if (ready != null && !tracks.isEmpty()) {
            json.writeStartObject();
            common("ready", "i", process, tracks.getFirst().thread, micros(ready));
            json.writeStringProperty("s", "t");
            json.writeName("args");
            json.writeStartObject();
            end("ready", ready);
            json.writeEndObject();
            json.writeEndObject();
        }
    }

    private Track opened(int process, StartUp startUp, List<Track> tracks) {
        Track track = new Track(++lastThread);
        tracks.add(track);
        String name =
                tracks.size() == 1
                        ? startUp.instance()
                        : "%s (%d)".formatted(startUp.instance(), tracks.size());
        metadata("thread_name", process, track.thread, name);
        sortIndex("thread_sort_index", process, track.thread, track.thread);
        return track;
    }

    /// Something with a start and, unless it goes on, an end; microseconds.
    private record Piece(
            String name,
            String kind,
            long start,
            @Nullable Long end,
            boolean stage,
            Moment from,
            @Nullable Moment to) {

        long endOrForever() {
            return end == null ? Long.MAX_VALUE : end;
        }
    }

    /// What follows each other, or lies inside each other.
    private static final class Track {

        private final int thread;
        private final List<Piece> open = new ArrayList<>();

        Track(int thread) {
            this.thread = thread;
        }

        /// Only stages lie inside something: a download that a pull outlasts is no part of it.
        boolean takes(Piece piece) {
            open.removeIf(one -> one.endOrForever() <= piece.start);
            return open.isEmpty()
                    || (piece.stage && open.getLast().endOrForever() >= piece.endOrForever());
        }

        void add(Piece piece) {
            open.add(piece);
        }
    }

    private List<Piece> pieces(StartUp startUp) {
        List<Piece> pieces = new ArrayList<>();
        for (Span span : startUp.spans()) {
            Moment end = span.end();
            long start = micros(span.start());
            pieces.add(
                    new Piece(
                            PhaseWords.full(span.phases()),
                            span.evidence().label(),
                            start,
                            end == null ? null : Math.max(start, micros(end)),
                            false,
                            span.start(),
                            end));
            for (Stage stage : span.stages()) {
                long from = micros(stage.start());
                pieces.add(
                        new Piece(
                                stage.name().label(),
                                "stage",
                                from,
                                Math.max(from, micros(stage.end())),
                                true,
                                stage.start(),
                                stage.end()));
            }
        }
        pieces.sort(
                Comparator.comparingLong(Piece::start)
                        .thenComparing(Piece::stage)
                        .thenComparing(Comparator.comparingLong(Piece::endOrForever).reversed()));
        return pieces;
    }

    private void event(int process, int thread, Piece piece, StartUp startUp) {
        json.writeStartObject();
        common(piece.name, piece.end == null ? "B" : "X", process, thread, piece.start);
        if (piece.end != null) {
            json.writeNumberProperty("dur", piece.end - piece.start);
        }
        json.writeStringProperty("cat", piece.kind);
        json.writeName("args");
        json.writeStartObject();
        json.writeStringProperty("instance", startUp.instance());
        json.writeStringProperty("lane", startUp.lane().id());
        end("start", piece.from);
        if (piece.to != null) {
            end("end", piece.to);
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void end(String name, Moment moment) {
        json.writeStringProperty(
                name,
                String.format(
                        Locale.ROOT,
                        "%s, %s, \u00b1 %s s%s",
                        scale.words(moment.at()),
                        moment.evidence().label(),
                        moment.uncertaintySeconds(),
                        moment.source().isBlank() ? "" : ", " + moment.source()));
    }

    /// How many of the trace's start-ups are ready.
    private void capacity(int process, Timeline timeline) {
        metadata("process_name", process, 0, "Ready capacity of this trace");
        sortIndex("process_sort_index", process, 0, 0);
        List<Long> ready =
                timeline.startUps()
                        .filter(startUp -> startUp.readyAt() != null)
                        .map(startUp -> micros(startUp.readyAt()))
                        .sorted()
                        .toList();
        count(process, 0, 0);
        for (int i = 0; i < ready.size(); i++) {
            if (i + 1 == ready.size() || !ready.get(i + 1).equals(ready.get(i))) {
                count(process, ready.get(i), i + 1);
            }
        }
    }

    private void count(int process, long at, int ready) {
        json.writeStartObject();
        common("start-ups ready", "C", process, 0, at);
        json.writeName("args");
        json.writeStartObject();
        json.writeNumberProperty("ready", ready);
        json.writeEndObject();
        json.writeEndObject();
    }

    private void metadata(String what, int process, int thread, String name) {
        json.writeStartObject();
        common(what, "M", process, thread, 0);
        json.writeName("args");
        json.writeStartObject();
        json.writeStringProperty("name", name);
        json.writeEndObject();
        json.writeEndObject();
    }

    private void sortIndex(String what, int process, int thread, int index) {
        json.writeStartObject();
        common(what, "M", process, thread, 0);
        json.writeName("args");
        json.writeStartObject();
        json.writeNumberProperty("sort_index", index);
        json.writeEndObject();
        json.writeEndObject();
    }

    private void common(String name, String kind, int process, int thread, long at) {
        json.writeStringProperty("name", name);
        json.writeStringProperty("ph", kind);
        json.writeNumberProperty("pid", process);
        json.writeNumberProperty("tid", thread);
        json.writeNumberProperty("ts", at);
    }

    private long micros(Moment moment) {
        return Math.round(MICROS * scale.seconds(moment.at()));
    }
}
