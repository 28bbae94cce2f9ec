package scaleout.model.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import scaleout.model.domain.DownloadedBy;
import scaleout.model.domain.Finding;
import scaleout.model.domain.Phase;
import scaleout.model.simulation.Course;
import scaleout.model.simulation.SideBySide;
import scaleout.model.simulation.TransferParameters;
import scaleout.model.timeline.Span;
import scaleout.model.timeline.StartUp;

/// Fits the start-up model to one start-up that became ready, so that the model reproduces it exactly.
///
/// Provisioning, pull and download keep their seconds where they were observed; container init is what remains of the
/// total. Where several phases share one block, the model divides it: each phase takes what the calibration expects, and
/// of what is left over or lacking a share by how unsure it is.
public final class StartUpFit {

    /// Gaps between phases that a reader would notice, seconds.
    private static final double NOTABLE_GAP_SECONDS = 2;

    /// Transfers are never surer than a second.
    private static final double LEAST_VARIANCE = 1;

    private final StartUp startUp;
    private final TransferParameters defaults;
    private final @Nullable Expected expected;
    private final DownloadedBy by;
    private final double imageBytes;
    private final double modelBytes;
    private final List<Finding> findings = new ArrayList<>();

    private StartUpFit(
            StartUp startUp,
            TransferParameters defaults,
            @Nullable Expected expected,
            double imageBytes,
            double modelBytes) {
        this.startUp = startUp;
        this.defaults = defaults;
        this.expected = expected;
        this.imageBytes = imageBytes;
        this.modelBytes = modelBytes;
        by = Load.downloader(startUp);
    }

    /// Returns the fit of a start-up.
    ///
    /// @param startUp    one that became ready
    /// @param defaults   parameters of its instance type
    /// @param expected   how long its phases take by them
    /// @param imageBytes compressed bytes of its image
    /// @param modelBytes bytes of its model
    /// @throws IllegalArgumentException where it did not become ready
    public static Fit of(
            StartUp startUp,
            TransferParameters defaults,
            Expected expected,
            double imageBytes,
            double modelBytes) {
        if (startUp.readyAt() == null) {
            throw new IllegalArgumentException(
                    "start-up %s is not ready".formatted(startUp.instance()));
        }
        return new StartUpFit(startUp, defaults, expected, imageBytes, modelBytes).fit();
    }

    /// Returns the fit of a start-up whose sizes are unknown. It can be compared, and its detection changed, but not its
    /// transfers: a block counts as provisioning as a whole.
    public static Fit withoutSizes(StartUp startUp, TransferParameters defaults) {
        return new StartUpFit(startUp, defaults, null, 0, 0).undivided();
    }

    private Fit undivided() {
        double total = startUp.startUpSeconds().orElseThrow();
        Optional<Span> block = startUp.spans().stream().filter(Span::isBlock).findFirst();
        if (block.isPresent()) {
            findings.add(
                    Finding.notice(
                            "Blocks of several phases count as provisioning: the sizes to divide them are unknown.",
                            "Only the model can divide them, and it needs to know how much was transferred.",
                            "Give the sizes of image and model."));
        }
        double inBlock = block.map(Span::seconds).orElse(OptionalDouble.empty()).orElse(0);
        boolean own = block.map(span -> span.phases().contains(Phase.PROVISIONING)).orElse(false);
        double provisioning = inBlock + (own ? 0 : seconds(Phase.PROVISIONING));
        double pull = block.isPresent() ? 0 : seconds(Phase.IMAGE_PULL);
        boolean hides =
                block.map(span -> span.phases().contains(Phase.MODEL_DOWNLOAD)).orElse(false);
        double download = hides ? 0 : seconds(Phase.MODEL_DOWNLOAD);
        Course course = course(defaults, provisioning, pull, download, total);
        return new Fit(startUp, course, imageBytes, modelBytes, findings);
    }

    private Fit fit() {
        double total = startUp.startUpSeconds().orElseThrow();
        Optional<Span> block = startUp.spans().stream().filter(Span::isBlock).findFirst();
        Course course = block.isPresent() ? divided(block.get(), total) : observed(total);
        return new Fit(startUp, course, imageBytes, modelBytes, findings);
    }

    private Course observed(double total) {
        double pull = seconds(Phase.IMAGE_PULL);
        double download = seconds(Phase.MODEL_DOWNLOAD);
        double provisioning = seconds(Phase.PROVISIONING);
        TransferParameters fitted =
                switch (by) {
                    case PLATFORM ->
                            TransferFit.sideBySide(
                                    defaults, imageBytes, pull, modelBytes, download);
                    case CONTAINER ->
                            TransferFit.sideBySide(
                                    TransferFit.sideBySide(defaults, imageBytes, pull, 0, 0),
                                    0,
                                    0,
                                    modelBytes,
                                    download);
                };
        return course(fitted, provisioning, pull, download, total);
    }

