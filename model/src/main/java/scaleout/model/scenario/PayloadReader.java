package scaleout.model.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scaleout.model.catalog.KnownImage;
import scaleout.model.catalog.KnownModels;
import scaleout.model.domain.DataSize;
import scaleout.model.domain.DownloadedBy;
import scaleout.model.scenario.GivenParameters.Range;
import scaleout.model.scenario.Scenario.Image;
import scaleout.model.scenario.Scenario.Model;
import scaleout.model.trace.FormatException;
import scaleout.model.trace.JsonCursor;

/// Reads `image` and `model` of a scenario file.
final class PayloadReader {

    /// Layers of an image: Docker allows 127.
    private static final int MOST_LAYERS = 127;

    /// Sizes of layers are printed with a few digits: so much may their sum differ from the image's size, as a part of it.
    private static final double LAYERS_TOLERANCE = 0.01;

    private PayloadReader() {}

    static Image image(JsonCursor json) throws FormatException {
        Fields fields = new Fields(json, "gb", "layersGb", "digest", "id");
        String id = fields.findText("id");
        Optional<DataSize> known =
                id == null
                        ? Optional.empty()
                        : KnownImage.named(id)
                                .map(image ->
                                        DataSize.ofGigabytes(
                                                image.gigabytes(),
                                                "catalog, %s size: %s"
                                                        .formatted(
                                                                image.kind().label(),
                                                                image.source())));
        DataSize size = size(fields, "image", id, known, List.copyOf(KnownImage.ids()));
        return new Image(id, size, layers(fields, size.gigabytes()), fields.findText("digest"));
    }

    static Model model(JsonCursor json) throws FormatException {
        Fields fields = new Fields(json, "gb", "by", "digest", "id");
        String id = fields.findText("id");
        DataSize size =
                size(
                        fields,
                        "model",
                        id,
                        id == null ? Optional.empty() : KnownModels.weights(id),
                        List.copyOf(KnownModels.ids()));
        DownloadedBy by =
                fields.oneOf("by", DownloadedBy.class, DownloadedBy::id, DownloadedBy.PLATFORM);
        return new Model(id, size, by, fields.findText("digest"));
    }

    /// The size as the scenario gives it, else as the catalog has it.
    private static DataSize size(
            Fields fields,
            String what,
            @Nullable String id,
            Optional<DataSize> known,
            List<String> ids)
            throws FormatException {
        if (fields.find("gb").isEmpty() && known.isPresent()) {
            return known.get();
        }
        if (fields.find("gb").isEmpty() && id != null) {
            throw fields.refused(
                    "id",
                    "an id that the catalog knows, or a field \"gb\"",
                    Nearest.advice(id, ids, "It knows " + String.join(", ", ids) + "."));
        }
        DataSize given =
                DataSize.ofGigabytes(
                        fields.number("gb", Range.GIGABYTES), "scenario: %s/gb".formatted(what));
        return known.filter(size -> size.bytes() == given.bytes()).orElse(given);
    }

    private static List<Double> layers(Fields fields, double gigabytes) throws FormatException {
        List<Double> layers = new ArrayList<>();
        double sum = 0;
        for (JsonCursor layer : fields.list("layersGb")) {
            double gb = Fields.number(layer, Range.GIGABYTES);
            if (gb == 0) {
                throw layer.expected("a number above 0", "Leave out layers without bytes.");
            }
            layers.add(gb);
            sum += gb;
        }
        if (layers.size() > MOST_LAYERS) {
            throw fields.refused(
                    "layersGb",
                    "at most %d layers".formatted(MOST_LAYERS),
                    "Add up the smallest ones.");
        }
        if (!layers.isEmpty() && Math.abs(sum - gigabytes) > LAYERS_TOLERANCE * gigabytes) {
            throw fields.refused(
                    "layersGb",
                    "layers that add up to the image's %s GB, not to %s GB"
                            .formatted(Fields.plain(gigabytes), Fields.plain(sum)),
                    "Give all layers, compressed, in decimal GB.");
        }
        return layers;
    }
}
