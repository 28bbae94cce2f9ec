package scaleout.app.state;

import java.util.List;
import scaleout.model.bundle.FileProblem;
import scaleout.model.bundle.Input;
import scaleout.model.domain.Finding;
import scaleout.model.timeline.Surroundings;
import scaleout.model.timeline.Timeline;

/// A trace that is open.
///
/// @param source      where it came from
/// @param timeline    what was observed
/// @param findings    what limits the observation
/// @param files       what was read of its files, and what could not be used
/// @param readSeconds how long reading took, seconds
/// @param startUps    how many start-ups it has
/// @param around      demand and capacity around the start-ups
public record OpenTrace(
        Source source,
        Timeline timeline,
        List<Finding> findings,
        Input.Files files,
        double readSeconds,
        int startUps,
        Surroundings around) {

    public OpenTrace {
        findings = List.copyOf(findings);
    }

    /// A trace whose start-ups are counted once: the window asks for their number all the time.
    public OpenTrace(
            Source source,
            Timeline timeline,
            List<Finding> findings,
            Input.Files files,
            double readSeconds,
            Surroundings around) {
        this(
                source,
                timeline,
                findings,
                files,
                readSeconds,
                (int) timeline.startUps().count(),
                around);
    }

    /// Files, and parts of files, that could not be used.
    public List<FileProblem> problems() {
        return files.problems();
    }
}
