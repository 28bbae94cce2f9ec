package scaleout.model.reconstruction;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scaleout.model.domain.Evidence;
import scaleout.model.domain.Lane;
import scaleout.model.domain.Phase;
import scaleout.model.domain.StartUpKind;
import scaleout.model.timeline.Moment;
import scaleout.model.timeline.Span;
import scaleout.model.timeline.StartUp;

/// Start-ups that a scaling activity asked for and that left no sign of their own: they share the activity's brackets.
final class UnseenStartUps {

    private UnseenStartUps() {}

    /// Returns start-ups number `first` to `count` of an activity.
    ///
    /// Rule: while the activity goes on they wait; when it has ended they were ready by then, the last of them just then.
    static List<StartUp> of(
            Growth growth, int first, int count, Payloads payloads, Optional<Span> detection) {
        List<StartUp> startUps = new ArrayList<>();
        Moment ready = ready(growth, count);
        for (int number = first; number <= count; number++) {
            List<Span> spans = new ArrayList<>(detection.stream().toList());
            spans.add(span(growth, ready));
            startUps.add(
                    new StartUp(
                            "%s %d of %d".formatted(word(growth), number, count),
                            kind(growth),
                            growth.resource() instanceof Resource.Component component
                                    ? component.name()
                                    : null,
                            Lane.COLD,
                            payloads.image(),
                            payloads.model(),
                            ready,
                            spans));
        }
        return startUps;
    }

    private static Span span(Growth growth, @Nullable Moment ready) {
        Moment launch = Moment.measured(growth.activity().start(), "scaling activity's StartTime");
        return ready == null
                ? Span.of(Phase.PROVISIONING, launch, null)
                : Span.block(
                        List.of(
                                Phase.PROVISIONING,
                                Phase.IMAGE_PULL,
                                Phase.MODEL_DOWNLOAD,
                                Phase.CONTAINER_INIT),
                        launch,
                        ready);
    }

    private static @Nullable Moment ready(Growth growth, int count) {
        if (growth.activity().end() == null) {
            return null;
        }
        if (count == 1) {
            return Moment.measured(growth.activity().end(), "scaling activity's EndTime");
        }
        double half =
                Duration.between(growth.activity().start(), growth.activity().end()).toMillis()
                        / 2000.0;
        return new Moment(
                growth.activity().end(),
                Evidence.INFERRED,
                half,
                "scaling activity's EndTime, when the last of %d was ready".formatted(count));
    }

    private static String word(Growth growth) {
        return kind(growth) == StartUpKind.COPY ? "copy" : "instance";
    }

    private static StartUpKind kind(Growth growth) {
        return switch (growth.resource()) {
            case Resource.Variant _ -> StartUpKind.INSTANCE;
            case Resource.Component _ -> StartUpKind.COPY;
        };
    }
}
