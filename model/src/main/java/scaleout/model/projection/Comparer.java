package scaleout.model.projection;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import scaleout.model.domain.Lane;
import scaleout.model.domain.Phase;
import scaleout.model.projection.Comparison.OfPart;
import scaleout.model.projection.Difference.Unit;
import scaleout.model.statistics.Bootstrap;
import scaleout.model.statistics.GroupedSample;
import scaleout.model.statistics.Statistic;
import scaleout.model.timeline.StartUp;
import scaleout.model.timeline.Timeline;

/// Compares two measured timelines: did a change help, and with what?
///
/// Unlike a projection it needs no model: a block of phases that nothing separates is compared as a block.
public final class Comparer {

    /// Of the bootstrap, so that the same timelines always have the same intervals.
    static final long SEED = 1;

    private static final Part DETECTION = Part.of(EnumSet.of(Phase.DETECTION));

    private final Side before;
    private final Side after;
    private final boolean withDetection;
    private final Levels levels;

    private Comparer(Side before, Side after) {
        this.before = before;
        this.after = after;
        withDetection = before.withoutDetection() + after.withoutDetection() == 0;
        levels = new Levels(before, after);
    }

    /// Returns the comparison.
    ///
    /// @throws ProjectionException where a side has no start-up that became ready
    public static Comparison compare(Timeline before, Timeline after) throws ProjectionException {
        return new Comparer(side(before, "before"), side(after, "after")).comparison();
    }

    private static Side side(Timeline timeline, String which) throws ProjectionException {
        Side side = Side.of(timeline);
        if (side.n() > 0) {
            return side;
        }
        throw new ProjectionException(
                side.open() == 0
                        ? "Nothing can be compared: the timeline %s the change has no start-up. Open a trace that covers a scale-out."
                                .formatted(which)
                        : "Nothing can be compared: none of the %d start-ups %s the change had become ready. Capture the trace again later."
                                .formatted(side.open(), which));
    }

    private Comparison comparison() {
        List<Makeup> makeup =
                Stream.of(Factor.values())
                        .map(factor -> Makeup.of(factor, before, after, levels))
                        .toList();
        List<Part> parts = Partition.common(startUps());
        Difference total = required(startUp -> startUp.totalTime(withDetection));
        return new Comparison(
                before,
                after,
                withDetection,
                total,
                required(ReadyStartUp::startUpTime),
                Difference.of(Unit.SCALE_OUT, before.detections(), after.detections(), SEED)
                        .orElse(null),
                Difference.of(Unit.SCALE_OUT, before.spreads(), after.spreads(), SEED).orElse(null),
                phases(parts),
                new Attribution(
                                kind(makeup),
                                levels,
                                parts,
                                withDetection,
                                startUps().anyMatch(startUp -> startUp.lane() == Lane.RESIDENT))
                        .of(before, after),
                total.interval() == null
                        ? null
                        : Bootstrap.ofDifference(total(before), total(after), Statistic.MEAN, SEED),
                makeup);
    }

    private GroupedSample total(Side side) {
        return Difference.sample(
                observed(side, startUp -> Optional.of(startUp.totalTime(withDetection))),
                Observation::seconds);
    }

    private Stream<StartUp> startUps() {
        return Stream.concat(before.startUps(), after.startUps()).map(ReadyStartUp::startUp);
    }

    /// A factor that is unknown of some start-ups does not tell kinds apart: unknown is not another kind.
    private static List<Factor> kind(List<Makeup> makeup) {
        return makeup.stream()
                .filter(Makeup::isKnown)
                .map(Makeup::factor)
                .filter(Factor::isOfWhatStarts)
                .toList();
    }

    private List<OfPart> phases(List<Part> common) {
        return Partition.candidates(common, startUps()).stream()
                .filter(part -> !part.equals(DETECTION))
                .flatMap(part ->
                        of(startUp -> startUp.time(part)).stream()
                                .map(difference -> new OfPart(part, difference)))
                .toList();
    }

    private Difference required(Function<ReadyStartUp, Observation> of) {
        return of(of.andThen(Optional::of)).orElseThrow();
    }

    private Optional<Difference> of(Function<ReadyStartUp, Optional<Observation>> of) {
        return Difference.of(Unit.START_UP, observed(before, of), observed(after, of), SEED);
    }

    private static List<List<Observation>> observed(
            Side side, Function<ReadyStartUp, Optional<Observation>> of) {
        return side.scaleOuts().stream()
                .map(startUps ->
                        startUps.stream().flatMap(startUp -> of.apply(startUp).stream()).toList())
                .filter(observed -> !observed.isEmpty())
                .toList();
    }
}
