package scaleout.app.chart;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import scaleout.model.domain.DownloadedBy;
import scaleout.model.report.Durations;
import scaleout.model.timeline.Moment;
import scaleout.model.timeline.Payload;
import scaleout.model.timeline.Span;
import scaleout.model.timeline.Stage;
import scaleout.model.timeline.StartUp;

/// What spots say about spans and start-ups: everything that the picture shows by shape, in words.
public final class SpanWords {

    private SpanWords() {}

    /// A tooltip of a measured span.
    static String of(Span span, StartUp startUp, TimeScale scale) {
        StringBuilder text = new StringBuilder(PhaseWords.full(span.phases()));
        if (span.isBlock()) {
            text.append(" (nothing separates them)");
        } else if (span.by() == DownloadedBy.CONTAINER) {
            text.append(" by the container");
        }
        OptionalDouble seconds = span.seconds();
        text.append('\n')
                .append(
                        seconds.isPresent()
                                ? SpanWords.duration(seconds.getAsDouble())
                                : unfinished(span));
        text.append("\nstart ").append(moment(span.start(), scale));
        if (span.end() != null) {
            text.append("\nend ").append(moment(span.end(), scale));
        }
        for (Stage stage : span.stages()) {
            text.append(
                    "\n  %s %s"
                            .formatted(stage.name().label(), SpanWords.duration(stage.seconds())));
        }
        return text.append("\nlane ").append(startUp.lane().id()).toString();
    }

    /// A duration both ways, such as `5m 33s (333 s)`; once where both would be the same.
    public static String duration(double seconds) {
        String text = Durations.text(seconds);
        String plain = Durations.seconds(seconds);
        return text.equals(plain) ? text : "%s (%s)".formatted(text, plain);
    }

    /// What an open span is waiting for.
    static String unfinished(Span span) {
        return switch (span.phase()) {
            case DETECTION -> "not detected yet";
            case PROVISIONING -> span.isBlock() ? "still starting" : "waiting for capacity";
            case IMAGE_PULL, MODEL_DOWNLOAD, CONTAINER_INIT -> "still starting";
        };
    }

    /// A tooltip of a row.
    static String of(StartUp startUp, TimeScale scale) {
        StringBuilder text = new StringBuilder(startUp.instance());
        text.append("\n%s, lane %s".formatted(startUp.kind().id(), startUp.lane().id()));
        if (startUp.inferenceComponent() != null) {
            text.append("\ncomponent ").append(startUp.inferenceComponent());
        }
        OptionalDouble seconds = startUp.startUpSeconds();
        if (seconds.isPresent()) {
            text.append("\nlaunch to ready ").append(SpanWords.duration(seconds.getAsDouble()));
        }
        Moment ready = startUp.readyAt();
        text.append("\nready ").append(ready == null ? "not yet" : moment(ready, scale));
        return text.append("\nimage ")
                .append(size(startUp.image()))
                .append(", model ")
                .append(size(startUp.model()))
                .toString();
    }

    private static String size(Payload payload) {
        return payload.size() == null ? "of unknown size" : payload.size().text();
    }

    private static String moment(@Nullable Moment moment, TimeScale scale) {
        if (moment == null) {
            return "unknown";
        }
        String uncertainty =
                moment.uncertaintySeconds() > 0
                        ? " \u00b1 " + precise(moment.uncertaintySeconds())
                        : "";
        String source = moment.source().isBlank() ? "" : " (" + moment.source() + ")";
        return scale.words(moment.at()) + ", " + moment.evidence().label() + uncertainty + source;
    }

    private static String precise(double seconds) {
        return seconds < 0.1 ? Math.round(seconds * 1000) + " ms" : Durations.seconds(seconds);
    }
}
