package scaleout.model.calibration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import scaleout.model.domain.DataSize;
import scaleout.model.domain.DownloadedBy;
import scaleout.model.domain.Evidence;
import scaleout.model.domain.Phase;
import scaleout.model.timeline.Moment;
import scaleout.model.timeline.Span;
import scaleout.model.timeline.StartUp;

/// What start-ups of one kind on one instance type show: equations between what they transfer and how long it took.
///
/// A start-up gives one equation per span, a block of several phases as one. Where its spans do not cover all phases, its
/// total from launch to ready is one more. Of a start-up whose sizes are unknown only spans without transfers count.
final class Observations {

    private final Sizes sizes;
    private final Map<Load, Integer> loads = new LinkedHashMap<>();
    private final List<Equation> equations = new ArrayList<>();
    private final List<StartUp> startUps = new ArrayList<>();
    private final List<@Nullable Load> loadOf = new ArrayList<>();

    Observations(Sizes sizes) {
        this.sizes = sizes;
    }

    /// All that is transferred, each once, by its index in the equations.
    List<Load> loads() {
        return List.copyOf(loads.keySet());
    }

    List<Equation> equations() {
        return equations;
    }

    /// The start-ups by their index in the equations.
    List<StartUp> startUps() {
        return startUps;
    }

    /// What a start-up transfers; null where its sizes are unknown.
    @Nullable Load load(int startUp) {
        return loadOf.get(startUp);
    }

    /// The mean size of the models, decimal GB; zero where none is known.
    double modelGb() {
        return loadOf.stream()
                .filter(java.util.Objects::nonNull)
                .mapToDouble(load -> load.weights() / DataSize.BYTES_PER_GB)
                .average()
                .orElse(0);
    }

    /// Adds what a start-up shows.
    void add(StartUp startUp) {
        Load load = load(startUp, sizes);
        loadOf.add(load);
        int index = startUps.size();
        startUps.add(startUp);
        int at = loads.computeIfAbsent(load == null ? UNKNOWN : load, _ -> loads.size());
        boolean all = true;
        for (Phase phase : Phase.values()) {
            all &= phase == Phase.DETECTION || startUp.span(phase).isPresent();
        }
        DownloadedBy by = load == null ? UNKNOWN.by() : load.by();
        for (Span span : startUp.spans()) {
            if (span.phase() != Phase.DETECTION && span.end() != null) {
                add(at, span, span.end(), by, index, load != null);
            }
        }
        if (!all && load != null && startUp.readyAt() != null) {
            equations.add(total(at, startUp, startUp.readyAt(), index));
        }
    }

    private static final Load UNKNOWN = new Load(0, 0, 0, DownloadedBy.PLATFORM);

    private void add(
            int load, Span span, Moment end, DownloadedBy by, int startUp, boolean sizesKnown) {
        Edge from = Edge.startOf(span.phases(), by);
        Edge to = Edge.endOf(span.phases(), by);
        boolean transfers = from != Edge.CONTAINER && to != Edge.TRANSFERS;
        double seconds = span.start().secondsTo(end);
        if (seconds == 0 || !sizesKnown && (transfers || by == DownloadedBy.CONTAINER)) {
            return;
        }
        equations.add(
                new Equation(
                        load, from, to, seconds, variance(span.start()) + variance(end), startUp));
    }

    private static Equation total(int load, StartUp startUp, Moment ready, int index) {
        return new Equation(
                load,
                Edge.LAUNCH,
                Edge.READY,
                startUp.startUpSeconds().orElseThrow(),
                variance(ready),
                index);
    }

    /// What a start-up transfers; null where nobody says how much.
    static @Nullable Load load(StartUp startUp, Sizes sizes) {
        OptionalDouble image = sizes.image(startUp);
        OptionalDouble model = sizes.model(startUp);
        if (image.isEmpty() || model.isEmpty()) {
            return null;
        }
        return Load.of(startUp, image.getAsDouble(), model.getAsDouble());
    }

    /// Half of a 95 % interval is two standard deviations; a bound, or the resolution of a clock, is taken as the range of a
    /// uniform distribution.
    static double variance(Moment moment) {
        double uncertainty = moment.uncertaintySeconds();
        double sd =
                moment.evidence() == Evidence.INFERRED
                        ? uncertainty / 2
                        : uncertainty / Math.sqrt(3);
        return sd * sd;
    }
}
