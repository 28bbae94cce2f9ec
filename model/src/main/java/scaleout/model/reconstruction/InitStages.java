package scaleout.model.reconstruction;

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
import scaleout.model.trace.LogEvent;
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
        add(stages, StageName.WEIGHTS_TO_GPU, start, weights(marks));
        add(stages, StageName.COMPILE, start, compile(marks));
        add(stages, StageName.GRAPH_CAPTURE, start, timed(Kind.GRAPHS_CAPTURED, marks));
        add(stages, StageName.ENGINE_INIT, start, timed(Kind.ENGINE_INITIALIZED, marks));
        add(
                stages,
                StageName.WARM_UP,
                start,
                timed(Kind.WARMED_UP, marks)
                        .or(() -> between(Kind.WARM_UP_STARTED, Kind.WARMED_UP, marks)));
        stages.sort(Comparator.comparing(stage -> stage.start().at()));
        if (!stages.isEmpty()) {
            stages.addFirst(new Stage(StageName.SERVER_START, start, stages.getFirst().start()));
        }
        healthCheck(marks, start, ready).ifPresent(stages::add);
        return stages;
    }

    /// From and to.
    private record Stretch(Moment from, Moment to) {}

    /// Rule: where a line says how long the weights took, that long before it; else from the line that begins to the last
    /// one that ends.
    private static Optional<Stretch> weights(List<LogMark> marks) {
        return timed(Kind.WEIGHTS_LOADED, marks)
                .or(() -> between(Kind.MODEL_LOAD_STARTED, Kind.WEIGHTS_LOADED, marks))
                .or(() -> between(Kind.MODEL_LOAD_STARTED, Kind.MODEL_LOADED, marks));
    }

    /// Rule: the steps of the compiler, where it tells them: it sums them up in a line that can come much later.
    private static Optional<Stretch> compile(List<LogMark> marks) {
        return timed(Kind.COMPILE_STEP, marks).or(() -> timed(Kind.COMPILED, marks));
    }

    private static Optional<Stretch> timed(Kind kind, List<LogMark> marks) {
        List<LogMark> timed =
                marks.stream()
                        .filter(mark -> mark.kind() == kind && mark.seconds().isPresent())
                        .toList();
        Optional<Moment> from =
                timed.stream()
                        .flatMap(mark -> begun(mark).stream())
                        .min(Comparator.comparing(Moment::at));
        Optional<Moment> to =
                timed.stream().map(InitStages::logged).max(Comparator.comparing(Moment::at));
        return from.flatMap(start -> to.map(end -> new Stretch(start, end)));
    }

    private static Optional<Stretch> between(Kind begin, Kind end, List<LogMark> marks) {
        Optional<Moment> from =
                marks.stream()
                        .filter(mark -> mark.kind() == begin)
                        .findFirst()
                        .map(InitStages::logged);
        Optional<Moment> to =
                marks.stream()
                        .filter(mark -> mark.kind() == end)
                        .reduce((earlier, later) -> later)
                        .map(InitStages::logged);
        return from.flatMap(start ->
                to.filter(last -> !last.at().isBefore(start.at()))
                        .map(last -> new Stretch(start, last)));
    }

    /// Returns when a line was logged.
    static Moment logged(LogMark mark) {
        return mark.uncertaintySeconds() > LogEvent.CLOUDWATCH_SECONDS
                ? new Moment(
                        mark.at(),
                        Evidence.MEASURED,
                        mark.uncertaintySeconds(),
                        "log line, at its own time")
                : Moment.measured(mark.at(), "log line");
    }

    /// Returns when that began of which a line says how long it took.
    static Optional<Moment> begun(LogMark mark) {
        return mark.seconds().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Moment(
                                Moment.after(mark.at(), -mark.seconds().getAsDouble()),
                                Evidence.INFERRED,
                                DURATION_UNCERTAINTY_SECONDS + own(mark),
                                "end of the stage less its duration in the log"));
    }

    private static double own(LogMark mark) {
        return mark.uncertaintySeconds() > LogEvent.CLOUDWATCH_SECONDS
                ? mark.uncertaintySeconds()
                : 0;
    }

    private static void add(
            List<Stage> stages, StageName name, Moment container, Optional<Stretch> stretch) {
        stretch.filter(found -> !found.to().at().isBefore(container.at()))
                .ifPresent(found ->
                        stages.add(
                                new Stage(
                                        name,
                                        found.from().at().isBefore(container.at())
                                                ? container
                                                : found.from(),
                                        found.to())));
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
                                logged(mark),
                                Objects.requireNonNull(ready)));
    }
}
