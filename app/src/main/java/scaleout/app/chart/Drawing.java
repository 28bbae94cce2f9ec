package scaleout.app.chart;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Shapes in the order in which they are painted, and what the mouse meets.
///
/// @param width  pixels
/// @param height pixels
/// @param marks  shapes
/// @param spots  places that have something to say, the topmost last
public record Drawing(double width, double height, List<Mark> marks, List<Spot> spots) {

    /// A place that has something to say.
    ///
    /// @param key  what it stands for, such as a start-up's number; stable while the data is the same
    /// @param words what a tooltip and a keyboard user are told; put together only for those that are asked
    public record Spot(
            double x, double y, double width, double height, String key, Supplier<String> words) {

        /// A spot whose words are at hand.
        public Spot(double x, double y, double width, double height, String key, String text) {
            this(x, y, width, height, key, () -> text);
        }

        /// What a tooltip and a keyboard user are told.
        public String text() {
            return words.get();
        }

        /// Returns this spot `dx` pixels further right and `dy` pixels further down.
        public Spot moved(double dx, double dy) {
            return new Spot(x + dx, y + dy, width, height, key, words);
        }
    }

    public Drawing {
        marks = List.copyOf(marks);
        spots = List.copyOf(spots);
    }

    /// Returns the topmost spot at a point, if any.
    public Optional<Spot> at(double x, double y) {
        return spots.reversed().stream()
                .filter(s ->
                        x >= s.x() && x < s.x() + s.width() && y >= s.y() && y < s.y() + s.height())
                .findFirst();
    }
}
