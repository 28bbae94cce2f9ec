package scaleout.model.catalog;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A container image whose size is public.
///
/// @param id        our name for it
/// @param gigabytes decimal GB
/// @param kind      which size that is
/// @param source    who says so
public record KnownImage(String id, double gigabytes, SizeKind kind, String source) {

    private static final Map<String, List<String>> TABLE = Table.byFirstColumn("images.csv");

    /// Which of an image's sizes a source gives.
    public enum SizeKind {
        /// What is pulled.
        COMPRESSED,
        /// What lies on the disk; a pull moves about half of it.
        UNPACKED,
        /// The source does not say.
        UNSTATED;

        /// The word in tables and messages.
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// All ids, in the order of the table.
    public static Set<String> ids() {
        return Collections.unmodifiableSet(TABLE.keySet());
    }

    /// Returns the image of this id, or empty where the catalog does not have it.
    public static Optional<KnownImage> named(String id) {
        return Optional.ofNullable(TABLE.get(id)).map(KnownImage::of);
    }

    private static KnownImage of(List<String> row) {
        return new KnownImage(
                row.get(0), Double.parseDouble(row.get(1)), kind(row.get(2)), row.get(3));
    }

    private static SizeKind kind(String label) {
        return Arrays.stream(SizeKind.values())
                .filter(kind -> kind.label().equals(label))
                .findFirst()
                .orElseThrow();
    }
}
