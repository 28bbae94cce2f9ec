package scaleout.model.catalog;

import java.util.List;

/// Where SageMaker's container image cache works. Source: launch of container image caching, June 2026, which names
/// "supported accelerator instance types (like ml.g6, ml.g5, ml.g4dn)" in all commercial Regions; the full list was not found.
public final class ImageCacheScope {

    private static final List<String> FAMILIES = List.of("ml.g4dn.", "ml.g5.", "ml.g6.");

    /// Prefixes of Regions of the other partitions: GovCloud, China, the isolated ones, European Sovereign Cloud.
    private static final List<String> NOT_COMMERCIAL =
            List.of("us-gov-", "cn-", "us-iso", "eu-iso", "eusc-");

    private ImageCacheScope() {}

    /// Whether the launch names the family of an instance type. Others may be supported, too; nobody says so.
    public static boolean names(String instanceType) {
        return FAMILIES.stream().anyMatch(instanceType::startsWith);
    }

    /// The families that the launch names, for people.
    public static String families() {
        return "ml.g4dn, ml.g5 and ml.g6";
    }

    /// Whether a Region belongs to the commercial partition.
    public static boolean isCommercial(String region) {
        return NOT_COMMERCIAL.stream().noneMatch(region::startsWith);
    }
}
