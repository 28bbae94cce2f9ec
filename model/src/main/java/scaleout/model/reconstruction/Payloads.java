package scaleout.model.reconstruction;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import scaleout.model.catalog.KnownModels;
import scaleout.model.domain.DataSize;
import scaleout.model.timeline.Payload;
import scaleout.model.trace.EndpointConfig;
import scaleout.model.trace.ImageSize;
import scaleout.model.trace.InferenceComponent;
import scaleout.model.trace.ServedModel;
import scaleout.model.trace.StoredObject;
import scaleout.model.trace.Trace;
import scaleout.model.trace.cloudwatch.Containers;

/// What the start-ups of a resource transfer: the container image and the model, with their sizes where a trace says.
///
/// @param image        the image
/// @param model        the model artifacts
/// @param byContainer  whether the container downloads the model itself, since the platform was given none
record Payloads(Payload image, Payload model, boolean byContainer) {

    /// Returns what a start-up of a resource transfers.
    ///
    /// @param when when it began to: a rollout may change the image before or after
    static Payloads of(Resource resource, Instant when, Trace trace) {
        return switch (resource) {
            case Resource.Variant variant -> ofVariant(variant.variant(), when, trace);
            case Resource.Component component ->
                    trace.components().stream()
                            .filter(candidate -> candidate.name().equals(component.name()))
                            .findFirst()
                            .map(found -> ofComponent(found, trace))
                            .orElse(new Payloads(Payload.UNKNOWN, Payload.UNKNOWN, false));
        };
    }

    private static Payloads ofVariant(String variant, Instant when, Trace trace) {
        Optional<String> modelName =
                Variants.named(variant, trace).map(EndpointConfig.Variant::modelName);
        Optional<ServedModel> model = modelName.flatMap(name -> served(name, trace));
        List<String> references =
                Stream.concat(
                                Variants.images(variant, when, trace).stream(),
                                model.stream().flatMap(found -> found.images().stream()))
                        .toList();
        return new Payloads(
                image(references, trace),
                model.map(found -> artifacts(found.dataUrl(), found.environment(), trace))
                        .orElse(Payload.UNKNOWN),
                model.isPresent() && model.get().dataUrl() == null);
    }

    private static Payloads ofComponent(InferenceComponent component, Trace trace) {
        Optional<ServedModel> model =
                Optional.ofNullable(component.modelName()).flatMap(name -> served(name, trace));
        Stream<String> own = Optional.ofNullable(component.image()).stream();
        Stream<String> ofModel = model.stream().flatMap(found -> found.images().stream());
        String dataUrl =
                component.dataUrl() != null
                        ? component.dataUrl()
                        : model.<@Nullable String>map(ServedModel::dataUrl).orElse(null);
        Map<String, String> environment =
                component.environment().isEmpty() && model.isPresent()
                        ? model.get().environment()
                        : component.environment();
        return new Payloads(
                image(Stream.concat(own, ofModel).toList(), trace),
                artifacts(dataUrl, environment, trace),
                model.isPresent() && dataUrl == null);
    }

    private static Optional<ServedModel> served(String name, Trace trace) {
        return trace.models().stream().filter(model -> model.name().equals(name)).findFirst();
    }

    /// Rule: the image of the digest that runs, else of the tag that was asked for.
    private static Payload image(List<String> references, Trace trace) {
        Optional<String> digest =
                references.stream()
                        .filter(reference -> reference.contains("@"))
                        .map(reference -> reference.substring(reference.indexOf('@') + 1))
                        .findFirst();
        Optional<ImageSize> size =
                trace.images().stream()
                        .filter(image ->
                                digest.isPresent()
                                        ? image.digest().equals(digest.get())
                                        : references.stream()
                                                .anyMatch(reference -> isTagOf(reference, image)))
                        .findFirst();
        return new Payload(
                digest.or(() -> size.map(ImageSize::digest)).orElse(null),
                size.map(image ->
                                new DataSize(
                                        image.bytes(), "ecr describe-images: imageSizeInBytes"))
                        .orElse(null));
    }

    private static boolean isTagOf(String reference, ImageSize image) {
        return image.tags().stream()
                .anyMatch(tag -> reference.endsWith("/" + image.repository() + ":" + tag));
    }

    /// Rule: the objects under the model's S3 address, else the published weights of the model that the server is told.
    private static Payload artifacts(
            @Nullable String dataUrl, Map<String, String> environment, Trace trace) {
        Optional<DataSize> stored = Optional.ofNullable(dataUrl).flatMap(url -> stored(url, trace));
        Optional<DataSize> known =
                Optional.ofNullable(environment.get(Containers.MODEL_OF_CATALOG))
                        .or(() -> KnownModels.toldBy(environment))
                        .flatMap(KnownModels::weights);
        return new Payload(null, stored.or(() -> known).orElse(null));
    }

    private static boolean isUnder(String key, String prefix) {
        return !prefix.isEmpty()
                && (key.equals(prefix)
                        || key.startsWith(prefix.endsWith("/") ? prefix : prefix + "/"));
    }

    private static Optional<DataSize> stored(String url, Trace trace) {
        String[] parts = url.replaceFirst("^s3://", "").split("/", 2);
        String prefix = parts.length == 2 ? parts[1] : "";
        List<StoredObject> objects =
                trace.objects().stream().filter(object -> isUnder(object.key(), prefix)).toList();
        return objects.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new DataSize(
                                objects.stream().mapToLong(StoredObject::bytes).sum(),
                                "s3api list-objects-v2: %d objects under %s"
                                        .formatted(objects.size(), prefix)));
    }
}
