package scaleout.model.projection;

/// What start-ups can differ in besides their times.
public enum Factor {
    /// Such as `ml.g6.2xlarge`.
    INSTANCE_TYPE("instance type"),
    /// A new instance, or a copy on a running one.
    KIND("kind"),
    /// Compressed bytes of the image.
    IMAGE_SIZE("image size"),
    /// Bytes of the model artifacts.
    MODEL_SIZE("model size"),
    /// What it finds already there: what a cache changes.
    LANE("lane"),
    /// Datapoints that the alarm needs, and their period: what metric resolution changes.
    ALARM("alarm");

    private final String label;

    Factor(String label) {
        this.label = label;
    }

    /// The word in reports.
    public String label() {
        return label;
    }

    /// Whether it says what starts, whatever it finds there and whoever saw the demand.
    public boolean isOfWhatStarts() {
        return switch (this) {
            case INSTANCE_TYPE, KIND, IMAGE_SIZE, MODEL_SIZE -> true;
            case LANE, ALARM -> false;
        };
    }
}
