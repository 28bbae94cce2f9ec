package scaleout.model.projection;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import scaleout.model.domain.Optimizations;
import scaleout.model.simulation.TransferParameters;

/// What a scenario changes.
///
/// @param optimizations the toggles
/// @param imageGb       decimal GB of the image, at least 0; null leaves it as the trace has it
/// @param modelGb       decimal GB of the model, at least 0; null leaves it as the trace has it
/// @param set           parameters by their names in the scenario format
public record WhatIf(
        Optimizations optimizations,
        @Nullable Double imageGb,
        @Nullable Double modelGb,
        Map<String, Double> set) {

    /// Changes nothing.
    public static final WhatIf NOTHING =
            new WhatIf(Optimizations.AS_RECORDED, null, null, Map.of());

    public WhatIf {
        set = Map.copyOf(set);
    }

    /// Whether it changes what is transferred or how fast; then sizes must be known.
    public boolean changesTransfers() {
        return optimizations.imageCache() != null
                || optimizations.dataCache() != null
                || imageGb != null
                || modelGb != null
                || set.keySet().stream().anyMatch(TransferParameters.NAMES::contains);
    }

    /// Returns this with other toggles.
    public WhatIf with(Optimizations toggles) {
        return new WhatIf(toggles, imageGb, modelGb, set);
    }
}
