package scaleout.app.viewmodel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import scaleout.app.chart.TimeScale;
import scaleout.app.state.Stretch;
import scaleout.model.domain.Phase;
import scaleout.model.statistics.Sample;
import scaleout.model.timeline.Moment;
import scaleout.model.timeline.Span;
import scaleout.model.timeline.StartUp;
import scaleout.model.timeline.Timeline;

/// What happens in a stretch of time.
///
/// @param stretch  the time
/// @param startUps how many start-ups have any of their time in it
/// @param ready    how many of them become ready in it
/// @param total    from launch to ready, seconds, of those that become ready in it; empty where none does
/// @param parts    phases in it, in the order of phases
public record StretchStatistics(
        Stretch stretch, int startUps, int ready, Optional<Sample> total, List<Part> parts) {

    /// A phase, or several that nothing separates.
    ///
    /// @param phases        one or more
    /// @param n             how many spans have any of their time in the stretch
    /// @param secondsInside the time that all of them spend in it, seconds
    /// @param durations     of those of them that ended, whole, seconds; empty where none did
    public record Part(
            List<Phase> phases, int n, double secondsInside, Optional<Sample> durations) {}

    public StretchStatistics {
        parts = List.copyOf(parts);
    }

    /// Returns what happens in a stretch of a timeline. An open span lasts to when the trace was captured, or else to the
    /// end of the stretch.
    public static StretchStatistics of(Timeline timeline, Stretch stretch) {
        TimeScale scale = TimeScale.of(timeline);
        double openEnd =
                timeline.capturedAt() == null
                        ? stretch.toSeconds()
                        : scale.seconds(timeline.capturedAt());
        Counting counting = new Counting(scale, stretch, openEnd);
        timeline.startUps().forEach(counting::add);
        return counting.result();
    }

    private static final class Counting {

        private final TimeScale scale;
        private final Stretch stretch;
        private final double openEnd;
        private final Map<List<Phase>, Spans> spans = new LinkedHashMap<>();
        private final List<Double> totals = new ArrayList<>();
        private int startUps;
        private int ready;

        Counting(TimeScale scale, Stretch stretch, double openEnd) {
            this.scale = scale;
            this.stretch = stretch;
            this.openEnd = openEnd;
        }

        void add(StartUp startUp) {
            boolean inside = false;
            for (Span span : startUp.spans()) {
                inside |= add(span);
            }
            startUps += inside ? 1 : 0;
            if (holds(startUp.readyAt())) {
                ready++;
                startUp.startUpSeconds().ifPresent(totals::add);
            }
        }

        private boolean holds(@Nullable Moment moment) {
            if (moment == null) {
                return false;
            }
            double at = scale.seconds(moment.at());
            return at >= stretch.fromSeconds() && at <= stretch.toSeconds();
        }

        private boolean add(Span span) {
            double from = scale.seconds(span.start().at());
            double to = span.end() == null ? openEnd : scale.seconds(span.end().at());
            double inside =
                    Math.min(to, stretch.toSeconds()) - Math.max(from, stretch.fromSeconds());
            boolean touches = inside > 0;
            if (touches) {
                Spans same = spans.computeIfAbsent(span.phases(), phases -> new Spans());
                same.n++;
                same.secondsInside += inside;
                span.seconds().ifPresent(same.durations::add);
            }
            return touches;
        }

        StretchStatistics result() {
            List<Part> parts =
                    spans.entrySet().stream()
                            .sorted((one, other) -> order(one.getKey(), other.getKey()))
                            .map(entry -> entry.getValue().part(entry.getKey()))
                            .toList();
            return new StretchStatistics(stretch, startUps, ready, sample(totals), parts);
        }

        private static int order(List<Phase> one, List<Phase> other) {
            int first = one.getFirst().compareTo(other.getFirst());
            return first != 0 ? first : Integer.compare(one.size(), other.size());
        }
    }

    private static final class Spans {
        private final List<Double> durations = new ArrayList<>();
        private int n;
        private double secondsInside;

        Part part(List<Phase> phases) {
            return new Part(phases, n, secondsInside, sample(durations));
        }
    }

    private static Optional<Sample> sample(List<Double> values) {
        return Stream.of(values)
                .filter(all -> !all.isEmpty())
                .map(all -> Sample.of(all.stream().mapToDouble(Double::doubleValue).toArray()))
                .findFirst();
    }
}
