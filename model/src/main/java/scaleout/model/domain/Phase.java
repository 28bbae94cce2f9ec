package scaleout.model.domain;

/// What a start-up is doing, in the order in which the phases begin.
///
/// Pulled and downloaded by the platform, image and model overlap; every other pair is one after the other.
public enum Phase {
    /// From the first breaching datapoint to the scaling activity's start.
    DETECTION("Detection"),
    /// From the scaling activity's start until the instance can transfer; for a copy, its placement.
    PROVISIONING("Provisioning"),
    /// Fetching and unpacking the container image.
    IMAGE_PULL("Image pull"),
    /// Fetching the model artifacts, by the platform or by the container itself.
    MODEL_DOWNLOAD("Model download"),
    /// From the container's start until it passes its health check.
    CONTAINER_INIT("Container init");

    private final String label;

    Phase(String label) {
        this.label = label;
    }

    /// The name on screen and in reports.
    public String label() {
        return label;
    }
}
