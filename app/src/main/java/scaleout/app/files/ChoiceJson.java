package scaleout.app.files;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scaleout.app.state.Answers;
import scaleout.app.state.Boundary;
import scaleout.app.state.Choice;
import scaleout.app.state.NamedScenario;
import scaleout.app.state.Notes;
import scaleout.app.state.Quantity;
import scaleout.app.state.Rows;
import scaleout.app.state.Stretch;
import scaleout.app.state.Visible;
import scaleout.model.domain.MetricResolution;
import scaleout.model.domain.Optimizations;
import scaleout.model.projection.WhatIf;
import scaleout.model.trace.FormatException;
import scaleout.model.trace.JsonCursor;

/// Writes a choice as plain maps and reads it back. Notes have a file of their own.
final class ChoiceJson {

    private static final double MOST_SECONDS = 1e12;
    private static final double MOST_GB = 1e9;

    private ChoiceJson() {}

    static Map<String, Object> of(Choice choice) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("whatIf", of(choice.whatIf()));
        json.put("selected", choice.selected());
        json.put("rows", RowsJson.of(choice.rows()));
        Visible visible = choice.visible();
        if (visible != null) {
            json.put(
                    "visible",
                    Map.of(
                            "startSeconds", visible.startSeconds(),
                            "endSeconds", visible.endSeconds(),
                            "scrollPixels", visible.scrollPixels()));
        }
        Stretch stretch = choice.stretch();
        if (stretch != null) {
            json.put(
                    "stretch",
                    Map.of(
                            "fromSeconds", stretch.fromSeconds(),
                            "toSeconds", stretch.toSeconds()));
        }
        Answers answers = choice.answers();
        json.put("quantity", RowsJson.id(answers.quantity()));
        json.put("boundary", RowsJson.id(answers.boundary()));
        json.put("against", answers.against());
        json.put("scenarios", choice.answers().scenarios().stream().map(ChoiceJson::of).toList());
        return json;
    }

    private static Map<String, Object> of(NamedScenario scenario) {
        return Map.of("name", scenario.name(), "whatIf", of(scenario.whatIf()));
    }

    static Map<String, Object> of(WhatIf whatIf) {
        Map<String, Object> json = new LinkedHashMap<>();
        Optimizations toggles = whatIf.optimizations();
        putIfKnown(json, "imageCache", toggles.imageCache());
        putIfKnown(json, "dataCache", toggles.dataCache());
        MetricResolution resolution = toggles.metricResolution();
        putIfKnown(
                json, "metricResolutionSeconds", resolution == null ? null : resolution.seconds());
        putIfKnown(json, "imageGb", whatIf.imageGb());
        putIfKnown(json, "modelGb", whatIf.modelGb());
        json.put("set", whatIf.set());
        json.put("factors", whatIf.factors());
        return json;
    }

    static Choice choice(JsonCursor json) throws FormatException {
        int selected = (int) json.at("selected").whole(0, Integer.MAX_VALUE);
        Optional<JsonCursor> visible = json.find("visible");
        Optional<JsonCursor> stretch = json.find("stretch");
        return new Choice(
                whatIf(json.at("whatIf")),
                selected,
                visible.isPresent() ? visible(visible.get()) : null,
                stretch.isPresent() ? stretch(stretch.get()) : null,
                Notes.NONE,
                json.has("rows") ? RowsJson.rows(json.at("rows")) : Rows.ALL,
                answers(json));
    }

    /// The traces beside the open one are named in the session, not here: they are other files.
    private static Answers answers(JsonCursor json) throws FormatException {
        Answers answers = chosen(json);
        Optional<JsonCursor> scenarios = json.find("scenarios");
        if (scenarios.isPresent()) {
            for (JsonCursor one : scenarios.get().items()) {
                JsonCursor name = one.at("name");
                if (name.text().isBlank()) {
                    throw name.expected("a name", "");
                }
                answers = answers.keeping(name.text(), whatIf(one.at("whatIf")));
            }
        }
        return answers;
    }

    private static Answers chosen(JsonCursor json) throws FormatException {
        Optional<JsonCursor> quantity = json.find("quantity");
        Optional<JsonCursor> boundary = json.find("boundary");
        Optional<JsonCursor> against = json.find("against");
        return new Answers(
                quantity.isPresent()
                        ? RowsJson.constant(quantity.get(), Quantity.values())
                        : Answers.START.quantity(),
                boundary.isPresent()
                        ? RowsJson.constant(boundary.get(), Boundary.values())
                        : Answers.START.boundary(),
                List.of(),
                List.of(),
                against.isPresent() ? (int) against.get().whole(0, Integer.MAX_VALUE) : 0);
    }

    static WhatIf whatIf(JsonCursor json) throws FormatException {
        Optional<JsonCursor> factors = json.find("factors");
        Optional<JsonCursor> resolution = json.find("metricResolutionSeconds");
        return new WhatIf(
                new Optimizations(
                        truth(json, "imageCache"),
                        truth(json, "dataCache"),
                        resolution.isPresent() ? resolution(resolution.get()) : null),
                size(json, "imageGb"),
                size(json, "modelGb"),
                numbers(json.at("set")),
                factors.isPresent() ? numbers(factors.get()) : Map.of());
    }

    private static Map<String, Double> numbers(JsonCursor json) throws FormatException {
        Map<String, Double> numbers = new LinkedHashMap<>();
        for (Map.Entry<String, JsonCursor> one : json.fields().entrySet()) {
            numbers.put(one.getKey(), one.getValue().number());
        }
        return numbers;
    }

    private static MetricResolution resolution(JsonCursor json) throws FormatException {
        return MetricResolution.ofSeconds((int) json.whole(1, 86_400))
                .orElseThrow(() -> json.expected("60 or 10", ""));
    }

    private static Visible visible(JsonCursor json) throws FormatException {
        double start = json.at("startSeconds").number(-MOST_SECONDS, MOST_SECONDS);
        JsonCursor last = json.at("endSeconds");
        double end = last.number(-MOST_SECONDS, MOST_SECONDS);
        if (end <= start) {
            throw last.expected("a time after startSeconds", "");
        }
        return new Visible(start, end, json.at("scrollPixels").number(0, MOST_SECONDS));
    }

    private static Stretch stretch(JsonCursor json) throws FormatException {
        double from = json.at("fromSeconds").number(-MOST_SECONDS, MOST_SECONDS);
        JsonCursor last = json.at("toSeconds");
        double to = last.number(-MOST_SECONDS, MOST_SECONDS);
        if (to <= from) {
            throw last.expected("a time after fromSeconds", "");
        }
        return new Stretch(from, to);
    }

    private static @Nullable Boolean truth(JsonCursor json, String field) throws FormatException {
        Optional<JsonCursor> found = json.find(field);
        return found.isPresent() ? found.get().truth() : null;
    }

    private static @Nullable Double size(JsonCursor json, String field) throws FormatException {
        Optional<JsonCursor> found = json.find(field);
        return found.isPresent() ? found.get().number(0, MOST_GB) : null;
    }

    private static void putIfKnown(Map<String, Object> json, String field, @Nullable Object value) {
        if (value != null) {
            json.put(field, value);
        }
    }
}
