package scaleout.model.trace.cloudwatch;

import java.util.ArrayList;
import java.util.List;
import scaleout.model.trace.FormatException;
import scaleout.model.trace.ImageSize;
import scaleout.model.trace.JsonCursor;
import scaleout.model.trace.TraceBuilder;
import scaleout.model.trace.TraceReader;

/// Reads `ecr describe-images`: compressed sizes by digest.
final class ImageSizesReader implements TraceReader {

    /// 10 TB: two hundred of ECR's largest layers (52,000 MiB each).
    private static final long MAX_IMAGE_BYTES = 10_000_000_000_000L;

    @Override
    public String format() {
        return "ecr describe-images";
    }

    @Override
    public String list() {
        return "imageDetails";
    }

    @Override
    public boolean recognizes(JsonCursor image) {
        return image.has("imageDigest") && image.has("imageSizeInBytes");
    }

    @Override
    public void read(JsonCursor image, TraceBuilder trace) throws FormatException {
        List<String> tags = new ArrayList<>();
        for (JsonCursor tag : image.list("imageTags")) {
            tags.add(tag.text());
        }
        trace.add(
                new ImageSize(
                        image.findText("repositoryName").orElse(""),
                        image.at("imageDigest").text(),
                        tags,
                        image.at("imageSizeInBytes").whole(0, MAX_IMAGE_BYTES)));
    }
}
