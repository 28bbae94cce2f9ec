package scaleout.model.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import scaleout.model.bundle.FileVersion;
import scaleout.model.domain.MetricResolution;
import scaleout.model.domain.Optimizations;
import scaleout.model.scenario.GivenParameters.Range;
import scaleout.model.scenario.Scenario.SharedLink;
import scaleout.model.statistics.Distribution;
import scaleout.model.trace.FormatException;
import scaleout.model.trace.JsonCursor;

/// Reads a scenario, `*.scenario.json`, and fills in what it leaves out. [ScenarioJson] writes it; the format is described in
/// `scenario.schema.json`.
///
/// Only `format`, `version`, `endpoint`, `image` and `model` must be there. Where toggles are left out they are off (AWS turns
/// the image cache on by itself, but a what-if says what it turns on), and metrics have 60 s. Sizes are decimal GB, rates
/// decimal MB/s, times seconds.
public final class ScenarioFile {

    /// The `format` of a scenario.
    public static final String FORMAT = "scaleout-scenario";

    /// The newest version that this program reads, and the one that it writes.
    public static final int VERSION = 1;

    /// Whole numbers up to here are exact in every JSON reader.
    private static final long MOST_SEED = 1L << 53;

    private static final int MOST_LINKS = 20;

    private static final String ADVICE =
            "Sizes are decimal GB, rates decimal MB/s, times seconds; scenario.schema.json describes every field.";

    private ScenarioFile() {}

    /// Reads a scenario.
    ///
    /// @throws FormatException where it is none, is newer than this program, or asks for something impossible
    public static Scenario read(JsonCursor document) throws FormatException {
        JsonCursor json = document.advising(ADVICE);
        FileVersion.require(json, FORMAT, VERSION);
        Fields fields =
                new Fields(
                        json,
                        "format",
                        "version",
                        "name",
                        "description",
                        "seed",
                        "endpoint",
                        "image",
                        "model",
                        "optimizations",
                        "parameters",
                        "sharedLinks",
                        "startUps",
                        "rollouts",
                        "spikes",
                        "demand",
                        "service",
                        "policy",
                        "slo",
                        "horizonSeconds",
                        "pricesPerHour",
                        "$schema");
        String name = fields.findText("name");
        String description = fields.findText("description");
        Optional<JsonCursor> seed = fields.find("seed");
        GivenParameters parameters = parameters(fields.find("parameters"));
        EndpointDraft endpoint = EndpointDraft.read(fields.at("endpoint"), parameters);
        Load load = new LoadReader(endpoint).read(fields);
        Schedule schedule = new ScheduleReader(endpoint, load).read(fields);
        Scenario scenario =
                new Scenario(
                        name == null ? "scenario" : name,
                        description == null ? "" : description,
                        seed.isEmpty() ? 1 : seed.get().whole(0, MOST_SEED),
                        endpoint.endpoint(schedule),
                        PayloadReader.image(fields.at("image")),
                        PayloadReader.model(fields.at("model")),
                        optimizations(fields.find("optimizations")),
                        parameters,
                        sharedLinks(fields.list("sharedLinks")),
                        schedule,
                        load);
        PatienceCheck.require(json, scenario);
        return scenario;
    }

    private static Optimizations optimizations(Optional<JsonCursor> json) throws FormatException {
        if (json.isEmpty()) {
            return new Optimizations(false, false, MetricResolution.SECONDS_60);
        }
        Fields fields =
                new Fields(json.get(), "imageCache", "dataCache", "metricResolutionSeconds");
        int seconds = fields.whole("metricResolutionSeconds", 1, 86_400, 60);
        Optional<MetricResolution> resolution = MetricResolution.ofSeconds(seconds);
        if (resolution.isEmpty()) {
            throw fields.refused(
                    "metricResolutionSeconds",
                    "60 or 10",
                    "SageMaker publishes metrics every minute, and concurrent requests every 10 s.");
        }
        return new Optimizations(
                fields.truth("imageCache", false),
                fields.truth("dataCache", false),
                resolution.get());
    }

    private static GivenParameters parameters(Optional<JsonCursor> json) throws FormatException {
        if (json.isEmpty()) {
            return GivenParameters.NONE;
        }
        List<String> known = new ArrayList<>(GivenParameters.TIMES);
        known.addAll(GivenParameters.NUMBERS.keySet());
        Fields fields = new Fields(json.get(), known);
        Map<String, Double> numbers = new LinkedHashMap<>();
        for (Map.Entry<String, Range> number : GivenParameters.NUMBERS.entrySet()) {
            Double value = fields.findNumber(number.getKey(), number.getValue());
            if (value != null) {
                numbers.put(number.getKey(), value);
            }
        }
        Map<String, Distribution> times = new LinkedHashMap<>();
        for (String name : GivenParameters.TIMES) {
            Optional<JsonCursor> time = fields.find(name);
            if (time.isPresent()) {
                times.put(name, DistributionJson.read(time.get(), Range.SECONDS));
            }
        }
        return new GivenParameters(numbers, times);
    }

    private static List<SharedLink> sharedLinks(List<JsonCursor> items) throws FormatException {
        List<SharedLink> links = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (JsonCursor item : items) {
            Fields fields = new Fields(item, "name", "MBps", "carries");
            String name = Fields.text(fields.at("name"));
            if (!names.add(name)) {
                throw fields.refused("name", "a name that no other link has", "");
            }
            if (names.size() > MOST_LINKS) {
                throw item.expected("at most %d links".formatted(MOST_LINKS), "");
            }
            links.add(sharedLink(name, fields));
        }
        return links;
    }

    private static SharedLink sharedLink(String name, Fields fields) throws FormatException {
        boolean image = !fields.find("carries").isPresent();
        boolean model = image;
        for (JsonCursor carried : fields.list("carries")) {
            boolean isImage = Fields.word(carried, "image", "model").equals("image");
            image |= isImage;
            model |= !isImage;
        }
        if (!image && !model) {
            throw fields.refused("carries", "\"image\", \"model\" or both", "");
        }
        return new SharedLink(name, fields.number("MBps", Range.MBPS), image, model);
    }
}
