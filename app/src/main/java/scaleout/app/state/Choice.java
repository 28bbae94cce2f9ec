package scaleout.app.state;

import org.jspecify.annotations.Nullable;
import scaleout.model.projection.WhatIf;

/// What the user has chosen about the open trace; undo goes from one choice to the one before it.
///
/// @param whatIf   what the scenario changes
/// @param selected number of the start-up that is looked at, counted over the timeline from 0
/// @param visible  what is in view; null shows everything
/// @param stretch  the time that is selected; null where none is
/// @param notes    marks in time
/// @param rows     which rows are shown, and how
/// @param answers  what the answers below the charts are about
public record Choice(
        WhatIf whatIf,
        int selected,
        @Nullable Visible visible,
        @Nullable Stretch stretch,
        Notes notes,
        Rows rows,
        Answers answers) {

    /// Nothing changed by the scenario, and everything in view.
    public static final Choice START =
            new Choice(WhatIf.NOTHING, 0, null, null, Notes.NONE, Rows.ALL, Answers.START);

    /// Returns this with another scenario.
    public Choice with(WhatIf scenario) {
        return new Choice(scenario, selected, visible, stretch, notes, rows, answers);
    }

    /// Returns this with another start-up selected.
    ///
    /// @param startUp at least 0
    public Choice selecting(int startUp) {
        return new Choice(whatIf, Math.max(0, startUp), visible, stretch, notes, rows, answers);
    }

    /// Returns this with something else in view; null shows everything.
    public Choice seeing(@Nullable Visible part) {
        return new Choice(whatIf, selected, part, stretch, notes, rows, answers);
    }

    /// Returns this with other time selected; null selects none.
    public Choice selecting(@Nullable Stretch time) {
        return new Choice(whatIf, selected, visible, time, notes, rows, answers);
    }

    /// Returns this with other marks.
    public Choice noting(Notes others) {
        return new Choice(whatIf, selected, visible, stretch, others, rows, answers);
    }

    /// Returns this with other rows.
    public Choice showing(Rows others) {
        return new Choice(whatIf, selected, visible, stretch, notes, others, answers);
    }

    /// Returns this with other answers below the charts.
    public Choice answering(Answers others) {
        return new Choice(whatIf, selected, visible, stretch, notes, rows, others);
    }
}
