package scaleout.app.export;

import java.util.List;
import scaleout.app.chart.Drawing;
import scaleout.app.chart.TextRuler;

/// One picture for an architecture review: what changed, the numbers and how sure they are, why, and where they come from.
public final class ReviewPicture {

    /// Narrower pictures have no room for a time axis beside the names, pixels.
    private static final double LEAST_WIDTH = 320;

    private ReviewPicture() {}

    /// Returns the picture, exactly as large as asked for. Where the height does not suffice for everything, rows are
    /// left out first, and it says how many; then the tracks shrink, then demand and capacity are left out, then findings,
    /// then the contention chart, then the lanes, then all rows but one and the names of the parameters.
    ///
    /// @param width  pixels
    /// @param height pixels
    /// @throws IllegalArgumentException where not even that fits; it says the least size
    public static Drawing layOut(Subject subject, double width, double height, TextRuler ruler) {
        if (width < LEAST_WIDTH) {
            throw new IllegalArgumentException(
                    "a picture must be at least %.0f pixels wide, but %.0f were asked for. Choose a greater width."
                            .formatted(LEAST_WIDTH, width));
        }
        Composition composition = new Composition(subject, width, ruler);
        List<Contents> choices = Contents.fullestFirst(subject);
        for (Contents contents : choices) {
            if (composition.leastHeight(contents) <= height) {
                return composition.layOut(contents, height);
            }
        }
        throw new IllegalArgumentException(
                "a picture %.0f pixels wide must be at least %.0f pixels high, but %.0f were asked for. Choose a greater height."
                        .formatted(
                                width,
                                Math.ceil(composition.leastHeight(choices.getLast())),
                                height));
    }

    /// Returns the height at which every row is in the picture and nothing is empty, pixels.
    public static double naturalHeight(Subject subject, double width, TextRuler ruler) {
        return new Composition(subject, width, ruler)
                .naturalHeight(Contents.fullestFirst(subject).getFirst());
    }
}
