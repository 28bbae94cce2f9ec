package scaleout.model.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Which parameters the data do not tell, or not apart from each other, in plain words.
final class Identifiability {

    /// From this correlation on two parameters are only known together.
    private static final double TOGETHER = 0.8;

    /// Up to this part of the uncertainty before, a parameter is well known, whatever it correlates with.
    private static final double WELL_KNOWN = 0.05;

    private final List<Prior> priors;
    private final MapFit fit;

    private Identifiability(List<Prior> priors, MapFit fit) {
        this.priors = priors;
        this.fit = fit;
    }

    /// Returns a sentence per weakness; none where the data tell all.
    static List<String> of(List<Prior> priors, MapFit fit) {
        return new Identifiability(priors, fit).sentences();
    }

    private List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        List<Integer> unknown =
                IntStream.range(0, priors.size())
                        .filter(i -> 1 - left(i) < CalibratedParameter.KNOWN)
                        .boxed()
                        .toList();
        if (!unknown.isEmpty()) {
            sentences.add(
                    "These start-ups say little of %s: what was known before counts."
                            .formatted(
                                    unknown.stream()
                                            .map(i -> priors.get(i).name())
                                            .collect(Collectors.joining(", "))));
            unknown.stream()
                    .map(Identifiability::remedy)
                    .filter(text -> !text.isEmpty())
                    .distinct()
                    .forEach(sentences::add);
        }
        for (int i = 0; i < priors.size(); i++) {
            for (int j = i + 1; j < priors.size(); j++) {
                if (onlyTogether(i, j)) {
                    sentences.add(together(i, j));
                }
            }
        }
        return sentences;
    }

    private double left(int index) {
        return fit.covariance().getEntry(index, index);
    }

    private double correlation(int i, int j) {
        return fit.covariance().getEntry(i, j) / Math.sqrt(left(i) * left(j));
    }

    private boolean onlyTogether(int i, int j) {
        return Math.abs(correlation(i, j)) > TOGETHER
                && left(i) > WELL_KNOWN
                && left(j) > WELL_KNOWN;
    }

    private String together(int i, int j) {
        return "%s and %s cannot be told apart: %s of both gives nearly the same start-ups."
                .formatted(
                        priors.get(i).name(),
                        priors.get(j).name(),
                        correlation(i, j) > 0 ? "more" : "more of one and less of the other");
    }

    /// What would tell a parameter.
    private static String remedy(int index) {
        return switch (index) {
            case TypeLaw.NIC -> "";
            case TypeLaw.DISK, TypeLaw.AMPLIFICATION, TypeLaw.WEIGHT ->
                    "Start-ups in which a pull and a download overlap and end at known times would tell how they share the disk.";
            case TypeLaw.UNPACK ->
                    "Start-ups with a known end of the pull would tell how fast images unpack.";
            case TypeLaw.CLIENT ->
                    "Start-ups with a cached image, or with a download that outlasts the pull, would tell the client's own rate.";
            case TypeLaw.PROVISIONING, TypeLaw.INIT ->
                    "Enhanced metrics and the container's log would tell provisioning from init.";
            case TypeLaw.INIT_PER_GB ->
                    "Models of different sizes would tell how container init grows with the model.";
            default -> throw new IllegalArgumentException("no parameter " + index);
        };
    }
}
