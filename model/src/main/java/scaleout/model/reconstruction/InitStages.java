package scaleout.model.reconstruction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scaleout.model.domain.Evidence;
import scaleout.model.domain.StageName;
import scaleout.model.timeline.Moment;
import scaleout.model.timeline.Stage;
import scaleout.model.trace.logs.LogMark;
import scaleout.model.trace.logs.LogMark.Kind;

/// The stages inside container init, from what the server's log says.
final class InitStages {

    /// A line gives its duration to 10 ms or to a second, and is logged a moment after what it tells.
    private static final double DURATION_UNCERTAINTY_SECONDS = 0.5;

    private InitStages() {}

    /// Returns the stages between the container's start and ready, in order of their starts. What several workers of one
    /// server say is one stage, from the first start to the last end.
    static List<Stage> of(List<LogMark> marks, Moment start, @Nullable Moment ready) {
        List<Stage> stages = new ArrayList<>();
        stage(StageName.WEIGHTS_TO_GPU, Kind.WEIGHTS_LOADED, marks, start).ifPresent(stages::add);
        stage(StageName.COMPILE, Kind.COMPILED, marks, start).ifPresent(stages::add);
        stage(StageName.GRAPH_CAPTURE, Kind.GRAPHS_CAPTURED, marks, start).ifPresent(stages::add);
        stage(StageName.ENGINE_INIT, Kind.ENGINE_INITIALIZED, marks, start).ifPresent(stages::add);
        stages.sort(Comparator.comparing(stage -> stage.start().at()));
        if (!stages.isEmpty()) {
            stages.addFirst(new Stage(StageName.SERVER_START, start, stages.getFirst().start()));
        }
        healthCheck(marks, start, ready).ifPresent(stages::add);
        return stages;
    }

    private static Optional<Stage> stage(
            StageName name, Kind kind, List<LogMark> marks, Moment containerStart) {
        List<LogMark> timed =
                marks.stream()
                        .filter(mark -> mark.kind() == kind && mark.seconds().isPresent())
                        .toList();
        Optional<Instant> start =
                timed.stream()
                        .map(mark -> Moment.after(mark.at(), -mark.seconds().orElse(0)))
                        .min(Instant::compareTo);
        Optional<Instant> end = timed.stream().map(LogMark::at).max(Instant::compareTo);
        if (start.isEmpty() || end.isEmpty() || end.get().isBefore(containerStart.at())) {
            return Optional.empty();
        }
        Instant from =
                start.get().isBefore(containerStart.at()) ? containerStart.at() : start.get();
        return Optional.of(
                new Stage(
                        name,
                        new Moment(
                                from,
                                Evidence.INFERRED,
                                DURATION_UNCERTAINTY_SECONDS,
                                "end of the stage less its duration in the log"),
                        Moment.measured(end.get(), "log line")));
    }

    private static Optional<Stage> healthCheck(
            List<LogMark> marks, Moment start, @Nullable Moment ready) {
        return marks.stream()
                .filter(mark -> mark.kind() == Kind.SERVER_READY)
                .findFirst()
                .filter(mark ->
                        ready != null
                                && !mark.at().isBefore(start.at())
                                && !ready.at().isBefore(mark.at()))
                .map(mark ->
                        new Stage(
                                StageName.HEALTH_CHECK,
                                Moment.measured(mark.at(), "the server said that it is up"),
                                Objects.requireNonNull(ready)));
    }
}
