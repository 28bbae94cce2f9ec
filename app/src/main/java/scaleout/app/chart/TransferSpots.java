package scaleout.app.chart;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import scaleout.app.chart.LinkBars.RateScale;
import scaleout.app.chart.LinkLoad.Layer;
import scaleout.model.domain.DataSize;
import scaleout.model.domain.Phase;
import scaleout.model.flow.RateSeries;
import scaleout.model.simulation.Course;
import scaleout.model.simulation.Slowing;

/// What hover says of transfers: how fast, how much so far, and who slows whom by how much.
final class TransferSpots {

    /// Hover says something else for every so many pixels.
    private static final double COLUMN = 6;

    private static final double BYTES_PER_MB = 1e6;

    private final Sheet sheet;
    private final TimeAxis axis;
    private final RateScale scale;
    private final Course course;
    private final String which;
    private final String key;

    /// @param which whether the course is as observed or projected, in words
    /// @param key   of the spots
    TransferSpots(
            Sheet sheet, TimeAxis axis, RateScale scale, Course course, String which, String key) {
        this.sheet = sheet;
        this.axis = axis;
        this.scale = scale;
        this.course = course;
        this.which = which;
        this.key = key;
    }

    void layOut(LinkLoad load) {
        spots(load, load.image(), Phase.IMAGE_PULL);
        spots(load, load.model(), Phase.MODEL_DOWNLOAD);
    }

    private void spots(LinkLoad load, List<Layer> layers, Phase phase) {
        RateSeries rate =
                phase == Phase.IMAGE_PULL
                        ? course.transfers().imageRate()
                        : course.transfers().modelRate();
        Supplier<String> slowing =
                () -> Slowing.of(course, phase).map(TransferSpots::words).orElse("");
        for (Layer layer : layers) {
            double left = axis.clamped(scale.origin() + layer.start());
            double right = axis.clamped(scale.origin() + layer.end());
            double top = scale.y(layer.belowMBps() + layer.rateMBps());
            double height = layer.rateMBps() * scale.pixelsPerMBps();
            for (double x = left; x < right; x += COLUMN) {
                double width = Math.min(COLUMN, right - x);
                double now = axis.seconds(x + width / 2) - scale.origin() - course.start(phase);
                sheet.spot(
                        x,
                        top,
                        width,
                        height,
                        key,
                        () -> said(load, phase, rate, now) + slowing.get());
            }
        }
    }

    private String said(LinkLoad load, Phase phase, RateSeries rate, double seconds) {
        double own = rate.at(seconds) / BYTES_PER_MB;
        double factor = phase == Phase.IMAGE_PULL ? LinkLoad.imageFactor(course, load.link()) : 1;
        String onLink =
                factor == 1
                        ? ""
                        : ", %s MB/s on the %s"
                                .formatted(LinkBars.digits(own * factor), load.link().label());
        return "%s, %s\n%s MB/s%s\n%s of %s so far"
                .formatted(
                        phase.label(),
                        which,
                        LinkBars.digits(own),
                        onLink,
                        size(Slowing.bytes(rate, seconds)),
                        size(rate.bytes()));
    }

    private static String size(double bytes) {
        return DataSize.ofGigabytes(bytes / DataSize.BYTES_PER_GB, "").text();
    }

    /// Who slows it by how much, in a sentence.
    static String words(Slowing slowing) {
        String name = PhaseWords.brief(slowing.slowed());
        String other = slowing.by().label().toLowerCase(Locale.ROOT);
        if (slowing.secondsLater() < 0.5) {
            return "\nNot slowed by the %s beside it.".formatted(other);
        }
        String full =
                Optional.of(slowing.link().label())
                        .filter(link -> !link.isEmpty())
                        .map(link -> " Full was the %s.".formatted(link))
                        .orElse("");
        return "\nBeside the %s the %s ran at %s MB/s instead of %s MB/s: it ended %s later.%s"
                .formatted(
                        other,
                        name,
                        LinkBars.digits(slowing.besideRate() / BYTES_PER_MB),
                        LinkBars.digits(slowing.aloneRate() / BYTES_PER_MB),
                        SpanWords.duration(slowing.secondsLater()),
                        full);
    }
}
