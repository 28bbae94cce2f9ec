package scaleout.model.projection;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import scaleout.model.domain.Optimizations;

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

    /// Returns this with other toggles.
    public WhatIf with(Optimizations toggles) {
        return new WhatIf(toggles, imageGb, modelGb, set);
    }
}
