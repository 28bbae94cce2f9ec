package scaleout.model.reconstruction;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import scaleout.model.domain.Finding;
import scaleout.model.timeline.ScaleOut;
import scaleout.model.timeline.Span;
import scaleout.model.timeline.StartUp;
import scaleout.model.timeline.Surroundings;
import scaleout.model.timeline.Timeline;
import scaleout.model.trace.EndpointConfig;
import scaleout.model.trace.InferenceComponent;
import scaleout.model.trace.Trace;

/// From a trace to a timeline: each scaling activity that adds capacity is a scale-out, and each instance or copy that
/// was first heard of because of it is a start-up.
public final class Reconstruction {

    private final Trace trace;
    private final SignsOfInstances signs;
    private final List<Finding> findings = new ArrayList<>();

    private Reconstruction(Trace trace) {
        this.trace = ownActivities(trace);
        signs = new SignsOfInstances(this.trace);
        findings.addAll(trace.findings());
    }

    /// What a trace says.
    ///
    /// @param timeline the start-ups
    /// @param findings what the user should know about how they were reconstructed
    /// @param around   demand and capacity
    public record Result(Timeline timeline, List<Finding> findings, Surroundings around) {

        public Result {
            findings = List.copyOf(findings);
        }
    }

    /// Returns the timeline of a trace.
    public static Result of(Trace trace) {
        return new Reconstruction(trace).result();
    }

    private Result result() {
        List<ScaleOut> scaleOuts = new ArrayList<>();
        List<Growth> growths = Growths.of(trace, signs);
        Map<Resource, Assignment> assignments = assignments(growths);
        for (Growth growth : growths) {
            scaleOuts.add(
                    scaleOut(
                            growth,
                            Objects.requireNonNull(assignments.get(growth.resource())).of(growth)));
        }
        findings.addAll(Refusals.findings(trace.activities()));
        findings.addAll(Conflicts.findings(trace, growths, scaleOuts, signs));
        if (scaleOuts.isEmpty()) {
            findings.add(
                    Finding.notice(
                            "This trace has no scale-out.",
                            "No scaling activity in it adds capacity.",
                            "Capture the time range of a scale-out; scaling activities are kept for 6 weeks."));
        }
        return new Result(
                new Timeline(trace.name(), Timeline.Clock.UTC, trace.capturedAt(), scaleOuts),
                findings,
                SurroundingsRules.of(trace, growths));
    }

    private Map<Resource, Assignment> assignments(List<Growth> growths) {
        Map<Resource, Assignment> assignments = new LinkedHashMap<>();
        for (Growth growth : growths) {
            assignments.computeIfAbsent(
                    growth.resource(), resource -> assignment(resource, growths));
        }
        return assignments;
    }

    private Assignment assignment(Resource resource, List<Growth> growths) {
        List<Growth> own =
                growths.stream().filter(growth -> growth.resource().equals(resource)).toList();
        Instant first = own.getFirst().earliest();
        List<InstanceSigns> started =
                signs.of(resource).stream().filter(one -> !signs.ranAt(one, first)).toList();
        Assignment assignment = new Assignment(own, started);
        if (!assignment.leftOver().isEmpty()) {
            findings.add(
                    Finding.warning(
                            "%d instances started that no scaling activity asked for."
                                    .formatted(assignment.leftOver().size()),
                            "They may replace unhealthy ones; they are left out: "
                                    + String.join(
                                            ", ",
                                            assignment.leftOver().stream()
                                                    .map(InstanceSigns::instance)
                                                    .toList()),
                            "Check the instance counts of the scaling activities."));
        }
        return assignment;
    }

    /// One call lists the activities of every endpoint in the account.
    private Trace ownActivities(Trace whole) {
        OwnActivities activities = OwnActivities.of(whole);
        if (!activities.others().isEmpty()) {
            findings.add(activities.finding(whole.name()));
        }
        return whole.withActivities(activities.own());
    }

    private ScaleOut scaleOut(Growth growth, List<InstanceSigns> seen) {
        Optional<Span> detection = Detection.of(trace, growth);
        Payloads payloads = Payloads.of(growth.resource(), growth.at(), trace);
        List<StartUp> startUps = new ArrayList<>();
        int count = growth.added().orElse(Math.max(1, seen.size()));
        for (InstanceSigns instance : seen) {
            startUps.add(startUp(growth, instance, payloads(growth, instance), count, detection));
        }
        startUps.addAll(
                UnseenStartUps.of(
                        growth,
                        seen.size() + 1,
                        count,
                        payloads,
                        dataCache(growth.resource()),
                        detection));
        noteCount(growth, seen.size(), count);
        noteVersions(growth.at(), startUps);
        String variant = variant(growth.resource());
        return new ScaleOut(
                growth.at(),
                growth.cause(),
                variant,
                variant == null ? null : instanceType(variant),
                Detection.detector(trace, growth).orElse(null),
                startUps);
    }

