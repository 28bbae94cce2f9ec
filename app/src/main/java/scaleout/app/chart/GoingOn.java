package scaleout.app.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import scaleout.model.domain.Phase;
import scaleout.model.domain.StartUpKind;
import scaleout.model.timeline.ScaleOut;
import scaleout.model.timeline.Span;
import scaleout.model.timeline.StartUp;
import scaleout.model.timeline.Surroundings;
import scaleout.model.timeline.Timeline;

/// What is going on at any time of a timeline: counted once, asked often.
public final class GoingOn {

    private final Timeline timeline;
    private final Surroundings around;
    private final List<Counter> counters;
    private final Map<String, ReadyCapacity> capacities;
    private final Map<String, StartUpKind> kinds = new LinkedHashMap<>();
    private final String[] resources;
    private final double[] moments;

    /// How many start-ups are in a phase.
    ///
    /// @param phases   one, or several that nothing separates
    /// @param startUps how many, greater than 0
    public record Count(List<Phase> phases, int startUps) {

        public Count {
            phases = List.copyOf(phases);
        }
    }

    /// All at one time. A start-up that pulls and downloads side by side counts in both phases.
    ///
    /// @param counts   phases in which there is any start-up, in their order
    /// @param ready    instances or copies that are ready
    /// @param asked    instances or copies that have been asked for by then
    /// @param complete whether what was ready before the start-ups is known of every resource; else it is not counted
    public record Now(List<Count> counts, int ready, int asked, boolean complete) {

        public Now {
            counts = List.copyOf(counts);
        }
    }

    /// Starts and ends of all spans of some phases, each in order; what has no end never ends.
    private record Counter(List<Phase> phases, Times starts, Times ends) {

        int at(double seconds) {
            return starts.until(seconds) - ends.until(seconds);
        }
    }

    /// Times in order, seconds on the axis.
    private static final class Times {
        private final double[] sorted;

        Times(DoubleStream times) {
            sorted = times.sorted().toArray();
        }

        /// How many are not after a time.
        int until(double seconds) {
            int from = 0;
            int to = sorted.length;
            while (from < to) {
                int middle = (from + to) >>> 1;
                if (sorted[middle] <= seconds) {
                    from = middle + 1;
                } else {
                    to = middle;
                }
            }
            return from;
        }
    }

    private GoingOn(Timeline timeline, Surroundings around) {
        this.timeline = timeline;
        this.around = around;
        TimeScale scale = TimeScale.of(timeline);
        Map<List<Phase>, List<Span>> spans = new LinkedHashMap<>();
        List<String> names = new ArrayList<>();
        for (ScaleOut scaleOut : timeline.scaleOuts()) {
            for (StartUp startUp : scaleOut.startUps()) {
                String name = Surroundings.resource(scaleOut, startUp);
                names.add(name);
                kinds.putIfAbsent(name, startUp.kind());
                for (Span span : startUp.spans()) {
                    spans.computeIfAbsent(span.phases(), phases -> new ArrayList<>()).add(span);
                }
            }
        }
        resources = names.toArray(String[]::new);
        counters =
                spans.entrySet().stream()
                        .map(entry -> counter(entry.getKey(), entry.getValue(), scale))
                        .sorted(
                                Comparator.comparing((Counter counter) -> counter.phases.getFirst())
                                        .thenComparingInt(counter -> counter.phases.size()))
                        .toList();
        capacities = new LinkedHashMap<>();
        names.stream()
                .distinct()
                .forEach(name ->
                        capacities.put(
                                name, ReadyCapacity.of(timeline, around.of(name), name, scale)));
        moments = moments(counters, capacities.values().stream().toList());
    }

    /// Counts a timeline; takes time in proportion to its spans.
    public static GoingOn of(Timeline timeline, Surroundings around) {
        return new GoingOn(timeline, around);
    }

    private static Counter counter(List<Phase> phases, List<Span> spans, TimeScale scale) {
        return new Counter(
                phases,
                new Times(spans.stream().mapToDouble(span -> scale.seconds(span.start().at()))),
                new Times(
                        spans.stream()
                                .mapToDouble(span ->
                                        span.end() == null
                                                ? Double.POSITIVE_INFINITY
                                                : scale.seconds(span.end().at()))));
    }

    private static double[] moments(List<Counter> counters, List<ReadyCapacity> capacities) {
        DoubleStream ofSpans =
                counters.stream()
                        .flatMapToDouble(counter ->
                                DoubleStream.concat(
                                        Arrays.stream(counter.starts.sorted),
                                        Arrays.stream(counter.ends.sorted)));
        DoubleStream ofCapacity =
                capacities.stream()
                        .flatMap(capacity -> capacity.readyChanges().stream())
                        .mapToDouble(ReadyCapacity.Change::at);
        return DoubleStream.concat(ofSpans, ofCapacity)
                .filter(Double::isFinite)
                .sorted()
                .distinct()
                .toArray();
    }

    /// Returns what is going on at a time, seconds on the axis. A span goes on from its start until just before its end.
    public Now at(double seconds) {
        List<Count> counts =
                counters.stream()
                        .map(counter -> new Count(counter.phases, counter.at(seconds)))
                        .filter(count -> count.startUps > 0)
                        .toList();
        return new Now(
                counts,
                capacities.values().stream().mapToInt(one -> one.ready(seconds)).sum(),
                capacities.values().stream().mapToInt(one -> one.asked(seconds)).sum(),
                !capacities.isEmpty()
                        && capacities.values().stream().allMatch(ReadyCapacity::isKnown));
    }

    /// All phases, or several that nothing separates, in which any start-up ever is, in the order of [Now#counts()].
    public List<List<Phase>> phases() {
        return counters.stream().map(Counter::phases).toList();
    }

    /// The times at which anything changes, in order, seconds on the axis.
    public double[] moments() {
        return moments.clone();
    }

    /// Whether this is what goes on in a timeline.
    @SuppressWarnings("ReferenceEquality") // comparing all of it would take long
    public boolean isOf(Timeline other) {
        return timeline == other;
    }

    /// What a start-up adds capacity to, by its number over the timeline; empty where nothing says it.
    String resource(int startUp) {
        return startUp < 0 || startUp >= resources.length ? "" : resources[startUp];
    }

    /// What a resource counts; instances where it has no start-up.
    StartUpKind kind(String resource) {
        return kinds.getOrDefault(resource, StartUpKind.INSTANCE);
    }

    /// The capacity of a resource that any start-up belongs to.
    ReadyCapacity capacity(String resource) {
        ReadyCapacity known = capacities.get(resource);
        return known != null
                ? known
                : ReadyCapacity.of(
                        timeline, Surroundings.UNKNOWN, resource, TimeScale.of(timeline));
    }

    /// What is known of the demand of a resource.
    Surroundings around(String resource) {
        return around.of(resource);
    }
}
