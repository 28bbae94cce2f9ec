package scaleout.model.bundle;

import scaleout.model.trace.FormatException;
import scaleout.model.trace.JsonCursor;

/// The `format` and `version` that our own files begin with.
public final class FileVersion {

    private FileVersion() {}

    /// Returns whether a document says that it is of a format.
    public static boolean is(JsonCursor document, String format) {
        try {
            return document.has("format") && document.at("format").text().equals(format);
        } catch (FormatException noText) {
            return false;
        }
    }

    /// Requires a format in a version from 1 to `newest`.
    ///
    /// @throws FormatException where it is another format, or newer than this program
    public static void require(JsonCursor document, String format, int newest)
            throws FormatException {
        JsonCursor found = document.at("format");
        if (!found.text().equals(format)) {
            throw found.expected("\"" + format + "\"", "");
        }
        JsonCursor version = document.at("version");
        long number = version.whole(1, Integer.MAX_VALUE);
        if (number > newest) {
            throw version.expected(
                    "version %d or older".formatted(newest),
                    "A newer Scale-Out Planner wrote this file; update this one to open it.");
        }
    }
}
