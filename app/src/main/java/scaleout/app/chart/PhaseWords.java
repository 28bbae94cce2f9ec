package scaleout.app.chart;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import scaleout.model.domain.Phase;

/// Names of phases for narrow places.
public final class PhaseWords {

    private PhaseWords() {}

    /// One word.
    public static String brief(Phase phase) {
        return switch (phase) {
            case DETECTION -> "detection";
            case PROVISIONING -> "provisioning";
            case IMAGE_PULL -> "pull";
            case MODEL_DOWNLOAD -> "download";
            case CONTAINER_INIT -> "init";
        };
    }

    /// Phases that nothing separates, such as `provisioning + pull + download`.
    public static String brief(List<Phase> phases) {
        return phases.stream().map(PhaseWords::brief).collect(Collectors.joining(" + "));
    }

    /// In full, such as `Provisioning + image pull + model download`.
    public static String full(List<Phase> phases) {
        return phases.getFirst().label()
                + phases.stream()
                        .skip(1)
                        .map(phase -> " + " + phase.label().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining());
    }
}
