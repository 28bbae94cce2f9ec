package scaleout.app.state;

/// Where the window stands, pixels from the top left corner of the first screen.
///
/// @param x         of its left edge
/// @param y         of its top edge
/// @param width     greater than 0
/// @param height    greater than 0
/// @param maximized whether it fills its screen; the other numbers are of before
public record WindowPlace(double x, double y, double width, double height, boolean maximized) {

    /// Less of a window cannot be taken hold of with a mouse, pixels.
    private static final double HOLD = 64;

    /// Whether enough of its title is on a screen to take hold of it.
    ///
    /// @param left   of the screen
    /// @param top    of the screen
    /// @param right  of the screen
    /// @param bottom of the screen
    public boolean isOn(double left, double top, double right, double bottom) {
        double across = Math.min(x + width, right) - Math.max(x, left);
        return across >= HOLD && y >= top - HOLD / 4 && y <= bottom - HOLD;
    }
}
