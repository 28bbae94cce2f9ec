package scaleout.model.bundle;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import scaleout.model.trace.FormatException;
import scaleout.model.trace.JsonCursor;

/// Records of Amazon Data Firehose or Kinesis: each holds lines of JSON in Base64, maybe compressed.
final class Firehose {

    /// The fields that list records, as a Firehose transformation and as Kinesis name them.
    static final Set<String> FIELDS = Set.of("records", "Records");

    /// A compressed record may have so many bytes, besides [Document#MOST_TIMES] of its own: small ones compress well.
    private static final long ALWAYS_ALLOWED_BYTES = 100_000;

    private Firehose() {}

    /// Returns the content of a record.
    ///
    /// @throws FormatException where it has none
    static byte[] content(JsonCursor item) throws FormatException {
        JsonCursor holder = item.find("kinesis").orElse(item);
        Optional<JsonCursor> answered = holder.find("Data");
        JsonCursor data = answered.isPresent() ? answered.get() : holder.at("data");
        try {
            return Base64.getMimeDecoder().decode(data.text());
        } catch (IllegalArgumentException broken) {
            throw data.expected("Base64", "Save the records as Firehose delivers them.");
        }
    }

    /// Opens the content of a record, uncompressed.
    static InputStream open(byte[] content) throws IOException {
        return new BoundedInput(
                Gunzip.open(new ByteArrayInputStream(content)),
                ALWAYS_ALLOWED_BYTES + Document.MOST_TIMES * content.length);
    }
}