    /// An instance transfers from when its own metrics begin, else soon after the launch.
    private Payloads payloads(Growth growth, InstanceSigns instance) {
        Instant metric = instance.firstMetric();
        Instant when = metric == null || metric.isBefore(growth.at()) ? growth.at() : metric;
        return Payloads.of(growth.resource(), when, trace);
    }

    private void noteVersions(Instant at, List<StartUp> startUps) {
        List<String> digests =
                startUps.stream()
                        .flatMap(startUp -> Stream.ofNullable(startUp.image().digest()))
                        .distinct()
                        .toList();
        if (digests.size() > 1) {
            findings.add(
                    Finding.warning(
                                    "The start-ups at %s run %d versions of the image."
                                            .formatted(
                                                    at.truncatedTo(ChronoUnit.SECONDS),
                                                    digests.size()),
                                    String.join(", ", digests),
                                    "A rollout went on; an image cache filled before it does not hold the new version.")
                            .at(at));
        }
    }

    private StartUp startUp(
            Growth growth,
            InstanceSigns instance,
            Payloads payloads,
            int count,
            Optional<Span> detection) {
        boolean isCopy =
                growth.resource() instanceof Resource.Component
                        && signs.ranBefore(instance.instance(), growth.earliest());
        // a duration without an instance can only be of the one there is
        InstanceSigns measured =
                count == 1 ? instance.with(Measured.unnamed(growth, trace.durations())) : instance;
        return isCopy
                ? StartUpRules.copy(
                        growth, measured, payloads, count, dataCache(growth.resource()), detection)
                : StartUpRules.instance(growth, measured, payloads, count, detection);
    }

    private void noteCount(Growth growth, int seen, int count) {
        Instant at = growth.at().truncatedTo(ChronoUnit.SECONDS);
        if (!growth.isLaunchKnown()) {
            findings.add(
                    Finding.notice(
                                    "When the capacity that came at %s was asked for is unknown."
                                            .formatted(at),
                                    "No scaling activity and no event of it was read, so detection and provisioning are missing and the totals are too short.",
                                    "Add the answer of: aws application-autoscaling describe-scaling-activities --service-namespace sagemaker")
                            .at(at));
        } else if (growth.from().isEmpty()) {
            findings.add(
                    Finding.warning(
                                    "How many start-ups were asked for at %s is unknown; %d left signs."
                                            .formatted(at, seen),
                                    "The capacity before is in no file.",
                                    "Add an earlier scaling activity of the same resource.")
                            .at(at));
        } else if (growth.isGivenUp() && seen < count) {
            findings.add(
                    Finding.warning(
                                    "%d of the %d start-ups asked for at %s left no sign."
                                            .formatted(count - seen, count, at),
                                    "The scaling activity ended as %s.".formatted(growth.status()),
                                    "Look at the activity after it, or for insufficient capacity errors.")
                            .at(at));
        } else if (growth.fulfilledAt() == null && seen < count) {
            findings.add(
                    Finding.warning(
                                    "%d of the start-ups asked for at %s had not shown any sign when the trace was captured."
                                            .formatted(count - seen, at),
                                    "The scaling activity is still %s: they may wait for capacity."
                                            .formatted(growth.status()),
                                    "Capture the trace again later; look for insufficient capacity errors (ice_count).")
                            .at(at));
        }
    }

    private boolean dataCache(Resource resource) {
        return resource instanceof Resource.Component component
                && trace.components().stream()
                        .filter(candidate -> candidate.name().equals(component.name()))
                        .anyMatch(candidate -> Boolean.TRUE.equals(candidate.dataCache()));
    }

    private @Nullable String variant(Resource resource) {
        return switch (resource) {
            case Resource.Variant of -> of.variant().isEmpty() ? null : of.variant();
            case Resource.Component component ->
                    trace.components().stream()
                            .filter(candidate -> candidate.name().equals(component.name()))
                            .findFirst()
                            .<@Nullable String>map(InferenceComponent::variant)
                            .orElse(null);
        };
    }

    private @Nullable String instanceType(String variant) {
        return Variants.named(variant, trace)
                .<@Nullable String>map(EndpointConfig.Variant::instanceType)
                .orElse(null);
    }
}
