package scaleout.model.reconstruction;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import scaleout.model.domain.Finding;
import scaleout.model.trace.ScalingActivity;

/// Scaling activities that came to nothing.
final class Refusals {

    private Refusals() {}

    /// Returns a finding for each activity that failed, did not scale, or is not believed.
    static List<Finding> findings(List<ScalingActivity> activities) {
        return activities.stream()
                .flatMap(activity -> finding(activity).map(f -> f.at(activity.start())).stream())
                .toList();
    }

    private static Optional<Finding> finding(ScalingActivity activity) {
        String at = activity.start().truncatedTo(ChronoUnit.SECONDS).toString();
        if (activity.notScaled().contains("AlreadyAtMaxCapacity")) {
            return Optional.of(
                    Finding.warning(
                            "More capacity was wanted at %s, but the maximum was reached."
                                    .formatted(at),
                            words(activity),
                            "Raise MaxCapacity of the scalable target if the demand is real."));
        }
        if (!activity.notScaled().isEmpty()) {
            return Optional.of(
                    Finding.info(
                            "An alarm at %s did not scale anything.".formatted(at),
                            String.join(", ", activity.notScaled()),
                            ""));
        }
        if (activity.status().equals("Failed")) {
            return Optional.of(
                    Finding.warning(
                            "A scaling activity failed at %s.".formatted(at),
                            words(activity),
                            "Read its status message; quotas and capacity are the usual causes."));
        }
        boolean isTooMuch =
                ScalingActivities.target(activity).isEmpty()
                        && activity.description().startsWith("Setting desired");
        return isTooMuch
                ? Optional.of(
                        Finding.warning(
                                "A scaling activity asks for more than %d and is not believed."
                                        .formatted(Growth.MOST),
                                activity.description(),
                                "Check the file."))
                : Optional.empty();
    }

    private static String words(ScalingActivity activity) {
        return activity.message().isEmpty() ? activity.description() : activity.message();
    }
}
