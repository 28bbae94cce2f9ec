package scaleout.model.calibration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import scaleout.model.domain.DataSize;
import scaleout.model.domain.DownloadedBy;
import scaleout.model.domain.Evidence;
import scaleout.model.domain.Lane;
import scaleout.model.domain.Phase;
import scaleout.model.domain.StartUpKind;
import scaleout.model.simulation.TransferParameters;
import scaleout.model.simulation.Transfers;
import scaleout.model.timeline.Moment;
import scaleout.model.timeline.Payload;
import scaleout.model.timeline.ScaleOut;
import scaleout.model.timeline.Span;
import scaleout.model.timeline.StartUp;
import scaleout.model.timeline.Timeline;
import scaleout.model.timeline.Timeline.Clock;

/// Start-ups from parameters that the fit is not told, with noise, and with phases that nothing separates.
///
/// @param instanceType   of all start-ups
/// @param rates          hidden
/// @param provisioning   mean, seconds; log-normal
/// @param init           mean, seconds; normal
/// @param noise          standard deviation of provisioning, of the transfers and of init, each as a part of its mean
/// @param imageGb        sizes to choose from
/// @param modelGb        sizes to choose from
/// @param cachedShare    how many find the image cached
/// @param missing        how many lack each boundary between phases
record HiddenWorld(
        String instanceType,
        Map<String, Double> rates,
        double provisioning,
        double init,
        double noise,
        List<Double> imageGb,
        List<Double> modelGb,
        double cachedShare,
        double missing) {

    private static final double GB = DataSize.BYTES_PER_GB;

    TransferParameters parameters() {
        return TransferParameters.defaults(instanceType).with(rates);
    }

    /// Returns a timeline of `count` start-ups.
    Timeline timeline(int count, long seed) {
        Random random = new Random(seed);
        List<ScaleOut> scaleOuts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double at = 3600.0 * i;
            scaleOuts.add(
                    new ScaleOut(
                            instant(at),
                            "hidden",
                            null,
                            instanceType,
                            null,
                            List.of(startUp(i, at, random))));
        }
        return new Timeline("hidden", Clock.RELATIVE, null, scaleOuts);
    }

    private StartUp startUp(int index, double at, Random random) {
        double image = imageGb.get(random.nextInt(imageGb.size())) * GB;
        double model = modelGb.get(random.nextInt(modelGb.size())) * GB;
        boolean cached = random.nextDouble() < cachedShare;
        Transfers law =
                Transfers.simulate(parameters(), cached ? 0 : image, model, DownloadedBy.PLATFORM);
        double slower = 1 + noise * random.nextGaussian();
        double sigma = Math.sqrt(Math.log(1 + noise * noise));
        double provisioned =
                at + provisioning * Math.exp(sigma * random.nextGaussian() - sigma * sigma / 2);
        double pulled = provisioned + law.pullSeconds() * slower;
        double downloaded = provisioned + law.downloadSeconds() * slower;
        double started = Math.max(pulled, downloaded);
        double ready = started + init * (1 + noise * random.nextGaussian());
        return new StartUp(
                "i-%04d".formatted(index),
                StartUpKind.INSTANCE,
                null,
                cached ? Lane.IMAGE_CACHED : Lane.COLD,
                new Payload("sha256:1", new DataSize(Math.round(image), "hidden")),
                new Payload(null, new DataSize(Math.round(model), "hidden")),
                moment(ready),
                spans(at, provisioned, pulled, downloaded, started, ready, random));
    }

    /// What is seen of it: each boundary is missing now and then, and then its neighbours are one block.
    private List<Span> spans(
            double at,
            double provisioned,
            double pulled,
            double downloaded,
            double started,
            double ready,
            Random random) {
        boolean seesTransfers = random.nextDouble() >= missing;
        boolean seesEnds = random.nextDouble() >= missing;
        boolean seesContainer = random.nextDouble() >= missing;
        List<Span> spans = new ArrayList<>();
        Set<Phase> before = EnumSet.of(Phase.PROVISIONING);
        double from = at;
        if (seesTransfers) {
            spans.add(span(before, null, at, provisioned));
            before.clear();
            from = provisioned;
        }
        if (seesTransfers && seesEnds && seesContainer) {
            spans.add(span(EnumSet.of(Phase.IMAGE_PULL), null, provisioned, pulled));
            spans.add(
                    span(
                            EnumSet.of(Phase.MODEL_DOWNLOAD),
                            DownloadedBy.PLATFORM,
                            provisioned,
                            downloaded));
        } else {
            before.add(Phase.IMAGE_PULL);
            before.add(Phase.MODEL_DOWNLOAD);
            if (seesContainer) {
                spans.add(span(before, null, from, started));
            }
        }
        if (seesContainer) {
            spans.add(span(EnumSet.of(Phase.CONTAINER_INIT), null, started, ready));
        } else {
            before.add(Phase.CONTAINER_INIT);
            spans.add(span(before, null, from, ready));
        }
        return spans;
    }

    private static Span span(Set<Phase> phases, @Nullable DownloadedBy by, double from, double to) {
        return new Span(List.copyOf(phases), by, moment(from), moment(to), List.of());
    }

    private static Moment moment(double seconds) {
        return new Moment(instant(seconds), Evidence.MEASURED, 0.001, "hidden");
    }

    private static Instant instant(double seconds) {
        return Moment.after(Instant.EPOCH, seconds);
    }
}
