package scaleout.model.catalog;

import java.util.List;
import java.util.OptionalDouble;

/// A cold start that somebody published or measured. Sizes in decimal GB, times in seconds; empty where not published.
///
/// @param name         such as `qwen3-8b`; the rows of one pair, before and after caching, share it
/// @param cached       whether the image was there already
/// @param platform     such as `SageMaker`
/// @param instanceType empty where it is not said
/// @param imageGb      compressed
/// @param modelGb      as downloaded
/// @param pull         the image pull
/// @param download     the model's download
/// @param total        from launch to ready; of `vllm-*` the server's start alone
/// @param source       who says so
public record PublishedCase(
        String name,
        boolean cached,
        String platform,
        String instanceType,
        OptionalDouble imageGb,
        OptionalDouble modelGb,
        OptionalDouble pull,
        OptionalDouble download,
        OptionalDouble total,
        String source) {

    private static final List<PublishedCase> ALL =
            Table.rows("published-cases.csv").stream().map(PublishedCase::of).toList();

    /// All that the catalog has, in the order of its file.
    public static List<PublishedCase> all() {
        return ALL;
    }

    private static PublishedCase of(List<String> row) {
        return new PublishedCase(
                row.get(0),
                row.get(1).equals("1"),
                row.get(2),
                row.get(3),
                number(row.get(4)),
                number(row.get(5)),
                number(row.get(6)),
                number(row.get(7)),
                number(row.get(10)),
                row.get(11));
    }

    private static OptionalDouble number(String cell) {
        return cell.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(Double.parseDouble(cell));
    }
}
