package scaleout.model.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// Writes what AWS would have answered about a truth, as a bundle of files.
public final class BundleWriter {
    private BundleWriter() {}

    /// Writes the bundle into `folder`, which is made if it is not there.
    public static void write(Truth truth, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, byte[]> file : files(truth).entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
    }

    /// Returns the files of the bundle by name, the same for the same truth.
    public static SortedMap<String, byte[]> files(Truth truth) {
        SortedMap<String, JsonNode> answers = new TreeMap<>();
        answers.put("manifest.json", EndpointFiles.manifest(truth));
        answers.put("describe-endpoint.json", EndpointFiles.endpoint(truth));
        answers.put("describe-endpoint-config.json", EndpointFiles.config(truth));
        answers.put("ecr-describe-images.json", ModelFiles.images(truth));
        answers.put("list-objects-v2.json", StoredFiles.objects(truth));
        answers.put("describe-alarms.json", AlarmFiles.alarms(truth));
        answers.put("describe-alarm-history.json", AlarmFiles.history(truth));
        answers.put("describe-scalable-targets.json", ScalingFiles.targets(truth));
        answers.put("describe-scaling-policies.json", ScalingFiles.policies(truth));
        answers.put("describe-scaling-activities.json", ScalingFiles.activities(truth));
        answers.put("describe-log-streams.json", LogFiles.streams(truth));
        answers.put("filter-log-events.json", LogFiles.events(truth));
        List<Series> series = MetricFiles.series(truth);
        answers.put("metric-data-queries.json", MetricFiles.queries(series));
        answers.put("metric-data.json", MetricFiles.data(series, truth.forms().metrics()));
        if (truth.hasComponents()) {
            answers.put("list-inference-components.json", ModelFiles.components(truth));
        }
        for (int i = 0; i < truth.fleets().size(); i++) {
            Names names = new Names(truth, truth.fleets().get(i));
            answers.put(numbered("describe-model", i), ModelFiles.model(names));
            if (names.fleet().target() instanceof Target.Component) {
                answers.put(
                        numbered("describe-inference-component", i),
                        ModelFiles.componentDescription(names));
            }
        }
        SortedMap<String, byte[]> files = new TreeMap<>();
        answers.forEach((name, answer) -> files.put(name, AwsJson.file(answer)));
        return files;
    }

    /// The second answer of one call is `name-2.json`.
    private static String numbered(String name, int index) {
        return index == 0 ? name + ".json" : "%s-%d.json".formatted(name, index + 1);
    }
}
