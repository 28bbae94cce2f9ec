package scaleout.model.examination;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import scaleout.model.examination.Seen.Line;
import scaleout.model.examination.Seen.Series;
import scaleout.model.examination.World.Fleet;
import scaleout.model.examination.World.Growth;
import scaleout.model.examination.World.ScaleIn;
import scaleout.model.examination.World.Watch;
import tools.jackson.databind.json.JsonMapper;

/// The answers of AWS about a world as trees of maps and lists. Every time is text, ISO-8601 in UTC.
final class Answers {

    private static final DateTimeFormatter HISTORY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'+0000'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);
    private static final String REGISTRY = "111122223333.dkr.ecr.us-east-1.amazonaws.com/llm";

    private final Seen seen;
    private final World world;
    private final Shown shown;
    private final Dice dice;
    private final SortedMap<String, Object> files = new TreeMap<>();

    private Answers(Seen seen) {
        this.seen = seen;
        world = seen.world();
        shown = seen.shown();
        dice = new Dice(world.seed() * 43 + 3);
    }

    /// Returns the answers by the name of their file.
    static SortedMap<String, Object> of(Seen seen) {
        return new Answers(seen).write();
    }

    static Map<String, Object> map(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }

    static Map<String, Object> list(String field, Stream<?> items) {
        return map(field, new ArrayList<>(items.toList()));
    }

    private SortedMap<String, Object> write() {
        files.put(
                "manifest.json",
                map(
                        "format",
                        "scaleout-bundle",
                        "version",
                        1,
                        "endpoint",
                        world.endpoint(),
                        "region",
                        "us-east-1",
                        "capturedAt",
                        world.to().toString()));
        if (shown.endpoint()) {
            files.put("describe-endpoint.json", endpoint());
        }
        if (shown.config()) {
            files.put("describe-endpoint-config.json", config());
        }
        models();
        if (shown.activities()) {
            files.put("describe-scaling-activities.json", activities());
        }
        if (shown.alarms()) {
            files.put(
                    "describe-alarms.json",
                    list("MetricAlarms", world.fleets().stream().map(this::alarm)));
        }
        if (shown.history()) {
            files.put(
                    "describe-alarm-history.json",
                    list("AlarmHistoryItems", world.fleets().stream().flatMap(this::history)));
        }
        if (shown.streams()) {
            files.put("describe-log-streams.json", streams());
        }
        if (shown.logs()) {
            files.put(
                    "filter-log-events.json",
                    list(
                            "events",
                            seen.lines().stream()
                                    .sorted(Comparator.comparing(Line::at))
                                    .map(this::event)));
        }
        if (!shown.metricStream()) {
            files.put("metric-data-queries.json", queries());
            files.put("metric-data.json", results());
        }
        return files;
    }

    /// The records of a metric stream, where metrics come so: one document a line.
    static List<Object> stream(Seen seen) {
        List<Object> records = new ArrayList<>();
        for (Series one : seen.series()) {
            one.points()
                    .forEach((at, value) -> {
                        boolean isSum = one.statistic().equals("Sum");
                        records.add(
                                map(
                                        "metric_stream_name",
                                        "all",
                                        "account_id",
                                        "111122223333",
                                        "region",
                                        "us-east-1",
                                        "namespace",
                                        one.namespace(),
                                        "metric_name",
                                        one.metric(),
                                        "dimensions",
                                        one.dimensions(),
                                        "timestamp",
                                        at.toEpochMilli(),
                                        "value",
                                        map(
                                                "max", isSum ? 1.0 : value,
                                                "min", isSum ? 1.0 : value,
                                                "sum", isSum ? value : value * 2,
                                                "count", isSum ? value : 2.0),
                                        "unit",
                                        "None"));
                    });
        }
        return records;
    }

    private Map<String, Object> endpoint() {
        return map(
                "EndpointName",
                world.endpoint(),
                "EndpointArn",
                "arn:aws:sagemaker:us-east-1:111122223333:endpoint/" + world.endpoint(),
                "EndpointConfigName",
                world.endpoint() + "-c",
                "ProductionVariants",
                new ArrayList<>(
                        world.fleets().stream()
                                .map(fleet ->
                                        map(
                                                "VariantName",
                                                fleet.variant(),
                                                "DeployedImages",
                                                new ArrayList<>(
                                                        List.of(
                                                                map(
                                                                        "SpecifiedImage",
                                                                        REGISTRY + ":1",
                                                                        "ResolvedImage",
                                                                        REGISTRY
                                                                                + "@sha256:"
                                                                                + "ab"
                                                                                        .repeat(
                                                                                                32))))))
                                .distinct()
                                .toList()),
                "EndpointStatus",
                "InService",
                "CreationTime",
                world.from().minusSeconds(800_000).toString(),
                "LastModifiedTime",
                world.from().toString());
    }

    private Map<String, Object> config() {
        return map(
                "EndpointConfigName",
                world.endpoint() + "-c",
                "EndpointConfigArn",
                "arn:aws:sagemaker:us-east-1:111122223333:endpoint-config/c",
                "ProductionVariants",
                new ArrayList<>(
                        world.fleets().stream()
                                .map(fleet ->
                                        fleet.component() == null
                                                ? map(
                                                        "VariantName",
                                                        fleet.variant(),
                                                        "ModelName",
                                                        "m-" + fleet.variant(),
                                                        "InitialInstanceCount",
                                                        fleet.configured(),
                                                        "InstanceType",
                                                        "ml.g5.2xlarge")
                                                : map(
                                                        "VariantName",
                                                        fleet.variant(),
                                                        "InitialInstanceCount",
                                                        1,
                                                        "InstanceType",
                                                        "ml.g5.12xlarge"))
                                .distinct()
                                .toList()),
                "CreationTime",
                world.from().minusSeconds(800_000).toString());
    }

    private void models() {
        int number = 0;
        for (Fleet fleet : world.fleets()) {
            number++;
            String suffix = number == 1 ? ".json" : "-" + number + ".json";
            String name = "m-" + (fleet.component() == null ? fleet.variant() : fleet.component());
            Map<String, Object> container = map("Image", REGISTRY + ":1", "Mode", "SingleModel");
            if (fleet.ownDownload()) {
                container.put("Environment", map("HF_MODEL_ID", "Qwen/Qwen3-8B"));
            } else {
                container.put("ModelDataUrl", "s3://models-111122223333/qwen3-8b/model.tar.gz");
                container.put("Environment", map());
            }
            files.put(
                    "describe-model" + suffix,
                    map(
                            "ModelName",
                            name,
                            "PrimaryContainer",
                            container,
                            "CreationTime",
                            world.from().minusSeconds(900_000).toString(),
                            "ModelArn",
                            "arn:aws:sagemaker:us-east-1:111122223333:model/" + name));
            if (fleet.component() != null) {
                files.put(
                        "describe-inference-component" + suffix,
                        map(
                                "InferenceComponentName",
                                fleet.component(),
                                "InferenceComponentArn",
                                "arn:aws:sagemaker:us-east-1:111122223333:inference-component/"
                                        + fleet.component(),
                                "EndpointName",
                                world.endpoint(),
                                "EndpointArn",
                                "arn:aws:sagemaker:us-east-1:111122223333:endpoint/"
                                        + world.endpoint(),
                                "VariantName",
                                fleet.variant(),
                                "Specification",
                                map(
                                        "ModelName",
                                        name,
                                        "DataCacheConfig",
                                        map("EnableCaching", fleet.dataCache())),
                                "CreationTime",
                                world.from().minusSeconds(700_000).toString(),
                                "LastModifiedTime",
                                world.from().toString(),
                                "InferenceComponentStatus",
                                "InService"));
            }
        }
    }

    private Map<String, Object> activities() {
        List<Object> all = new ArrayList<>();
        for (Fleet fleet : world.fleets()) {
            String low = fleet.watch().name().replace("AlarmHigh", "AlarmLow") + "-low-AlarmLow";
            if (fleet.toldBefore()) {
                Instant at = world.from().minusSeconds(dice.whole(4_000, 30_000)).plusMillis(217);
                all.add(
                        activity(
                                fleet,
                                fleet.growths().getFirst().from(),
                                low,
                                at,
                                at.plusSeconds(90),
                                "Successful"));
            }
            for (ScaleIn in : fleet.scaleIns()) {
                all.add(
                        activity(
                                fleet,
                                in.to(),
                                low,
                                in.at(),
                                in.at().plusSeconds(70),
                                "Successful"));
            }
            for (Growth growth : fleet.growths()) {
                all.add(
                        activity(
                                fleet,
                                growth.to(),
                                fleet.watch().name(),
                                growth.at(),
                                growth.end(),
                                growth.status()));
            }
            noise(fleet, all);
        }
        for (int i = dice.whole(0, 3); i > 0; i--) {
            Instant at = dice.after(world.from(), 0, 1200);
            Map<String, Object> other =
                    activity(
                            world.fleets().getFirst(),
                            9,
                            "other-alarm",
                            at,
                            at.plusSeconds(300),
                            "Successful");
            other.put("ResourceId", "endpoint/other-" + i + "/variant/AllTraffic");
            all.add(other);
        }
        return map("ScalingActivities", all);
    }

    /// What never adds capacity: a quota, and alarms at the greatest size.
    private void noise(Fleet fleet, List<Object> all) {
        for (Growth growth : fleet.growths()) {
            if (dice.chance(0.2) && growth.alarmAt() != null) {
                Instant at = growth.at().minusMillis(dice.whole(100, 700));
                Map<String, Object> failed =
                        activity(
                                fleet,
                                growth.to() + 3,
                                fleet.watch().name(),
                                at,
                                at.plusMillis(480),
                                "Failed");
                failed.put(
                        "StatusMessage",
                        "Failed to set desired instance count to %d. Reason: The account-level service limit 'ml.g5.2xlarge for endpoint usage' is 4 Instances (Error Code: ResourceLimitExceeded)."
                                .formatted(growth.to() + 3));
                all.add(failed);
            }
            if (dice.chance(0.2)) {
                Instant at = growth.at().plusSeconds(dice.whole(1, 300));
                Map<String, Object> refused =
                        activity(fleet, growth.to(), fleet.watch().name(), at, at, "Failed");
                refused.put("Description", "Attempting to scale due to alarm triggered");
                refused.put("StatusMessage", "Failed to scale.");
                refused.put(
                        "NotScaledReasons",
                        new ArrayList<>(
                                List.of(
                                        map(
                                                "Code",
                                                "AlreadyAtMaxCapacity",
                                                "MaxCapacity",
                                                growth.to(),
                                                "CurrentCapacity",
                                                growth.to()))));
                all.add(refused);
            }
        }
    }

    private Map<String, Object> activity(
            Fleet fleet, int to, String alarm, Instant at, Instant end, String status) {
        String unit = fleet.component() == null ? "instance" : "copy";
        Map<String, Object> activity =
                map(
                        "ActivityId", dice.uuid(),
                        "ServiceNamespace", "sagemaker",
                        "ResourceId", fleet.resource(world.endpoint()),
                        "ScalableDimension",
                                fleet.component() == null
                                        ? "sagemaker:variant:DesiredInstanceCount"
                                        : "sagemaker:inference-component:DesiredCopyCount",
                        "Description", "Setting desired %s count to %d.".formatted(unit, to),
                        "Cause",
                                "monitor alarm %s in state ALARM triggered policy p"
                                        .formatted(alarm),
                        "StartTime", at.toString(),
                        "StatusCode", status,
                        "StatusMessage",
                                "Successfully set desired %s count to %d.".formatted(unit, to));
        if (end != null) {
            activity.put("EndTime", end.toString());
        }
        return activity;
    }

    private Map<String, Object> alarm(Fleet fleet) {
        Watch watch = fleet.watch();
        return map(
                "AlarmName", watch.name(),
                "AlarmArn", "arn:aws:cloudwatch:us-east-1:111122223333:alarm:" + watch.name(),
                "ActionsEnabled", true,
                "StateValue", "OK",
                "StateUpdatedTimestamp", world.to().toString(),
                "MetricName", watch.metric(),
                "Namespace", "AWS/SageMaker",
                "Statistic", watch.statistic(),
                "Dimensions", dimensions(Metrics.whole(world, fleet)),
                "Period", watch.period(),
                "EvaluationPeriods", watch.of(),
                "DatapointsToAlarm", watch.needed(),
                "Threshold", watch.threshold(),
                "ComparisonOperator", "GreaterThanThreshold",
                "TreatMissingData", "missing");
    }

    private static List<Object> dimensions(Map<String, String> dimensions) {
        return new ArrayList<>(
                dimensions.entrySet().stream()
                        .map(one -> map("Name", one.getKey(), "Value", one.getValue()))
                        .toList());
    }

    private Stream<Object> history(Fleet fleet) {
        List<Object> items = new ArrayList<>();
        Growth open = null;
        for (Growth growth : fleet.growths()) {
            if (growth.alarmAt() == null) {
                open = growth;
                continue;
            }
            if (open != null || !items.isEmpty()) {
                items.add(
                        item(
                                fleet,
                                growth.breaches().getFirst().minusSeconds(100),
                                "ALARM",
                                "OK",
                                null));
            }
            items.add(item(fleet, growth.alarmAt(), "OK", "ALARM", growth));
            items.add(
                    map(
                            "AlarmName", fleet.watch().name(),
                            "AlarmType", "MetricAlarm",
                            "Timestamp", growth.alarmAt().plusMillis(35).toString(),
                            "HistoryItemType", "Action",
                            "HistorySummary", "Successfully executed action p",
                            "HistoryData", "{\"actionState\":\"Succeeded\"}"));
            open = growth;
        }
        return items.stream();
    }

    private Map<String, Object> item(
            Fleet fleet, Instant at, String from, String to, Growth growth) {
        Map<String, Object> newState = map("stateValue", to, "stateReason", "Threshold Crossed");
        if (growth != null) {
            newState.put("stateReasonData", reason(fleet.watch(), at, growth));
        }
        return map(
                "AlarmName", fleet.watch().name(),
                "AlarmType", "MetricAlarm",
                "Timestamp", at.toString(),
                "HistoryItemType", "StateUpdate",
                "HistorySummary", "Alarm updated from %s to %s".formatted(from, to),
                "HistoryData",
                        JsonMapper.shared()
                                .writeValueAsString(
                                        map(
                                                "version",
                                                "1.0",
                                                "oldState",
                                                map("stateValue", from),
                                                "newState",
                                                newState)));
    }

    private Map<String, Object> reason(Watch watch, Instant at, Growth growth) {
        List<Instant> stamps = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        for (Instant stamp = growth.breaches().getFirst();
                !stamp.isAfter(growth.breaches().getLast());
                stamp = stamp.plusSeconds(watch.period())) {
            stamps.add(stamp);
            values.add(
                    growth.breaches().contains(stamp)
                            ? watch.threshold() * 1.5 + 1
                            : Math.floor(watch.threshold() * 0.8));
        }
        Map<String, Object> data =
                map(
                        "version", "1.0",
                        "queryDate", HISTORY.format(at.minusMillis(8)),
                        "startDate", HISTORY.format(stamps.getFirst()),
                        "statistic", watch.statistic(),
                        "period", watch.period(),
                        "recentDatapoints", values,
                        "threshold", watch.threshold());
        if (shown.datapoints()) {
            List<Object> evaluated = new ArrayList<>();
            for (int i = stamps.size() - 1; i >= 0; i--) {
                evaluated.add(
                        map(
                                "timestamp",
                                HISTORY.format(stamps.get(i)),
                                "sampleCount",
                                5.0,
                                "value",
                                values.get(i)));
            }
            data.put("evaluatedDatapoints", evaluated);
        }
        return data;
    }

    private Map<String, Object> streams() {
        List<Object> streams = new ArrayList<>();
        for (Fleet fleet : world.fleets()) {
            fleet.running()
                    .forEach(instance ->
                            streams.add(
                                    stream(fleet, instance, world.from().minusSeconds(50_000))));
            fleet.courses()
                    .forEach(course ->
                            streams.add(stream(fleet, course.instance(), course.firstLine())));
        }
        seen.lines().stream()
                .filter(line -> line.stream().endsWith("/data-log"))
                .collect(
                        Collectors.toMap(
                                Line::stream,
                                line -> line,
                                (one, other) -> one.at().isBefore(other.at()) ? one : other,
                                TreeMap::new))
                .forEach((name, line) -> streams.add(stream(line.group(), name, line.at())));
        return map("logStreams", streams);
    }

    private Map<String, Object> stream(Fleet fleet, String instance, Instant first) {
        return stream(Lines.group(world, fleet), fleet.variant() + "/" + instance, first);
    }

    private Map<String, Object> stream(String group, String name, Instant first) {
        return map(
                "logStreamName", name,
                "creationTime", first.plusMillis(900).toString(),
                "firstEventTimestamp", first.toString(),
                "lastEventTimestamp", world.to().minusSeconds(30).toString(),
                "arn",
                        "arn:aws:logs:us-east-1:111122223333:log-group:%s:log-stream:%s"
                                .formatted(group, name));
    }

    private Map<String, Object> event(Line line) {
        return map(
                "logStreamName", line.stream(),
                "timestamp", line.at().toString(),
                "message", line.message(),
                "ingestionTime", line.at().plusMillis(1900).toString(),
                "eventId",
                        Integer.toUnsignedString(
                                Objects.hash(line.at(), line.stream(), line.message())));
    }

    private List<Object> queries() {
        List<Object> queries = new ArrayList<>();
        for (Series one : seen.series()) {
            queries.add(
                    map(
                            "Id",
                            "m" + queries.size(),
                            "MetricStat",
                            map(
                                    "Metric",
                                    map(
                                            "Namespace",
                                            one.namespace(),
                                            "MetricName",
                                            one.metric(),
                                            "Dimensions",
                                            dimensions(one.dimensions())),
                                    "Period",
                                    one.period(),
                                    "Stat",
                                    one.statistic())));
        }
        return queries;
    }

    private Map<String, Object> results() {
        List<Object> results = new ArrayList<>();
        for (Series one : seen.series()) {
            results.add(
                    map(
                            "Id",
                            "m" + results.size(),
                            "Label",
                            one.metric(),
                            "Timestamps",
                            new ArrayList<>(
                                    one.points().keySet().stream().map(Instant::toString).toList()),
                            "Values",
                            new ArrayList<>(one.points().values()),
                            "StatusCode",
                            "Complete"));
        }
        return map("MetricDataResults", results);
    }
}
