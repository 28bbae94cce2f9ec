package scaleout.app.viewmodel;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scaleout.app.chart.TimeScale;
import scaleout.app.state.OpenTrace;
import scaleout.app.state.Stretch;
import scaleout.model.bundle.FileProblem;
import scaleout.model.domain.Finding;
import scaleout.model.timeline.Moment;
import scaleout.model.timeline.ScaleOut;
import scaleout.model.timeline.StartUp;
import scaleout.model.timeline.Timeline;

/// A finding, with who says it and where it can be seen.
///
/// @param finding what was found
/// @param from    who says it, such as `the trace`
/// @param place   where it can be seen; empty where it is about all of the timeline
public record Noticed(Finding finding, String from, Optional<Place> place) {

    /// A start-up and its time.
    ///
    /// @param startUp its number over the timeline, from 0
    /// @param stretch its time, on the charts' axis
    public record Place(int startUp, Stretch stretch) {}

    /// Returns everything that was found, the gravest first.
    public static List<Noticed> of(OpenTrace open, Projected projected) {
        Map<Finding, Noticed> all = new LinkedHashMap<>();
        projected
                .ifReady()
                .ifPresent(projection ->
                        projection
                                .findings()
                                .forEach(
                                        one -> all.put(one, noticed(one, "the projection", open))));
        open.findings().forEach(one -> all.putIfAbsent(one, noticed(one, "the trace", open)));
        List<Noticed> sorted = new ArrayList<>(all.values());
        open.problems().forEach(problem -> sorted.add(noticed(problem)));
        sorted.sort(Comparator.comparing((Noticed one) -> one.finding().severity()).reversed());
        return List.copyOf(sorted);
    }

    private static Noticed noticed(Finding finding, String from, OpenTrace open) {
        return new Noticed(finding, from, place(finding.subject(), open.timeline()));
    }

    private static Noticed noticed(FileProblem problem) {
        return new Noticed(
                Finding.warning(
                        "%s could not be used.".formatted(problem.file()),
                        problem.problem(),
                        problem.advice()),
                "reading",
                Optional.empty());
    }

    private static Optional<Place> place(Finding.Subject subject, Timeline timeline) {
        if (subject.equals(Finding.Subject.NONE)) {
            return Optional.empty();
        }
        TimeScale scale = TimeScale.of(timeline);
        int number = 0;
        for (ScaleOut scaleOut : timeline.scaleOuts()) {
            for (StartUp startUp : scaleOut.startUps()) {
                if (subject.startUps().contains(startUp.instance())
                        || subject.startUps().isEmpty() && isAt(scaleOut.at(), subject.at())) {
                    return place(number, startUp, timeline, scale);
                }
                number++;
            }
        }
        return Optional.empty();
    }

    /// What findings say is cut to the second.
    private static boolean isAt(Instant at, @Nullable Instant moment) {
        return moment != null
                && at.truncatedTo(ChronoUnit.SECONDS)
                        .equals(moment.truncatedTo(ChronoUnit.SECONDS));
    }

    private static Optional<Place> place(
            int number, StartUp startUp, Timeline timeline, TimeScale scale) {
        double from = scale.seconds(startUp.spans().getFirst().start().at());
        Moment ready = startUp.readyAt();
        Instant captured = timeline.capturedAt();
        double to =
                ready != null
                        ? scale.seconds(ready.at())
                        : captured != null ? scale.seconds(captured) : from + 60;
        return Stretch.between(from, Math.max(to, from + 1))
                .map(stretch -> new Place(number, stretch));
    }
}
