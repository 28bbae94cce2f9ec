package scaleout.model.trace;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds out which endpoint a trace is of, where no file is about one endpoint alone.
final class EndpointNames {

    private static final Pattern RESOURCE = Pattern.compile("endpoint/([^/]+)/variant/.+");

    private EndpointNames() {}

    /// Returns the endpoint of the first activity that names one, else the only one that metrics and reports name; empty
    /// where there are none or several.
    static String only(
            Collection<ScalingActivity> activities,
            Stream<Map<String, String>> dimensions,
            Collection<CapacityReport> reports) {
        Optional<String> scaled =
                activities.stream().flatMap(activity -> named(activity).stream()).findFirst();
        List<String> others =
                Stream.concat(
                                dimensions.flatMap(of -> Stream.ofNullable(of.get("EndpointName"))),
                                reports.stream().map(CapacityReport::endpoint))
                        .filter(found -> !found.isEmpty())
                        .distinct()
                        .limit(2)
                        .toList();
        return scaled.orElse(others.size() == 1 ? others.getFirst() : "");
    }

    private static Optional<String> named(ScalingActivity activity) {
        Matcher resource = RESOURCE.matcher(activity.resourceId());
        return resource.matches() ? Optional.of(resource.group(1)) : Optional.empty();
    }
}
