package scaleout.model.domain;

/// What becomes ready.
public enum StartUpKind {
    /// A new instance.
    INSTANCE("instance"),
    /// One more copy of an inference component on an instance that runs already.
    COPY("copy");

    private final String id;

    StartUpKind(String id) {
        this.id = id;
    }

    /// The word in files, lower case.
    public String id() {
        return id;
    }
}
