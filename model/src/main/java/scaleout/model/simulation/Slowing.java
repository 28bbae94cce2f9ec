package scaleout.model.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import scaleout.model.domain.DownloadedBy;
import scaleout.model.domain.Phase;
import scaleout.model.flow.RateSeries;

/// How much later a transfer of a start-up ends because of the one beside it.
///
/// Both are solved again, each alone: what the other one costs is the difference of the two answers, not an estimate.
///
/// @param slowed         the pull or the download
/// @param by             the other one
/// @param secondsLater   finish beside the other minus finish alone, at least 0
/// @param besideRate     what it moves while the other one runs, on average, its own bytes per second
/// @param aloneRate      what it moves where nothing runs beside it, on average, its own bytes per second
/// @param link           what was full while both ran
public record Slowing(
        Phase slowed,
        Phase by,
        double secondsLater,
        double besideRate,
        double aloneRate,
        Link link) {

    /// What two transfers of a start-up share.
    public enum Link {
        /// Bytes written: of an image more than are pulled.
        DISK("disk"),
        /// Bytes that come over the network interface.
        NETWORK("network"),
        /// Neither was full.
        NONE("");

        private final String label;

        Link(String label) {
            this.label = label;
        }

        /// The name on screen; empty for none.
        public String label() {
            return label;
        }
    }

    /// A link is full where so little of it is free.
    private static final double FULL = 1 - 1e-9;

    /// Returns who slows whom in a start-up; empty where nothing runs side by side.
    public static List<Slowing> of(Course course) {
        boolean sideBySide =
                course.by() == DownloadedBy.PLATFORM
                        && course.imageBytes() > 0
                        && course.modelBytes() > 0;
        if (!sideBySide) {
            return List.of();
        }
        Transfers both = course.transfers();
        Transfers pull = alone(course, course.imageBytes(), 0);
        Transfers download = alone(course, 0, course.modelBytes());
        double together = Math.min(both.pullSeconds(), both.downloadSeconds());
        Link link = full(course, both);
        List<Slowing> slowings = new ArrayList<>();
        slowings.add(
                new Slowing(
                        Phase.IMAGE_PULL,
                        Phase.MODEL_DOWNLOAD,
                        Math.max(0, both.pullSeconds() - pull.pullSeconds()),
                        bytes(both.imageRate(), together) / together,
                        course.imageBytes() / pull.pullSeconds(),
                        link));
        slowings.add(
                new Slowing(
                        Phase.MODEL_DOWNLOAD,
                        Phase.IMAGE_PULL,
                        Math.max(0, both.downloadSeconds() - download.downloadSeconds()),
                        bytes(both.modelRate(), together) / together,
                        course.modelBytes() / download.downloadSeconds(),
                        link));
        return List.copyOf(slowings);
    }

    /// Returns how much later a phase ends because of the other one, if anything runs beside it.
    public static Optional<Slowing> of(Course course, Phase slowed) {
        return of(course).stream().filter(slowing -> slowing.slowed == slowed).findFirst();
    }

    private static Transfers alone(Course course, double imageBytes, double modelBytes) {
        return Transfers.simulate(course.parameters(), imageBytes, modelBytes, course.by());
    }

    /// What is full at the start, when both run: their rates do not change before one of them ends.
    private static Link full(Course course, Transfers both) {
        Rates rates = course.parameters().rates();
        double image = both.imageRate().at(0);
        double model = both.modelRate().at(0);
        if (image * rates.amplification() + model >= FULL * rates.disk()) {
            return Link.DISK;
        }
        return image + model >= FULL * rates.nic() ? Link.NETWORK : Link.NONE;
    }

    /// The bytes that a rate has moved until a time, seconds: the area under it.
    public static double bytes(RateSeries rate, double untilSeconds) {
        double sum = 0;
        for (int i = 0; i + 1 < rate.steps().size(); i++) {
            RateSeries.Step step = rate.steps().get(i);
            double end = Math.min(untilSeconds, rate.steps().get(i + 1).atSeconds());
            sum += Math.max(0, end - step.atSeconds()) * step.bytesPerSecond();
        }
        return sum;
    }
}
