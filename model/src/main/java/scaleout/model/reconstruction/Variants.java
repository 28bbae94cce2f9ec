package scaleout.model.reconstruction;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import scaleout.model.trace.Endpoint;
import scaleout.model.trace.EndpointConfig;
import scaleout.model.trace.Trace;

/// Finds what the trace says of a variant.
final class Variants {

    private Variants() {}

    /// Returns a variant's configuration: of the config in force, else of any that has a variant of this name.
    static Optional<EndpointConfig.Variant> named(String variant, Trace trace) {
        Endpoint endpoint = trace.endpoint();
        String inForce = endpoint == null ? "" : endpoint.configName();
        Stream<EndpointConfig> ofEndpoint =
                trace.configs().stream().filter(config -> config.name().equals(inForce));
        return Stream.concat(ofEndpoint, trace.configs().stream())
                .flatMap(config -> config.variants().stream())
                .filter(candidate -> candidate.name().equals(variant))
                .findFirst();
    }

    /// Returns digests of the images that a variant runs.
    static List<String> digests(String variant, Trace trace) {
        Endpoint endpoint = trace.endpoint();
        return endpoint == null
                ? List.of()
                : endpoint.variants().stream()
                        .filter(candidate -> candidate.name().equals(variant))
                        .flatMap(candidate -> candidate.digests().stream())
                        .toList();
    }
}
