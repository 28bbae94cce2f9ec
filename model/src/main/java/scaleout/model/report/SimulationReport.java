package scaleout.model.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import scaleout.model.domain.Finding;
import scaleout.model.domain.Parameter;
import scaleout.model.simulation.CacheLifecycle;
import scaleout.model.simulation.Meeting;
import scaleout.model.simulation.Simulation;
import scaleout.model.statistics.Distribution.Empirical;
import scaleout.model.timeline.TimelineJson;

/// A simulated scenario as JSON, and as text for a terminal.
public final class SimulationReport {

    private static final double MEDIAN = 0.5;

    private SimulationReport() {}

    /// Returns the answer of `simulate --json`: the timeline, and beside it how much of each link is used, what start-ups found
    /// in their cache, how they vary over many runs, the parameters and the findings.
    public static Map<String, Object> json(Simulation simulation, CacheLifecycle lifecycle) {
        Map<String, Object> json = TimelineJson.of(simulation.timeline());
        json.put("bandwidth", simulation.bandwidth().stream().map(SimulationReport::use).toList());
        Map<String, Object> meetings = new LinkedHashMap<>();
        simulation.meetings().forEach((meeting, count) -> meetings.put(meeting.label(), count));
        json.put("caches", meetings);
        json.put("manyRuns", manyRuns(lifecycle));
        json.put(
                "parameters",
                simulation.parameters().list().stream().map(SimulationReport::parameter).toList());
        json.put("findings", FindingsReport.json(findings(simulation, lifecycle)));
        return json;
    }

    private static Map<String, Object> use(Simulation.LinkUse use) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("link", use.link());
        json.put("unit", "B/s");
        json.put(
                "series",
                use.series().steps().stream()
                        .map(step -> List.of(step.atSeconds(), step.bytesPerSecond()))
                        .toList());
        return json;
    }

    private static Map<String, Object> parameter(Parameter parameter) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", parameter.name());
        json.put("value", parameter.value());
        json.put("unit", parameter.unit());
        json.put("basis", parameter.basis().label());
        json.put("source", parameter.source());
        return json;
    }

    private static Map<String, Object> manyRuns(CacheLifecycle lifecycle) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("runs", lifecycle.runs());
        lifecycle.all().ifPresent(all -> json.put("startUpSeconds", quantiles(all)));
        Map<String, Object> byMeeting = new LinkedHashMap<>();
        lifecycle
                .startUpSeconds()
                .forEach((meeting, found) -> {
                    Map<String, Object> one = new LinkedHashMap<>();
                    one.put("share", lifecycle.share(meeting));
                    one.put("startUpSeconds", quantiles(found));
                    byMeeting.put(meeting.label(), one);
                });
        json.put("caches", byMeeting);
        CacheLifecycle.Calendar calendar = lifecycle.calendar();
        Map<String, Object> schedule = new LinkedHashMap<>();
        schedule.put("horizonSeconds", calendar.horizonSeconds());
        schedule.put("spikes", calendar.spikes());
        schedule.put("imageRollouts", calendar.imageRollouts());
        schedule.put("modelRollouts", calendar.modelRollouts());
        lifecycle
                .meanGapSeconds()
                .ifPresent(seconds -> schedule.put("secondsFromRolloutToCache", seconds));
        lifecycle
                .meanServedSeconds()
                .ifPresent(seconds -> schedule.put("secondsServedByCache", seconds));
        lifecycle.servedPart().ifPresent(part -> schedule.put("partServedByCache", part));
        json.put("schedule", schedule);
        return json;
    }

    private static Map<String, Object> quantiles(Empirical seconds) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("n", seconds.values().size());
        json.put("mean", seconds.mean());
        json.put("p10", seconds.quantile(0.1));
        json.put("p50", seconds.quantile(MEDIAN));
        json.put("p90", seconds.quantile(0.9));
        json.put("p99", seconds.quantile(0.99));
        return json;
    }

    /// What the user should know: of the simulation, and which steps must be synchronized.
    private static List<Finding> findings(Simulation simulation, CacheLifecycle lifecycle) {
        List<Finding> findings = new ArrayList<>(simulation.findings());
        findings.addAll(lifecycle.steps());
        return findings;
    }

    /// Returns what a terminal shows: the table of a timeline, how start-ups vary, the parameters and the findings.
    public static String text(Simulation simulation, CacheLifecycle lifecycle) {
        return TimelineReport.table(simulation.timeline())
                + (lifecycle.startUpSeconds().isEmpty() ? "" : "\n")
                + spread(lifecycle)
                + schedule(lifecycle)
                + "\n"
                + parameters(simulation)
                + "\n"
                + FindingsReport.text(findings(simulation, lifecycle));
    }

    private static String spread(CacheLifecycle lifecycle) {
        TextTable table = new TextTable();
        table.row("launch to ready", "drawn", "share", "P10", "P50", "P90");
        lifecycle
                .startUpSeconds()
                .forEach((meeting, found) ->
                        row(table, words(meeting), lifecycle.share(meeting), found));
        if (lifecycle.startUpSeconds().size() > 1) {
            lifecycle.all().ifPresent(all -> row(table, "all", 1, all));
        }
        return lifecycle.startUpSeconds().isEmpty() ? "" : table.text();
    }

    private static String words(Meeting meeting) {
        return switch (meeting) {
            case WARM -> "warm cache";
            case STALE -> "stale cache";
            case COLD -> "cold cache";
            case NONE -> "no cache";
        };
    }

    private static void row(TextTable table, String words, double share, Empirical seconds) {
        table.row(
                words,
                Integer.toString(seconds.values().size()),
                String.format(Locale.ROOT, "%.1f %%", 100 * share).replace(".0 %", " %"),
                Durations.seconds(seconds.quantile(0.1)),
                Durations.seconds(seconds.quantile(MEDIAN)),
                Durations.seconds(seconds.quantile(0.9)));
    }

    private static String schedule(CacheLifecycle lifecycle) {
        CacheLifecycle.Calendar calendar = lifecycle.calendar();
        if (calendar.imageRollouts() + calendar.modelRollouts() == 0) {
            return "";
        }
        String rates =
                "In %s: spikes %d, rollouts of an image %d, of a model %d.%n"
                        .formatted(
                                Durations.text(calendar.horizonSeconds()),
                                calendar.spikes(),
                                calendar.imageRollouts(),
                                calendar.modelRollouts());
        if (lifecycle.cache().isEmpty()) {
            return rates;
        }
        return rates
                + String.format(
                        Locale.ROOT,
                        "The cache serves a release %s after its rollout, for %s; that is %.1f %% of the time since the first"
                                + " rollout.%n",
                        Durations.text(lifecycle.meanGapSeconds().orElseThrow()),
                        Durations.text(lifecycle.meanServedSeconds().orElseThrow()),
                        100 * lifecycle.servedPart().orElseThrow());
    }

    private static String parameters(Simulation simulation) {
        TextTable table = new TextTable();
        table.row("parameter", "value", "unit", "known as");
        for (Parameter parameter : simulation.parameters().list()) {
            table.row(
                    parameter.name(),
                    String.format(Locale.ROOT, "%.2f", parameter.value()),
                    parameter.unit(),
                    parameter.basis().label());
        }
        return table.text();
    }
}
