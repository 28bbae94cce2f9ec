package scaleout.model.examination;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import scaleout.model.bundle.Input;
import scaleout.model.bundle.Progress;
import scaleout.model.bundle.ReadOptions;
import scaleout.model.domain.DownloadedBy;
import scaleout.model.domain.Evidence;
import scaleout.model.domain.Phase;
import scaleout.model.domain.StartUpKind;
import scaleout.model.examination.World.Course;
import scaleout.model.examination.World.Fleet;
import scaleout.model.examination.World.Growth;
import scaleout.model.reconstruction.Reconstruction;
import scaleout.model.timeline.Moment;
import scaleout.model.timeline.ScaleOut;
import scaleout.model.timeline.Span;
import scaleout.model.timeline.StartUp;
import scaleout.model.trace.FormatException;
import scaleout.model.trace.Trace;
import scaleout.model.trace.TraceBuilder;

/// Compares what was reconstructed of a world with what was true.
final class Examiner {

    private final Seen seen;
    private final World world;
    private final List<ScaleOut> found;
    private final Tally tally;

    private Examiner(Seen seen, List<ScaleOut> found, Tally tally) {
        this.seen = seen;
        world = seen.world();
        this.found = found;
        this.tally = tally;
    }

    /// Draws a world, records it into an empty folder, reads that back and counts what was found.
    static void examine(long seed, Path folder, Tally tally) throws IOException, FormatException {
        Seen seen = Seen.of(Worlds.of(seed));
        Damage.write(seen, folder);
        Trace trace = withMeasurements(read(folder), seen);
        new Examiner(seen, Reconstruction.of(trace).timeline().scaleOuts(), tally).examine();
    }

    private static Trace read(Path folder) throws IOException, FormatException {
        return switch (Input.read(List.of(folder), Set.of(), ReadOptions.NONE, Progress.NONE)) {
            case Input.OfTrace(var trace, var files) -> {
                if (!files.problems().isEmpty()) {
                    throw new AssertionError(folder + ": " + files.problems());
                }
                yield trace;
            }
            case Input.OfDocument other -> throw new AssertionError("no trace: " + other);
        };
    }

    /// What the endpoint measured and reported, as if it had been read of files.
    private static Trace withMeasurements(Trace trace, Seen seen) {
        TraceBuilder more = new TraceBuilder();
        seen.durations().forEach(more::add);
        seen.reports().forEach(more::add);
        Trace measured = more.build();
        return new Trace(
                trace.endpoint(),
                trace.name(),
                trace.capturedAt(),
                trace.configs(),
                trace.models(),
                trace.components(),
                trace.alarms(),
                trace.transitions(),
                trace.policies(),
                trace.activities(),
                trace.series(),
                trace.streams(),
                trace.events(),
                trace.images(),
                trace.objects(),
                measured.durations(),
                measured.reports(),
                trace.deployed(),
                trace.findings());
    }

    private void examine() {
        List<ScaleOut> unmatched = new ArrayList<>(found);
        for (Fleet fleet : world.fleets()) {
            for (int i = 0; i < fleet.growths().size(); i++) {
                Growth growth = fleet.growths().get(i);
                Optional<ScaleOut> match = match(fleet, growth, unmatched);
                match.ifPresent(unmatched::remove);
                String where =
                        "seed %d, scale-out %d of %s"
                                .formatted(world.seed(), i + 1, fleet.resource(""));
                if (match.isEmpty()) {
                    tally.fault("missing scale-out", where);
                    continue;
                }
                examine(fleet, i, match.get(), where);
            }
        }
        unmatched.forEach(scaleOut ->
                tally.fault(
                        "invented scale-out",
                        "seed %d: %s, %s"
                                .formatted(world.seed(), scaleOut.at(), scaleOut.cause())));
    }

    /// By its start; where only asking again and again tells of it, within the time between two answers.
    private Optional<ScaleOut> match(Fleet fleet, Growth growth, List<ScaleOut> among) {
        double tolerance = seen.shown().activities() ? 0.002 : 10.5;
        return among.stream()
                .filter(scaleOut -> isOf(fleet, scaleOut))
                .filter(scaleOut -> off(growth, scaleOut) <= tolerance)
                .min(Comparator.comparingDouble(scaleOut -> off(growth, scaleOut)));
    }

    private static double off(Growth growth, ScaleOut scaleOut) {
        return Math.abs(Seen.seconds(growth.at(), scaleOut.at()));
    }

