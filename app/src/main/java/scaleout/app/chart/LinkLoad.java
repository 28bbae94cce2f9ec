package scaleout.app.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import scaleout.model.domain.Phase;
import scaleout.model.flow.RateSeries;
import scaleout.model.simulation.Course;
import scaleout.model.simulation.Slowing.Link;

/// What a start-up's transfers ask of a link of its instance, piece by piece.
///
/// @param link   the link
/// @param pieces in order of time; the rates are constant in each
record LinkLoad(Link link, List<Piece> pieces) {

    private static final double BYTES_PER_MB = 1e6;

    /// A time of constant rates.
    ///
    /// @param start     seconds after the course began
    /// @param end       seconds after the course began
    /// @param imageMBps decimal MB/s on the link: on a disk the compressed bytes times the write amplification
    /// @param modelMBps decimal MB/s on the link
    record Piece(double start, double end, double imageMBps, double modelMBps) {

        double total() {
            return imageMBps + modelMBps;
        }

        double seconds() {
            return end - start;
        }
    }

    /// One transfer while nothing changes its rate or what it lies on.
    ///
    /// @param start     seconds after the course began
    /// @param end       seconds after the course began
    /// @param belowMBps decimal MB/s of the layer below it
    /// @param rateMBps  its own decimal MB/s, greater than 0
    record Layer(double start, double end, double belowMBps, double rateMBps) {}

    /// Bytes of the link for each compressed byte of the image.
    static double imageFactor(Course course, Link link) {
        return switch (link) {
            case DISK -> course.parameters().writeAmplification().value();
            case NETWORK, NONE -> 1;
        };
    }

    /// What the link can do, decimal MB/s.
    static double capacity(Course course, Link link) {
        return switch (link) {
            case DISK -> course.parameters().disk().value();
            case NETWORK -> course.parameters().nic().value();
            case NONE -> Double.POSITIVE_INFINITY;
        };
    }

    static LinkLoad of(Course course, Link link) {
        double imageStart = course.start(Phase.IMAGE_PULL);
        double modelStart = course.start(Phase.MODEL_DOWNLOAD);
        RateSeries image = course.transfers().imageRate();
        RateSeries model = course.transfers().modelRate();
        TreeSet<Double> times = new TreeSet<>();
        image.steps().forEach(step -> times.add(imageStart + step.atSeconds()));
        model.steps().forEach(step -> times.add(modelStart + step.atSeconds()));
        double amplification = imageFactor(course, link);
        List<Piece> pieces = new ArrayList<>();
        for (double start : times) {
            Double end = times.higher(start);
            if (end != null) {
                double middle = (start + end) / 2;
                Piece piece =
                        new Piece(
                                start,
                                end,
                                image.at(middle - imageStart) * amplification / BYTES_PER_MB,
                                model.at(middle - modelStart) / BYTES_PER_MB);
                if (piece.total() > 0) {
                    pieces.add(piece);
                }
            }
        }
        return new LinkLoad(link, List.copyOf(pieces));
    }

    /// The image's bytes, at the bottom.
    List<Layer> image() {
        return merged(
                pieces.stream()
                        .map(piece -> new Layer(piece.start, piece.end, 0, piece.imageMBps))
                        .toList());
    }

    /// The model's bytes, on top of the image's.
    List<Layer> model() {
        return merged(
                pieces.stream()
                        .map(piece ->
                                new Layer(piece.start, piece.end, piece.imageMBps, piece.modelMBps))
                        .toList());
    }

    /// Joins neighbours that differ in nothing, and leaves out empty ones.
    private static List<Layer> merged(List<Layer> layers) {
        List<Layer> merged = new ArrayList<>();
        for (Layer layer : layers) {
            Layer last = merged.isEmpty() ? null : merged.getLast();
            if (last != null && last.end == layer.start && same(last, layer)) {
                merged.set(
                        merged.size() - 1,
                        new Layer(last.start, layer.end, last.belowMBps, last.rateMBps));
            } else if (layer.rateMBps > 0) {
                merged.add(layer);
            }
        }
        return merged;
    }

    /// Solved rates that mean the same differ in their last digits.
    private static boolean same(Layer one, Layer other) {
        return Math.abs(one.belowMBps - other.belowMBps) < 1e-9
                && Math.abs(one.rateMBps - other.rateMBps) < 1e-9;
    }

    /// The highest rate, MB/s; zero where nothing is transferred.
    double peak() {
        return pieces.stream().mapToDouble(Piece::total).max().orElse(0);
    }
}
