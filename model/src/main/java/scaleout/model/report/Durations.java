package scaleout.model.report;

import java.util.Locale;

/// Durations for people.
public final class Durations {

    private Durations() {}

    /// Returns such as `8m 45s`, `45.2 s` below a minute, `1h 02m` from an hour on.
    public static String text(double seconds) {
        double size = Math.abs(seconds);
        String sign = seconds < 0 && size >= 0.05 ? "−" : "";
        if (size < 59.95) {
            return sign + String.format(Locale.ROOT, "%.1f s", size).replace(".0 s", " s");
        }
        long whole = Math.round(size);
        return sign
                + (whole < 3600
                        ? "%dm %02ds".formatted(whole / 60, whole % 60)
                        : "%dh %02dm".formatted(whole / 3600, whole % 3600 / 60));
    }

    /// Returns seconds with one decimal where it says something: `525 s`, `76.9 s`.
    public static String seconds(double seconds) {
        String text = String.format(Locale.ROOT, "%.1f s", seconds).replace(".0 s", " s");
        return (text.startsWith("-") ? "−" + text.substring(1) : text).replace("−0 s", "0 s");
    }

    /// Returns a difference with its sign: `+76.9 s`, `−333 s`, `0 s`.
    public static String difference(double seconds) {
        String text = seconds(seconds);
        return text.startsWith("−") || text.equals("0 s") ? text : "+" + text;
    }
}
