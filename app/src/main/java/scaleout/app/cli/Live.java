package scaleout.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import scaleout.app.aws.Gap;
import scaleout.model.report.Outside;

/// What the commands that ask AWS say.
final class Live {

    private Live() {}

    /// Prints gaps; those of one call with the same reason together.
    static void print(List<Gap> gaps, PrintWriter out) {
        Map<Gap, List<String>> alike = new LinkedHashMap<>();
        for (Gap gap : gaps) {
            Gap kind = new Gap(gap.call(), "", gap.reason(), gap.missing(), gap.advice());
            alike.computeIfAbsent(kind, _ -> new ArrayList<>()).add(gap.subject());
        }
        alike.forEach((kind, subjects) -> {
            Gap gap =
                    new Gap(
                            kind.call(),
                            String.join(", ", subjects),
                            kind.reason(),
                            kind.missing(),
                            kind.advice());
            line(out, gap.words());
            line(out, "  " + gap.advice());
        });
    }

    /// Prints one line in which nothing can steer the terminal.
    static void line(PrintWriter out, String words) {
        out.println(Outside.terminal(words));
    }

    /// Prints what to do with a bundle.
    static void next(Path bundle, PrintWriter out) {
        String name = bundle.toString();
        line(
                out,
                "Next: scaleout timeline "
                        + (name.matches("[A-Za-z0-9_./:\\\\-]+")
                                ? name
                                : "'" + name.replace("'", "'\\''") + "'"));
        out.flush();
    }
}
