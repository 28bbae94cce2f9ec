package scaleout.model.reconstruction;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import scaleout.model.domain.Finding;
import scaleout.model.domain.Phase;
import scaleout.model.timeline.Moment;
import scaleout.model.timeline.ScaleOut;
import scaleout.model.timeline.Span;
import scaleout.model.timeline.StartUp;
import scaleout.model.trace.MeasuredDuration;
import scaleout.model.trace.Trace;
import scaleout.model.trace.logs.LogMark.Kind;
import scaleout.model.trace.logs.ServerLog;

/// Where one source contradicts another: each is told as it is, none is averaged away.
final class Conflicts {

    /// Sources of different clocks that differ by less agree. Assumed.
    private static final double TOLERANCE_SECONDS = 10;

    private final Trace trace;
    private final List<Finding> findings = new ArrayList<>();

    private Conflicts(Trace trace) {
        this.trace = trace;
    }

    /// Returns a finding for each contradiction, and for each lack of capacity that was measured.
    ///
    /// @param growths   the growths
    /// @param scaleOuts what was made of them, in the same order
    static List<Finding> findings(
            Trace trace, List<Growth> growths, List<ScaleOut> scaleOuts, SignsOfInstances signs) {
        Conflicts conflicts = new Conflicts(trace);
        Map<Resource, Map<String, InstanceSigns>> known = new HashMap<>();
        for (int i = 0; i < growths.size(); i++) {
            Growth growth = growths.get(i);
            int from = conflicts.findings.size();
            conflicts.whole(growth);
            conflicts.locate(from, finding -> finding.at(growth.at()));
            conflicts.capacity(growth);
            for (StartUp startUp : scaleOuts.get(i).startUps()) {
                Optional.ofNullable(
                                known.computeIfAbsent(growth.resource(), of -> byName(signs, of))
                                        .get(startUp.instance()))
                        .ifPresent(one -> {
                            int own = conflicts.findings.size();
                            conflicts.startUp(growth, one, startUp);
                            conflicts.locate(
                                    own, finding -> finding.of(List.of(startUp.instance())));
                        });
            }
        }
        return conflicts.findings;
    }

    /// Says where the findings from an index on can be seen.
    private void locate(int from, UnaryOperator<Finding> where) {
        findings.subList(from, findings.size()).replaceAll(where);
    }

    private static Map<String, InstanceSigns> byName(SignsOfInstances signs, Resource resource) {
        return signs.of(resource).stream()
                .collect(Collectors.toMap(InstanceSigns::instance, Function.identity()));
    }

    private void add(String what, String one, String other, String suggestion) {
        findings.add(Finding.warning(what, one + "; " + other + ".", suggestion));
    }

    /// The activity's own times against the measured duration of the whole.
    private void whole(Growth growth) {
        Moment end = growth.fulfilled();
        Optional<MeasuredDuration> whole = Measured.whole(growth, trace.durations());
        if (end == null || whole.isEmpty() || !growth.isLaunchKnown()) {
            return;
        }
        double seconds = growth.launch().secondsTo(end);
        double tolerance =
                TOLERANCE_SECONDS + growth.launch().uncertaintySeconds() + end.uncertaintySeconds();
        if (Math.abs(seconds - whole.get().seconds()) > tolerance) {
            add(
                    "Two sources differ on how long the scale-out at %s took."
                            .formatted(second(growth.at())),
                    "from %s to %s it took %s"
                            .formatted(growth.launch().source(), end.source(), text(seconds)),
                    "e2e_duration says " + text(whole.get().seconds()),
                    "The timeline follows the former; ask which step the measured one begins with.");
        }
    }

    private void capacity(Growth growth) {
        for (MeasuredDuration count : Measured.withoutCapacity(growth, trace.durations())) {
            findings.add(
                    Finding.warning(
                                    "AWS had no capacity %.0f times at %s%s."
                                            .formatted(
                                                    count.seconds(),
                                                    second(count.at()),
                                                    Measured.zone(count)
                                                            .map(zone -> " in " + zone)
                                                            .orElse("")),
                                    "ice_count counts insufficient capacity errors; provisioning contains the wait.",
                                    "Allow more instance types (instance pools), or reserve capacity.")
                            .at(count.at()));
        }
    }

    private void startUp(Growth growth, InstanceSigns signs, StartUp startUp) {
        Moment end = growth.fulfilled();
        Optional<Instant> word =
                ServerLog.marks(signs.log()).stream()
                        .filter(mark -> mark.kind() == Kind.SERVER_READY)
                        .map(mark -> Moment.after(mark.at(), -mark.uncertaintySeconds()))
                        .findFirst();
        if (end != null && word.filter(at -> isAfter(at, end)).isPresent()) {
            add(
                    "%s was up after its scale-out had ended.".formatted(startUp.instance()),
                    "its log says so at " + second(word.get()),
                    "%s is at %s".formatted(end.source(), second(end.at())),
                    "Maybe the container started twice; look at its log.");
        }
        containerStart(signs, startUp);
        download(growth, signs, startUp);
    }

    private static boolean isAfter(Instant at, Moment end) {
        return Moment.seconds(end.at(), at) > TOLERANCE_SECONDS + end.uncertaintySeconds();
    }

    private void containerStart(InstanceSigns signs, StartUp startUp) {
        Optional<Moment> logged = signs.containerStart();
        Optional<MeasuredDuration> measured = signs.measured(Measured.CONTAINER_START);
        Moment ready = startUp.readyAt();
        if (logged.isEmpty() || measured.isEmpty() || ready == null) {
            return;
        }
        double seconds = logged.get().secondsTo(ready);
        double tolerance =
                TOLERANCE_SECONDS + logged.get().uncertaintySeconds() + ready.uncertaintySeconds();
        if (Math.abs(seconds - measured.get().seconds()) > tolerance) {
            add(
                    "Two sources differ on how long the container of %s took to start."
                            .formatted(startUp.instance()),
                    "by its log and %s it took %s".formatted(ready.source(), text(seconds)),
                    "container_start_time says " + text(measured.get().seconds()),
                    "The timeline follows the former.");
        }
    }

    private void download(Growth growth, InstanceSigns signs, StartUp startUp) {
        Optional<Moment> container =
                startUp.span(Phase.CONTAINER_INIT).filter(span -> !span.isBlock()).map(Span::start);
        Optional<MeasuredDuration> download = signs.measured(Measured.MODEL_DOWNLOAD);
        if (container.isEmpty() || download.isEmpty() || !growth.isLaunchKnown()) {
            return;
        }
        double seconds = growth.launch().secondsTo(container.get());
        if (download.get().seconds()
                > seconds + container.get().uncertaintySeconds() + TOLERANCE_SECONDS) {
            add(
                    "The model download of %s does not fit before its container's start."
                            .formatted(startUp.instance()),
                    "model_download_time says " + text(download.get().seconds()),
                    "from launch to %s there are only %s"
                            .formatted(container.get().source(), text(seconds)),
                    "Maybe the container downloads it itself, or the measurement is of another start.");
        }
    }

    private static Instant second(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS);
    }

    private static String text(double seconds) {
        return String.format(Locale.ROOT, "%.1f s", seconds);
    }
}
