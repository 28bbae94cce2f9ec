package scaleout.app.chart;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import scaleout.model.domain.Phase;
import scaleout.model.timeline.Span;
import scaleout.model.timeline.StartUp;

/// How many of some start-ups are in each phase at any time, exactly, at any zoom, without looking at every span.
///
/// The time that spans of a phase cover before `t` is the sum of `t - start` over those that began before `t`, less the
/// sum of `t - end` over those that ended before `t`. With starts and ends sorted, and their sums kept beside them, it
/// takes two searches, and going from pixel to pixel just as many steps as spans begin or end in it. Rows are divided
/// into bins, so that a chart of very many rows needs no more work than one of as many rows as fit.
final class Density {

    private static final Phase[] PHASES = Phase.values();

    /// Fewer columns than this are not worth another thread.
    private static final int PARALLEL_FROM = 20_000;

    private final int startUps;
    private final List<Bin> bins;

    private Density(int startUps, List<Bin> bins) {
        this.startUps = startUps;
        this.bins = bins;
    }

    /// Returns the density of start-ups, in at most so many bins of neighbours.
    ///
    /// @param openEnd where spans end that have not ended, seconds on the axis
    static Density of(List<StartUp> startUps, int mostBins, TimeScale scale, double openEnd) {
        int n = startUps.size();
        int count = Math.clamp(n, 1, Math.max(1, mostBins));
        List<Bin> bins =
                IntStream.range(0, count)
                        .parallel()
                        .mapToObj(i ->
                                Bin.of(
                                        startUps.subList(
                                                (int) ((long) n * i / count),
                                                (int) ((long) n * (i + 1) / count)),
                                        scale,
                                        openEnd))
                        .toList();
        return new Density(n, bins);
    }

    /// How many start-ups it is of.
    int startUps() {
        return startUps;
    }

    /// How many bins it has.
    int bins() {
        return bins.size();
    }

    /// Returns the shares of the start-ups that are in each phase, in a grid of a row for each bin and a column for each
    /// pixel from `left` to `right`.
    Coverage coverage(TimeAxis axis, double left, double right) {
        int columns = (int) Math.max(0, Math.floor(right - left));
        Coverage coverage = new Coverage(columns, bins.size());
        IntStream rows = IntStream.range(0, bins.size());
        (columns * bins.size() >= PARALLEL_FROM ? rows.parallel() : rows)
                .forEach(row -> bins.get(row).fill(coverage, row, axis, left));
        return coverage;
    }

    /// Returns the average share of the start-ups of all bins that are in a phase between two times.
    double share(Phase phase, double from, double to) {
        double covered =
                bins.stream()
                        .mapToDouble(bin ->
                                bin.cursor(phase, from).advance(to) / Math.max(1e-9, to - from))
                        .sum();
        return startUps == 0 ? 0 : covered / startUps;
    }

    /// Neighbouring start-ups.
    ///
    /// @param startUps how many
    /// @param phases   their spans, by phase
    private record Bin(int startUps, List<Spans> phases) {

        static Bin of(List<StartUp> startUps, TimeScale scale, double openEnd) {
            int[] counts = new int[PHASES.length];
            for (StartUp startUp : startUps) {
                for (Span span : startUp.spans()) {
                    for (Phase phase : span.phases()) {
                        counts[Coverage.index(phase)]++;
                    }
                }
            }
            List<Spans> phases =
                    Arrays.stream(PHASES)
                            .map(phase -> new Spans(counts[Coverage.index(phase)]))
                            .toList();
            for (StartUp startUp : startUps) {
                for (Span span : startUp.spans()) {
                    add(span, phases, scale, openEnd);
                }
            }
            phases.forEach(Spans::finish);
            return new Bin(startUps.size(), phases);
        }

        /// A block of phases that nothing separates counts for each of them in equal parts.
        private static void add(Span span, List<Spans> phases, TimeScale scale, double openEnd) {
            double from = scale.seconds(span.start().at());
            double to = Math.max(from, RowParts.end(span, scale, openEnd));
            double part = 1.0 / span.phases().size();
            for (Phase phase : span.phases()) {
                phases.get(Coverage.index(phase)).add(from, to, part);
            }
        }

