package scaleout.app.aws;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import scaleout.model.bundle.BundleWriter;
import tools.jackson.databind.JsonNode;

/// Writes each answer as a file of a bundle; the second of a call is `name-2.json`.
final class Numbered implements Caller.Sink {

    private final BundleWriter writer;
    private final Map<Call, Integer> written = new EnumMap<>(Call.class);

    Numbered(BundleWriter writer) {
        this.writer = writer;
    }

    @Override
    public void take(Call call, JsonNode answer) throws IOException {
        if (call == Call.LIST_METRICS) {
            return; // the queries made from it say the same
        }
        int number = written.merge(call, 1, Integer::sum);
        writer.write(
                number == 1 ? call.file() + ".json" : "%s-%d.json".formatted(call.file(), number),
                answer);
    }
}
