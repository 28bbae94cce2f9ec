package scaleout.model.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something the user should know about a trace or a projection.
///
/// @param severity    how much it matters
/// @param summary     one sentence
/// @param explanation why it is so
/// @param suggestion  what to do; empty where there is nothing to do
/// @param subject     where in the timeline it can be seen
public record Finding(
        Severity severity, String summary, String explanation, String suggestion, Subject subject) {

    /// Where in a timeline a finding can be seen.
    ///
    /// @param at       when; null where no single moment shows it
    /// @param startUps names of the start-ups that show it
    public record Subject(@Nullable Instant at, List<String> startUps) {

        /// The whole timeline, or nothing in it.
        public static final Subject NONE = new Subject(null, List.of());

        public Subject {
            startUps = List.copyOf(startUps);
        }
    }

    /// A finding of the whole timeline.
    public Finding(Severity severity, String summary, String explanation, String suggestion) {
        this(severity, summary, explanation, suggestion, Subject.NONE);
    }

    /// Returns this as a finding of one moment.
    public Finding at(Instant moment) {
        return about(new Subject(moment, subject.startUps()));
    }

    /// Returns this as a finding of some start-ups, by their names.
    public Finding of(List<String> startUps) {
        return about(new Subject(subject.at(), startUps));
    }

    private Finding about(Subject other) {
        return new Finding(severity, summary, explanation, suggestion, other);
    }

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
