package scaleout.model.reconstruction;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import scaleout.model.trace.DeployedImage;
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

    /// Returns the images that a variant ran at a time, with their digests where AWS resolved them: those resolved last
    /// before it, else those of which nothing says when.
    static List<String> images(String variant, Instant when, Trace trace) {
        List<DeployedImage> deployed =
                trace.deployed().stream().filter(image -> image.variant().equals(variant)).toList();
        Optional<Instant> last =
                deployed.stream()
                        .flatMap(image -> Stream.ofNullable(image.resolvedAt()))
                        .filter(resolved -> !resolved.isAfter(when))
                        .max(Comparator.naturalOrder());
        return deployed.stream()
                .filter(image -> last.isEmpty() || last.get().equals(image.resolvedAt()))
                .map(DeployedImage::reference)
                .toList();
    }
}
