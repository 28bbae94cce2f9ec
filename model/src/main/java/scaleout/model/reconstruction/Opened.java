package scaleout.model.reconstruction;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import scaleout.model.bundle.FileProblem;
import scaleout.model.bundle.Input;
import scaleout.model.bundle.Progress;
import scaleout.model.domain.Finding;
import scaleout.model.timeline.Timeline;
import scaleout.model.timeline.TimelineFile;
import scaleout.model.trace.FormatException;

/// A timeline that the user opened, from answers of AWS or from a timeline file.
///
/// @param timeline the start-ups
/// @param findings what the user should know about how they were reconstructed
/// @param problems files that could not be used
public record Opened(Timeline timeline, List<Finding> findings, List<FileProblem> problems) {

    public Opened {
        findings = List.copyOf(findings);
        problems = List.copyOf(problems);
    }

    /// Reads an input: a file, a folder or a zip.
    ///
    /// @throws FormatException        where nothing in it can be used
    /// @throws InterruptedIOException where the thread was interrupted
    /// @throws IOException            where it cannot be read
    public static Opened read(Path input, Progress progress) throws FormatException, IOException {
        return switch (Input.read(input, Set.of(TimelineFile.FORMAT), progress)) {
            case Input.OfDocument(var document, var problems) ->
                    new Opened(TimelineFile.read(document), List.of(), problems);
            case Input.OfTrace(var trace, var formats, var problems) -> {
                progress.at("Reconstructing start-ups", 1);
                if (trace.activities().isEmpty()) {
                    requireActivities(input, formats, problems);
                }
                Reconstruction.Result result = Reconstruction.of(trace);
                yield new Opened(result.timeline(), result.findings(), problems);
            }
        };
    }

    /// Without scaling activities there is nothing to show; an answer that lists none is a different thing.
    private static void requireActivities(
            Path input, Set<String> formats, List<FileProblem> problems) throws FormatException {
        if (!formats.contains("describe-scaling-activities")) {
            String unusable =
                    problems.isEmpty()
                            ? ""
                            : "; %s: %s"
                                    .formatted(
                                            problems.getFirst().file(),
                                            problems.getFirst().problem());
            throw FormatException.expected(
                    input.toString(),
                    "",
                    "describe-scaling-activities, which says when capacity was added",
                    "only " + String.join(", ", formats) + unusable,
                    "Add the answer of: aws application-autoscaling describe-scaling-activities --service-namespace sagemaker");
        }
    }
}
