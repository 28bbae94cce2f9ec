package scaleout.model.trace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What is wrong with parts of files, of which the rest was read: the first few of each file, and how many more.
final class Complaints {

    private static final int MOST_PER_FILE = 5;

    private final Map<String, List<FormatException>> byFile = new LinkedHashMap<>();
    private final Map<String, Long> more = new LinkedHashMap<>();

    void add(FormatException complaint) {
        List<FormatException> known =
                byFile.computeIfAbsent(complaint.file(), file -> new ArrayList<>());
        if (known.size() < MOST_PER_FILE) {
            known.add(complaint);
        } else {
            more.merge(complaint.file(), 1L, Long::sum);
        }
    }

    void addAll(Complaints other) {
        other.byFile.values().forEach(complaints -> complaints.forEach(this::add));
        other.more.forEach((file, count) -> more.merge(file, count, Long::sum));
    }

    List<FormatException> list() {
        List<FormatException> list = new ArrayList<>();
        byFile.values().forEach(list::addAll);
        more.forEach((file, count) ->
                list.add(
                        new FormatException(
                                file,
                                "",
                                "%d more parts of it are not as expected.".formatted(count),
                                "See to the first ones; the others are often alike.")));
        return list;
    }
}
