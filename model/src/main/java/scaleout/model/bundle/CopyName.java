package scaleout.model.bundle;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import scaleout.model.trace.promql.PlainMetric;

/// What the files of a copy are called: as before where this program gives such names, else by their number, since a
/// name may tell whose it is.
final class CopyName {

    private static final Pattern OWN =
            Pattern.compile(
                    "(?:manifest|(?:describe-(?:endpoint|endpoint-config|model|inference-component|alarms|alarm-history"
                            + "|scalable-targets|scaling-policies|scaling-activities|log-streams)"
                            + "|list-inference-components|list-objects-v2|metric-data|metric-data-queries"
                            + "|filter-log-events|ecr-describe-images|polls|events|metric-stream)"
                            + "(?:-\\d{1,6})?"
                            + "|promql/(?:e2e_duration|model_download_time|gpu_load_time|container_start_time|ice_count))"
                            + "\\.(?:json|ndjson)");

    private static final Pattern AROUND = Pattern.compile("^.*/(?=[^/]+$)");

    private static final Map<String, String> WORDS = Map.of(".log", "server", ".csv", "table");

    private CopyName() {}

    /// Returns the names of the files of a copy, in their order.
    ///
    /// @param names   what they are called in the input
    /// @param endings what each copy's name must end with, such as `.log`
    static List<String> of(List<String> names, List<String> endings) {
        List<String> plain = names.stream().map(CopyName::plain).toList();
        Set<String> different = new HashSet<>(plain);
        if (different.size() == plain.size()
                && plain.stream().allMatch(name -> OWN.matcher(name).matches())) {
            return plain;
        }
        return IntStream.range(0, names.size())
                .mapToObj(i -> numbered(i + 1, plain.get(i), endings.get(i)))
                .toList();
    }

    /// Without the folder that a zip has round its files, and without compression.
    private static String plain(String name) {
        boolean isPromql = name.matches("(?:[^/]+/)?promql/[^/]+");
        String simple = AROUND.matcher(name).replaceFirst("").replaceFirst("\\.(?i:gz)$", "");
        return isPromql ? "promql/" + simple : simple;
    }

    /// A number keeps the order in which files are read. Of the rest stays what says which metric it holds.
    private static String numbered(int number, String name, String ending) {
        String simple = name.substring(name.lastIndexOf('/') + 1);
        if (OWN.matcher(simple).matches()) {
            return "%04d-%s".formatted(number, simple);
        }
        String metric = PlainMetric.ofFile(name);
        String word = metric.isEmpty() ? WORDS.getOrDefault(ending, "answer") : metric;
        return "%04d-%s%s".formatted(number, word, ending);
    }
}
