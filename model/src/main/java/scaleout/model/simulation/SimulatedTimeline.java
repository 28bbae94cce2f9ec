package scaleout.model.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import scaleout.model.domain.DataSize;
import scaleout.model.domain.Evidence;
import scaleout.model.domain.Phase;
import scaleout.model.domain.StageName;
import scaleout.model.scenario.Scenario;
import scaleout.model.timeline.Moment;
import scaleout.model.timeline.Payload;
import scaleout.model.timeline.ScaleOut;
import scaleout.model.timeline.Span;
import scaleout.model.timeline.Stage;
import scaleout.model.timeline.StartUp;
import scaleout.model.timeline.Timeline;

/// Turns simulated start-ups into a timeline. Times are rounded to the microsecond, as the file has them, so that it reads
/// back the same.
final class SimulatedTimeline {

    private static final double MICROSECONDS = 1e6;

    private final Scenario scenario;
    private final ContainerInit init;
    private final String source;

    private SimulatedTimeline(Scenario scenario, ContainerInit init, long seed) {
        this.scenario = scenario;
        this.init = init;
        source = "simulated, seed " + seed;
    }

    /// Returns the timeline.
    ///
    /// @param started the start-ups of each scale-out
    static Timeline of(
            Scenario scenario,
            ContainerInit init,
            long seed,
            List<Launches.Surge> surges,
            List<List<Started>> started) {
        SimulatedTimeline timeline = new SimulatedTimeline(scenario, init, seed);
        List<ScaleOut> scaleOuts = new ArrayList<>();
        for (int i = 0; i < surges.size(); i++) {
            scaleOuts.add(timeline.scaleOut(surges.get(i), started.get(i)));
        }
        return new Timeline(scenario.name(), Timeline.Clock.RELATIVE, null, scaleOuts);
    }

    private ScaleOut scaleOut(Launches.Surge surge, List<Started> started) {
        List<StartUp> startUps = new ArrayList<>();
        for (int i = 0; i < started.size(); i++) {
            startUps.add(startUp(surge, started.get(i), name(started, i)));
        }
        return new ScaleOut(
                instant(surge.activitySeconds()),
                "Simulated: demand that rises at %.0f s".formatted(surge.atSeconds()),
                null,
                scenario.endpoint().instanceType(),
                Launches.detector(scenario),
                startUps);
    }

    /// The name of a start-up among those of its scale-out.
    static String name(List<Started> started, int place) {
        return "%s %d of %d"
                .formatted(started.get(place).launch().kind().id(), place + 1, started.size());
    }

    private StartUp startUp(Launches.Surge surge, Started started, String name) {
        Release release = started.launch().release();
        return new StartUp(
                name,
                started.launch().kind(),
                null,
                Lanes.of(started.launch().kind(), started.meeting()).lane(),
                payload(release.image(), scenario.image().size()),
                payload(release.model(), scenario.model().size()),
                moment(started.ready()),
                spans(surge, started));
    }

    private static Payload payload(String digest, DataSize size) {
        @Nullable String known = digest.equals(Release.UNNAMED) ? null : digest;
        return new Payload(known, size);
    }

    private List<Span> spans(Launches.Surge surge, Started started) {
        double launched = started.launch().atSeconds();
        double transfers = started.launch().transfersSeconds();
        return List.of(
                span(Phase.DETECTION, surge.atSeconds(), surge.activitySeconds()),
                span(Phase.PROVISIONING, launched, transfers),
                span(Phase.IMAGE_PULL, transfers, started.pullEnd()),
                new Span(
                        List.of(Phase.MODEL_DOWNLOAD),
                        started.by(),
                        moment(started.downloadStart()),
                        moment(started.downloadEnd()),
                        List.of()),
                new Span(
                        List.of(Phase.CONTAINER_INIT),
                        null,
                        moment(started.containerStart()),
                        moment(started.ready()),
                        stages(started)));
    }

    private Span span(Phase phase, double start, double end) {
        return Span.of(phase, moment(start), moment(end));
    }

    /// Stages follow each other; those that take no time are left out.
    private List<Stage> stages(Started started) {
        double seconds = started.launch().initSeconds();
        double server = started.serverStart();
        double weights = server + init.serverStartSeconds(seconds);
        double engine = weights + init.weightsSeconds(seconds);
        List<Stage> stages = new ArrayList<>();
        addStage(stages, StageName.SERVER_START, server, weights);
        addStage(stages, StageName.WEIGHTS_TO_GPU, weights, engine);
        addStage(stages, StageName.ENGINE_INIT, engine, started.ready());
        return stages;
    }

    private void addStage(List<Stage> stages, StageName name, double start, double end) {
        Stage stage = new Stage(name, moment(start), moment(Math.max(start, end)));
        if (stage.seconds() > 0) {
            stages.add(stage);
        }
    }

    private Moment moment(double seconds) {
        return new Moment(instant(seconds), Evidence.SIMULATED, 0, source);
    }

    private static Instant instant(double seconds) {
        return Moment.after(Instant.EPOCH, Math.rint(seconds * MICROSECONDS) / MICROSECONDS);
    }
}
