package scaleout.app.state;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import scaleout.model.scenario.Scenario;
import scaleout.model.scenario.ScenarioJson;

/// A scenario that the user makes from one of the library.
///
/// @param template what is not asked for here
/// @param texts    what is asked for, as written
public record ScenarioForm(Scenario template, Map<Field, String> texts) {

    /// What is asked for.
    public enum Field {
        NAME("Name"),
        INSTANCE_TYPE("Instance type"),
        START_UPS("Start-ups at once"),
        IMAGE_GB("Image, compressed, GB"),
        MODEL_GB("Model, GB");

        private final String label;

        Field(String label) {
            this.label = label;
        }

        /// The name on screen.
        public String label() {
            return label;
        }
    }

    private static final Pattern NAME = Pattern.compile("[\\w .-]{1,80}");
    private static final Pattern TYPE = Pattern.compile("ml\\.[a-z0-9-]+\\.[a-z0-9]+");
    private static final int MOST_START_UPS = 10_000;
    private static final double MOST_GB = 100_000;

    public ScenarioForm {
        texts = Map.copyOf(texts);
    }

    /// Returns the form as a scenario of the library fills it in.
    public static ScenarioForm of(Scenario template) {
        Map<Field, String> texts = new EnumMap<>(Field.class);
        texts.put(Field.NAME, "my-" + template.name());
        texts.put(Field.INSTANCE_TYPE, template.endpoint().instanceType());
        texts.put(Field.START_UPS, Integer.toString(template.schedule().startUps().count()));
        texts.put(Field.IMAGE_GB, number(template.image().size().gigabytes()));
        texts.put(Field.MODEL_GB, number(template.model().size().gigabytes()));
        return new ScenarioForm(template, texts);
    }

    /// Returns this with something else written.
    public ScenarioForm with(Field field, String text) {
        Map<Field, String> changed = new EnumMap<>(texts);
        changed.put(field, text);
        return new ScenarioForm(template, changed);
    }

    /// What is written.
    public String text(Field field) {
        return texts.getOrDefault(field, "").strip();
    }

    /// What is wrong with what is written, and what is expected instead; nothing where all is well.
    public Map<Field, String> complaints() {
        Map<Field, String> complaints = new EnumMap<>(Field.class);
        complain(
                complaints,
                Field.NAME,
                NAME.matcher(text(Field.NAME)).matches(),
                "letters, digits, spaces, dots and dashes");
        complain(
                complaints,
                Field.INSTANCE_TYPE,
                TYPE.matcher(text(Field.INSTANCE_TYPE)).matches(),
                "an instance type such as ml.g6.2xlarge");
        complain(
                complaints,
                Field.START_UPS,
                whole(text(Field.START_UPS)).isPresent(),
                "a whole number from 1 to %d".formatted(MOST_START_UPS));
        for (Field size : new Field[] {Field.IMAGE_GB, Field.MODEL_GB}) {
            complain(
                    complaints,
                    size,
                    gigabytes(text(size)).isPresent(),
                    "gigabytes above 0, such as 17.7");
        }
        return complaints;
    }

    private static void complain(
            Map<Field, String> complaints, Field field, boolean good, String expected) {
        if (!good) {
            complaints.put(field, "Expected %s.".formatted(expected));
        }
    }

    /// The scenario as JSON, where there is nothing to complain about.
    public Optional<Map<String, Object>> json() {
        if (!complaints().isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> json = new LinkedHashMap<>(ScenarioJson.of(template));
        json.put("name", text(Field.NAME));
        json.put("description", "Made from %s of the library.".formatted(template.name()));
        json.put("endpoint", with(json, "endpoint", "instanceType", text(Field.INSTANCE_TYPE)));
        json.put(
                "startUps",
                with(json, "startUps", "count", whole(text(Field.START_UPS)).orElseThrow()));
        json.put(
                "image",
                sized(json, "image", template.image().size().gigabytes(), text(Field.IMAGE_GB)));
        json.put(
                "model",
                sized(json, "model", template.model().size().gigabytes(), text(Field.MODEL_GB)));
        return Optional.of(json);
    }

    /// Another size is another image: its layers and its digest say nothing any more.
    private static Map<String, Object> sized(
            Map<String, Object> json, String object, double before, String text) {
        double gigabytes = gigabytes(text).orElseThrow();
        Map<String, Object> changed = with(json, object, "gb", gigabytes);
        if (gigabytes != before) {
            changed.remove("layersGb");
            changed.remove("digest");
            changed.remove("id");
        }
        return changed;
    }

    private static Map<String, Object> with(
            Map<String, Object> json, String object, String field, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>();
        if (json.get(object) instanceof Map<?, ?> fields) {
            fields.forEach((name, one) -> changed.put(String.valueOf(name), one));
        }
        changed.put(field, value);
        return changed;
    }

    private static Optional<Integer> whole(String text) {
        return text.matches("\\d{1,5}")
                ? Optional.of(Integer.parseInt(text)).filter(n -> n >= 1 && n <= MOST_START_UPS)
                : Optional.empty();
    }

    private static Optional<Double> gigabytes(String text) {
        return text.matches("\\d{1,6}(\\.\\d{1,12})?")
                ? Optional.of(Double.parseDouble(text)).filter(gb -> gb > 0 && gb <= MOST_GB)
                : Optional.empty();
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
