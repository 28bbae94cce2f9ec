package scaleout.app.chart;

import java.util.List;
import java.util.regex.Pattern;

/// Names of instances for narrow places: ids are cut, but never so far that two of a timeline look the same.
///
/// @param digits that an id keeps, hexadecimal
/// @param last   whether these are its last ones rather than its first ones
record ShortNames(int digits, boolean last) {

    private static final Pattern ID = Pattern.compile("i-[0-9a-f]{8,17}");
    private static final int LEAST = 7;

    /// More would not fit where names stand.
    private static final int MOST = 14;

    /// Returns the names of these instances; the same one may be among them twice.
    static ShortNames of(List<String> instances) {
        List<String> ids =
                instances.stream()
                        .filter(instance -> ID.matcher(instance).matches())
                        .map(instance -> instance.substring(2))
                        .distinct()
                        .toList();
        int first = digits(ids);
        if (first <= MOST) {
            return new ShortNames(first, false);
        }
        int last =
                digits(ids.stream().map(id -> new StringBuilder(id).reverse().toString()).toList());
        return new ShortNames(Math.min(first, last), last < first);
    }

    /// How many digits from the first one on tell ids apart.
    private static int digits(List<String> ids) {
        List<String> sorted = ids.stream().sorted().toList();
        int digits = LEAST;
        for (int i = 1; i < sorted.size(); i++) {
            digits = Math.max(digits, 1 + common(sorted.get(i - 1), sorted.get(i)));
        }
        return digits;
    }

    /// How many characters two texts begin with alike.
    private static int common(String one, String other) {
        int most = Math.min(one.length(), other.length());
        int same = 0;
        while (same < most && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return same;
    }

    /// Returns an id cut; other names as they are.
    String of(String instance) {
        if (instance.length() <= digits + 2 || !ID.matcher(instance).matches()) {
            return instance;
        }
        return last
                ? "i-\u2026" + instance.substring(instance.length() - digits)
                : instance.substring(0, digits + 2);
    }
}
