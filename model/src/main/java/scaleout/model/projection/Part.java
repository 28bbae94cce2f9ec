package scaleout.model.projection;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import scaleout.model.domain.Phase;

/// A phase, or several that are compared as one because some start-up does not separate them.
///
/// @param phases in order; empty for the time that no phase of a start-up covers
public record Part(List<Phase> phases) {

    /// Time between launch and ready that no phase covers.
    public static final Part BETWEEN = new Part(List.of());

    public Part {
        phases = List.copyOf(phases);
    }

    static Part of(Set<Phase> phases) {
        return new Part(phases.stream().sorted().toList());
    }

    /// Whether it is several phases as one.
    public boolean isBlock() {
        return phases.size() > 1;
    }

    /// Whether it is made of nothing but these phases.
    public boolean isWithin(Set<Phase> others) {
        return others.containsAll(phases);
    }

    /// Whether it has a phase that a cache can shorten: the image pull or the model download.
    public boolean hasTransfers() {
        return phases.contains(Phase.IMAGE_PULL) || phases.contains(Phase.MODEL_DOWNLOAD);
    }

    /// Whether a cache can shorten all of it.
    public boolean isTransfers() {
        return hasTransfers() && isWithin(EnumSet.of(Phase.IMAGE_PULL, Phase.MODEL_DOWNLOAD));
    }

    /// The word in files, such as `IMAGE_PULL+MODEL_DOWNLOAD`.
    public String id() {
        return phases.isEmpty()
                ? "BETWEEN_PHASES"
                : phases.stream().map(Phase::name).collect(Collectors.joining("+"));
    }

    /// The name in reports, such as `Image pull + model download`.
    public String label() {
        if (phases.isEmpty()) {
            return "Between phases";
        }
        String words = phases.stream().map(Phase::label).collect(Collectors.joining(" + "));
        return words.substring(0, 1) + words.substring(1).toLowerCase(Locale.ROOT);
    }
}