    private static boolean isOf(Fleet fleet, ScaleOut scaleOut) {
        boolean isVariant =
                scaleOut.variant() == null || scaleOut.variant().equals(fleet.variant());
        return isVariant
                && scaleOut.startUps().stream()
                        .allMatch(
                                one -> Objects.equals(fleet.component(), one.inferenceComponent()));
    }

    private void examine(Fleet fleet, int index, ScaleOut scaleOut, String where) {
        Growth growth = fleet.growths().get(index);
        Map<String, StartUp> left = new TreeMap<>();
        List<StartUp> unnamed = new ArrayList<>();
        for (StartUp startUp : scaleOut.startUps()) {
            if (startUp.instance().startsWith("i-")) {
                left.put(startUp.instance(), startUp);
            } else {
                unnamed.add(startUp);
            }
        }
        List<Course> silent = new ArrayList<>();
        boolean isMixedUp = false;
        for (Course course : growth.courses()) {
            StartUp startUp = left.remove(course.instance());
            if (startUp != null) {
                examine(fleet, growth, course, startUp, where);
            } else if (leftSign(fleet, course)) {
                elsewhere(course)
                        .ifPresentOrElse(
                                other -> givenTo(other, growth, course, where),
                                () ->
                                        tally.fault(
                                                "missing start-up",
                                                where + " " + course.instance()));
                isMixedUp = true;
            } else {
                silent.add(course);
            }
        }
        isMixedUp |= !left.isEmpty();
        left.keySet().stream()
                .filter(instance ->
                        fleet.courses().noneMatch(course -> course.instance().equals(instance)))
                .forEach(instance -> tally.fault("invented start-up", where + " " + instance));
        if (!isMixedUp) {
            examineUnnamed(fleet, index, silent, unnamed, where);
        }
    }

    private Optional<ScaleOut> elsewhere(Course course) {
        return found.stream()
                .filter(scaleOut ->
                        scaleOut.startUps().stream()
                                .anyMatch(one -> one.instance().equals(course.instance())))
                .findFirst();
    }

    /// Which of several scale-outs that go on together started an instance can be unknowable, but not before it was asked
    /// for.
    private void givenTo(ScaleOut other, Growth growth, Course course, String where) {
        tally.count("start-ups of another scale-out that goes on beside");
        boolean isImpossible =
                seen.firstLine(course.instance())
                        .filter(line -> line.isBefore(other.at()))
                        .isPresent();
        if (isImpossible
                || (growth.status().equals("Successful") && other.at().isAfter(growth.end()))) {
            tally.fault(
                    "start-up before its scale-out",
                    where + " " + course.instance() + " is in that of " + other.at());
        }
    }

    private boolean leftSign(Fleet fleet, Course course) {
        boolean served =
                seen.series().stream()
                        .filter(one -> course.instance().equals(one.dimensions().get("InstanceId")))
                        .filter(one ->
                                fleet.component() == null
                                        || one.dimensions().containsKey("InferenceComponentName"))
                        .anyMatch(one -> !one.points().isEmpty());
        return served
                || seen.shown().logs()
                || seen.shown().streams()
                || seen.duration("container_start_time", course.instance()).isPresent();
    }

    /// Start-ups without a sign of their own share the brackets of their activity.
    private void examineUnnamed(
            Fleet fleet, int index, List<Course> silent, List<StartUp> unnamed, String where) {
        Growth growth = fleet.growths().get(index);
        boolean isGivenUp =
                !growth.status().equals("Successful") && !growth.status().equals("InProgress");
        int expected =
                isGivenUp && seen.shown().activities()
                        ? 0
                        : growth.to() - growth.from() - (growth.courses().size() - silent.size());
        if (isFromKnown(fleet, index) && unnamed.size() != expected) {
            tally.fault(
                    "number of start-ups without a sign",
                    "%s: %d instead of %d".formatted(where, unnamed.size(), expected));
            return;
        }
        for (int i = 0; i < Math.min(silent.size(), unnamed.size()); i++) {
            examine(fleet, growth, silent.get(i), unnamed.get(i), where);
        }
    }

    /// Whether anything says how much capacity there was before.
    private boolean isFromKnown(Fleet fleet, int index) {
        Shown shown = seen.shown();
        if (index > 0 || (fleet.toldBefore() && shown.activities()) || !shown.activities()) {
            return true;
        }
        boolean isConfigured =
                shown.config() && fleet.configured() == fleet.growths().getFirst().from();
        return fleet.component() == null && (isConfigured || shown.own());
    }

