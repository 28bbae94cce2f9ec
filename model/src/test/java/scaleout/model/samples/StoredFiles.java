package scaleout.model.samples;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/// Writes `list-objects-v2.json`: the artifacts of the models, as `aws s3api list-objects-v2` lists them.
final class StoredFiles {

    private static final long CONFIG_BYTES = 728;
    private static final long SHARD_BYTES = 4_900_000_000L;

    /// Bytes of the weights by the folder in the bucket, as their makers publish them.
    private static final Map<String, Long> WEIGHTS =
            Map.of("qwen3-8b", 16_381_470_720L, "llama-3.1-8b", 16_060_522_496L);

    private StoredFiles() {}

    static JsonNode objects(Truth truth) {
        Map<String, Long> sizes = new LinkedHashMap<>();
        for (Fleet fleet : truth.fleets()) {
            String folder = fleet.model().substring(0, fleet.model().lastIndexOf('-'));
            Long weights = WEIGHTS.get(folder);
            if (weights == null) {
                throw new IllegalArgumentException("no published weights of " + folder);
            }
            shards(folder, weights, sizes);
        }
        ArrayNode contents = AwsJson.array();
        sizes.forEach((key, bytes) ->
                contents.add(
                        AwsJson.object()
                                .put("Key", key)
                                .set(
                                        "LastModified",
                                        truth.forms()
                                                .describe()
                                                .of(
                                                        Resources.modelCreated(truth)
                                                                .minusSeconds(1_840)))
                                .put("ETag", "\"%032x\"".formatted(key.hashCode() & 0xffffffffL))
                                .put("Size", bytes)
                                .put("StorageClass", "STANDARD")));
        return AwsJson.object().set("Contents", contents);
    }

    private static void shards(String folder, long weights, Map<String, Long> sizes) {
        sizes.put(folder + "/config.json", CONFIG_BYTES);
        List<Long> shards = new java.util.ArrayList<>();
        for (long left = weights; left > 0; left -= SHARD_BYTES) {
            shards.add(Math.min(left, SHARD_BYTES));
        }
        for (int i = 0; i < shards.size(); i++) {
            sizes.put(
                    "%s/model-%05d-of-%05d.safetensors".formatted(folder, i + 1, shards.size()),
                    shards.get(i));
        }
    }
}
