package scaleout.app.state;

import java.time.Duration;

/// Which time to fetch.
public enum TimeChoice {
    LAST_HOUR("last-hour", "Last hour", Duration.ofHours(1)),
    LAST_3_HOURS("last-3-hours", "Last 3 hours", Duration.ofHours(3)),
    LAST_24_HOURS("last-24-hours", "Last 24 hours", Duration.ofHours(24)),
    LAST_7_DAYS("last-7-days", "Last 7 days", Duration.ofDays(7)),
    FROM_TO("from-to", "From … to …", Duration.ZERO);

    private final String id;
    private final String label;
    private final Duration back;

    TimeChoice(String id, String label, Duration back) {
        this.id = id;
        this.label = label;
        this.back = back;
    }

    /// The name in style sheets and tests; it never changes.
    public String id() {
        return id;
    }

    /// The name on screen.
    public String label() {
        return label;
    }

    /// How long before now it begins; zero where the user writes when.
    public Duration back() {
        return back;
    }
}
