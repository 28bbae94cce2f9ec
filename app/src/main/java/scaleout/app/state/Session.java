package scaleout.app.state;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import scaleout.model.projection.WhatIf;

/// What is open, what the user has chosen about it, and how the user likes the window.
///
/// @param open        what is open; null where nothing is
/// @param recorded    how the toggles stand where the scenario leaves them alone
/// @param choice      what undo takes back
/// @param preferences what stays whatever is open
public record Session(
        @Nullable OpenTrace open, AsRecorded recorded, Choice choice, Preferences preferences) {

    /// Returns the session before anything is open.
    public static Session start(Preferences preferences) {
        return new Session(null, AsRecorded.NOTHING, Choice.START, preferences);
    }

    /// Returns this with another trace, everything in view, and nothing changed by the scenario.
    public Session opened(OpenTrace trace) {
        return new Session(trace, AsRecorded.of(trace.timeline()), Choice.START, preferences);
    }

    /// Returns this with another choice; a selected start-up that does not exist becomes the last one.
    public Session choosing(Choice other) {
        int last = open == null ? 0 : Math.max(0, open.startUps() - 1);
        Choice possible = other.selected() > last ? other.selecting(last) : other;
        return new Session(open, recorded, possible, preferences);
    }

    /// Returns this with nothing chosen but the scenario: equal for those who do not care what is in view.
    public Session withoutView() {
        return new Session(open, recorded, Choice.START.with(choice.whatIf()), preferences);
    }

    /// Returns this with other preferences.
    public Session preferring(UnaryOperator<Preferences> change) {
        return new Session(open, recorded, choice, change.apply(preferences));
    }

    /// What the scenario changes.
    public WhatIf whatIf() {
        return choice.whatIf();
    }

    /// Number of the start-up that is looked at, counted over the timeline from 0.
    public int selected() {
        return choice.selected();
    }

    /// What is in view; null shows everything.
    public @Nullable Visible visible() {
        return choice.visible();
    }

    /// The colours.
    public Theme theme() {
        return preferences.theme();
    }
}
