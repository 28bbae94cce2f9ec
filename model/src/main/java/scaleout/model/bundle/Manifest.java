package scaleout.model.bundle;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import scaleout.model.trace.FormatException;
import scaleout.model.trace.JsonCursor;

/// The first page of a bundle.
///
/// @param endpoint   the endpoint's name
/// @param capturedAt when the bundle was captured; null where not said
public record Manifest(String endpoint, @Nullable Instant capturedAt) {

    /// The `format` of a bundle's manifest.
    public static final String FORMAT = "scaleout-bundle";

    /// The newest version that this program reads.
    public static final int VERSION = 1;

    /// Reads a manifest.
    ///
    /// @throws FormatException where it is none, or newer than this program
    static Manifest read(JsonCursor document) throws FormatException {
        FileVersion.require(document, FORMAT, VERSION);
        return new Manifest(
                document.at("endpoint").text(), document.findInstant("capturedAt").orElse(null));
    }
}
