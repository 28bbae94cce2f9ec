package scaleout.model.domain;

/// A named part of a phase.
public enum StageName {
    /// Of detection: from the first breaching datapoint to the alarm's state change.
    BREACH_TO_ALARM("breach to alarm"),
    /// Of detection: from the alarm's state change to the scaling activity's start.
    ALARM_TO_ACTIVITY("alarm to activity"),
    /// Of container init: the server starts and reads its configuration.
    SERVER_START("server start"),
    /// Of container init: the weights go from disk to accelerator memory ("loading weights" in a server's log).
    WEIGHTS_TO_GPU("weights to GPU"),
    /// Of container init: the model is compiled.
    COMPILE("compile"),
    /// Of container init: execution graphs are captured.
    GRAPH_CAPTURE("graph capture"),
    /// Of container init: the engine profiles memory and builds its caches; compile and graph capture lie inside.
    ENGINE_INIT("engine init"),
    /// Of container init: first requests before the server says that it is ready.
    WARM_UP("warm-up"),
    /// Of container init: from the server's own "startup complete" to the passed health check.
    HEALTH_CHECK("health check");

    private final String label;

    StageName(String label) {
        this.label = label;
    }

    /// The word on screen and in files.
    public String label() {
        return label;
    }
}
