package scaleout.model.simulation;

import java.util.ArrayList;
import java.util.List;
import scaleout.model.catalog.ImageCacheScope;
import scaleout.model.catalog.KnownImage;
import scaleout.model.domain.Finding;
import scaleout.model.domain.MetricResolution;
import scaleout.model.domain.StartUpKind;
import scaleout.model.scenario.EndpointKind;
import scaleout.model.scenario.Scenario;
import scaleout.model.scenario.Scenario.Endpoint;
import scaleout.model.scenario.Schedule;
import scaleout.model.timeline.Detector;

/// What the numbers of a simulation do not mean.
final class SimulationFindings {

    private final Scenario scenario;
    private final StartUpParameters parameters;
    private final List<Finding> findings = new ArrayList<>();

    private SimulationFindings(Simulation simulation) {
        scenario = simulation.scenario();
        parameters = simulation.parameters();
    }

    static List<Finding> of(Simulation simulation, Launches launches) {
        SimulationFindings answer = new SimulationFindings(simulation);
        answer.noteImageCache(launches);
        answer.noteDataCache();
        answer.noteResolution();
        answer.noteImageSize();
        answer.noteWhatNeverHappens(launches);
        int startUps = Simulator.count(launches.surges());
        if (startUps > Simulation.MOST_SERIES) {
            answer.findings.add(
                    Finding.info(
                            "Bandwidth is listed for the first %d of %d start-ups."
                                    .formatted(Simulation.MOST_SERIES, startUps),
                            "All of them are simulated; shared links carry all.",
                            ""));
        }
        return List.copyOf(answer.findings);
    }

    private StartUpKind kind() {
        return scenario.schedule().startUps().kind();
    }

    private void noteImageCache(Launches launches) {
        if (!Boolean.TRUE.equals(scenario.optimizations().imageCache())) {
            return;
        }
        switch (kind()) {
            case COPY ->
                    findings.add(
                            Finding.notice(
                                    "The image cache changes nothing here: every start-up is a copy on a running instance.",
                                    "It serves new instances.",
                                    "Look at the data cache instead."));
            case INSTANCE -> noteSupport(launches);
        }
    }

    private void noteSupport(Launches launches) {
        Endpoint endpoint = scenario.endpoint();
        if (!ImageCacheScope.names(endpoint.instanceType())) {
            findings.add(
                    Finding.warning(
                            "Every start-up pulls its image: nobody says that the image cache supports %s."
                                    .formatted(endpoint.instanceType()),
                            "The launch names %s as examples of supported accelerator types; others are assumed not to be."
                                    .formatted(ImageCacheScope.families()),
                            "Look up the type in the SageMaker documentation."));
            return;
        }
        if (endpoint.region() != null && !ImageCacheScope.isCommercial(endpoint.region())) {
            findings.add(
                    Finding.warning(
                            "Every start-up pulls its image: %s is no commercial Region."
                                    .formatted(endpoint.region()),
                            "The image cache works in commercial Regions only.",
                            ""));
            return;
        }
        if (endpoint.kind() == EndpointKind.VARIANT) {
            findings.add(
                    Finding.notice(
                            "The image cache is assumed to serve endpoints without inference components.",
                            "Sources agree on inference components only; one of two says that it serves both.",
                            "Check it on your endpoint: two scale-outs of the same image, hours apart."));
        }
        if (launches.releases().size() > 1 || endpoint.initialCount() == 0) {
            findings.add(
                    Finding.notice(
                            "When the image cache is filled is assumed.",
                            "AWS does not publish it. Here the first full pull of an image fills it, and it serves the image %.0f s later."
                                    .formatted(parameters.cacheFillSeconds()),
                            "Set parameters/imageCacheFillSeconds to what you see."));
        }
    }

    private void noteDataCache() {
        if (Boolean.TRUE.equals(scenario.optimizations().dataCache())
                && kind() == StartUpKind.INSTANCE) {
            findings.add(
                    Finding.notice(
                            "The data cache changes nothing here: every start-up is a new instance.",
                            "It serves copies of inference components that are placed on running instances.",
                            "Look at the image cache instead."));
        }
    }

    private void noteResolution() {
        Detector detector = Launches.detector(scenario);
        if (scenario.optimizations().metricResolution() == MetricResolution.SECONDS_10
                && !detector.hasHighResolution()) {
            findings.add(
                    Finding.warning(
                            "There are no 10 s datapoints of %s.".formatted(detector.metric()),
                            "Only ConcurrentRequestsPerModel and ConcurrentRequestsPerCopy are published every 10 s.",
                            "Plan a policy on concurrent requests, with a target of its own."));
        }
    }

    private void noteImageSize() {
        String id = scenario.image().id();
        KnownImage known = id == null ? null : KnownImage.named(id).orElse(null);
        if (known != null
                && known.kind() != KnownImage.SizeKind.COMPRESSED
                && known.gigabytes() == scenario.image().size().gigabytes()) {
            findings.add(
                    Finding.warning(
                            "The size of %s may not be the compressed one (%s)."
                                    .formatted(known.id(), known.kind().label()),
                            "Only compressed bytes are pulled; unpacked ones are about twice as many.",
                            "Look it up: aws ecr describe-images, imageSizeInBytes."));
        }
    }

    private void noteWhatNeverHappens(Launches launches) {
        Schedule schedule = scenario.schedule();
        long late =
                schedule.rollouts().stream().filter(r -> schedule.times(r).isEmpty()).count()
                        + schedule.spikes().stream()
                                .filter(s -> s.atSeconds() >= schedule.horizonSeconds())
                                .count();
        if (late > 0) {
            findings.add(
                    Finding.notice(
                            "%d rollouts or spikes come after the horizon and are left out."
                                    .formatted(late),
                            "The scenario ends at %.0f s.".formatted(schedule.horizonSeconds()),
                            "Raise horizonSeconds."));
        }
        if (launches.surges().isEmpty()) {
            findings.add(
                    Finding.warning(
                            "Nothing starts.",
                            "The scenario has no start-ups before its horizon.",
                            "Set startUps/count, spikes, or a demand that needs more instances."));
        }
    }
}
