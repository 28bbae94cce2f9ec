package scaleout.app.chart;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import scaleout.app.state.Boundary;
import scaleout.model.domain.Phase;
import scaleout.model.projection.Projection;
import scaleout.model.simulation.Course;
import scaleout.model.timeline.Moment;
import scaleout.model.timeline.Span;
import scaleout.model.timeline.StartUp;
import scaleout.model.timeline.Timeline;

/// The start-ups of one timeline, each moved so that a boundary of it is at zero.
///
/// @param name   of the timeline
/// @param each   its start-ups
/// @param absent how many start-ups do not show the boundary, or are not ready
/// @param ghost  whether they are projected, not observed
public record Strip(String name, List<Aligned> each, int absent, boolean ghost) {

    /// Phases of one start-up between two times.
    ///
    /// @param phases      one, or several that nothing separates
    /// @param fromSeconds after the boundary; negative before it
    /// @param toSeconds   after the boundary, at least `fromSeconds`
    public record Piece(List<Phase> phases, double fromSeconds, double toSeconds) {

        public Piece {
            phases = List.copyOf(phases);
        }
    }

    /// One start-up.
    ///
    /// @param name   of the instance
    /// @param pieces in order of the phases
    public record Aligned(String name, List<Piece> pieces) {

        public Aligned {
            pieces = List.copyOf(pieces);
        }
    }

    public Strip {
        each = List.copyOf(each);
    }

    /// Returns the start-ups of a timeline that became ready.
    public static Strip measured(String name, Timeline timeline, Boundary boundary) {
        List<Aligned> each = new ArrayList<>();
        int[] absent = {0};
        timeline.startUps()
                .forEach(startUp ->
                        boundary(startUp, boundary)
                                .filter(at -> startUp.readyAt() != null)
                                .map(at -> aligned(startUp, at))
                                .ifPresentOrElse(each::add, () -> absent[0]++));
        return new Strip(name, each, absent[0], false);
    }

    /// Returns the start-ups of a projection under its scenario.
    public static Strip projected(String name, Projection projection, Boundary boundary) {
        return new Strip(
                name,
                projection.startUps().stream()
                        .map(one -> aligned(one.startUp().instance(), one.scenario(), boundary))
                        .toList(),
                projection.leftOut(),
                true);
    }

    /// Where a boundary of a start-up is; empty where it does not show it by itself.
    private static Optional<Instant> boundary(StartUp startUp, Boundary boundary) {
        return switch (boundary) {
            case DETECTION -> startOf(startUp, Phase.DETECTION);
            case LAUNCH -> Optional.of(startUp.launchedAt());
            case TRANSFERS ->
                    startOf(startUp, Phase.IMAGE_PULL)
                            .or(() -> startOf(startUp, Phase.MODEL_DOWNLOAD));
            case CONTAINER -> startOf(startUp, Phase.CONTAINER_INIT);
            case READY -> Optional.ofNullable(startUp.readyAt()).map(Moment::at);
        };
    }

    private static Optional<Instant> startOf(StartUp startUp, Phase phase) {
        return startUp.span(phase)
                .filter(span -> span.phase() == phase)
                .map(span -> span.start().at());
    }

    private static Aligned aligned(StartUp startUp, Instant zero) {
        List<Piece> pieces = new ArrayList<>();
        for (Span span : startUp.spans()) {
            Moment end = span.end() == null ? startUp.readyAt() : span.end();
            if (end != null) {
                double from = Moment.seconds(zero, span.start().at());
                double to = Moment.seconds(zero, end.at());
                pieces.add(new Piece(span.phases(), from, Math.max(from, to)));
            }
        }
        return new Aligned(startUp.instance(), pieces);
    }

    private static Aligned aligned(String name, Course course, Boundary boundary) {
        double zero =
                switch (boundary) {
                    case DETECTION -> 0;
                    case LAUNCH -> course.start(Phase.PROVISIONING);
                    case TRANSFERS -> course.start(Phase.IMAGE_PULL);
                    case CONTAINER -> course.start(Phase.CONTAINER_INIT);
                    case READY -> course.totalSeconds();
                };
        List<Piece> pieces = new ArrayList<>();
        for (Phase phase : Phase.values()) {
            double from = course.start(phase) - zero;
            pieces.add(new Piece(List.of(phase), from, from + course.seconds(phase)));
        }
        return new Aligned(name, pieces);
    }

    /// The start-ups that show the same phases and blocks as most do: a mean over others too would lay blocks over phases.
    private List<Aligned> alike() {
        Map<List<List<Phase>>, List<Aligned>> byShape = new LinkedHashMap<>();
        each.forEach(one ->
                byShape.computeIfAbsent(
                                one.pieces().stream().map(Piece::phases).toList(),
                                _ -> new ArrayList<>())
                        .add(one));
        return byShape.values().stream().max(Comparator.comparingInt(List::size)).orElse(List.of());
    }

    /// The mean of the start-ups that show the same phases and blocks as most do: of each the mean start and the mean end.
    public Aligned mean() {
        List<Aligned> alike = alike();
        Map<List<Phase>, List<Piece>> byPhases = new LinkedHashMap<>();
        alike.forEach(one ->
                one.pieces()
                        .forEach(piece ->
                                byPhases.computeIfAbsent(piece.phases(), _ -> new ArrayList<>())
                                        .add(piece)));
        String name =
                alike.size() == each.size()
                        ? "mean of %d".formatted(each.size())
                        : "mean of %d of %d alike".formatted(alike.size(), each.size());
        return new Aligned(
                name,
                byPhases.entrySet().stream()
                        .map(entry -> mean(entry.getKey(), entry.getValue()))
                        .toList());
    }

    private static Piece mean(List<Phase> phases, List<Piece> pieces) {
        return new Piece(
                phases,
                pieces.stream().mapToDouble(Piece::fromSeconds).average().orElse(0),
                pieces.stream().mapToDouble(Piece::toSeconds).average().orElse(0));
    }
}
