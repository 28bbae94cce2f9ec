package scaleout.model.bundle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;

/// Which random name stands for which real one: always the same within one export, never one for two.
///
/// Random and not hashed: whoever knows the form of a name, such as twelve digits, can try all of them against a hash.
final class Pseudonyms {

    private static final int WORD_HEX = 6;
    private static final int INSTANCE_HEX = 17;
    private static final int ACCOUNT_DIGITS = 12;
    private static final int SAME_LENGTH_TRIES = 8;

    /// No account has so many names; they take some 150 MB. All beyond them are called the same.
    private static final int MOST_NAMES = 400_000;

    private final RandomGenerator random;
    private final Map<String, String> given = new HashMap<>();
    private final Set<String> used = new HashSet<>();
    private final Set<String> names = new LinkedHashSet<>();
    private final TreeSet<String> heardOf = new TreeSet<>();
    private final Set<String> metricsOfAws = new HashSet<>();

    Pseudonyms(RandomGenerator random) {
        this.random = random;
    }

    /// Names of the user's resources seen so far, in the order in which they were seen.
    Set<String> names() {
        return names;
    }

    /// Names of metrics that were seen in a namespace of AWS.
    Set<String> metricsOfAws() {
        return metricsOfAws;
    }

    /// The name that stands for a known one; the name itself where it is unknown.
    String known(String original) {
        return given.getOrDefault(original, original);
    }

    boolean knows(String original) {
        return given.containsKey(original);
    }

    /// Stands for the name of a resource, such as `endpoint-7f3a91`. Looked for in text too.
    String name(String kind, String original) {
        if (names.size() < MOST_NAMES) {
            names.add(original);
        }
        return word(kind, original);
    }

    /// Stands for a text that is no resource's name. A text of several words stays one.
    String word(String kind, String original) {
        String joint = original.chars().anyMatch(Character::isWhitespace) ? " " : "-";
        return of(original, tries -> kind + joint + hex(WORD_HEX + tries / SAME_LENGTH_TRIES));
    }

    /// Stands for an account's twelve digits.
    String account(String original) {
        return of(
                original,
                tries -> {
                    StringBuilder digits = new StringBuilder();
                    for (int i = 0; i < ACCOUNT_DIGITS; i++) {
                        digits.append(random.nextInt(10));
                    }
                    return digits.toString();
                });
    }

    /// Stands for `sha256:` and 64 digits.
    String digest(String original) {
        return of(original, tries -> "sha256:" + hex(64));
    }

    /// Stands for a UUID.
    String uuid(String original) {
        return of(
                original,
                tries -> String.join("-", List.of(hex(8), hex(4), hex(4), hex(4), hex(12))));
    }

    /// Stands for an instance id.
    String instance(String original) {
        nameInstances();
        return of(original, tries -> "i-" + hex(INSTANCE_HEX));
    }

    /// Notes an instance id, to be named with all others of its export.
    void hearOf(String instance) {
        if (!given.containsKey(instance) && heardOf.size() < MOST_NAMES) {
            heardOf.add(instance);
        }
    }

    /// In the order of the real ids: where two instances are otherwise alike, the order decides which is meant.
    private void nameInstances() {
        TreeSet<String> fresh = new TreeSet<>();
        while (fresh.size() < heardOf.size()) {
            String candidate = "i-" + hex(INSTANCE_HEX);
            if (isFree(candidate)) {
                fresh.add(candidate);
            }
        }
        List<String> originals = new ArrayList<>(heardOf);
        heardOf.clear();
        for (String original : originals) {
            give(original, fresh.removeFirst());
        }
    }

    private String of(String original, IntFunction<String> form) {
        String known = given.get(original);
        if (known == null && given.size() >= MOST_NAMES) {
            return RedactedNames.REMOVED;
        }
        for (int tries = 0; known == null; tries++) {
            String candidate = form.apply(tries);
            if (isFree(candidate) && !candidate.equals(original)) {
                give(original, candidate);
                known = candidate;
            }
        }
        return known;
    }

    private boolean isFree(String candidate) {
        return !used.contains(candidate)
                && !given.containsKey(candidate)
                && !heardOf.contains(candidate);
    }

    private void give(String original, String pseudonym) {
        given.put(original, pseudonym);
        used.add(pseudonym);
    }

    private String hex(int digits) {
        StringBuilder hex = new StringBuilder();
        for (int i = 0; i < digits; i++) {
            hex.append(Character.forDigit(random.nextInt(16), 16));
        }
        return hex.toString();
    }
}
