package scaleout.model.trace;

import java.util.List;

/// What `describe-endpoint` said.
///
/// @param name       the endpoint's name
/// @param configName the endpoint config in force
/// @param variants   its production variants
public record Endpoint(String name, String configName, List<Variant> variants) {

    /// One production variant at the time of the call.
    ///
    /// @param name    the variant's name
    /// @param digests images deployed, resolved to digests where AWS did so
    public record Variant(String name, List<String> digests) {
        public Variant {
            digests = List.copyOf(digests);
        }
    }

    public Endpoint {
        variants = List.copyOf(variants);
    }
}
