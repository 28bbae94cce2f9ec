package scaleout.app.aws;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.services.cloudwatch.model.Metric;

/// What the other calls need to know of an endpoint.
///
/// @param endpoint             its name
/// @param variants             names of its variants
/// @param components           names of its inference components
/// @param images               images in use, by digest where AWS says the digest
/// @param dataUrls             where the models' artifacts lie, `s3://…`
/// @param publishPeriodSeconds how often the endpoint publishes utilization, seconds
record EndpointFacts(
        String endpoint,
        Set<String> variants,
        Set<String> components,
        Set<String> images,
        Set<String> dataUrls,
        int publishPeriodSeconds) {

    /// What SageMaker publishes at without a MetricsConfig.
    static final int USUAL_PUBLISH_PERIOD_SECONDS = 60;

    EndpointFacts {
        variants = sorted(variants);
        components = sorted(components);
        images = sorted(images);
        dataUrls = sorted(dataUrls);
    }

    /// Where the endpoint itself may not be read, or is gone, its metrics still name its variants.
    EndpointFacts orVariantsOf(Set<Metric> metrics) {
        if (!variants.isEmpty()) {
            return this;
        }
        Set<String> named = new TreeSet<>();
        metrics.forEach(metric ->
                metric.dimensions().stream()
                        .filter(dimension -> dimension.name().equals("VariantName"))
                        .forEach(dimension -> named.add(dimension.value())));
        return new EndpointFacts(
                endpoint, named, components, images, dataUrls, publishPeriodSeconds);
    }

    /// The scalable resources, as Application Auto Scaling names them.
    List<String> resourceIds() {
        List<String> ids = new ArrayList<>();
        variants.forEach(variant -> ids.add("endpoint/%s/variant/%s".formatted(endpoint, variant)));
        components.forEach(component -> ids.add("inference-component/" + component));
        return ids;
    }

    /// The log groups that its containers write to.
    List<String> logGroups() {
        List<String> groups = new ArrayList<>();
        groups.add("/aws/sagemaker/Endpoints/" + endpoint);
        components.forEach(
                component -> groups.add("/aws/sagemaker/InferenceComponents/" + component));
        return groups;
    }

    /// What the names of alarms begin with that target tracking makes, or that are named after those.
    List<String> alarmPrefixes() {
        List<String> prefixes = new ArrayList<>();
        prefixes.add("TargetTracking-endpoint/%s/".formatted(endpoint));
        prefixes.add("TargetTracking-%s-".formatted(endpoint));
        components.forEach(
                component -> prefixes.add("TargetTracking-inference-component/" + component + "-"));
        return prefixes;
    }

    private static Set<String> sorted(Set<String> names) {
        return Collections.unmodifiableSet(new TreeSet<>(names));
    }
}
