package scaleout.app.state;

/// The colours of the window.
public enum Theme {
    DARK,
    LIGHT;

    /// The other one.
    public Theme other() {
        return this == DARK ? LIGHT : DARK;
    }
}
