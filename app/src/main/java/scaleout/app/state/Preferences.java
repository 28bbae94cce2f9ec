package scaleout.app.state;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// How the user likes the window, whatever is open.
///
/// @param desktop    the colours that the desktop asks for
/// @param chosen     the colours that the user asks for; null follows the desktop
/// @param fontSize   of ordinary text, pixels, from [#SMALLEST] to [#LARGEST]
/// @param times      how times are shown
/// @param wheelZooms whether the plain wheel zooms; otherwise it scrolls the rows
/// @param answers    how the answers below the charts are shown
/// @param tracks     which tracks are shown beside the rows
public record Preferences(
        Theme desktop,
        @Nullable Theme chosen,
        double fontSize,
        TimeDisplay times,
        boolean wheelZooms,
        AnswersPanel answers,
        Tracks tracks) {

    /// The smallest size of ordinary text, pixels.
    public static final double SMALLEST = 11;

    /// The largest size of ordinary text, pixels.
    public static final double LARGEST = 18;

    /// The size of ordinary text that the window is drawn for, pixels.
    public static final double USUAL = 13;

    /// Nothing is chosen yet.
    public Preferences(Theme desktop) {
        this(desktop, null, USUAL, TimeDisplay.RELATIVE, false, AnswersPanel.USUAL, Tracks.USUAL);
    }

    /// The colours.
    public Theme theme() {
        return chosen == null ? desktop : chosen;
    }

    /// How many times larger than usual text is, and with it what holds text.
    public double zoom() {
        return fontSize / USUAL;
    }

    /// Returns this in other colours; null follows the desktop.
    public Preferences in(@Nullable Theme colours) {
        return new Preferences(desktop, colours, fontSize, times, wheelZooms, answers, tracks);
    }

    /// Returns this on a desktop that asks for other colours.
    public Preferences on(Theme newDesktop) {
        return new Preferences(newDesktop, chosen, fontSize, times, wheelZooms, answers, tracks);
    }

    /// Returns this with ordinary text of another size, pixels: the nearest that is allowed.
    public Preferences sized(double pixels) {
        return new Preferences(
                desktop,
                chosen,
                Math.clamp(pixels, SMALLEST, LARGEST),
                times,
                wheelZooms,
                answers,
                tracks);
    }

    /// Returns this with times shown in another way.
    public Preferences showing(TimeDisplay display) {
        return new Preferences(desktop, chosen, fontSize, display, wheelZooms, answers, tracks);
    }

    /// Returns this with another meaning of the plain wheel.
    public Preferences zoomingByWheel(boolean zooms) {
        return new Preferences(desktop, chosen, fontSize, times, zooms, answers, tracks);
    }

    /// Returns this with the answers below the charts shown otherwise.
    public Preferences answering(UnaryOperator<AnswersPanel> how) {
        return new Preferences(
                desktop, chosen, fontSize, times, wheelZooms, how.apply(answers), tracks);
    }

    /// Returns this with other tracks shown.
    public Preferences tracking(UnaryOperator<Tracks> how) {
        return new Preferences(
                desktop, chosen, fontSize, times, wheelZooms, answers, how.apply(tracks));
    }
}
