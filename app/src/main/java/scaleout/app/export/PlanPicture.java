package scaleout.app.export;

import java.util.List;
import org.jspecify.annotations.Nullable;
import scaleout.app.chart.Drawing;
import scaleout.app.chart.PlanLayout;
import scaleout.app.chart.PlanTableLayout;
import scaleout.app.chart.Sheet;
import scaleout.app.chart.TextRuler;
import scaleout.model.planning.PlanBands;
import scaleout.model.planning.PlanTable;
import scaleout.model.scenario.Scenario;

/// One picture of a plan, for a review: how long the promise is broken, demand against capacity over time, what each
/// combination of the optimizations would give, and where the numbers come from.
public final class PlanPicture {

    private static final double EDGE = 24;
    private static final double LEAST_WIDTH = 480;
    private static final double LEAST_CHART = 140;
    private static final double USUAL_CHART = 300;

    private final Content content;
    private final TextRuler ruler;
    private final double width;

    /// What is drawn.
    ///
    /// @param scenario what was planned, with the toggles of now
    /// @param seed     of everything that was drawn
    /// @param table    all combinations; the first one without any optimization
    /// @param bands    how the answers of now vary; null where they were played once
    public record Content(
            Scenario scenario, long seed, PlanTable table, @Nullable PlanBands bands) {

        /// The combination that the scenario has.
        PlanTable.Row now() {
            return PlanTable.now(table.rows(), scenario.optimizations());
        }

        /// Without any optimization.
        PlanTable.Row before() {
            return table.rows().getFirst();
        }
    }

    private PlanPicture(Content content, double width, TextRuler ruler) {
        this.content = content;
        this.ruler = ruler;
        this.width = width - 2 * EDGE;
    }

    /// Returns the picture, exactly as large as asked for: the chart gets the height that the words leave.
    ///
    /// @param width  pixels
    /// @param height pixels
    /// @throws IllegalArgumentException where it does not fit; it says the least size
    public static Drawing layOut(
            Content content, Provenance provenance, double width, double height, TextRuler ruler) {
        if (width < LEAST_WIDTH) {
            throw new IllegalArgumentException(
                    "a picture of a plan must be at least %.0f pixels wide, but %.0f were asked for. Choose a greater width."
                            .formatted(LEAST_WIDTH, width));
        }
        PlanPicture picture = new PlanPicture(content, width, ruler);
        double chart = height - picture.heightBeside(provenance);
        if (chart < LEAST_CHART) {
            throw new IllegalArgumentException(
                    "a picture of this plan %.0f pixels wide must be at least %.0f pixels high, but %.0f were asked for. Choose a greater height."
                            .formatted(width, Math.ceil(height - chart + LEAST_CHART), height));
        }
        return picture.drawing(provenance, height, chart);
    }

    /// Returns the height at which the chart is as high as in the window, pixels.
    public static double naturalHeight(
            Content content, Provenance provenance, double width, TextRuler ruler) {
        return new PlanPicture(content, width, ruler).heightBeside(provenance) + USUAL_CHART;
    }

    private double heightBeside(Provenance provenance) {
        return 2 * EDGE
                + new Stack(List.of(head(), table(), caption(provenance))).height()
                + Stack.SPACE;
    }

    private Drawing drawing(Provenance provenance, double height, double chart) {
        Sheet sheet = new Sheet(width + 2 * EDGE, height, ruler);
        new Stack(List.of(head(), chart(chart), table(), caption(provenance)))
                .on(sheet, EDGE, EDGE);
        return sheet.drawing();
    }

    private Drawing head() {
        return PlanHead.layOut(content, width, ruler);
    }

    private Drawing chart(double height) {
        return PlanLayout.layOut(
                PlanLayout.Track.of(content.now().plan(), content.before().plan()),
                width,
                height,
                ruler);
    }

    private Drawing table() {
        return PlanTableLayout.layOut(content.table.rows(), content.now(), width, ruler);
    }

    private Drawing caption(Provenance provenance) {
        String text = PlanCaption.text(content, provenance, PlanTableLayout.leftOut(width));
        return Caption.layOut(text, width, ruler);
    }
}
