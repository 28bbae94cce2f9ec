package scaleout.model.reconstruction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
    /// Rule: while the activity goes on they wait; when it has been fulfilled they were ready by then, the last of them
    /// just then; when it was given up nobody knows of any.
    static List<StartUp> of(
            Growth growth,
            int first,
            int count,
            Payloads payloads,
            boolean dataCache,
            Optional<Span> detection) {
        if (growth.isGivenUp()) {
            return List.of();
        }
        List<StartUp> startUps = new ArrayList<>();
        Moment ready = ready(growth, count);
        for (int number = first; number <= count; number++) {
            List<Span> spans = new ArrayList<>(detection.stream().toList());
            spans.add(span(growth, ready, dataCache));
            startUps.add(
                    new StartUp(
                            "%s %d of %d".formatted(word(growth), number, count),
                            kind(growth),
                            growth.resource() instanceof Resource.Component component
                                    ? component.name()
                                    : null,
                            dataCache ? Lane.IMAGE_AND_ARTIFACTS_CACHED : Lane.COLD,
                            payloads.image(),
                            payloads.model(),
                            ready,
                            spans));
        }
        return startUps;
    }

    private static Span span(Growth growth, @Nullable Moment ready, boolean dataCache) {
        Moment launch = growth.launch();
        if (ready == null) {
            return Span.of(Phase.PROVISIONING, launch, null);
        }
        if (!growth.isLaunchKnown()) {
            return Span.of(Phase.CONTAINER_INIT, launch.notAfter(ready), ready);
        }
        List<Phase> phases =
                dataCache
                        ? List.of(Phase.PROVISIONING, Phase.CONTAINER_INIT)
                        : List.of(
                                Phase.PROVISIONING,
                                Phase.IMAGE_PULL,
                                Phase.MODEL_DOWNLOAD,
                                Phase.CONTAINER_INIT);
        return Span.block(phases, launch, ready);
    }

    private static @Nullable Moment ready(Growth growth, int count) {
        Moment end = growth.fulfilled();
        return end == null || count == 1 ? end : Readiness.lastOf(end, count, growth.firstReady());
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