    private void examine(Fleet fleet, Growth growth, Course course, StartUp startUp, String where) {
        String place = where + " " + startUp.instance();
        Allowed allowed = new Allowed(seen, fleet, growth, course);
        if (startUp.instance().startsWith("i-")) {
            StartUpKind kind = course.isCopy() ? StartUpKind.COPY : StartUpKind.INSTANCE;
            if (startUp.kind() != kind && seen.shown().own()) {
                tally.fault("kind " + startUp.kind() + " instead of " + kind, place);
            }
        }
        detection(fleet, growth, startUp, place);
        for (Span span : startUp.spans()) {
            if (span.phase() != Phase.DETECTION) {
                span(growth, course, span, allowed, place);
            }
        }
        ready(growth, course, startUp.readyAt(), allowed, place);
    }

    private void detection(Fleet fleet, Growth growth, StartUp startUp, String where) {
        Optional<Span> detection = startUp.span(Phase.DETECTION);
        Shown shown = seen.shown();
        boolean isVisible =
                shown.activities()
                        && growth.alarmAt() != null
                        && (shown.history() || (shown.alarms() && shown.whole()));
        if (detection.isEmpty()) {
            if (isVisible) {
                tally.fault("missing detection", where);
            }
        } else if (growth.breaches().isEmpty()) {
            tally.fault("invented detection", where);
        } else {
            tally.end(
                    "detection start",
                    growth.breaches().getFirst(),
                    detection.get().start(),
                    fleet.watch().period(),
                    where);
            tally.end("detection end", growth.at(), detection.get().end(), Allowed.STAMP, where);
        }
    }

    private void span(Growth growth, Course course, Span span, Allowed allowed, String where) {
        boolean isOwn = span.by() == DownloadedBy.CONTAINER;
        if (isOwn && course.fetchFrom() == null) {
            tally.fault("invented download", where);
            return;
        }
        if (isOwn) {
            tally.end("own download start", course.fetchFrom(), span.start(), Allowed.STAMP, where);
            tally.end("own download end", course.fetchTo(), span.end(), Allowed.STAMP, where);
            return;
        }
        switch (span.phase()) {
            case PROVISIONING ->
                    tally.end(
                            "provisioning start",
                            growth.at(),
                            span.start(),
                            allowed.launch(),
                            where);
            case CONTAINER_INIT ->
                    tally.end(
                            "container start",
                            course.container(),
                            span.start(),
                            allowed.container(),
                            where);
            default ->
                    tally.end(
                            span.phase() + " start",
                            course.provisioned(),
                            span.start(),
                            allowed.provisioned(),
                            where);
        }
        if (span.end() != null) {
            end(growth, course, span, span.end(), allowed, where);
        }
    }

    private void end(
            Growth growth, Course course, Span span, Moment end, Allowed allowed, String where) {
        List<Phase> phases = span.phases();
        String name = phases.stream().map(Phase::name).collect(Collectors.joining("+"));
        if (phases.contains(Phase.CONTAINER_INIT)) {
            ready(growth, course, end, allowed, where);
        } else if (phases.size() > 1) {
            Instant both =
                    course.pulled().isAfter(course.downloaded())
                            ? course.pulled()
                            : course.downloaded();
            tally.end("transfers end", both, end, allowed.container(), where);
        } else {
            switch (span.phase()) {
                case PROVISIONING ->
                        tally.end(
                                "provisioning end",
                                course.provisioned(),
                                end,
                                allowed.provisioned(),
                                where);
                case IMAGE_PULL ->
                        tally.end("pull end", course.pulled(), end, allowed.pulled(), where);
                case MODEL_DOWNLOAD ->
                        tally.end(
                                "download end",
                                course.downloaded(),
                                end,
                                allowed.downloaded(),
                                where);
                default -> throw new AssertionError(name);
            }
        }
    }

    /// The end of an activity is the end of the whole, which can be a moment after the health check.
    private void ready(Growth growth, Course course, Moment ready, Allowed allowed, String where) {
        if (ready == null) {
            if (allowed.isReadyKnown()) {
                tally.fault("ready is not said", where);
            }
        } else if (ready.evidence() == Evidence.MEASURED
                && ready.source().startsWith("scaling activity")) {
            tally.end("the whole's end", growth.end(), ready, Allowed.STAMP, where);
        } else {
            tally.end("ready", course.ready(), ready, allowed.ready(), where);
        }
    }
}
