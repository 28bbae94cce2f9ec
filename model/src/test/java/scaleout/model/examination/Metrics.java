package scaleout.model.examination;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import scaleout.model.examination.Seen.Series;
import scaleout.model.examination.World.Course;
import scaleout.model.examination.World.Fleet;
import scaleout.model.examination.World.Growth;
import scaleout.model.examination.World.Watch;

/// The metrics of a world, of which a part of the datapoints is lost.
final class Metrics {

    private final World world;
    private final Shown shown;
    private final Dice dice;
    private final List<Series> all = new ArrayList<>();

    private Metrics(World world, Shown shown) {
        this.world = world;
        this.shown = shown;
        dice = new Dice(world.seed() * 37 + 11);
    }

    static List<Series> of(World world, Shown shown) {
        Metrics metrics = new Metrics(world, shown);
        world.fleets().forEach(metrics::add);
        return metrics.all;
    }

    private void add(Fleet fleet) {
        if (shown.whole()) {
            Map<String, String> dimensions = whole(world, fleet);
            Watch watch = fleet.watch();
            add(
                    "AWS/SageMaker",
                    watch.metric(),
                    dimensions,
                    watch.statistic(),
                    watch.period(),
                    tracked(fleet));
            if (watch.period() != 60 || !watch.metric().startsWith("Invocations")) {
                add(
                        "AWS/SageMaker",
                        "Invocations",
                        dimensions,
                        "Sum",
                        60,
                        busy(world.from(), 60, 100, 400));
            }
        }
        if (shown.own()) {
            fleet.running()
                    .forEach(instance -> addOwn(fleet, instance, world.from(), world.from()));
            for (Course course : fleet.courses().toList()) {
                addOwn(
                        fleet,
                        course.instance(),
                        course.isCopy() ? world.from() : course.provisioned(),
                        course.ready());
            }
        }
    }

    static Map<String, String> whole(World world, Fleet fleet) {
        return fleet.component() == null
                ? Map.of("EndpointName", world.endpoint(), "VariantName", fleet.variant())
                : Map.of("InferenceComponentName", fleet.component());
    }

    private void addOwn(Fleet fleet, String instance, Instant since, Instant ready) {
        Map<String, String> host = new LinkedHashMap<>();
        host.put("EndpointName", world.endpoint());
        host.put("VariantName", fleet.variant());
        host.put("InstanceId", instance);
        int period = shown.ownPeriod();
        add(
                "/aws/sagemaker/Endpoints",
                "CPUUtilization",
                host,
                "Average",
                period,
                busy(since, period, 20, 200));
        add(
                "/aws/sagemaker/Endpoints",
                "DiskUtilization",
                host,
                "Average",
                period,
                busy(since, period, 10, 60));
        Map<String, String> served = new LinkedHashMap<>(whole(world, fleet));
        served.put("InstanceId", instance);
        NavigableMap<Instant, Double> requests = busy(ready, 60, 5, 40);
        if (!requests.isEmpty() && Seen.seconds(ready, requests.firstKey().plusSeconds(60)) < 3) {
            requests.pollFirstEntry();
        }
        add("AWS/SageMaker", "Invocations", served, "Sum", 60, requests);
    }

    private NavigableMap<Instant, Double> busy(Instant since, int period, int low, int high) {
        NavigableMap<Instant, Double> points = new TreeMap<>();
        for (Instant at = Seen.floor(since, period);
                isPublished(at, period);
                at = at.plusSeconds(period)) {
            points.put(at, (double) dice.whole(low, high));
        }
        return points;
    }

    private boolean isPublished(Instant at, int period) {
        return !at.plusSeconds(2L * period).isAfter(world.to());
    }

    /// Breaches where it was said to, and from the alarm on until everything is ready; calm otherwise.
    private NavigableMap<Instant, Double> tracked(Fleet fleet) {
        Watch watch = fleet.watch();
        boolean isSparse = watch.threshold() < 1;
        NavigableMap<Instant, Double> points = new TreeMap<>();
        for (Instant at = Seen.floor(world.from(), watch.period());
                isPublished(at, watch.period());
                at = at.plusSeconds(watch.period())) {
            if (breaches(fleet, at)) {
                points.put(at, Math.ceil(watch.threshold() * dice.between(1.2, 2) + 1));
            } else if (!isSparse) {
                points.put(at, Math.floor(watch.threshold() * dice.between(0.5, 0.9)));
            }
        }
        return points;
    }

    private static boolean breaches(Fleet fleet, Instant at) {
        Growth begun = null;
        Instant over = Instant.MIN;
        for (Growth growth : fleet.growths()) {
            boolean isNew = !growth.breaches().isEmpty();
            if (isNew && growth.breaches().getFirst().isAfter(at)) {
                break;
            }
            boolean isShort = growth.courses().size() < growth.to() - growth.from();
            Instant end = isShort ? Instant.MAX : growth.lastReady();
            begun = isNew ? growth : begun;
            over = isNew || end.isAfter(over) ? end : over;
        }
        if (begun == null) {
            return false;
        }
        return begun.breaches().getLast().isBefore(at)
                ? at.isBefore(over)
                : begun.breaches().contains(at);
    }

    private void add(
            String namespace,
            String metric,
            Map<String, String> dimensions,
            String statistic,
            int period,
            NavigableMap<Instant, Double> points) {
        points.keySet().removeIf(at -> dice.chance(shown.lost()));
        all.add(new Series(namespace, metric, dimensions, statistic, period, points));
    }
}
