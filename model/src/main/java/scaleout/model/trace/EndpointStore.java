package scaleout.model.trace;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The newest snapshots of a trace's endpoint and its inference components, and every image that it was seen to have.
final class EndpointStore {

    private @Nullable Endpoint endpoint;
    private @Nullable Instant endpointAskedAt;
    private String name = "";

    /// The endpoint that the user says the trace is of; empty where the files say it.
    private String statedName = "";

    private final Map<String, InferenceComponent> components = new LinkedHashMap<>();
    private final Map<String, Instant> componentsAskedAt = new HashMap<>();
    private final LinkedHashSet<DeployedImage> deployed = new LinkedHashSet<>();

    /// Notes the name that the manifest gives.
    void name(String manifestName) {
        name = manifestName;
    }

    /// Notes which endpoint the trace is of, as the user says; other endpoints are left out.
    void state(String endpointName) {
        statedName = endpointName;
    }

    /// Adds the endpoint. The one that was asked for last wins, and where nothing says when, the last one.
    ///
    /// @param askedAt null where nothing says it
    void add(Endpoint found, @Nullable Instant askedAt) {
        if (!statedName.isEmpty() && !found.name().equals(statedName)) {
            return;
        }
        found.variants().forEach(this::addImages);
        if (endpoint == null || isNewer(askedAt, endpointAskedAt)) {
            endpoint = found;
            endpointAskedAt = askedAt;
        }
    }

    private void addImages(Endpoint.Variant variant) {
        for (Endpoint.Image image : variant.images()) {
            image.reference()
                    .ifPresent(reference ->
                            deployed.add(
                                    new DeployedImage(
                                            variant.name(), reference, image.resolvedAt())));
        }
    }

    /// Whether a component is newer than what is known of it.
    ///
    /// @param askedAt null where nothing says it
    boolean isNews(InferenceComponent component, @Nullable Instant askedAt) {
        return isNewer(askedAt, componentsAskedAt.get(component.name()));
    }

    /// Adds a component in place of what was known of it.
    ///
    /// @param askedAt null where nothing says it
    void add(InferenceComponent component, @Nullable Instant askedAt) {
        components.put(component.name(), component);
        if (askedAt != null) {
            componentsAskedAt.put(component.name(), askedAt);
        }
    }

    private static boolean isNewer(@Nullable Instant asked, @Nullable Instant before) {
        return before == null || (asked != null && !asked.isBefore(before));
    }

    void addAll(EndpointStore other) {
        if (other.endpoint != null && isNewer(other.endpointAskedAt, endpointAskedAt)) {
            endpoint = other.endpoint;
            endpointAskedAt = other.endpointAskedAt;
        }
        components.putAll(other.components);
        componentsAskedAt.putAll(other.componentsAskedAt);
        deployed.addAll(other.deployed);
    }

    @Nullable Endpoint endpoint() {
        return endpoint;
    }

    List<InferenceComponent> components() {
        return List.copyOf(components.values());
    }

    List<DeployedImage> deployed() {
        return List.copyOf(deployed);
    }

    /// Returns the endpoint's name as the user, the endpoint itself or the manifest says it; empty where none does.
    String saidName() {
        if (!statedName.isEmpty()) {
            return statedName;
        }
        return endpoint == null ? name : endpoint.name();
    }
}
