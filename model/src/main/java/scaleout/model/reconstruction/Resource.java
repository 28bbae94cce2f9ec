package scaleout.model.reconstruction;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a scaling activity scales.
sealed interface Resource {

    /// The instances of a variant.
    record Variant(String endpoint, String variant) implements Resource {}

    /// The copies of an inference component.
    record Component(String name) implements Resource {}

    Pattern VARIANT_ID = Pattern.compile("endpoint/([^/]+)/variant/(.+)");
    Pattern COMPONENT_ID = Pattern.compile("inference-component/(.+)");

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
