package scaleout.model.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import scaleout.model.domain.StartUpKind;
import scaleout.model.scenario.Demand;
import scaleout.model.scenario.Load;
import scaleout.model.scenario.Policy;
import scaleout.model.scenario.RateCurve;
import scaleout.model.scenario.Scenario;
import scaleout.model.scenario.Schedule.By;
import scaleout.model.timeline.CapacityStep;
import scaleout.model.timeline.DemandSeries;
import scaleout.model.timeline.DemandSeries.Limit;
import scaleout.model.timeline.DemandSeries.Point;
import scaleout.model.timeline.Moment;
import scaleout.model.timeline.Surroundings;

/// The demand of a scenario, and what serves it at the start.
final class SimulatedSurroundings {

    private static final double FLAT_SECONDS = 60;

    private SimulatedSurroundings() {}

    static Surroundings of(Scenario scenario) {
        return new Surroundings(demand(scenario), capacity(scenario));
    }

    /// By Little's law a rate times the mean seconds per request are concurrent requests, which is what a target counts.
    private static List<DemandSeries> demand(Scenario scenario) {
        Load load = scenario.load();
        if (!(load.demand() instanceof Demand.Made made)) {
            return List.of();
        }
        boolean concurrent = load.service() != null;
        double factor = load.service() == null ? 1 : load.service().secondsPerRequest().mean();
        List<Point> points = new ArrayList<>();
        for (RateCurve.Piece piece :
                RateCurve.of(made, scenario.schedule().horizonSeconds()).pieces()) {
            points.addAll(flat(piece, factor));
        }
        return List.of(
                new DemandSeries(
                        "",
                        concurrent ? "Requests in service" : "Requests",
                        concurrent ? "concurrent requests" : "requests per second",
                        false,
                        points,
                        concurrent ? limit(scenario) : null));
    }

    /// A piece that slopes becomes flat ones of a minute, each with its mean.
    private static List<Point> flat(RateCurve.Piece piece, double factor) {
        double length = piece.untilSeconds() - piece.fromSeconds();
        int parts = piece.slope() == 0 ? 1 : (int) Math.ceil(length / FLAT_SECONDS);
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            double from = piece.fromSeconds() + i * length / parts;
            points.add(
                    new Point(
                            Moment.after(Instant.EPOCH, from),
                            length / parts,
                            factor * piece.rateAt(from + length / parts / 2)));
        }
        return points;
    }

    /// What one of the start-ups' kind is meant to take.
    private static @Nullable Limit limit(Scenario scenario) {
        if (!(scenario.load().policy() instanceof Policy.TargetTracking tracking)) {
            return null;
        }
        int copies =
                switch (scenario.endpoint().kind()) {
                    case VARIANT -> 1;
                    case INFERENCE_COMPONENT ->
                            scenario.schedule().startUps().kind() == StartUpKind.COPY
                                    ? 1
                                    : scenario.endpoint().copiesPerInstance();
                };
        return new Limit(copies * tracking.target(), "target of the scenario's policy");
    }

    /// Between spikes that are given by their number nothing says how many still run.
    private static List<CapacityStep> capacity(Scenario scenario) {
        boolean known =
                scenario.schedule().startUps().kind() == StartUpKind.INSTANCE
                        && (scenario.schedule().startUps().by() == By.DEMAND
                                || scenario.schedule().spikes().isEmpty());
        return known
                ? List.of(
                        new CapacityStep(
                                "",
                                Instant.EPOCH,
                                scenario.endpoint().initialCount(),
                                "the scenario's initial count"))
                : List.of();
    }
}
