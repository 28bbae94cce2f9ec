package scaleout.model.planning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import scaleout.model.bundle.Progress;
import scaleout.model.reconstruction.Opened;
import scaleout.model.scenario.Demand;
import scaleout.model.timeline.DemandSeries;
import scaleout.model.timeline.Moment;
import scaleout.model.trace.FormatException;

/// The rate that the metrics of a recorded endpoint show: the `Invocations` of all its instances. Of a period without a
/// datapoint it is 0, as CloudWatch has none where there were no invocations.
final class MeasuredDemand {

    private static final String METRIC = "Invocations";
    private static final int MINUTE_SECONDS = 60;

    private MeasuredDemand() {}

    /// Returns the rate as steps from the full minute of the first datapoint on.
    ///
    /// @param file   of the scenario, for messages
    /// @param folder in which the answers lie
    /// @throws FormatException where they are absent, or show no demand, or that of several resources
    static Demand.Steps read(Demand.Bundle bundle, String file, Path folder)
            throws FormatException, IOException {
        Path answers = folder.resolve(bundle.file());
        if (!Files.exists(answers)) {
            throw FormatException.expected(
                    file,
                    "/demand/file",
                    "answers of AWS with the metric " + METRIC,
                    "nothing of the name \"%s\"".formatted(bundle.file()),
                    "Name them as they are found from the scenario's folder.");
        }
        List<DemandSeries> all =
                Opened.read(answers, Progress.NONE).around().demand().stream()
                        .filter(series -> series.metric().equals(METRIC))
                        .toList();
        DemandSeries series = chosen(all, bundle, file);
        return new Demand.Steps(steps(series.points()), bundle.arrivals(), bundle.scale());
    }

    private static DemandSeries chosen(List<DemandSeries> all, Demand.Bundle bundle, String file)
            throws FormatException {
        if (all.isEmpty()) {
            throw FormatException.expected(
                    file,
                    "/demand/file",
                    "answers with the Sum of %s of a variant or inference component"
                            .formatted(METRIC),
                    "none in \"%s\"".formatted(bundle.file()),
                    "Fetch that metric, too; what an instance or copy is asked does not say how much all are.");
        }
        String wanted = bundle.resource();
        List<DemandSeries> own =
                all.stream()
                        .filter(series -> wanted == null || series.resource().equals(wanted))
                        .toList();
        if (own.isEmpty() || own.stream().map(DemandSeries::resource).distinct().count() > 1) {
            throw FormatException.expected(
                    file,
                    "/demand/resource",
                    "one of "
                            + all.stream()
                                    .map(DemandSeries::resource)
                                    .distinct()
                                    .collect(Collectors.joining(", ")),
                    wanted == null ? "nothing" : "\"%s\"".formatted(wanted),
                    "Say whose demand is meant.");
        }
        return own.getFirst();
    }

    private static List<Demand.Point> steps(List<DemandSeries.Point> points) {
        long first = points.getFirst().at().getEpochSecond();
        long minute = Math.floorDiv(first, MINUTE_SECONDS) * (long) MINUTE_SECONDS;
        List<Demand.Point> steps = new ArrayList<>();
        double end = Double.NaN;
        for (DemandSeries.Point point : points) {
            double at = Moment.seconds(Instant.ofEpochSecond(minute), point.at());
            if (end < at) {
                steps.add(new Demand.Point(end, 0));
            }
            steps.add(new Demand.Point(at, point.value() / point.seconds()));
            end = at + point.seconds();
        }
        steps.add(new Demand.Point(end, 0));
        return steps;
    }
}
