package scaleout.model.domain;

import java.util.Locale;

/// A number of bytes, known together with who says so.
///
/// @param bytes  at least zero
/// @param source who says so, in words; never blank
public record DataSize(long bytes, String source) {

    /// Decimal: 1 GB = 10^9 bytes.
    public static final double BYTES_PER_GB = 1e9;

    public DataSize {
        if (bytes < 0) {
            throw new IllegalArgumentException("a size must be at least 0 bytes but is " + bytes);
        }
    }

    /// Returns `gigabytes` decimal GB, which must be at least 0 and at most 10^9.
    public static DataSize ofGigabytes(double gigabytes, String source) {
        if (!(gigabytes >= 0 && gigabytes <= 1e9)) {
            throw new IllegalArgumentException(
                    "a size must be from 0 to 1e9 GB but is " + gigabytes);
        }
        return new DataSize(Math.round(gigabytes * BYTES_PER_GB), source);
    }

    /// The size in decimal GB.
    public double gigabytes() {
        return bytes / BYTES_PER_GB;
    }

    /// The size for people, such as `17.7 GB`.
    public String text() {
        return String.format(Locale.ROOT, gigabytes() >= 100 ? "%.0f GB" : "%.2f GB", gigabytes())
                .replaceFirst("(\\.\\d)0 GB", "$1 GB");
    }
}
