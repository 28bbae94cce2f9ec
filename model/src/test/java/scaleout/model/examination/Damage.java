package scaleout.model.examination;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/// What happens to answers on their way into a folder: items are duplicated and in no order, pages overlap, and times are
/// written in every form that AWS tools have, mixed within one file.
final class Damage {

    private static final Pattern TIME =
            Pattern.compile("20\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d)?(\\.\\d+)?Z");

    private final Dice dice;
    private final SortedMap<String, Object> files = new TreeMap<>();

    private Damage(long seed) {
        dice = new Dice(seed * 47 + 13);
    }

    /// Writes what is left of the answers into a folder.
    static void write(Seen seen, Path folder) throws IOException {
        Damage damage = new Damage(seen.world().seed());
        Answers.of(seen).forEach(damage::take);
        for (Map.Entry<String, Object> file : damage.files.entrySet()) {
            Files.writeString(
                    folder.resolve(file.getKey()),
                    JsonMapper.shared().writeValueAsString(file.getValue()));
        }
        if (seen.shown().metricStream() && !Answers.stream(seen).isEmpty()) {
            Files.write(
                    folder.resolve("metric-stream.ndjson"),
                    damage.disordered(Answers.stream(seen)).stream()
                            .map(record -> JsonMapper.shared().writeValueAsString(record))
                            .collect(Collectors.joining("\n"))
                            .getBytes(StandardCharsets.UTF_8));
        }
    }

    private void take(String name, Object answer) {
        if (name.equals("manifest.json")) {
            files.put(name, answer);
            return;
        }
        if (answer instanceof Map<?, ?> map && map.size() == 1) {
            String field = (String) map.keySet().iterator().next();
            if (map.get(field) instanceof List<?> items) {
                list(name, field, items);
                return;
            }
        }
        files.put(name, answer instanceof List<?> items ? disordered(items) : spelled(answer));
    }

    private void list(String name, String field, List<?> items) {
        List<Object> all = new ArrayList<>();
        if (field.equals("MetricDataResults")) {
            items.forEach(result -> all.addAll(points((Map<?, ?>) result)));
        } else {
            all.addAll(disordered(items));
        }
        if (all.size() < 4 || dice.chance(0.6)) {
            files.put(name, page(field, all));
            return;
        }
        int cut = dice.whole(1, all.size() - 2);
        files.put(name, page(field, all.subList(0, Math.min(all.size(), cut + dice.whole(0, 2)))));
        files.put(name.replace(".json", "-9.json"), page(field, all.subList(cut, all.size())));
    }

    private Object page(String field, List<Object> items) {
        return Answers.map(field, items.stream().map(this::spelled).toList());
    }

    private List<Object> disordered(List<?> items) {
        List<Object> all = new ArrayList<>(items);
        for (Object item : items) {
            if (dice.chance(0.1)) {
                all.add(item);
            }
        }
        if (dice.chance(0.7)) {
            dice.shuffle(all);
        }
        return all;
    }

    /// One or two results of the same id, of points in no order and some of them twice.
    private List<Object> points(Map<?, ?> result) {
        List<?> stamps = (List<?>) result.get("Timestamps");
        List<?> values = (List<?>) result.get("Values");
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < stamps.size(); i++) {
            order.add(i);
            if (dice.chance(0.03)) {
                order.add(i);
            }
        }
        if (dice.chance(0.7)) {
            dice.shuffle(order);
        }
        int cut = dice.chance(0.3) ? order.size() / 2 : 0;
        List<Object> parts = new ArrayList<>();
        for (List<Integer> part :
                List.of(order.subList(0, cut), order.subList(cut, order.size()))) {
            Map<String, Object> copy = new LinkedHashMap<>();
            result.forEach((key, value) -> copy.put((String) key, value));
            copy.put("Timestamps", part.stream().<Object>map(stamps::get).toList());
            copy.put("Values", part.stream().<Object>map(values::get).toList());
            parts.add(copy);
        }
        return parts;
    }

    private Object spelled(Object node) {
        return switch (node) {
            case Map<?, ?> map -> {
                Map<String, Object> copy = new LinkedHashMap<>();
                map.forEach((key, value) -> copy.put((String) key, spelled(value)));
                yield copy;
            }
            case List<?> list -> list.stream().map(this::spelled).toList();
            case String text when TIME.matcher(text).matches() -> spelled(Instant.parse(text));
            case null, default -> node;
        };
    }

    private Object spelled(Instant at) {
        return switch (dice.whole(0, 6)) {
            case 0 -> at.toString();
            case 1 -> offset(at, "yyyy-MM-dd'T'HH:mm:ss.SSSxxx", ZoneOffset.UTC);
            case 2 -> offset(at, "yyyy-MM-dd'T'HH:mm:ss.SSSxx", ZoneOffset.UTC);
            case 3 -> offset(at, "yyyy-MM-dd'T'HH:mm:ss.SSSxxx", ZoneOffset.ofHours(8));
            case 4 -> at.toEpochMilli() / 1000.0;
            case 5 -> at.toEpochMilli();
            default -> Long.toString(at.toEpochMilli());
        };
    }

    private static String offset(Instant at, String pattern, ZoneOffset zone) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(zone).format(at);
    }
}
