package scaleout.app.state;

/// How the user likes the window, whatever is open.
///
/// @param theme the colours
public record Preferences(Theme theme) {

    /// Returns this in other colours.
    public Preferences in(Theme colours) {
        return new Preferences(colours);
    }
}
