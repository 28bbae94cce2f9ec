package scaleout.app.state;

import java.util.List;
import scaleout.model.bundle.FileProblem;
import scaleout.model.bundle.Input;
import scaleout.model.bundle.Unnamed;

/// What files leave out that the user can say.
///
/// @param metrics values of which no file says what they are
/// @param year    whether times have no year
/// @param zone    whether times have no zone
public record LeftOut(List<Unnamed> metrics, boolean year, boolean zone) {

    /// The files say everything.
    public static final LeftOut NOTHING = new LeftOut(List.of(), false, false);

    public LeftOut {
        metrics = List.copyOf(metrics);
    }

    /// Returns what files that were read leave out.
    public static LeftOut of(Input.Files files) {
        return new LeftOut(
                files.unnamed(),
                files.problems().stream().map(FileProblem::advice).anyMatch(LeftOut::asksForYear),
                files.problems().stream().map(FileProblem::advice).anyMatch(LeftOut::asksForZone));
    }

    /// Returns what files leave out that could not be read at all.
    ///
    /// @param advice what the reader advises to do
    public static LeftOut of(List<Unnamed> metrics, String advice) {
        return new LeftOut(metrics, asksForYear(advice), asksForZone(advice));
    }

    /// Whether nothing is left out.
    public boolean isNothing() {
        return metrics.isEmpty() && !year && !zone;
    }

    /// Returns what is left out, such as `3 metrics have no name and the times have no year`.
    public String words() {
        String times = year && zone ? "year and no zone" : year ? "year" : zone ? "zone" : "";
        String names =
                metrics.isEmpty()
                        ? ""
                        : metrics.size() == 1
                                ? "one metric has no name"
                                : metrics.size() + " metrics have no name";
        return times.isEmpty()
                ? names
                : "%s%stimes have no %s"
                        .formatted(names, names.isEmpty() ? "some " : " and some ", times);
    }

    /// The readers advise the options of the command line, which are the one thing that tells this advice from others.
    private static boolean asksForYear(String advice) {
        return advice.contains("--year");
    }

    private static boolean asksForZone(String advice) {
        return advice.contains("--zone");
    }
}
