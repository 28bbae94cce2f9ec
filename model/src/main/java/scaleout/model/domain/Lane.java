package scaleout.model.domain;

/// What a start-up finds already there. Lanes are compared, never added.
public enum Lane {
    /// Nothing: image and model are transferred.
    COLD("cold"),
    /// The container image; the model is transferred.
    IMAGE_CACHED("image-cached"),
    /// Image and model artifacts.
    IMAGE_AND_ARTIFACTS_CACHED("image-and-artifacts-cached"),
    /// The model is loaded already.
    RESIDENT("resident");

    private final String id;

    Lane(String id) {
        this.id = id;
    }

    /// The word in files, lower case with hyphens.
    public String id() {
        return id;
    }
}
