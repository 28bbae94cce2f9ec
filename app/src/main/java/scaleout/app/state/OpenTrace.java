package scaleout.app.state;

import java.nio.file.Path;
import java.util.List;
import scaleout.model.bundle.FileProblem;
import scaleout.model.domain.Finding;
import scaleout.model.timeline.Timeline;

/// A trace that is open.
///
/// @param path        where it came from
/// @param timeline    what was observed
/// @param findings    what limits the observation
/// @param problems    files of it that could not be used
/// @param readSeconds how long reading took, seconds
public record OpenTrace(
        Path path,
        Timeline timeline,
        List<Finding> findings,
        List<FileProblem> problems,
        double readSeconds) {

    public OpenTrace {
        findings = List.copyOf(findings);
        problems = List.copyOf(problems);
    }

    /// How many start-ups it has.
    public int startUps() {
        return (int) timeline.startUps().count();
    }
}
