package scaleout.model.trace;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// The times round the scale-outs of a trace, in which every datapoint counts.
///
/// @param spans from and to, microseconds since the epoch, in order and apart from each other
record Windows(List<Span> spans) {

    /// From and to, microseconds since the epoch, both included.
    record Span(long from, long to) {}

    /// Longer than any detection lasts, and long enough to see the demand rise.
    private static final Duration BEFORE = Duration.ofHours(3);

    /// Requests that a new instance serves come soon after it is ready.
    private static final Duration AFTER = Duration.ofMinutes(30);

    /// How long an activity without an end is taken to have gone on: twice AWS's longest time-outs for download and health
    /// check (3,600 s each).
    private static final Duration OPEN_ENDED = Duration.ofHours(4);

    /// Returns the windows round activities.
    static Windows round(Collection<ScalingActivity> activities) {
        List<Span> apart = new ArrayList<>();
        activities.stream()
                .map(Windows::round)
                .sorted(Comparator.comparingLong(Span::from))
                .forEach(span -> join(apart, span));
        return new Windows(apart);
    }

    private static void join(List<Span> apart, Span next) {
        if (!apart.isEmpty() && apart.getLast().to >= next.from) {
            Span last = apart.removeLast();
            apart.add(new Span(last.from, Math.max(last.to, next.to)));
        } else {
            apart.add(next);
        }
    }

    private static Span round(ScalingActivity activity) {
        Instant end = activity.end() == null ? activity.start().plus(OPEN_ENDED) : activity.end();
        return new Span(
                Timestamps.micros(activity.start().minus(BEFORE)),
                Timestamps.micros(end.plus(AFTER)));
    }

    boolean hold(long micros) {
        for (Span span : spans) {
            if (micros <= span.to) {
                return micros >= span.from;
            }
        }
        return false;
    }
}
