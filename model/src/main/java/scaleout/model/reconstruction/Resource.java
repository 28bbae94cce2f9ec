package scaleout.model.reconstruction;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import scaleout.model.trace.CapacityReport;
import scaleout.model.trace.LogEvent;
import scaleout.model.trace.Trace;

/// What a scaling activity scales.
sealed interface Resource {

    /// The instances of a variant.
    record Variant(String endpoint, String variant) implements Resource {}

    /// The copies of an inference component.
    record Component(String name) implements Resource {}

    Pattern VARIANT_ID = Pattern.compile("endpoint/([^/]+)/variant/(.+)");
    Pattern STREAM = Pattern.compile("([^/]+)/i-[0-9a-f]+(?:/.*)?");
    Pattern COMPONENT_ID = Pattern.compile("inference-component/(.+)");

    /// The `ResourceId` of Application Auto Scaling.
    default String id() {
        return switch (this) {
            case Variant(String endpoint, String variant) ->
                    "endpoint/%s/variant/%s".formatted(endpoint, variant);
            case Component(String name) -> "inference-component/" + name;
        };
    }

    /// Returns everything that scales, as far as the trace says: what scaling activities name, else what metrics, reports
    /// and log streams do.
    static Set<Resource> all(Trace trace) {
        Set<Resource> all = new LinkedHashSet<>();
        trace.activities().stream()
                .flatMap(activity -> of(activity.resourceId()).stream())
                .forEach(all::add);
        if (all.isEmpty()) {
            trace.components().forEach(component -> all.add(new Component(component.name())));
            trace.series().stream()
                    .flatMap(series -> of(series.dimensions(), trace).stream())
                    .filter(resource -> !resource.holdsComponents(trace))
                    .forEach(all::add);
            trace.reports().stream().map(Resource::of).forEach(all::add);
            trace.streams().stream()
                    .flatMap(stream -> ofStream(stream.name(), trace).stream())
                    .forEach(all::add);
            trace.events().stream()
                    .map(LogEvent::stream)
                    .distinct()
                    .flatMap(stream -> ofStream(stream, trace).stream())
                    .forEach(all::add);
        }
        boolean hasNamed = all.stream().anyMatch(resource -> !resource.id().endsWith("/variant/"));
        if (hasNamed) {
            all.removeIf(resource -> resource.id().endsWith("/variant/"));
        }
        if (all.isEmpty()) {
            all.add(new Variant(trace.name(), ""));
        }
        return all;
    }

    /// Returns what a report is about; a variant without a name where it is about an endpoint as a whole.
    static Resource of(CapacityReport report) {
        if (report.component() != null) {
            return new Component(report.component());
        }
        return new Variant(report.endpoint(), report.variant() == null ? "" : report.variant());
    }

    /// Whether a report is about this, or about all of its endpoint.
    default boolean isIn(CapacityReport report) {
        return switch (this) {
            case Variant(String endpoint, String variant) ->
                    report.component() == null
                            && endpoint.equals(report.endpoint())
                            && (report.variant() == null || variant.equals(report.variant()));
            case Component(String name) -> name.equals(report.component());
        };
    }

    /// Whether it is a variant whose instances serve nothing but inference components: then these are what scales.
    private boolean holdsComponents(Trace trace) {
        return this instanceof Variant(_, String variant)
                && trace.components().stream()
                        .anyMatch(component -> variant.equals(component.variant()));
    }

    private static Optional<Resource> of(Map<String, String> dimensions, Trace trace) {
        String component = dimensions.get("InferenceComponentName");
        if (component != null) {
            return Optional.of(new Component(component));
        }
        return Optional.ofNullable(dimensions.get("VariantName"))
                .map(variant ->
                        new Variant(
                                dimensions.getOrDefault("EndpointName", trace.name()), variant));
    }

    private static Optional<Resource> ofStream(String stream, Trace trace) {
        Matcher named = STREAM.matcher(stream);
        return named.matches() && trace.components().isEmpty()
                ? Optional.of(new Variant(trace.name(), named.group(1)))
                : Optional.empty();
    }

    /// Returns what a `ResourceId` names, or empty where it is no SageMaker endpoint.
    static Optional<Resource> of(String id) {
        Matcher variant = VARIANT_ID.matcher(id);
        if (variant.matches()) {
            return Optional.of(new Variant(variant.group(1), variant.group(2)));
        }
        Matcher component = COMPONENT_ID.matcher(id);
        return component.matches()
                ? Optional.of(new Component(component.group(1)))
                : Optional.empty();
    }
}
