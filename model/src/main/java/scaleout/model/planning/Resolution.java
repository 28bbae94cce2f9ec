package scaleout.model.planning;

/// How finely a plan looks at requests.
public enum Resolution {
    /// Each request on its own, with chance: waits, percentiles and time-outs.
    REQUESTS("requests"),
    /// Requests as a fluid in steps of one second, without chance in arrivals and service times: a lower bound of waits that
    /// leaves out what only chance queues. For sweeps and tables.
    FLUID("fluid");

    private final String id;

    Resolution(String id) {
        this.id = id;
    }

    /// The word in answers and on the command line.
    public String id() {
        return id;
    }
}