        Cursor cursor(Phase phase, double from) {
            return new Cursor(phases.get(Coverage.index(phase)), from);
        }

        void fill(Coverage coverage, int row, TimeAxis axis, double left) {
            double step = 1 / axis.pixelsPerSecond();
            double from = axis.seconds(left);
            Cursor[] cursors = new Cursor[PHASES.length];
            for (int i = 0; i < PHASES.length; i++) {
                cursors[i] = new Cursor(phases.get(i), from);
            }
            double[] shares = new double[PHASES.length];
            double scale = 1 / (step * Math.max(1, startUps));
            for (int column = 0; column < coverage.columns(); column++) {
                double to = from + (column + 1) * step;
                for (int i = 0; i < cursors.length; i++) {
                    shares[i] = scale * cursors[i].advance(to);
                }
                coverage.set(column, row, shares);
            }
        }
    }

    /// Spans of one phase: each is a start and an end with the same weight.
    private static final class Spans {

        private final Edges starts;
        private final Edges ends;

        Spans(int n) {
            starts = new Edges(n);
            ends = new Edges(n);
        }

        void add(double from, double to, double weight) {
            starts.add(from, weight);
            ends.add(to, weight);
        }

        void finish() {
            starts.finish();
            ends.finish();
        }
    }

    /// Times with weights, sorted, and for each the sums up to it.
    private static final class Edges {

        private double[] times;
        private double[] weights;

        /// The sum of the weights before each edge, and at last of all.
        private final double[] before;

        private int n;

        Edges(int capacity) {
            times = new double[capacity];
            weights = new double[capacity];
            before = new double[capacity + 1];
        }

        void add(double time, double weight) {
            times[n] = time;
            weights[n++] = weight;
        }

        void finish() {
            sort();
            for (int i = 0; i < n; i++) {
                before[i + 1] = before[i] + weights[i];
            }
        }

        private void sort() {
            boolean equal = true;
            boolean ordered = true;
            for (int i = 1; i < n; i++) {
                equal &= weights[i] == weights[0];
                ordered &= times[i] >= times[i - 1];
            }
            if (ordered) {
                return;
            }
            if (equal) {
                Arrays.sort(times);
                return;
            }
            Integer[] order = new Integer[n];
            Arrays.setAll(order, i -> i);
            double[] unsorted = times;
            double[] unsortedWeights = weights;
            Arrays.sort(order, (a, b) -> Double.compare(unsorted[a], unsorted[b]));
            times = Arrays.stream(order).mapToDouble(i -> unsorted[i]).toArray();
            weights = Arrays.stream(order).mapToDouble(i -> unsortedWeights[i]).toArray();
        }

        int firstFrom(double time) {
            int found = Arrays.binarySearch(times, 0, n, time);
            int at = found < 0 ? -found - 1 : found;
            while (at > 0 && times[at - 1] >= time) {
                at--;
            }
            return at;
        }
    }

    /// Goes through the spans of one phase from the left to the right.
    private static final class Cursor {

        private final Edges starts;
        private final Edges ends;
        private int start;
        private int end;
        private double active;
        private double at;

        Cursor(Spans spans, double from) {
            starts = spans.starts;
            ends = spans.ends;
            start = starts.firstFrom(from);
            end = ends.firstFrom(from);
            active = starts.before[start] - ends.before[end];
            at = from;
        }

        /// Returns the time that spans cover up to `to`, times their weights, and goes there.
        double advance(double to) {
            double covered = active * (to - at);
            for (; start < starts.n && starts.times[start] < to; start++) {
                double weight = starts.weights[start];
                covered += weight * (to - starts.times[start]);
                active += weight;
            }
            for (; end < ends.n && ends.times[end] < to; end++) {
                double weight = ends.weights[end];
                covered -= weight * (to - ends.times[end]);
                active -= weight;
            }
            at = to;
            return Math.max(0, covered);
        }
    }
}
