package scaleout.app.chart;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import scaleout.app.chart.GanttRows.Form;
import scaleout.app.chart.GanttRows.Group;
import scaleout.app.chart.GanttRows.Row;
import scaleout.app.state.Rows;
import scaleout.model.domain.Phase;
import scaleout.model.projection.ProjectedStartUp;
import scaleout.model.projection.Projection;
import scaleout.model.timeline.ScaleOut;
import scaleout.model.timeline.Span;
import scaleout.model.timeline.StartUp;

/// Puts start-ups into rows and groups, as the user wants them.
final class RowGroups {

    /// From so many start-ups on, rows are blended unless the user wants a row each.
    private static final int OVERVIEW_FROM = 2000;

    /// The height of all blended rows together, pixels.
    private static final double OVERVIEW = 480;

    /// The height of neighbours that are blended into one, pixels.
    static final double BIN = 3;

    private final Scene scene;
    private final Rows choice;
    private final TimeScale scale;

    private RowGroups(Scene scene) {
        this.scene = scene;
        choice = scene.rows();
        scale = TimeScale.of(scene.timeline());
    }

    static GanttRows rows(Scene scene) {
        return new RowGroups(scene).made();
    }

    private GanttRows made() {
        List<Row> all = all();
        RowWords filter = RowWords.of(choice.filter());
        List<Row> pinned =
                choice.pinned().stream()
                        .filter(number -> number < all.size())
                        .map(all::get)
                        .toList();
        Map<String, List<Row>> byKey = new LinkedHashMap<>();
        for (Row row : all) {
            if (filter.match(row) && !choice.pinned().contains(row.number())) {
                byKey.computeIfAbsent(key(row), key -> new ArrayList<>()).add(row);
            }
        }
        int shown = byKey.values().stream().mapToInt(List::size).sum();
        List<Group> groups = new ArrayList<>();
        double top = 0;
        for (Map.Entry<String, List<Row>> group : byKey.entrySet()) {
            Group made = group(group.getKey(), sorted(group.getValue()), shown, top);
            groups.add(made);
            top = made.bottom();
        }
        return new GanttRows(
                scale,
                pinned,
                List.copyOf(groups),
                all,
                new Places(groups, all.size()),
                ShortNames.of(all.stream().map(row -> row.startUp().instance()).toList()),
                top + GanttRows.FOOT);
    }

    private List<Row> all() {
        IdentityHashMap<StartUp, ProjectedStartUp> projected = byStartUp(scene.projection());
        List<Row> rows = new ArrayList<>();
        for (ScaleOut scaleOut : scene.timeline().scaleOuts()) {
            for (StartUp startUp : scaleOut.startUps()) {
                rows.add(new Row(rows.size(), startUp, scaleOut, projected.get(startUp)));
            }
        }
        return List.copyOf(rows);
    }

    /// By identity: start-ups may be equal, and hashing all their spans would cost more than drawing them.
    private static IdentityHashMap<StartUp, ProjectedStartUp> byStartUp(
            @Nullable Projection projection) {
        IdentityHashMap<StartUp, ProjectedStartUp> map = new IdentityHashMap<>();
        if (projection != null) {
            projection.startUps().forEach(startUp -> map.put(startUp.startUp(), startUp));
        }
        return map;
    }

    private String key(Row row) {
        String type = type(row);
        String event = row.scaleOut().at().toString();
        return switch (choice.grouping()) {
            case INSTANCE_TYPE -> type;
            case SCALE_OUT -> event;
            case BOTH -> event + " " + type;
        };
    }

    private static String type(Row row) {
        String type = row.scaleOut().instanceType();
        return type == null ? "unknown type" : type;
    }

    private String name(Row first) {
        String event = scale.as(scene.times()).words(first.scaleOut().at());
        return switch (choice.grouping()) {
            case INSTANCE_TYPE -> type(first);
            case SCALE_OUT -> event;
            case BOTH -> event + " \u00b7 " + type(first);
        };
    }

