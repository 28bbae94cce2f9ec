package scaleout.model.reconstruction;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import scaleout.model.bundle.FileProblem;
import scaleout.model.bundle.FileVersion;
import scaleout.model.bundle.Input;
import scaleout.model.bundle.Progress;
import scaleout.model.bundle.ReadOptions;
import scaleout.model.domain.Finding;
import scaleout.model.timeline.Surroundings;
import scaleout.model.timeline.Timeline;
import scaleout.model.timeline.TimelineFile;
import scaleout.model.trace.FormatException;
import scaleout.model.trace.JsonCursor;

/// A timeline that the user opened, from answers of AWS or from a timeline file.
///
/// @param timeline the start-ups
/// @param findings what the user should know about how they were reconstructed
/// @param files    what was read of which file, and what could not be used
/// @param around   demand and capacity around the start-ups
public record Opened(
        Timeline timeline, List<Finding> findings, Input.Files files, Surroundings around) {

    public Opened {
        findings = List.copyOf(findings);
    }

    /// A timeline of which nothing is known but itself.
    public Opened(Timeline timeline, List<Finding> findings, Input.Files files) {
        this(timeline, findings, files, Surroundings.UNKNOWN);
    }

    /// Files, and parts of files, that could not be used.
    public List<FileProblem> problems() {
        return files.problems();
    }

    /// Reads an input: a file, a folder or a zip.
    ///
    /// @throws FormatException        where nothing in it can be used
    /// @throws InterruptedIOException where the thread was interrupted
    /// @throws IOException            where it cannot be read
    public static Opened read(Path input, Progress progress) throws FormatException, IOException {
        return read(List.of(input), ReadOptions.NONE, progress);
    }

    /// Reads inputs as one.
    ///
    /// @param options what their files do not say
    /// @throws FormatException        where nothing in them can be used
    /// @throws InterruptedIOException where the thread was interrupted
    /// @throws IOException            where they cannot be read
    public static Opened read(List<Path> inputs, ReadOptions options, Progress progress)
            throws FormatException, IOException {
        return read(inputs, options, progress, Map.of());
    }

    /// Makes a timeline of a file of our own.
    @FunctionalInterface
    public interface Maker {
        /// Returns the timeline that a document of its format stands for.
        Opened open(JsonCursor document, Input.Files files) throws FormatException, IOException;
    }

    /// Reads inputs as one, of which one may be of another format of our own than a timeline.
    ///
    /// @param options what their files do not say
    /// @param makers  by the `format`s of our own that rooms beyond this one know
    /// @throws FormatException        where nothing in them can be used
    /// @throws InterruptedIOException where the thread was interrupted
    /// @throws IOException            where they cannot be read
    public static Opened read(
            List<Path> inputs, ReadOptions options, Progress progress, Map<String, Maker> makers)
            throws FormatException, IOException {
        Map<String, Maker> known = new HashMap<>(makers);
        known.put(
                TimelineFile.FORMAT,
                (document, files) -> new Opened(TimelineFile.read(document), List.of(), files));
        return switch (Input.read(inputs, known.keySet(), options, progress)) {
            case Input.OfDocument(var document, var files) ->
                    maker(document, known).open(document, files);
            case Input.OfTrace(var trace, var files) -> {
                progress.at("Reconstructing start-ups", 1);
                Reconstruction.Result result = Reconstruction.of(trace);
                if (result.timeline().scaleOuts().isEmpty()) {
                    requireActivities(files);
                }
                yield new Opened(result.timeline(), result.findings(), files, result.around());
            }
        };
    }

    private static Maker maker(JsonCursor document, Map<String, Maker> known) {
        return known.entrySet().stream()
                .filter(one -> FileVersion.is(document, one.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    /// Where nothing shows a start-up, scaling activities are missing; an answer that lists none is a different thing.
    private static void requireActivities(Input.Files files) throws FormatException {
        if (!files.formats().contains("describe-scaling-activities")) {
            String unusable =
                    files.problems().isEmpty()
                            ? ""
                            : "; %s: %s"
                                    .formatted(
                                            files.problems().getFirst().file(),
                                            files.problems()
                                                    .getFirst()
                                                    .problem()
                                                    .replaceFirst("\\.$", ""));
            throw FormatException.expected(
                    files.read().getFirst().file(),
                    "",
                    "describe-scaling-activities, which says when capacity was added",
                    "only " + String.join(", ", files.formats()) + unusable,
                    "Add the answer of: aws application-autoscaling describe-scaling-activities --service-namespace sagemaker");
        }
    }
}
