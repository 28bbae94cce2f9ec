package scaleout.model.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import scaleout.model.domain.DataSize;

/// Models whose makers publish the size of their weights.
public final class KnownModels {

    private static final Map<String, List<String>> TABLE = Table.byFirstColumn("models.csv");

    private KnownModels() {}

    /// Returns the size of the weights of a model by its Hugging Face id, or empty where the catalog does not have it.
    public static Optional<DataSize> weights(String id) {
        return Optional.ofNullable(TABLE.get(id))
                .map(row ->
                        new DataSize(
                                Long.parseLong(row.get(1)),
                                "catalog: BF16 weights of %s as published".formatted(id)));
    }
}
