package scaleout.model.scenario;

/// How an endpoint serves its models.
public enum EndpointKind {
    /// A production variant of instances with one model each.
    VARIANT("variant", "ConcurrentRequestsPerModel"),
    /// Inference components, whose copies are placed on instances.
    INFERENCE_COMPONENT("inference-component", "ConcurrentRequestsPerCopy");

    private final String id;
    private final String metric;

    EndpointKind(String id, String metric) {
        this.id = id;
        this.metric = metric;
    }

    /// The word in files.
    public String id() {
        return id;
    }

    /// The metric that a scaling policy of this kind watches where nobody says another: concurrent requests, which have
    /// datapoints of 60 s and of 10 s.
    public String usualMetric() {
        return metric;
    }
}
