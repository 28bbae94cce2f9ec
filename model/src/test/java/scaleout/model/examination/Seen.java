package scaleout.model.examination;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import scaleout.model.examination.World.Course;
import scaleout.model.examination.World.Fleet;
import scaleout.model.examination.World.Growth;
import scaleout.model.trace.CapacityReport;
import scaleout.model.trace.MeasuredDuration;

/// What AWS recorded of a world, before it is written: the examiner knows what there is to find.
///
/// @param world     the world
/// @param shown     what of it was kept
/// @param series    metrics, less the datapoints that are missing
/// @param lines     log events
/// @param durations the endpoint's own durations
/// @param reports   what it said of its capacity
record Seen(
        World world,
        Shown shown,
        List<Series> series,
        List<Line> lines,
        List<MeasuredDuration> durations,
        List<CapacityReport> reports) {

    /// One metric by the start of each period.
    record Series(
            String namespace,
            String metric,
            Map<String, String> dimensions,
            String statistic,
            int period,
            NavigableMap<Instant, Double> points) {}

    /// A line of a log.
    record Line(String group, String stream, Instant at, String message) {}

    static Seen of(World world) {
        Shown shown = Shown.of(world);
        return new Seen(
                world,
                shown,
                Metrics.of(world, shown),
                shown.logs() ? Lines.of(world) : List.of(),
                shown.durations() ? durations(world, shown) : List.of(),
                reports(world, shown));
    }

    /// First datapoint of any metric of an instance, with the length of its period.
    Optional<Map.Entry<Instant, Integer>> firstMetric(String instance) {
        return series.stream()
                .filter(one -> instance.equals(one.dimensions().get("InstanceId")))
                .filter(one -> !one.points().isEmpty())
                .map(one -> Map.entry(one.points().firstKey(), one.period()))
                .min(Map.Entry.comparingByKey());
    }

    Optional<Instant> firstLine(String instance) {
        return lines.stream()
                .filter(line -> line.stream().endsWith("/" + instance))
                .map(Line::at)
                .min(Instant::compareTo);
    }

    Optional<MeasuredDuration> duration(String metric, String instance) {
        return durations.stream()
                .filter(one -> one.metric().equals(metric))
                .filter(one -> instance.equals(one.labels().get("@resource.host.id")))
                .findFirst();
    }

    private static List<MeasuredDuration> durations(World world, Shown shown) {
        List<MeasuredDuration> all = new ArrayList<>();
        for (Fleet fleet : world.fleets()) {
            for (Growth growth : fleet.growths()) {
                for (Course course : growth.courses()) {
                    if (course.ready().isBefore(world.to().minusSeconds(shown.step()))) {
                        add(
                                all,
                                world,
                                shown,
                                fleet,
                                course,
                                "container_start_time",
                                course.container(),
                                course.ready());
                        if (course.downloaded().isAfter(course.provisioned())) {
                            add(
                                    all,
                                    world,
                                    shown,
                                    fleet,
                                    course,
                                    "model_download_time",
                                    course.provisioned(),
                                    course.downloaded());
                        }
                    }
                }
                if (growth.status().equals("Successful")
                        && growth.end().isBefore(world.to().minusSeconds(shown.step()))) {
                    add(all, world, shown, fleet, null, "e2e_duration", growth.at(), growth.end());
                }
            }
        }
        return all;
    }

    private static void add(
            List<MeasuredDuration> all,
            World world,
            Shown shown,
            Fleet fleet,
            Course course,
            String metric,
            Instant from,
            Instant to) {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("aws.sagemaker.endpoint.name", world.endpoint());
        labels.put("aws.sagemaker.variant.name", fleet.variant());
        if (fleet.component() != null) {
            labels.put("aws.sagemaker.inference_component.name", fleet.component());
        }
        if (course == null) {
            labels.put("aws.sagemaker.scaling.direction", "ScaleOut");
        } else if (shown.hostLabel()) {
            labels.put("@resource.host.id", course.instance());
        }
        all.add(
                new MeasuredDuration(
                        metric,
                        labels,
                        ceiling(to, shown.step()),
                        shown.step(),
                        seconds(from, to)));
    }

    /// EventBridge tells a change within a second; an asker asks every 10 s.
    private static List<CapacityReport> reports(World world, Shown shown) {
        List<CapacityReport> reports = new ArrayList<>();
        if (shown.reports() == Shown.Reports.NONE) {
            return reports;
        }
        for (Fleet fleet : world.fleets()) {
            if (shown.reports() == Shown.Reports.EVENTS) {
                events(world, fleet, reports);
            } else {
                for (Instant at = world.from(); at.isBefore(world.to()); at = at.plusSeconds(10)) {
                    reports.add(report(world, fleet, at.plusMillis(137), false, null));
                }
            }
        }
        return reports;
    }

    private static void events(World world, Fleet fleet, List<CapacityReport> reports) {
        fleet.scaleIns()
                .forEach(in ->
                        reports.add(report(world, fleet, in.at().plusMillis(600), true, in.at())));
        for (Growth growth : fleet.growths()) {
            reports.add(report(world, fleet, growth.at().plusMillis(740), true, growth.at()));
            if (growth.end() != null && growth.status().equals("Successful")) {
                reports.add(report(world, fleet, growth.lastReady().plusMillis(400), true, null));
            }
        }
    }

    private static CapacityReport report(
            World world, Fleet fleet, Instant at, boolean isEvent, Instant since) {
        int desired = fleet.growths().getFirst().from();
        int current = desired;
        TreeMap<Instant, Integer> wanted = new TreeMap<>();
        fleet.growths().forEach(growth -> wanted.put(growth.at(), growth.to()));
        fleet.scaleIns().forEach(in -> wanted.put(in.at(), in.to()));
        TreeMap<Instant, Integer> changes = new TreeMap<>();
        fleet.courses().forEach(course -> changes.merge(course.ready(), 1, Integer::sum));
        for (int count : wanted.headMap(at, true).values()) {
            desired = count;
        }
        for (Map.Entry<Instant, Integer> change : changes.headMap(at, true).entrySet()) {
            current += change.getValue();
        }
        for (World.ScaleIn in : fleet.scaleIns()) {
            if (!in.at().isAfter(at)) {
                int before = current;
                current =
                        in.to()
                                + (int)
                                        fleet.courses()
                                                .filter(c ->
                                                        c.ready().isAfter(in.at())
                                                                && !c.ready().isAfter(at))
                                                .count();
                current = Math.min(before, current);
            }
        }
        return new CapacityReport(
                world.endpoint(),
                fleet.component() == null ? fleet.variant() : null,
                fleet.component(),
                at,
                current,
                desired,
                current == desired ? "InService" : "Updating",
                since,
                isEvent ? "SageMaker Endpoint Deployment State Change" : "describe-endpoint",
                isEvent);
    }

    static Instant floor(Instant at, int seconds) {
        return Instant.ofEpochSecond(Math.floorDiv(at.getEpochSecond(), seconds) * (long) seconds);
    }

    static Instant ceiling(Instant at, int seconds) {
        Instant floor = floor(at, seconds);
        return floor.equals(at) ? at : floor.plusSeconds(seconds);
    }

    static double seconds(Instant from, Instant to) {
        return (to.toEpochMilli() - from.toEpochMilli()) / 1000.0;
    }
}
