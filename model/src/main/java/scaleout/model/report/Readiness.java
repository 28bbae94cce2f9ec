package scaleout.model.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import scaleout.model.domain.Phase;
import scaleout.model.domain.StartUpKind;
import scaleout.model.projection.Projection;
import scaleout.model.timeline.StartUp;
import scaleout.model.timeline.Timeline;

/// Whether an endpoint is ready for caches: the questions that an architecture review asks, answered from a trace.
public final class Readiness {

    private final Timeline timeline;
    private final Optional<Projection> cached;

    private Readiness(Timeline timeline, Optional<Projection> cached) {
        this.timeline = timeline;
        this.cached = cached;
    }

    /// A question and its answer.
    ///
    /// @param question as a review asks it
    /// @param answer   in sentences
    public record Answer(String question, String answer) {}

    /// Returns the answers.
    ///
    /// @param cached the timeline with the caches on; empty where it cannot be projected
    public static List<Answer> of(Timeline timeline, Optional<Projection> cached) {
        Readiness readiness = new Readiness(timeline, cached);
        return List.of(
                new Answer(
                        "How often do images and artifacts change relative to spikes?",
                        readiness.changes()),
                new Answer("What cache lifetime is to be expected?", readiness.lifetime()),
                new Answer(
                        "Which telemetry shows that the bottleneck has moved, and to where?",
                        readiness.telemetry()),
                new Answer(
                        "Which deployment steps must be synchronized?",
                        String.join(" ", readiness.steps())));
    }

    private String changes() {
        Releases images = Releases.ofImages(timeline);
        Releases models = Releases.ofModels(timeline);
        return images.words("image", "digests") + " " + models.words("model", "versions");
    }

    private String lifetime() {
        Releases images = Releases.ofImages(timeline);
        String published =
                "AWS publishes none: an image is kept per endpoint and digest, never shared, and purged with the endpoint.";
        return images.medianDays()
                .map(days ->
                        "%s In this trace an image is in use for %s at the median, so a cached one is of use no longer than that."
                                .formatted(published, Releases.days(days)))
                .orElse(
                        published
                                + " This trace shows no change of the image, so its end is not in sight.");
    }

    private String telemetry() {
        if (cached.isEmpty()) {
            return "Nothing can be projected from this trace, so nothing is known of where the bottleneck goes.";
        }
        Phase before = cached.get().baseline().bottleneck();
        Phase after = cached.get().scenario().bottleneck();
        String moves =
                before == after
                        ? "With the caches on the bottleneck stays %s.".formatted(words(after))
                        : "With the caches on the bottleneck moves from %s to %s (%s of %s on the critical path)."
                                .formatted(
                                        words(before),
                                        words(after),
                                        Durations.seconds(
                                                cached.get()
                                                        .scenario()
                                                        .criticalSeconds()
                                                        .getOrDefault(after, 0.0)),
                                        Durations.seconds(cached.get().scenario().totalSeconds()));
        return moves + " " + evidence(after);
    }

    private static String words(Phase phase) {
        return phase.label().toLowerCase(Locale.ROOT);
    }

    /// What shows a phase. Source: AWS documentation of SageMaker's metrics, of detailed observability and of alarms.
    private static String evidence(Phase phase) {
        return switch (phase) {
            case DETECTION ->
                    "The alarm's history shows it: from the stamp of the first breaching datapoint to the scaling activity's start.";
            case PROVISIONING ->
                    "The first own datapoint of a new instance after the scaling activity's start shows it (enhanced metrics, at 10 s)"
                            + " and ice_count of detailed observability where capacity lacks.";
            case IMAGE_PULL ->
                    "No metric shows a pull; what is left between an instance's first own datapoint and its container's start does.";
            case MODEL_DOWNLOAD ->
                    "model_download_time of detailed observability shows it, or the container's log where it downloads itself.";
            case CONTAINER_INIT ->
                    "container_start_time and gpu_load_time of detailed observability show it, and the stages in the container's log.";
        };
    }

    private List<String> steps() {
        List<String> steps = new ArrayList<>();
        long mixed = timeline.scaleOuts().stream().filter(Releases::isMixed).count();
        if (mixed > 0) {
            steps.add(
                    "%d scale-outs started instances with different image digests: finish a rollout before the traffic that needs it."
                            .formatted(mixed));
        }
        steps.add(
                "After a new image digest, let one instance start (and so fill the cache) before the next spike; until then start-ups"
                        + " pull in full.");
        if (timeline.startUps().anyMatch(startUp -> startUp.kind() == StartUpKind.COPY)) {
            steps.add(
                    "Change model artifacts when no copies are being added: the data cache serves only what its instance has already"
                            + " downloaded.");
        }
        if (timeline.scaleOuts().stream()
                .anyMatch(scaleOut ->
                        scaleOut.detector() != null && !scaleOut.detector().hasHighResolution())) {
            steps.add(
                    "10 s metrics need another policy, on concurrent requests, with a target of its own: switch policy and target together.");
        }
        steps.add("A replaced endpoint starts with an empty cache: warm it before traffic moves.");
        if (timeline.startUps().anyMatch(Readiness::hasUnknownDigest)) {
            steps.add(
                    "Some start-ups do not tell their image digest: deploy by digest, so that a cache miss can be told from a slow pull.");
        }
        return steps;
    }

    private static boolean hasUnknownDigest(StartUp startUp) {
        return startUp.image().digest() == null;
    }
}
