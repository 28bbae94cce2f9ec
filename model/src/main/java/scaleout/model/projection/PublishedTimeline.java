package scaleout.model.projection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import scaleout.model.calibration.PublishedPair;
import scaleout.model.domain.DataSize;
import scaleout.model.domain.DownloadedBy;
import scaleout.model.domain.Evidence;
import scaleout.model.domain.Lane;
import scaleout.model.domain.Phase;
import scaleout.model.domain.StartUpKind;
import scaleout.model.timeline.Moment;
import scaleout.model.timeline.Payload;
import scaleout.model.timeline.ScaleOut;
import scaleout.model.timeline.Span;
import scaleout.model.timeline.StartUp;
import scaleout.model.timeline.Timeline;
import scaleout.model.timeline.Timeline.Clock;

/// A published start-up as a timeline: what was published, and one block of all that nobody divides.
final class PublishedTimeline {

    private PublishedTimeline() {}

    /// Returns the start-up of a pair before the image was cached.
    static Timeline before(PublishedPair pair) {
        StartUp startUp =
                new StartUp(
                        pair.name(),
                        StartUpKind.INSTANCE,
                        null,
                        Lane.COLD,
                        payload(pair.imageGb(), pair.before().source()),
                        payload(pair.modelGb(), pair.before().source()),
                        at(pair.beforeSeconds()),
                        spans(pair));
        ScaleOut scaleOut =
                new ScaleOut(
                        Instant.EPOCH,
                        "published",
                        null,
                        pair.type().name(),
                        null,
                        List.of(startUp));
        return new Timeline(pair.name(), Clock.RELATIVE, null, List.of(scaleOut));
    }

    private static Payload payload(double gigabytes, String source) {
        return new Payload(null, DataSize.ofGigabytes(gigabytes, source));
    }

    /// Where the pull is published, what is left lies half before and half after it, since no source divides it.
    private static List<Span> spans(PublishedPair pair) {
        OptionalDouble pull = pair.pullSeconds();
        OptionalDouble download = pair.downloadSeconds();
        double total = pair.beforeSeconds();
        List<Span> spans = new ArrayList<>();
        if (pull.isEmpty() || download.isEmpty()) {
            List<Phase> phases = new ArrayList<>(List.of(Phase.PROVISIONING, Phase.IMAGE_PULL));
            phases.add(Phase.MODEL_DOWNLOAD);
            phases.add(Phase.CONTAINER_INIT);
            spans.add(new Span(phases, null, at(0), at(total), List.of()));
            return spans;
        }
        double transfers = Math.max(pull.getAsDouble(), download.getAsDouble());
        double half = (total - transfers) / 2;
        spans.add(span(Phase.PROVISIONING, null, at(0), unsure(half, half)));
        spans.add(span(Phase.IMAGE_PULL, null, at(half), at(half + pull.getAsDouble())));
        spans.add(
                span(
                        Phase.MODEL_DOWNLOAD,
                        DownloadedBy.PLATFORM,
                        at(half),
                        at(half + download.getAsDouble())));
        spans.add(span(Phase.CONTAINER_INIT, null, unsure(half + transfers, half), at(total)));
        return spans;
    }

    private static Span span(Phase phase, @Nullable DownloadedBy by, Moment start, Moment end) {
        return new Span(List.of(phase), by, start, end, List.of());
    }

    private static Moment at(double seconds) {
        return unsure(seconds, 0.5);
    }

    private static Moment unsure(double seconds, double uncertainty) {
        return new Moment(
                Moment.after(Instant.EPOCH, seconds),
                Evidence.PUBLISHED,
                uncertainty,
                "published pair");
    }
}