    private double seconds(Phase phase) {
        return startUp.span(phase).map(Span::seconds).orElse(OptionalDouble.empty()).orElse(0);
    }

    /// Container init is what remains of the total, so that the phases add up to it.
    private Course course(
            TransferParameters fitted,
            double provisioning,
            double pull,
            double download,
            double total) {
        double before = by == DownloadedBy.PLATFORM ? Math.max(pull, download) : pull + download;
        // a timeline that contradicts itself still adds up: provisioning gives way
        double possible = Math.clamp(total - before, 0, provisioning);
        double init = Math.max(0, total - possible - before);
        noteGaps(init);
        return new Course(
                startUp.detectionSeconds(),
                possible,
                pull > 0 ? imageBytes : 0,
                download > 0 ? modelBytes : 0,
                pull,
                download,
                by,
                init,
                fitted);
    }

    private void noteGaps(double init) {
        Optional<Span> observed =
                startUp.span(Phase.CONTAINER_INIT)
                        .filter(span -> !span.isBlock() && by == DownloadedBy.PLATFORM);
        double gap = init - observed.map(Span::seconds).orElse(OptionalDouble.empty()).orElse(init);
        if (Math.abs(gap) > NOTABLE_GAP_SECONDS) {
            findings.add(
                    Finding.info(
                            "Time between phases counts as container init in some start-ups.",
                            "Their phases do not follow each other as in the start-up model.",
                            ""));
        }
    }

    /// Divides a block that holds the transfers and perhaps provisioning before or container init after them.
    private Course divided(Span block, double total) {
        findings.add(
                Finding.info(
                        "Nothing separates the phases of some blocks; the model divides them for the projection.",
                        "No metric shows an image pull. Within a block each phase takes what the calibration expects, and of what"
                                + " is left over or lacking a share by how unsure it is.",
                        "Turn on enhanced metrics and keep the container's log to narrow the blocks."));
        boolean pulls = block.phases().contains(Phase.IMAGE_PULL);
        double image = pulls ? imageBytes : 0;
        double model = pulls ? ofPlatform(modelBytes) : 0;
        SideBySide alone = SideBySide.of(defaults.rates(), image, model);
        double length = block.seconds().orElse(0);
        double[] parts = BlockDivision.of(length, parts(block, alone));
        double provisioning = seconds(Phase.PROVISIONING);
        if (block.phases().contains(Phase.PROVISIONING)) {
            provisioning = parts[0];
        }
        double time = parts[1];
        boolean any = alone.seconds() > 0 && time > 0;
        TransferParameters fitted =
                any ? TransferFit.filling(defaults, alone.seconds(), time) : defaults;
        noteDoubtfulRates(alone.seconds(), time);
        SideBySide filled = SideBySide.of(fitted.rates(), any ? image : 0, any ? model : 0);
        return switch (by) {
            case PLATFORM ->
                    course(
                            fitted,
                            provisioning,
                            filled.pullSeconds(),
                            filled.downloadSeconds(),
                            total);
            case CONTAINER -> {
                double download = seconds(Phase.MODEL_DOWNLOAD);
                yield course(
                        TransferFit.sideBySide(fitted, 0, 0, modelBytes, download),
                        provisioning,
                        filled.pullSeconds(),
                        download,
                        total);
            }
        };
    }

    /// What provisioning, transfers and container init are expected to take of a block; nothing where they are not in it.
    private List<Expected.Part> parts(Span block, SideBySide alone) {
        Expected known = Objects.requireNonNull(expected);
        Expected.Part none = new Expected.Part(0, 0);
        double transfers = alone.seconds();
        double variance =
                transfers > 0 ? Math.max(known.transfers().variance(), LEAST_VARIANCE) : 0;
        return List.of(
                block.phases().contains(Phase.PROVISIONING) ? known.provisioning() : none,
                new Expected.Part(transfers, variance),
                block.phases().contains(Phase.CONTAINER_INIT) ? known.init() : none);
    }

    private double ofPlatform(double bytes) {
        return by == DownloadedBy.PLATFORM ? bytes : 0;
    }

    private void noteDoubtfulRates(double expected, double observed) {
        if (observed > 0 && (expected / observed > 3 || observed / expected > 3)) {
            findings.add(
                    Finding.warning(
                            "Some transfers took less than a third, or more than three times, of what published rates say.",
                            "%.0f s were observed where %.0f s were expected."
                                    .formatted(observed, expected),
                            "Check the sizes of image and model; maybe the image was cached already."));
        }
    }
}
