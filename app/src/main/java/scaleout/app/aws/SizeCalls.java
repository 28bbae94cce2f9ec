package scaleout.app.aws;

import java.io.IOException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.model.DescribeImagesRequest;
import software.amazon.awssdk.services.ecr.model.ImageIdentifier;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;

/// Asks how large images and model artifacts are. Often not allowed, and then the user is asked for the sizes.
final class SizeCalls {

    private static final Pattern IMAGE =
            Pattern.compile(
                    "(?<account>\\d{12})\\.dkr\\.ecr(-fips)?\\.(?<region>[a-z0-9-]+)\\.[^/]+/(?<repository>[^:@]+)(:(?<tag>[^@]+))?(@(?<digest>sha256:[0-9a-f]{64}))?");

    private static final Pattern LOCATION = Pattern.compile("s3://(?<bucket>[^/]+)/?(?<prefix>.*)");

    private final Caller caller;
    private final AwsClients clients;

    SizeCalls(Caller caller, AwsClients clients) {
        this.caller = caller;
        this.clients = clients;
    }

    /// Asks for images, by digest where there is one.
    void images(Set<String> images) throws IOException {
        for (String image : images) {
            Matcher parts = IMAGE.matcher(image);
            if (parts.matches()) {
                image(image, parts);
            } else {
                caller.note(
                        new Gap(
                                Call.DESCRIBE_IMAGES.toString(),
                                image,
                                "the image is in no registry of ECR",
                                Call.DESCRIBE_IMAGES.tells(),
                                "Give its size by --image-gb."));
            }
        }
    }

    /// Asks for the objects below where models lie.
    void objects(Set<String> dataUrls) throws IOException {
        for (String url : dataUrls) {
            Matcher parts = LOCATION.matcher(url);
            if (parts.matches()) {
                ListObjectsV2Request request =
                        ListObjectsV2Request.builder()
                                .bucket(parts.group("bucket"))
                                .prefix(parts.group("prefix"))
                                .build();
                caller.pages(
                        Call.LIST_OBJECTS, url, () -> clients.s3().listObjectsV2Paginator(request));
            }
        }
    }

    private void image(String image, Matcher parts) throws IOException {
        ImageIdentifier.Builder id = ImageIdentifier.builder();
        if (parts.group("digest") != null) {
            id.imageDigest(parts.group("digest"));
        } else {
            id.imageTag(parts.group("tag") == null ? "latest" : parts.group("tag"));
        }
        DescribeImagesRequest request =
                DescribeImagesRequest.builder()
                        .registryId(parts.group("account"))
                        .repositoryName(parts.group("repository"))
                        .imageIds(id.build())
                        .build();
        try (EcrClient ecr = clients.ecr(Region.of(parts.group("region")))) {
            caller.one(Call.DESCRIBE_IMAGES, image, () -> ecr.describeImages(request));
        }
    }
}
