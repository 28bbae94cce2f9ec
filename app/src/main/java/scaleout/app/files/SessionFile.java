package scaleout.app.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import scaleout.app.state.SavedSession;
import scaleout.app.state.SavedTrace;
import scaleout.model.bundle.FileVersion;
import scaleout.model.bundle.ReadOptions;
import scaleout.model.bundle.Stated;
import scaleout.model.trace.FormatException;
import scaleout.model.trace.JsonCursor;
import scaleout.model.trace.MetricQuery;

/// A session on disk: `*.session.json`. Inputs beside it are written relative to it, so that both can be moved together.
public final class SessionFile {

    /// The `format` of a session file.
    public static final String FORMAT = "scaleout-session";

    /// The newest version that this program reads; it writes that.
    public static final int VERSION = 1;

    /// How the name of a session file ends.
    public static final String ENDING = ".session.json";

    private SessionFile() {}

    /// Returns whether a file is a session, by what is in it.
    ///
    /// @throws IOException where it cannot be read
    public static boolean is(Path file) throws IOException {
        if (!file.toString().endsWith(".json") || !Files.isRegularFile(file)) {
            return false;
        }
        try {
            return FileVersion.is(Json.read(file), FORMAT);
        } catch (FormatException somethingElse) {
            return false;
        }
    }

    /// Writes a session, replacing what was there only when everything is on disk.
    ///
    /// @throws IOException where it cannot be written; the file is then as it was
    public static void write(Path file, SavedSession session) throws IOException {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("format", FORMAT);
        json.put("version", VERSION);
        Path folder = folder(file);
        json.putAll(of(session.open(), folder));
        json.put("beside", session.beside().stream().map(one -> of(one, folder)).toList());
        json.put("choice", ChoiceJson.of(session.choice()));
        Json.write(file, json);
    }

    /// Reads a session.
    ///
    /// @throws FormatException where it is none, contradicts itself, or is of a newer version
    /// @throws IOException     where it cannot be read
    public static SavedSession read(Path file) throws FormatException, IOException {
        JsonCursor json = Json.read(file);
        FileVersion.require(json, FORMAT, VERSION);
        List<SavedTrace> beside = new ArrayList<>();
        Optional<JsonCursor> others = json.find("beside");
        if (others.isPresent()) {
            for (JsonCursor one : others.get().items()) {
                beside.add(trace(one, folder(file)));
            }
        }
        return new SavedSession(
                trace(json, folder(file)), beside, ChoiceJson.choice(json.at("choice")));
    }

    private static Map<String, Object> of(SavedTrace trace, Path folder) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("inputs", trace.inputs().stream().map(input -> words(input, folder)).toList());
        json.put("said", of(trace.options()));
        return json;
    }

    private static SavedTrace trace(JsonCursor json, Path folder) throws FormatException {
        List<Path> inputs = new ArrayList<>();
        for (JsonCursor input : json.at("inputs").items()) {
            inputs.add(folder.resolve(input.text()).normalize());
        }
        if (inputs.isEmpty()) {
            throw json.at("inputs").expected("at least one input", "");
        }
        return new SavedTrace(inputs, options(json.at("said")));
    }

    private static Path folder(Path file) {
        Path parent = file.toAbsolutePath().normalize().getParent();
        return parent == null ? Path.of("").toAbsolutePath() : parent;
    }

    private static String words(Path input, Path folder) {
        Path whole = input.toAbsolutePath().normalize();
        Path written = whole.startsWith(folder) ? folder.relativize(whole) : whole;
        return written.toString().replace('\\', '/');
    }

    private static Map<String, Object> of(ReadOptions said) {
        Map<String, Object> json = new LinkedHashMap<>();
        Map<String, Object> metrics = new LinkedHashMap<>();
        for (MetricQuery query : said.metrics()) {
            metrics.put(query.id(), Stated.words(query));
        }
        json.put("metrics", metrics);
        said.year().ifPresent(year -> json.put("year", year.toString()));
        said.zone().ifPresent(zone -> json.put("zone", zone.getId()));
        json.put("endpoint", said.endpoint());
        return json;
    }

    private static ReadOptions options(JsonCursor json) throws FormatException {
        List<MetricQuery> metrics = new ArrayList<>();
        for (Map.Entry<String, JsonCursor> one : json.at("metrics").fields().entrySet()) {
            String id = one.getKey();
            metrics.add(stated(one.getValue(), meaning -> Stated.metric(id, meaning)));
        }
        Optional<JsonCursor> year = json.find("year");
        Optional<JsonCursor> zone = json.find("zone");
        return new ReadOptions(
                metrics,
                year.isPresent()
                        ? Optional.<Year>of(stated(year.get(), Stated::year))
                        : Optional.empty(),
                zone.isPresent()
                        ? Optional.<ZoneId>of(stated(zone.get(), Stated::zone))
                        : Optional.empty(),
                json.findText("endpoint").orElse(""));
    }

    /// Understands what a user has written.
    @FunctionalInterface
    private interface Reading<T> {
        T read(String text) throws Stated.UnclearException;
    }

    private static <T> T stated(JsonCursor json, Reading<T> reading) throws FormatException {
        try {
            return reading.read(json.text());
        } catch (Stated.UnclearException unclear) {
            throw new FormatException(
                    json.file(), json.pointer(), String.valueOf(unclear.getMessage()), "");
        }
    }
}
