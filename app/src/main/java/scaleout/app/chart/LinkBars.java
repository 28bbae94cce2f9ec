package scaleout.app.chart;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import scaleout.app.chart.LinkLoad.Layer;
import scaleout.app.chart.LinkLoad.Piece;
import scaleout.app.chart.Mark.Anchor;
import scaleout.app.chart.Mark.Pattern;
import scaleout.app.chart.Mark.Style;
import scaleout.app.chart.Mark.Surety;
import scaleout.model.domain.DataSize;
import scaleout.model.domain.Phase;
import scaleout.model.simulation.Course;

/// The stacked rates of a start-up's transfers as observed, and as a ghost under the scenario.
final class LinkBars {

    private static final double TEXT_HEIGHT = 16;

    private final Sheet sheet;
    private final TimeAxis axis;
    private final RateScale scale;
    private final LinkLoad before;
    private final LinkLoad after;

    /// Where rates lie.
    ///
    /// @param origin        when the courses begin, seconds on the time axis
    /// @param bottom        of a rate of zero, pixels
    /// @param pixelsPerMBps height of one decimal MB/s, greater than 0
    record RateScale(double origin, double bottom, double pixelsPerMBps) {

        double y(double megabytesPerSecond) {
            return bottom - megabytesPerSecond * pixelsPerMBps;
        }
    }

    /// @param after empty where nothing changes
    LinkBars(Sheet sheet, TimeAxis axis, RateScale scale, LinkLoad before, LinkLoad after) {
        this.sheet = sheet;
        this.axis = axis;
        this.scale = scale;
        this.before = before;
        this.after = after;
    }

    /// Puts the areas on the sheet, then what says something about them, so that no area covers a word.
    ///
    /// @param key of the spots
    void layOut(Course baseline, Course scenario, String key) {
        before.image().forEach(layer -> filled(layer, Phase.IMAGE_PULL, Surety.HATCHED));
        before.model().forEach(layer -> filled(layer, Phase.MODEL_DOWNLOAD, Surety.HATCHED));
        after.image().forEach(layer -> ghost(layer, Phase.IMAGE_PULL));
        after.model().forEach(layer -> ghost(layer, Phase.MODEL_DOWNLOAD));
        new TransferSpots(sheet, axis, scale, baseline, "as observed (inferred)", key)
                .layOut(before);
        new TransferSpots(sheet, axis, scale, scenario, "projected", key).layOut(after);
    }

    private void filled(Layer layer, Phase phase, Surety surety) {
        double x = x(layer.start());
        double right = x(layer.end());
        if (right > x) {
            double top = scale.y(layer.belowMBps() + layer.rateMBps());
            double height = layer.rateMBps() * scale.pixelsPerMBps;
            sheet.add(
                    new Mark.Box(
                            x, top, right - x, height, Ink.of(phase), Pattern.of(phase), surety));
        }
    }

    /// Filled where it stands beside what was observed, a mere outline where it stands in front of it.
    private void ghost(Layer layer, Phase phase) {
        if (!overlaps(layer)) {
            filled(layer, phase, Surety.GHOST);
        } else if (x(layer.end()) > x(layer.start())) {
            double left = x(layer.start()) + 0.5;
            double right = x(layer.end()) - 0.5;
            double bottom = scale.y(layer.belowMBps());
            double top = scale.y(layer.belowMBps() + layer.rateMBps());
            List<double[]> points =
                    List.of(
                            new double[] {left, bottom},
                            new double[] {left, top},
                            new double[] {right, top},
                            new double[] {right, bottom});
            sheet.add(new Mark.Polyline(points, Ink.TEXT, 1.5, true, true));
        }
    }

    private boolean overlaps(Layer layer) {
        return before.pieces().stream()
                .anyMatch(piece -> piece.start() < layer.end() && piece.end() > layer.start());
    }

    /// Names what is transferred, how much of it and how fast.
    void names(Course baseline) {
        double bytes = baseline.transfers().imageRate().bytes();
        String size = DataSize.ofGigabytes(bytes / DataSize.BYTES_PER_GB, "").text();
        name(before.image(), "image pull " + size, "pull " + size, size);
        modelName(where(before, piece -> piece.imageMBps() > 0), "beside the pull");
        modelName(where(before, piece -> piece.imageMBps() == 0), "alone");
        where(after, piece -> piece.imageMBps() == 0).pieces().stream()
                .findFirst()
                .ifPresent(this::ghostName);
    }

