package scaleout.model.catalog;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import scaleout.model.domain.DataSize;

/// Models whose makers publish the size of their weights.
public final class KnownModels {

    private static final Map<String, List<String>> TABLE = Table.byFirstColumn("models.csv");

    /// Environment variables in which servers are told a model of the Hugging Face hub, the first one first.
    private static final List<String> ID_VARIABLES =
            List.of("HF_MODEL_ID", "OPTION_MODEL_ID", "SM_VLLM_MODEL", "MODEL_ID");

    private KnownModels() {}

    /// All ids, in the order of the table.
    public static Set<String> ids() {
        return Collections.unmodifiableSet(TABLE.keySet());
    }

    /// Returns the id of the model that a server is told by its environment, where the catalog has it.
    public static Optional<String> toldBy(Map<String, String> environment) {
        return ID_VARIABLES.stream()
                .flatMap(variable -> Optional.ofNullable(environment.get(variable)).stream())
                .filter(TABLE::containsKey)
                .findFirst();
    }

    /// Returns the size of the weights of a model by its Hugging Face id, or empty where the catalog does not have it.
    public static Optional<DataSize> weights(String id) {
        return Optional.ofNullable(TABLE.get(id))
                .map(row ->
                        new DataSize(
                                Long.parseLong(row.get(1)),
                                "catalog: BF16 weights of %s as published".formatted(id)));
    }
}
