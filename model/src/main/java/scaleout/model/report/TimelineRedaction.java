package scaleout.model.report;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import scaleout.model.bundle.RedactedNames;
import scaleout.model.bundle.Redaction;
import scaleout.model.domain.DataSize;
import scaleout.model.timeline.Detector;
import scaleout.model.timeline.Moment;
import scaleout.model.timeline.Payload;
import scaleout.model.timeline.ScaleOut;
import scaleout.model.timeline.Span;
import scaleout.model.timeline.Stage;
import scaleout.model.timeline.StartUp;
import scaleout.model.timeline.Timeline;

/// A timeline with pseudonyms for names: times, evidence and sizes stay as they are.
///
/// With the same [Redaction] it is the timeline of the redacted bundle.
public final class TimelineRedaction {

    /// Where the reconstruction says under which prefix the model's objects lie.
    private static final Pattern UNDER_PREFIX =
            Pattern.compile("(s3api list-objects-v2: \\d+ objects under )(.*)");

    private final RedactedNames names;

    private TimelineRedaction(RedactedNames names) {
        this.names = names;
    }

    /// Returns a timeline with the pseudonyms of an export.
    public static Timeline of(Timeline timeline, Redaction redaction) {
        timeline.startUps().forEach(startUp -> redaction.learnInstance(startUp.instance()));
        TimelineRedaction redacted = new TimelineRedaction(redaction.names());
        // twice: what is named only at the end may stand in a source's words before
        redacted.timeline(timeline);
        return redacted.timeline(timeline);
    }

    private Timeline timeline(Timeline timeline) {
        return new Timeline(
                names.endpoint(timeline.endpoint()),
                timeline.clock(),
                timeline.capturedAt(),
                timeline.scaleOuts().stream().map(this::scaleOut).toList());
    }

    private ScaleOut scaleOut(ScaleOut scaleOut) {
        return new ScaleOut(
                scaleOut.at(),
                names.cause(scaleOut.cause()),
                scaleOut.variant() == null ? null : names.variant(scaleOut.variant()),
                scaleOut.instanceType() == null
                        ? null
                        : names.instanceType(scaleOut.instanceType()),
                detector(scaleOut.detector()),
                scaleOut.startUps().stream().map(this::startUp).toList());
    }

    private @Nullable Detector detector(@Nullable Detector detector) {
        return detector == null
                ? null
                : new Detector(
                        names.metric(detector.metric()),
                        detector.periodSeconds(),
                        detector.datapoints(),
                        names.text(detector.source()));
    }

    private StartUp startUp(StartUp startUp) {
        String component = startUp.inferenceComponent();
        List<Span> spans = startUp.spans().stream().map(this::span).toList();
        return new StartUp(
                names.instance(startUp.instance()),
                startUp.kind(),
                component == null ? null : names.component(component),
                startUp.lane(),
                payload(startUp.image()),
                payload(startUp.model()),
                moment(startUp.readyAt()),
                spans);
    }

    private Payload payload(Payload payload) {
        DataSize size = payload.size();
        return new Payload(
                payload.digest() == null ? null : names.digest(payload.digest()),
                size == null ? null : new DataSize(size.bytes(), sizeSource(size.source())));
    }

    private String sizeSource(String source) {
        Matcher underPrefix = UNDER_PREFIX.matcher(source);
        return underPrefix.matches()
                ? underPrefix.group(1) + names.key(underPrefix.group(2))
                : names.text(source);
    }

    private Span span(Span span) {
        return new Span(
                span.phases(),
                span.by(),
                known(span.start()),
                moment(span.end()),
                span.stages().stream().map(this::stage).toList());
    }

    private Stage stage(Stage stage) {
        return new Stage(stage.name(), known(stage.start()), known(stage.end()));
    }

    private @Nullable Moment moment(@Nullable Moment moment) {
        return moment == null ? null : known(moment);
    }

    private Moment known(Moment moment) {
        return new Moment(
                moment.at(),
                moment.evidence(),
                moment.uncertaintySeconds(),
                names.text(moment.source()));
    }
}
