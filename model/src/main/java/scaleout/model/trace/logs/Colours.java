package scaleout.model.trace.logs;

import java.util.regex.Pattern;

/// Terminal colours in a log: as they are, as syslog and others write the escape character, or with that character lost
/// on the way.
final class Colours {

    private static final Pattern CODE =
            Pattern.compile(
                    "\u001B\\[[0-9;?]{0,20}[A-Za-z]|(?:#033|\\^\\[|\\\\x1[bB]|\\\\u001[bB]|\\\\033)\\[[0-9;]{0,20}m|\\[[0-9;]{1,20}m");

    private Colours() {}

    /// Returns a line without them.
    static String removed(String line) {
        // most lines have none; where there are some, they end with a reset: "[0m", "[0;0m",
        // "#033[m"
        boolean some = line.indexOf('\u001B') >= 0 || line.contains("[0") || line.contains("3[m");
        return some ? CODE.matcher(line).replaceAll("") : line;
    }
}
