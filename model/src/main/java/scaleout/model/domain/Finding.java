package scaleout.model.domain;

/// Something the user should know about a trace or a projection.
///
/// @param severity    how much it matters
/// @param summary     one sentence
/// @param explanation why it is so
/// @param suggestion  what to do; empty where there is nothing to do
public record Finding(Severity severity, String summary, String explanation, String suggestion) {

    /// How much a finding matters, the least first.
    public enum Severity {
        /// Good to know.
        INFO,
        /// It limits what the numbers mean.
        NOTICE,
        /// A number is likely wrong or missing because of it.
        WARNING
    }

    /// Returns a finding that is good to know.
    public static Finding info(String summary, String explanation, String suggestion) {
        return new Finding(Severity.INFO, summary, explanation, suggestion);
    }

    /// Returns a finding that limits what the numbers mean.
    public static Finding notice(String summary, String explanation, String suggestion) {
        return new Finding(Severity.NOTICE, summary, explanation, suggestion);
    }

    /// Returns a finding because of which a number is likely wrong or missing.
    public static Finding warning(String summary, String explanation, String suggestion) {
        return new Finding(Severity.WARNING, summary, explanation, suggestion);
    }
}
