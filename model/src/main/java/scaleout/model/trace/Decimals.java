package scaleout.model.trace;

import java.nio.charset.StandardCharsets;

/// Reads numbers fast: nearly all that AWS writes have few digits.
public final class Decimals {

    /// A whole number of so many digits is a double, exactly.
    private static final int EXACT_DIGITS = 15;

    /// Powers of ten that are doubles, exactly: a quotient of two exact numbers is rounded once, as it should be.
    private static final double[] POWERS = {
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
    };

    private Decimals() {}

    /// So many characters a number may have, with a point, to be one of few digits.
    public static final int MOST_CHARS = EXACT_DIGITS + 1;

    /// Returns the double nearest to a number of few digits.
    ///
    /// @param digits   all its digits, as a whole number
    /// @param decimals how many of them stand behind the point
    public static double value(long digits, int decimals) {
        return digits / POWERS[decimals];
    }

    /// Returns the double nearest to a number of digits, with a point between them or none.
    public static double value(byte[] text, int offset, int length) {
        double value = ofFewDigits(text, offset, length);
        return value >= 0
                ? value
                : Double.parseDouble(new String(text, offset, length, StandardCharsets.US_ASCII));
    }

    /// Returns -1 where the text has another character than digits and a point, or too many digits.
    private static double ofFewDigits(byte[] text, int offset, int length) {
        if (length > MOST_CHARS) {
            return -1;
        }
        int end = offset + length;
        int point = end - 1;
        long digits = 0;
        for (int i = offset; i < end; i++) {
            int digit = text[i] - '0';
            if (digit >= 0 && digit <= 9) {
                digits = 10 * digits + digit;
            } else if (text[i] == '.') {
                point = i;
            } else {
                return -1;
            }
        }
        return value(digits, end - 1 - point);
    }
}
