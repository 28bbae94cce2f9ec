package scaleout.model.calibration;

import scaleout.model.domain.Parameter;

/// A parameter as the start-ups of one instance type show it.
///
/// @param parameter the most probable value, with its unit and source
/// @param low       one in twenty is below
/// @param high      one in twenty is above
/// @param learned   how much of the uncertainty before the data they took away: 0 nothing, 1 all
public record CalibratedParameter(Parameter parameter, double low, double high, double learned) {

    /// From here on a parameter counts as known from the data rather than from its prior.
    static final double KNOWN = 0.5;

    /// Whether the data tell it, rather than what was known before.
    public boolean isKnown() {
        return learned >= KNOWN;
    }
}
