package scaleout.model.planning;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import scaleout.model.bundle.Progress;
import scaleout.model.scenario.GivenParameters;
import scaleout.model.scenario.Scenario;
import scaleout.model.scenario.ScenarioFile;
import scaleout.model.scenario.ScenarioJson;
import scaleout.model.trace.FormatException;
import scaleout.model.trace.JsonCursor;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Plans over a grid: every combination of the values of some fields of a scenario.
///
/// @param resolution how finely requests were looked at
/// @param axes       the fields with their values
/// @param points     the grid, the last field changing fastest
public record Sweep(Resolution resolution, List<Axis> axes, List<Point> points) {

    private static final int MOST_POINTS = 10_000;

    private static final JsonMapper MAPPER = JsonMapper.shared();

    public Sweep {
        axes = List.copyOf(axes);
        points = List.copyOf(points);
    }

    /// One field of a scenario.
    ///
    /// @param name   such as `policy.target`, or `target` where no other field of the scenario has that name
    /// @param values as JSON, or as plain text
    public record Axis(String name, List<String> values) {

        public Axis {
            values = List.copyOf(values);
        }
    }

    /// One point of the grid.
    ///
    /// @param values a value of each axis, in their order
    /// @param plan   what it gives
    public record Point(List<String> values, Plan plan) {

        public Point {
            values = List.copyOf(values);
        }
    }

    /// Returns the plans of a grid, each with the same seed.
    ///
    /// @param file      of the scenario, for messages
    /// @param progress  told of each point
    /// @param cancelled asked now and then
    /// @throws FormatException where a field is unknown, a value is impossible, or there are more than 10,000 points
    /// @throws java.util.concurrent.CancellationException where it was cancelled
    public static Sweep of(
            PlanInput input,
            String file,
            List<Axis> axes,
            long seed,
            Resolution resolution,
            Progress progress,
            BooleanSupplier cancelled)
            throws FormatException {
        long size =
                axes.stream().mapToLong(axis -> axis.values.size()).reduce(1, Math::multiplyExact);
        if (size > MOST_POINTS) {
            throw FormatException.expected(
                    "--sweep",
                    "",
                    "at most %d combinations".formatted(MOST_POINTS),
                    Long.toString(size),
                    "Give fewer values.");
        }
        List<Point> points = new ArrayList<>();
        for (List<String> values : grid(axes)) {
            progress.at("Planning " + String.join(", ", values), points.size() / (double) size);
            PlanInput changed = changed(input, file, axes, values);
            points.add(new Point(values, Planner.plan(changed, seed, resolution, cancelled)));
        }
        return new Sweep(resolution, axes, points);
    }

    private static List<List<String>> grid(List<Axis> axes) {
        List<List<String>> grid = List.of(List.of());
        for (Axis axis : axes) {
            List<List<String>> longer = new ArrayList<>();
            for (List<String> before : grid) {
                for (String value : axis.values) {
                    List<String> point = new ArrayList<>(before);
                    point.add(value);
                    longer.add(point);
                }
            }
            grid = longer;
        }
        return grid;
    }

    private static PlanInput changed(
            PlanInput input, String file, List<Axis> axes, List<String> values)
            throws FormatException {
        ObjectNode json = MAPPER.valueToTree(ScenarioJson.of(input.scenario()));
        for (int i = 0; i < values.size(); i++) {
            put(json, axes.get(i).name, values.get(i));
        }
        return input.with(scenario(file, json));
    }

    private static Scenario scenario(String file, ObjectNode json) throws FormatException {
        byte[] bytes = MAPPER.writeValueAsString(json).getBytes(StandardCharsets.UTF_8);
        try {
            return ScenarioFile.read(JsonCursor.read(file, new ByteArrayInputStream(bytes)));
        } catch (IOException impossible) {
            throw new IllegalStateException("memory cannot be read", impossible);
        }
    }

    private static void put(ObjectNode scenario, String name, String value) throws FormatException {
        String[] path = path(scenario, name).split("\\.", -1);
        ObjectNode place = scenario;
        for (int i = 0; i + 1 < path.length; i++) {
            place = place.withObjectProperty(path[i]);
        }
        try {
            place.set(path[path.length - 1], MAPPER.readTree(value));
        } catch (JacksonException _) {
            place.put(path[path.length - 1], value); // a word
        }
    }

    /// A name without a dot may be that of a parameter, or of any field that is the only one with it.
    private static String path(ObjectNode scenario, String name) throws FormatException {
        if (name.contains(".") || scenario.has(name)) {
            return name;
        }
        if (GivenParameters.TIMES.contains(name) || GivenParameters.NUMBERS.containsKey(name)) {
            return "parameters." + name;
        }
        Map<String, String> found = new LinkedHashMap<>();
        scenario.properties()
                .forEach(field -> {
                    if (field.getValue().has(name)) {
                        found.put(field.getKey(), field.getKey() + "." + name);
                    }
                });
        if (found.size() != 1) {
            throw FormatException.expected(
                    "--sweep",
                    name,
                    "a field of the scenario such as policy.target",
                    found.isEmpty() ? "none of that name" : String.join(" and ", found.values()),
                    "Write the field with what it belongs to.");
        }
        return found.values().iterator().next();
    }
}
