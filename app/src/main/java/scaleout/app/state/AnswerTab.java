package scaleout.app.state;

/// A tab below the charts.
public enum AnswerTab {
    DISTRIBUTION("Distribution"),
    DETAILS("Details"),
    COMPARE("Compare"),
    FIT("Fit"),
    FINDINGS("Findings"),
    SCENARIOS("Scenarios"),
    PLAN("Plan");

    private final String label;

    AnswerTab(String label) {
        this.label = label;
    }

    /// The name on screen.
    public String label() {
        return label;
    }
}