    /// The part of a load with the model in it for which something holds.
    private static LinkLoad where(LinkLoad load, Predicate<Piece> holds) {
        return new LinkLoad(
                load.link(),
                load.pieces().stream()
                        .filter(piece -> piece.modelMBps() > 0)
                        .filter(holds)
                        .toList());
    }

    private void modelName(LinkLoad load, String how) {
        double seconds = load.pieces().stream().mapToDouble(Piece::seconds).sum();
        double megabytes =
                load.pieces().stream()
                        .mapToDouble(piece -> piece.seconds() * piece.modelMBps())
                        .sum();
        if (seconds > 0) {
            String rate = digits(megabytes / seconds) + " MB/s";
            name(load.model(), "model " + rate + " " + how, "model " + rate, rate);
        }
    }

    /// Names the widest layer by the first of some names that fits into it: beside the ghost, or else in front of it.
    private void name(List<Layer> layers, String... names) {
        Optional<Layer> widest =
                layers.stream()
                        .filter(layer -> layer.rateMBps() * scale.pixelsPerMBps >= TEXT_HEIGHT + 2)
                        .max(
                                Comparator.comparingDouble(
                                        layer -> x(layer.end()) - x(layer.start())));
        if (widest.isEmpty()) {
            return;
        }
        Layer layer = widest.get();
        double right = x(layer.end());
        for (double left :
                new double[] {Math.max(x(layer.start()), ghostEnd(layer)), x(layer.start())}) {
            Optional<String> fits =
                    Arrays.stream(names)
                            .filter(text ->
                                    Math.ceil(sheet.width(text, Style.SMALL)) + 22 <= right - left)
                            .findFirst();
            if (fits.isPresent()) {
                tag(
                        Math.rint(left + 6),
                        scale.y(layer.belowMBps() + layer.rateMBps() / 2),
                        fits.get());
                return;
            }
        }
    }

    /// Where the ghost before a layer ends, pixels; left of everything where there is none.
    private double ghostEnd(Layer layer) {
        return after.pieces().stream()
                .filter(piece -> piece.start() < layer.end())
                .mapToDouble(piece -> x(piece.end()))
                .max()
                .orElse(0);
    }

    /// A text on a ground of its own, centred on `middle`, pixels.
    private void tag(double x, double middle, String text) {
        double width = Math.ceil(sheet.width(text, Style.SMALL)) + 10;
        double y = Math.rint(middle);
        sheet.plain(x, y - TEXT_HEIGHT / 2, width, TEXT_HEIGHT, Ink.GROUND);
        sheet.label(x + 5, y + 4, text, Ink.TEXT, Style.SMALL, Anchor.START, width);
    }

    /// Above the ghost; left of it where it stands in front of what was observed.
    private void ghostName(Piece piece) {
        double left = x(piece.start());
        if (x(piece.end()) <= left) {
            return;
        }
        String text = "alone: %s MB/s".formatted(digits(piece.modelMBps()));
        double width = Math.ceil(sheet.width(text, Style.SMALL));
        double y = scale.y(piece.total());
        if (!overlaps(new Layer(piece.start(), piece.end(), 0, piece.modelMBps()))) {
            sheet.label(
                    Math.max(axis.left() + 2, Math.min(left, free(left) - width)),
                    y - 5,
                    text,
                    Ink.TEXT,
                    Style.SMALL);
        } else if (left - width - 16 >= axis.left()) {
            tag(left - width - 16, y + TEXT_HEIGHT / 2, text);
        } else {
            tag(left + 6, scale.bottom - 14, text);
        }
    }

    /// Where the first observed transfer after a place begins, or else the plot ends, pixels.
    private double free(double after) {
        return before.pieces().stream()
                .mapToDouble(piece -> x(piece.start()) - 6)
                .filter(x -> x > after)
                .min()
                .orElse(axis.right());
    }

    private double x(double seconds) {
        return axis.clamped(scale.origin + seconds);
    }

    /// A rate in words, MB/s.
    static String digits(double rate) {
        return String.format(Locale.ROOT, rate < 9.95 ? "%.1f" : "%.0f", rate);
    }
}
