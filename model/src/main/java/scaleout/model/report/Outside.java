package scaleout.model.report;

/// Escapes text that came from outside for where it goes.
public final class Outside {

    private Outside() {}

    /// For a terminal: control characters, which could move the cursor or change colours, become `?`.
    public static String terminal(String text) {
        return text.codePoints()
                .map(c ->
                        Character.isISOControl(c) || Character.getType(c) == Character.FORMAT
                                ? '?'
                                : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /// For a CSV cell: quoted where needed, and never a formula to a spreadsheet.
    public static String csv(String text) {
        String plain = terminal(text);
        String safe =
                !plain.isEmpty() && "=+-@\t".indexOf(plain.charAt(0)) >= 0 ? "'" + plain : plain;
        return safe.contains(",") || safe.contains("\"") || safe.contains("'")
                ? "\"" + safe.replace("\"", "\"\"") + "\""
                : safe;
    }

    /// For Markdown, inside a table too.
    public static String markdown(String text) {
        return terminal(text).replaceAll("([\\\\`*_\\[\\]<>|#])", "\\\\$1");
    }
}
