package scaleout.app.state;

import org.jspecify.annotations.Nullable;
import scaleout.model.projection.WhatIf;

/// What the user has chosen.
///
/// @param open     what is open; null where nothing is
/// @param recorded how the toggles stand where `whatIf` leaves them alone
/// @param whatIf   what the scenario changes
/// @param selected number of the start-up that is looked at, counted over the timeline from 0
/// @param visible  what is in view; null shows everything
/// @param theme    the colours
public record Session(
        @Nullable OpenTrace open,
        AsRecorded recorded,
        WhatIf whatIf,
        int selected,
        @Nullable Visible visible,
        Theme theme) {

    /// Returns the session before anything is open.
    public static Session start(Theme theme) {
        return new Session(null, AsRecorded.NOTHING, WhatIf.NOTHING, 0, null, theme);
    }

    /// Returns this with another trace, everything in view, and nothing changed by the scenario.
    public Session opened(OpenTrace trace) {
        return new Session(trace, AsRecorded.of(trace.timeline()), WhatIf.NOTHING, 0, null, theme);
    }

    /// Returns this with another scenario.
    public Session with(WhatIf scenario) {
        return new Session(open, recorded, scenario, selected, visible, theme);
    }

    /// Returns this with another start-up selected: the nearest that exists.
    public Session selecting(int startUp) {
        int last = open == null ? 0 : Math.max(0, open.startUps() - 1);
        return new Session(open, recorded, whatIf, Math.clamp(startUp, 0, last), visible, theme);
    }

    /// Returns this with something else in view; null shows everything.
    public Session seeing(@Nullable Visible part) {
        return new Session(open, recorded, whatIf, selected, part, theme);
    }

    /// Returns this in other colours.
    public Session in(Theme colours) {
        return new Session(open, recorded, whatIf, selected, visible, colours);
    }
}