    private String note(List<Row> rows) {
        Stream<@Nullable String> notes =
                switch (choice.grouping()) {
                    case INSTANCE_TYPE -> rows.stream().map(row -> row.scaleOut().variant());
                    case SCALE_OUT, BOTH -> rows.stream().map(row -> row.scaleOut().cause());
                };
        return notes.map(note -> note == null ? "" : note)
                .filter(note -> !note.isBlank())
                .distinct()
                .limit(4)
                .collect(Collectors.joining(", "));
    }

    private Group group(String key, List<Row> rows, int shown, double top) {
        Form form = form(key, rows.size(), shown);
        double rowHeight = shown <= GanttRows.FEW ? GanttRows.TALL_ROW : GanttRows.ROW;
        double body =
                switch (form) {
                    case EACH -> rowHeight * rows.size();
                    case FOLDED -> GanttRows.ROW;
                    case BLENDED -> blendedHeight(rows.size(), shown);
                };
        int bins = form == Form.FOLDED ? 1 : (int) Math.round(body / BIN);
        return new Group(
                key,
                name(rows.getFirst()),
                note(rows),
                GroupWords.summary(rows, GanttRows.hasGhosts(scene.projection())),
                top,
                form,
                rowHeight,
                body,
                List.copyOf(rows),
                once(() -> density(rows, bins)));
    }

    private Form form(String key, int n, int shown) {
        if (choice.collapsed().contains(key)) {
            return Form.FOLDED;
        }
        boolean overview =
                switch (choice.size()) {
                    case AUTO -> shown >= OVERVIEW_FROM;
                    case ROWS -> false;
                    case OVERVIEW -> true;
                };
        return overview && n * GanttRows.ROW > blendedHeight(n, shown) ? Form.BLENDED : Form.EACH;
    }

    private static double blendedHeight(int n, int shown) {
        double part = OVERVIEW * n / Math.max(1, shown);
        return BIN * Math.max(Math.round(GanttRows.ROW / BIN), Math.round(part / BIN));
    }

    private Density density(List<Row> rows, int bins) {
        List<StartUp> startUps = rows.stream().map(Row::startUp).toList();
        Instant captured = scene.timeline().capturedAt();
        double end = captured == null ? lastEnd(startUps) : scale.seconds(captured);
        return Density.of(startUps, bins, scale, end);
    }

    private double lastEnd(List<StartUp> startUps) {
        double last = 0;
        for (StartUp startUp : startUps) {
            for (Span span : startUp.spans()) {
                last = Math.max(last, RowParts.end(span, scale, 0));
            }
        }
        return last;
    }

    private List<Row> sorted(List<Row> rows) {
        Comparator<Row> order =
                switch (choice.order()) {
                    case RECORDED -> Comparator.comparingInt(Row::number);
                    case NAME -> Comparator.comparing(row -> row.startUp().instance());
                    case START -> Comparator.comparing(row -> row.startUp().launchedAt());
                    case TOTAL -> known(row -> row.startUp().startUpSeconds());
                    case DETECTION -> phase(Phase.DETECTION);
                    case PROVISIONING -> phase(Phase.PROVISIONING);
                    case IMAGE_PULL -> phase(Phase.IMAGE_PULL);
                    case MODEL_DOWNLOAD -> phase(Phase.MODEL_DOWNLOAD);
                    case CONTAINER_INIT -> phase(Phase.CONTAINER_INIT);
                };
        rows.sort(choice.descending() ? order.reversed() : order);
        return rows;
    }

    private static Comparator<Row> phase(Phase phase) {
        return known(
                row -> row.startUp().span(phase).map(Span::seconds).orElse(OptionalDouble.empty()));
    }

    /// What is not known counts as longer than anything: it may still go on.
    private static Comparator<Row> known(Function<Row, OptionalDouble> seconds) {
        return Comparator.comparingDouble(
                row -> seconds.apply(row).orElse(Double.POSITIVE_INFINITY));
    }

    private static Supplier<Density> once(Supplier<Density> make) {
        return new Supplier<>() {
            private @Nullable Density made;

            @Override
            public synchronized Density get() {
                Density density = made == null ? make.get() : made;
                made = density;
                return density;
            }
        };
    }
}
