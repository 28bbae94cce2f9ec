package scaleout.app.chart;

import java.util.List;
import scaleout.app.chart.Mark.Anchor;
import scaleout.app.chart.Mark.Style;
import scaleout.model.domain.Lane;
import scaleout.model.projection.ProjectedStartUp;
import scaleout.model.projection.RetainedLane;
import scaleout.model.report.Durations;
import scaleout.model.simulation.Course;

/// The selected start-up once for each lane, one under another: what retained state would change. Lanes are compared, never added.
///
/// It shares the time axis and the gutter of [GanttLayout].
public final class LanesLayout {

    private static final double TOP = 36;
    private static final double MOST_LANE = 24;
    private static final double LEAST_BAR = 4;

    private final Scene scene;
    private final Sheet sheet;
    private final TimeAxis axis;
    private final TimeScale scale;

    private LanesLayout(Scene scene, Viewport viewport, Sheet sheet) {
        this.scene = scene;
        this.sheet = sheet;
        axis = new TimeAxis(viewport, sheet.width());
        scale = scene.scale();
    }

    /// Returns the lanes of the scene's selected start-up; sizes in pixels.
    ///
    /// @param lanes what it would be in each; none where that is unknown
    public static Drawing layOut(
            Scene scene,
            List<RetainedLane> lanes,
            Viewport viewport,
            double width,
            double height,
            TextRuler ruler) {
        return new LanesLayout(scene, viewport, new Sheet(width, height, ruler)).drawing(lanes);
    }

    /// The height at which no bar is narrower than it could be, pixels.
    public static double fullHeight(int lanes) {
        return TOP + MOST_LANE * lanes;
    }

    /// Returns the lanes in words, for those who do not see them.
    public static String words(List<RetainedLane> lanes) {
        StringBuilder text = new StringBuilder("Retained-state lanes, compared, never added.");
        for (RetainedLane lane : lanes) {
            text.append(
                    " %s: %s."
                            .formatted(
                                    name(lane.lane()),
                                    SpanWords.duration(lane.course().totalSeconds())));
        }
        return text.toString();
    }

    private Drawing drawing(List<RetainedLane> lanes) {
        scale.grid(sheet, axis, TOP - 8, sheet.height());
        sheet.label(8, 20, "Lanes", Ink.TEXT, Style.STRONG, Anchor.START, TimeAxis.GUTTER - 16);
        double origin =
                GanttRows.projected(scene, scene.selected())
                        .map(selected -> GhostBars.origin(selected, scale))
                        .orElse(0.0);
        boolean shows =
                !lanes.isEmpty() && GanttRows.projected(scene, scene.selected()).isPresent();
        sheet.label(
                axis.left(),
                20,
                shows
                        ? "The selected start-up, had it found this there already. Compared, never added."
                        : "Select a start-up that became ready and whose sizes are known to see it in each lane.",
                Ink.DIM,
                Style.SMALL,
                Anchor.START,
                axis.right() - axis.left());
        if (shows) {
            double high = Math.min(MOST_LANE, (sheet.height() - TOP) / lanes.size());
            double least = lanes.getFirst().course().totalSeconds();
            for (int i = 0; i < lanes.size(); i++) {
                lane(lanes.get(i), origin, TOP + i * high, high, least);
            }
        }
        return sheet.drawing();
    }

    private void lane(RetainedLane lane, double origin, double y, double high, double cold) {
        Course course = lane.course();
        String key = Integer.toString(scene.selected());
        boolean found =
                GanttRows.projected(scene, scene.selected())
                        .map(ProjectedStartUp::startUp)
                        .filter(startUp -> startUp.lane() == lane.lane())
                        .isPresent();
        sheet.label(
                12,
                y + high / 2 + 4,
                name(lane.lane()),
                Ink.TEXT,
                found ? Style.STRONG : Style.SMALL,
                Anchor.START,
                TimeAxis.GUTTER - 24);
        RowParts bar = new RowParts(y + high / 6, Math.max(LEAST_BAR, Math.floor(2 * high / 3)));
        GhostBars.layOut(sheet, axis, origin, course, bar, key);
        String total =
                (course.totalSeconds() == 0
                                ? "nothing to wait for"
                                : Durations.text(course.totalSeconds()))
                        + (lane.lane() == Lane.COLD
                                ? ""
                                : ", %s less than cold"
                                        .formatted(Durations.text(cold - course.totalSeconds())));
        double x = axis.clamped(origin + course.totalSeconds()) + 6;
        if (x + sheet.width(total, Style.SMALL) <= sheet.width() - 2) {
            sheet.plain(x - 2, y + 1, sheet.width(total, Style.SMALL) + 4, high - 2, Ink.GROUND);
            sheet.label(x, y + high / 2 + 4, total, Ink.DIM, Style.SMALL);
        }
        sheet.spot(0, y, TimeAxis.GUTTER, high, key, said(lane, total, found));
    }

    private static String said(RetainedLane lane, String total, boolean found) {
        return "%s\n%s\n%s%s"
                .formatted(
                        name(lane.lane()),
                        total,
                        meaning(lane.lane()),
                        found ? "\nThis start-up was in this lane." : "");
    }

    private static String name(Lane lane) {
        return switch (lane) {
            case COLD -> "Cold";
            case IMAGE_CACHED -> "Image cached";
            case IMAGE_AND_ARTIFACTS_CACHED -> "Image, model cached";
            case RESIDENT -> "Resident";
        };
    }

    private static String meaning(Lane lane) {
        return switch (lane) {
            case COLD -> "Image and model are transferred.";
            case IMAGE_CACHED -> "No pull: the endpoint's image cache has it.";
            case IMAGE_AND_ARTIFACTS_CACHED ->
                    "No pull and no download: only copies on running instances find both there.";
            case RESIDENT -> "The model runs there already: the demand has only to be noticed.";
        };
    }
}
