package scaleout.model.projection;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import scaleout.model.domain.Optimizations;
import scaleout.model.simulation.TransferParameters;

/// What a scenario changes.
///
/// @param optimizations the toggles
/// @param imageGb       decimal GB of the image, at least 0; null leaves it as the trace has it
/// @param modelGb       decimal GB of the model, at least 0; null leaves it as the trace has it
/// @param set           parameters by their names in the scenario format
/// @param factors       by how much a parameter or a size (`imageGb`, `modelGb`) of each start-up is multiplied, after all
///                      that is set
public record WhatIf(
        Optimizations optimizations,
        @Nullable Double imageGb,
        @Nullable Double modelGb,
        Map<String, Double> set,
        Map<String, Double> factors) {

    /// Changes nothing.
    public static final WhatIf NOTHING =
            new WhatIf(Optimizations.AS_RECORDED, null, null, Map.of());

    private static final Set<String> SIZES = Set.of("imageGb", "modelGb");

    public WhatIf {
        set = Map.copyOf(set);
        factors = Map.copyOf(factors);
    }

    /// Multiplies nothing.
    public WhatIf(
            Optimizations optimizations,
            @Nullable Double imageGb,
            @Nullable Double modelGb,
            Map<String, Double> set) {
        this(optimizations, imageGb, modelGb, set, Map.of());
    }

    /// Whether it changes what is transferred or how fast; then sizes must be known.
    public boolean changesTransfers() {
        return optimizations.imageCache() != null
                || optimizations.dataCache() != null
                || imageGb != null
                || modelGb != null
                || set.keySet().stream().anyMatch(TransferParameters.NAMES::contains)
                || factors.keySet().stream()
                        .anyMatch(name ->
                                TransferParameters.NAMES.contains(name) || SIZES.contains(name));
    }

    /// Returns this with other toggles.
    public WhatIf with(Optimizations toggles) {
        return new WhatIf(toggles, imageGb, modelGb, set, factors);
    }

    /// Returns this with one more factor.
    public WhatIf times(String name, double factor) {
        Map<String, Double> more = new HashMap<>(factors);
        more.merge(name, factor, (one, other) -> one * other);
        return new WhatIf(optimizations, imageGb, modelGb, set, more);
    }

    /// The factor of a parameter or a size; 1 where there is none.
    double factor(String name) {
        return factors.getOrDefault(name, 1.0);
    }
}
