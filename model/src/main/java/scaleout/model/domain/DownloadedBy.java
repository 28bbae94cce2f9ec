package scaleout.model.domain;

/// Who downloads the model artifacts.
public enum DownloadedBy {
    /// SageMaker does, beside the image pull: the two contend for network and disk.
    PLATFORM("platform"),
    /// The container does after its start: there is nothing left to contend with.
    CONTAINER("container");

    private final String id;

    DownloadedBy(String id) {
        this.id = id;
    }

    /// The word in files, lower case.
    public String id() {
        return id;
    }
}
