package scaleout.app.aws;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sagemaker.SageMakerClient;
import software.amazon.awssdk.services.sagemaker.model.ContainerDefinition;
import software.amazon.awssdk.services.sagemaker.model.DeployedImage;
import software.amazon.awssdk.services.sagemaker.model.DescribeEndpointConfigResponse;
import software.amazon.awssdk.services.sagemaker.model.DescribeEndpointResponse;
import software.amazon.awssdk.services.sagemaker.model.DescribeInferenceComponentResponse;
import software.amazon.awssdk.services.sagemaker.model.DescribeModelResponse;
import software.amazon.awssdk.services.sagemaker.model.InferenceComponentSummary;
import software.amazon.awssdk.services.sagemaker.model.ListInferenceComponentsRequest;
import software.amazon.awssdk.services.sagemaker.model.MetricsConfig;
import software.amazon.awssdk.services.sagemaker.model.ProductionVariant;
import software.amazon.awssdk.services.sagemaker.model.ProductionVariantSummary;

/// Asks SageMaker what an endpoint is made of.
final class EndpointCalls {

    private static final int COMPONENTS_PER_PAGE = 100;

    private final Caller caller;
    private final SageMakerClient sageMaker;
    private final String endpoint;

    private final Set<String> variants = new TreeSet<>();
    private final Set<String> components = new TreeSet<>();
    private final Set<String> models = new TreeSet<>();
    private final Set<String> images = new TreeSet<>();
    private final Set<String> modelImages = new TreeSet<>();
    private final Set<String> dataUrls = new TreeSet<>();
    private int publishPeriodSeconds = EndpointFacts.USUAL_PUBLISH_PERIOD_SECONDS;

    EndpointCalls(Caller caller, SageMakerClient sageMaker, String endpoint) {
        this.caller = caller;
        this.sageMaker = sageMaker;
        this.endpoint = endpoint;
    }

    /// Asks for the endpoint, its configuration, components and models.
    EndpointFacts all() throws IOException {
        Optional<DescribeEndpointResponse> found = endpoint();
        if (found.isPresent()) {
            variants(found.get());
            config(found.get().endpointConfigName());
        }
        for (String component : listComponents()) {
            component(component).ifPresent(this::noteComponent);
        }
        for (String model : models) {
            model(model);
        }
        // of images that run the digest is known; only without one do the models' own names count
        return new EndpointFacts(
                endpoint,
                variants,
                components,
                images.isEmpty() ? modelImages : images,
                dataUrls,
                publishPeriodSeconds);
    }

    /// Asks for the endpoint as it is now.
    Optional<DescribeEndpointResponse> endpoint() throws IOException {
        return caller.one(
                Call.DESCRIBE_ENDPOINT,
                endpoint,
                () -> sageMaker.describeEndpoint(ask -> ask.endpointName(endpoint)));
    }

    /// Asks for a component as it is now.
    Optional<DescribeInferenceComponentResponse> component(String component) throws IOException {
        return caller.one(
                Call.DESCRIBE_INFERENCE_COMPONENT,
                component,
                () ->
                        sageMaker.describeInferenceComponent(
                                ask -> ask.inferenceComponentName(component)));
    }

    private void variants(DescribeEndpointResponse found) {
        for (ProductionVariantSummary variant : found.productionVariants()) {
            variants.add(variant.variantName());
            variant.deployedImages().forEach(this::image);
        }
        publishPeriod(found.metricsConfig());
    }

    private void config(String name) throws IOException {
        Optional<DescribeEndpointConfigResponse> config =
                caller.one(
                        Call.DESCRIBE_ENDPOINT_CONFIG,
                        name,
                        () ->
                                sageMaker.describeEndpointConfig(
                                        ask -> ask.endpointConfigName(name)));
        if (config.isPresent()) {
            for (ProductionVariant variant : config.get().productionVariants()) {
                add(models, variant.modelName());
            }
            publishPeriod(config.get().metricsConfig());
        }
    }

    private List<String> listComponents() throws IOException {
        ListInferenceComponentsRequest request =
                ListInferenceComponentsRequest.builder()
                        .endpointNameEquals(endpoint)
                        .maxResults(COMPONENTS_PER_PAGE)
                        .build();
        List<String> names = new ArrayList<>();
        caller.pages(
                        Call.LIST_INFERENCE_COMPONENTS,
                        endpoint,
                        () -> sageMaker.listInferenceComponentsPaginator(request))
                .forEach(page ->
                        page.inferenceComponents().stream()
                                .map(InferenceComponentSummary::inferenceComponentName)
                                .forEach(names::add));
        components.addAll(names);
        return names;
    }

    private void noteComponent(DescribeInferenceComponentResponse component) {
        var specification = component.specification();
        if (specification == null) {
            return;
        }
        add(models, specification.modelName());
        var container = specification.container();
        if (container != null) {
            add(dataUrls, container.artifactUrl());
            if (container.deployedImage() != null) {
                image(container.deployedImage());
            }
        }
    }

    private void model(String name) throws IOException {
        Optional<DescribeModelResponse> model =
                caller.one(
                        Call.DESCRIBE_MODEL,
                        name,
                        () -> sageMaker.describeModel(ask -> ask.modelName(name)));
        if (model.isPresent()) {
            if (model.get().primaryContainer() != null) {
                container(model.get().primaryContainer());
            }
            model.get().containers().forEach(this::container);
        }
    }

    private void container(ContainerDefinition container) {
        add(modelImages, container.image());
        add(dataUrls, container.modelDataUrl());
        var source = container.modelDataSource();
        if (source != null && source.s3DataSource() != null) {
            add(dataUrls, source.s3DataSource().s3Uri());
        }
    }

    private void image(DeployedImage image) {
        add(images, image.resolvedImage() == null ? image.specifiedImage() : image.resolvedImage());
    }

    private void publishPeriod(@Nullable MetricsConfig config) {
        if (config != null && config.metricPublishFrequencyInSeconds() != null) {
            publishPeriodSeconds = config.metricPublishFrequencyInSeconds();
        }
    }

    private static void add(Set<String> names, @Nullable String name) {
        if (name != null && !name.isBlank()) {
            names.add(name);
        }
    }
}
