package scaleout.app.chart;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import scaleout.model.timeline.CapacityStep;
import scaleout.model.timeline.Moment;
import scaleout.model.timeline.StartUp;
import scaleout.model.timeline.Surroundings;
import scaleout.model.timeline.Timeline;

/// How many instances or copies of one resource are ready over time, and how many have been asked for.
public final class ReadyCapacity {

    /// Closer together, in pixels, changes cannot be told apart.
    private static final double APART = 3;

    private final boolean known;
    private final List<Change> ready;
    private final double[] readyTimes;
    private final List<Change> asked;
    private final double[] askedTimes;
    private final int most;

    /// A change of a count.
    ///
    /// @param at          seconds on the axis
    /// @param count       from then on
    /// @param uncertainty how far the truth can be to either side, seconds
    record Change(double at, int count, double uncertainty) {}

    private record Delta(double at, int by, double uncertainty) {}

    private ReadyCapacity(boolean known, List<Change> ready, List<Change> asked) {
        this.known = known;
        this.ready = ready;
        this.asked = asked;
        readyTimes = ready.stream().mapToDouble(Change::at).toArray();
        askedTimes = asked.stream().mapToDouble(Change::at).toArray();
        most = most(ready, asked);
    }

    /// Returns the capacity of a resource.
    ///
    /// @param own what is known of this resource
    static ReadyCapacity of(Timeline timeline, Surroundings own, String resource, TimeScale scale) {
        List<CapacityStep> steps = own.capacity();
        Instant since = steps.isEmpty() ? Instant.MIN : steps.getFirst().at();
        int before = steps.isEmpty() ? 0 : steps.getFirst().by();
        List<Delta> taken =
                steps.stream()
                        .skip(1)
                        .map(step -> new Delta(scale.seconds(step.at()), step.by(), 0))
                        .toList();
        List<Delta> added =
                timeline.scaleOuts().stream()
                        .filter(scaleOut -> !scaleOut.at().isBefore(since))
                        .flatMap(scaleOut ->
                                scaleOut.startUps().stream()
                                        .filter(startUp ->
                                                Surroundings.resource(scaleOut, startUp)
                                                        .equals(resource))
                                        .flatMap(startUp -> ready(startUp, scale)))
                        .toList();
        List<Delta> wanted =
                timeline.scaleOuts().stream()
                        .filter(scaleOut -> !scaleOut.at().isBefore(since))
                        .flatMap(scaleOut ->
                                scaleOut.startUps().stream()
                                        .filter(startUp ->
                                                Surroundings.resource(scaleOut, startUp)
                                                        .equals(resource))
                                        .map(startUp ->
                                                new Delta(scale.seconds(scaleOut.at()), 1, 0)))
                        .toList();
        return new ReadyCapacity(
                !steps.isEmpty(), changes(before, added, taken), changes(before, wanted, taken));
    }

    private static Stream<Delta> ready(StartUp startUp, TimeScale scale) {
        Moment ready = startUp.readyAt();
        return ready == null
                ? Stream.empty()
                : Stream.of(new Delta(scale.seconds(ready.at()), 1, ready.uncertaintySeconds()));
    }

    /// Changes at one time become one.
    private static List<Change> changes(int before, List<Delta> added, List<Delta> taken) {
        List<Change> changes = new ArrayList<>();
        changes.add(new Change(Double.NEGATIVE_INFINITY, before, 0));
        Stream.concat(added.stream(), taken.stream())
                .sorted(Comparator.comparingDouble(Delta::at))
                .forEach(delta -> {
                    Change last = changes.getLast();
                    boolean same = last.at == delta.at;
                    if (same) {
                        changes.removeLast();
                    }
                    changes.add(
                            new Change(
                                    delta.at,
                                    last.count + delta.by,
                                    same
                                            ? Math.max(last.uncertainty, delta.uncertainty)
                                            : delta.uncertainty));
                });
        return List.copyOf(changes);
    }

    /// Whether something says how many there were before the start-ups; else only these are counted.
    public boolean isKnown() {
        return known;
    }

    /// How many are ready at a time, seconds on the axis.
    public int ready(double seconds) {
        return ready.get(place(readyTimes, seconds)).count;
    }

    /// How many have been asked for by a time, seconds on the axis.
    public int asked(double seconds) {
        return asked.get(place(askedTimes, seconds)).count;
    }

    private static int place(double[] times, double seconds) {
        int place = Arrays.binarySearch(times, seconds);
        return place >= 0 ? place : -place - 2;
    }

    /// When the ready ones change between two times, seconds on the axis.
    List<Double> changesBetween(double from, double to) {
        List<Double> times = new ArrayList<>();
        for (int i = place(readyTimes, from) + 1; i < readyTimes.length; i++) {
            if (readyTimes[i] >= to) {
                break;
            }
            times.add(readyTimes[i]);
        }
        return times;
    }

    /// All changes of the ready ones, the first at the beginning of time.
    List<Change> readyChanges() {
        return ready;
    }

    /// Changes of the ready ones that can be seen.
    List<Change> readyChanges(TimeAxis axis) {
        return seen(ready, readyTimes, axis);
    }

    /// Changes of those asked for that can be seen.
    List<Change> askedChanges(TimeAxis axis) {
        return seen(asked, askedTimes, axis);
    }

    /// The change that counts at the left edge and those in view; where they are closer than can be told apart, the last
    /// one of each few pixels.
    private static List<Change> seen(List<Change> changes, double[] times, TimeAxis axis) {
        int first = Math.max(0, place(times, axis.viewport().startSeconds()));
        int last = Math.max(first, place(times, axis.viewport().endSeconds()));
        int places = (int) ((axis.right() - axis.left()) / APART);
        if (last - first <= places) {
            return changes.subList(first, last + 1);
        }
        List<Change> seen = new ArrayList<>();
        int before = -1;
        for (int i = 0; i <= places; i++) {
            int at = Math.max(first, place(times, axis.seconds(axis.left() + i * APART)));
            if (at != before) {
                seen.add(changes.get(at));
                before = at;
            }
        }
        return seen;
    }

    /// The most that are ever ready or asked for.
    int most() {
        return most;
    }

    private static int most(List<Change> ready, List<Change> asked) {
        return Stream.concat(ready.stream(), asked.stream())
                .mapToInt(Change::count)
                .max()
                .orElse(0);
    }
}
