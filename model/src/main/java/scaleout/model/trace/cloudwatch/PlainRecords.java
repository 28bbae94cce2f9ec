package scaleout.model.trace.cloudwatch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import scaleout.model.trace.Decimals;
import scaleout.model.trace.FormatException;
import scaleout.model.trace.JsonCursor;
import scaleout.model.trace.PlainLines;
import scaleout.model.trace.PointSink;
import scaleout.model.trace.StampReader;

/// Takes records of a metric stream as AWS writes them: what they say of their metric first, always in the same words,
/// then the timestamp, the value and the unit. Of millions of records only a few thousand begin differently.
///
/// Everything else is left to [MetricStreamRecords].
final class PlainRecords implements PlainLines.Taker {

    /// What all records of one metric begin with, and where their values go.
    private static final class Beginning {
        private final byte[] bytes;
        private final PointSink sink;
        private @Nullable Beginning next;

        Beginning(byte[] bytes, PointSink sink) {
            this.bytes = bytes;
            this.sink = sink;
        }
    }

    private static final byte[] TIMESTAMP = ascii("\"timestamp\":");
    private static final byte[] VALUE = ascii(",\"value\":{");
    private static final byte[] UNIT = ascii(",\"unit\":\"");

    /// The order in which the trace wants them.
    private static final byte[][] FOUR = {ascii("min"), ascii("max"), ascii("sum"), ascii("count")};

    private static final int ALL_FOUR = (1 << FOUR.length) - 1;

    /// More metrics than an endpoint has. What comes beyond is read by the parser.
    private static final int MOST_BEGINNINGS = 50_000;

    private final Function<JsonCursor, Optional<PointSink>> sinks;
    private final Runnable taken;
    private final Map<String, Beginning> beginnings = new HashMap<>();
    private final double[] values = new double[FOUR.length];
    private @Nullable Beginning last;
    private byte[] bytes = {};
    private int at;
    private int to;

    /// @param sinks tells where the values of a record go, from a record without values; empty where it is none
    /// @param taken told of every record whose values went somewhere
    PlainRecords(Function<JsonCursor, Optional<PointSink>> sinks, Runnable taken) {
        this.sinks = sinks;
        this.taken = taken;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public int take(byte[] buffer, int from, int end) {
        bytes = buffer;
        to = end;
        Beginning beginning = beginning(from);
        if (beginning == null) {
            return -1;
        }
        at = from + beginning.bytes.length;
        double millis = number();
        long micros = Double.isNaN(millis) ? StampReader.NONE : StampReader.micros(millis);
        if (micros == StampReader.NONE || !passes(VALUE) || !values() || !unit() || !is('}')) {
            return -1;
        }
        if (beginning.sink != PointSink.NOWHERE) {
            beginning.sink.add(micros, values);
            taken.run();
        }
        return at + 1;
    }

    /// Most records begin as the record did that followed the last time.
    private @Nullable Beginning beginning(int from) {
        Beginning guess = last == null ? null : last.next;
        if (guess != null
                && from + guess.bytes.length < to
                && Arrays.equals(
                        bytes,
                        from,
                        from + guess.bytes.length,
                        guess.bytes,
                        0,
                        guess.bytes.length)) {
            last = guess;
            return guess;
        }
        Beginning found = find(from);
        if (found != null && last != null) {
            last.next = found;
        }
        last = found;
        return found;
    }

    private @Nullable Beginning find(int from) {
        int behind = behindTimestamp(from);
        if (behind < 0) {
            return null;
        }
        String text = new String(bytes, from, behind - from, StandardCharsets.ISO_8859_1);
        Beginning known = beginnings.get(text);
        if (known == null && beginnings.size() < MOST_BEGINNINGS) {
            known = make(Arrays.copyOfRange(bytes, from, behind));
            if (known != null) {
                beginnings.put(text, known);
            }
        }
        return known;
    }

    private int behindTimestamp(int from) {
        for (int i = from; i < to - TIMESTAMP.length && bytes[i] != '\n'; i++) {
            if (bytes[i] == '"'
                    && Arrays.equals(
                            bytes, i, i + TIMESTAMP.length, TIMESTAMP, 0, TIMESTAMP.length)) {
                return i + TIMESTAMP.length;
            }
        }
        return -1;
    }

    /// A beginning is read once by the parser, as a record with the timestamp 0 and nothing behind it.
    private @Nullable Beginning make(byte[] beginning) {
        byte[] whole = Arrays.copyOf(beginning, beginning.length + 2);
        whole[beginning.length] = '0';
        whole[beginning.length + 1] = '}';
        try {
            return sinks.apply(JsonCursor.read("", new ByteArrayInputStream(whole)))
                    .<@Nullable Beginning>map(sink -> new Beginning(beginning, sink))
                    .orElse(null);
        } catch (FormatException otherForm) {
            // the parser reads it again where it stands, and finds what is wrong if something is
            return null;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private boolean is(char wanted) {
        return at < to && bytes[at] == wanted;
    }

    private boolean passes(byte[] wanted) {
        boolean isThere =
                at + wanted.length <= to
                        && Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length);
        at += isThere ? wanted.length : 0;
        return isThere;
    }

    /// Reads the values up to the end of their object; false where they are not all four, or more.
    private boolean values() {
        int seen = 0;
        do {
            int which = whichOfFour();
            if (which < 0) {
                return false;
            }
            values[which] = number();
            if (Double.isNaN(values[which])) {
                return false;
            }
            seen |= 1 << which;
        } while (passesOne(','));
        return seen == ALL_FOUR && passesOne('}');
    }

    private boolean passesOne(char wanted) {
        boolean isThere = is(wanted);
        at += isThere ? 1 : 0;
        return isThere;
    }

    /// Passes a key and its colon.
    private int whichOfFour() {
        if (!passesOne('"')) {
            return -1;
        }
        for (int which = 0; which < FOUR.length; which++) {
            if (passes(FOUR[which])) {
                return passesOne('"') && passesOne(':') ? which : -1;
            }
        }
        return -1;
    }

    private boolean unit() {
        if (!passes(UNIT)) {
            return false;
        }
        while (at < to && bytes[at] != '"') {
            if (bytes[at] < ' ' || bytes[at] == '\\') {
                return false;
            }
            at++;
        }
        return passesOne('"');
    }

    /// Passes a number of digits, maybe with a point between them; NaN where it is another.
    private double number() {
        int start = at;
        int point = -1;
        long digits = 0;
        for (; at < to; at++) {
            int digit = bytes[at] - '0';
            if (digit >= 0 && digit <= 9) {
                digits = 10 * digits + digit;
            } else if (bytes[at] == '.' && point < 0) {
                point = at;
            } else {
                break;
            }
        }
        int length = at - start;
        boolean isPlain =
                length > 0
                        && length <= Decimals.MOST_CHARS
                        && point != start
                        && point != at - 1
                        && (bytes[start] != '0' || length == 1 || point == start + 1);
        return isPlain ? Decimals.value(digits, point < 0 ? 0 : at - 1 - point) : Double.NaN;
    }
}
