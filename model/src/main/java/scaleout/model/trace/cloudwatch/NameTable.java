package scaleout.model.trace.cloudwatch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Finds what belongs to a name of several parts without making a text of it: names repeat millions of times.
///
/// @param <T> what belongs to a name
final class NameTable<T> {

    private static final class Entry<T> {
        private final int hash;
        private final char[] text;
        private final T value;

        Entry(int hash, char[] text, T value) {
            this.hash = hash;
            this.text = text;
            this.value = value;
        }
    }

    /// Stands between the parts of a name; no part has it.
    private static final char SEPARATOR = '\0';

    private static final int FIRST_SIZE = 1 << 10;

    private char[] text = new char[256];
    private int length;
    private @Nullable Entry<T>[] table = newTable(FIRST_SIZE);
    private int entries;

    /// Begins another name.
    void clear() {
        length = 0;
    }

    /// Adds a part to the name.
    void add(char[] chars, int offset, int count) {
        if (length + count + 1 > text.length) {
            text = Arrays.copyOf(text, 2 * (length + count + 1));
        }
        System.arraycopy(chars, offset, text, length, count);
        length += count;
        text[length++] = SEPARATOR;
    }

    /// Adds a part to the name.
    void add(String part) {
        if (length + part.length() + 1 > text.length) {
            text = Arrays.copyOf(text, 2 * (length + part.length() + 1));
        }
        part.getChars(0, part.length(), text, length);
        length += part.length();
        text[length++] = SEPARATOR;
    }

    /// Returns what belongs to the name; where it is new, `make` is asked with the name's parts.
    T get(Function<List<String>, T> make) {
        int hash = hash();
        int at = hash & (table.length - 1);
        for (Entry<T> entry = table[at]; entry != null; entry = table[at]) {
            if (entry.hash == hash
                    && Arrays.equals(entry.text, 0, entry.text.length, text, 0, length)) {
                return entry.value;
            }
            at = (at + 1) & (table.length - 1);
        }
        T value = make.apply(parts());
        table[at] = new Entry<>(hash, Arrays.copyOf(text, length), value);
        if (2 * ++entries > table.length) {
            grow();
        }
        return value;
    }

    private int hash() {
        int hash = 0;
        for (int i = 0; i < length; i++) {
            hash = 31 * hash + text[i];
        }
        return hash ^ hash >>> 16;
    }

    private List<String> parts() {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < length; i++) {
            if (text[i] == SEPARATOR) {
                parts.add(new String(text, start, i - start));
                start = i + 1;
            }
        }
        return parts;
    }

    private void grow() {
        @Nullable Entry<T>[] old = table;
        table = newTable(2 * old.length);
        for (Entry<T> entry : old) {
            if (entry != null) {
                int at = entry.hash & (table.length - 1);
                while (table[at] != null) {
                    at = (at + 1) & (table.length - 1);
                }
                table[at] = entry;
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> @Nullable Entry<T>[] newTable(int size) {
        return (@Nullable Entry<T>[]) new Entry<?>[size];
    }
}
