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

    /// A screen without what the desktop keeps of it, pixels.
    ///
    /// @param left   edge
    /// @param top    edge
    /// @param right  edge
    /// @param bottom edge
    public record Screen(double left, double top, double right, double bottom) {}

    /// Whether enough of its title is on a screen to take hold of it.
    public boolean isOn(Screen screen) {
        double across = Math.min(x + width, screen.right) - Math.max(x, screen.left);
        return across >= HOLD && y >= screen.top - HOLD / 4 && y <= screen.bottom - HOLD;
    }

    /// Whether it takes all of a screen, but for what a desktop may draw round it.
    public boolean fills(Screen screen) {
        return Math.abs(x - screen.left) < HOLD
                && Math.abs(y - screen.top) < HOLD
                && Math.abs(x + width - screen.right) < HOLD
                && Math.abs(y + height - screen.bottom) < HOLD;
    }
}
