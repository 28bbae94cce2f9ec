package scaleout.model.scenario;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// Finds what a mistyped word may have meant.
final class Nearest {

    private static final int MOST_CHANGES = 4;

    private Nearest() {}

    /// Returns the known word that differs least from what was found, or empty where none is near: where more than one and a
    /// third of its letters, or more than four, would have to change.
    static Optional<String> to(String found, Collection<String> known) {
        return known.stream()
                .min(Comparator.comparingInt(word -> distance(found, word)))
                .filter(word ->
                        distance(found, word) <= Math.min(word.length() / 3 + 1, MOST_CHANGES));
    }

    /// Returns the advice to use the nearest known word, or another advice where none is near.
    static String advice(String found, Collection<String> known, String otherwise) {
        return to(found, known).map("Maybe \"%s\" is meant."::formatted).orElse(otherwise);
    }

    /// How many letters must be put in, taken out or changed, whatever their case. Source: Levenshtein, Binary codes capable
    /// of correcting deletions, insertions, and reversals, Soviet Physics Doklady 10(8), 1966.
    private static int distance(String one, String other) {
        String from = one.toLowerCase(Locale.ROOT);
        String to = other.toLowerCase(Locale.ROOT);
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int changed = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j - 1], row[j]) + 1);
            }
        }
        return row[to.length()];
    }
}
