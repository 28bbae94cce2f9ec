package scaleout.model.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import scaleout.model.calibration.FitQuality.Range;
import scaleout.model.calibration.FitQuality.Residuals;
import scaleout.model.domain.DataSize;

/// Says how well a law fits.
final class Qualities {

    private Qualities() {}

    static FitQuality of(
            List<Prior> priors,
            GroupLaw law,
            GroupFitter.Result result,
            Observations observations) {
        List<Equation> equations = observations.equations();
        TreeSet<Integer> seen = new TreeSet<>();
        TreeSet<Integer> far = new TreeSet<>();
        for (int i = 0; i < equations.size(); i++) {
            seen.add(equations.get(i).startUp());
            if (Math.abs(result.scores().get(i)) > GroupFitter.OUTLIER) {
                far.add(equations.get(i).startUp());
            }
        }
        return new FitQuality(
                seen.size(),
                residuals(equations, law.residuals(result.fit().z())),
                far.stream().map(i -> observations.startUps().get(i).instance()).toList(),
                Identifiability.of(priors, result.fit()),
                range(observations.loads(), Load::imageBytes),
                range(observations.loads(), Load::modelBytes));
    }

    private static List<Residuals> residuals(List<Equation> equations, double[] residuals) {
        Map<String, List<Double>> bySpan = new LinkedHashMap<>();
        for (int i = 0; i < residuals.length; i++) {
            bySpan.computeIfAbsent(words(equations.get(i)), _ -> new ArrayList<>())
                    .add(residuals[i]);
        }
        return bySpan.entrySet().stream()
                .map(span -> residuals(span.getKey(), span.getValue()))
                .collect(Collectors.toList());
    }

    private static Residuals residuals(String what, List<Double> values) {
        double[] sizes = values.stream().mapToDouble(Math::abs).sorted().toArray();
        int n = sizes.length;
        double median = (sizes[(n - 1) / 2] + sizes[n / 2]) / 2;
        double bias = values.stream().mapToDouble(value -> value).average().orElse(0);
        return new Residuals(what, n, bias, median);
    }

    private static String words(Equation equation) {
        return "%s to %s".formatted(words(equation.start()), words(equation.end()));
    }

    private static String words(Edge edge) {
        return switch (edge) {
            case LAUNCH -> "launch";
            case TRANSFERS -> "provisioned";
            case PULLED -> "pulled";
            case DOWNLOADED -> "downloaded";
            case CONTAINER -> "container start";
            case READY -> "ready";
        };
    }

    private static Range range(List<Load> loads, ToDoubleFunction<Load> bytes) {
        double[] sizes =
                loads.stream()
                        .mapToDouble(bytes)
                        .filter(size -> size > 0)
                        .map(size -> size / DataSize.BYTES_PER_GB)
                        .toArray();
        return new Range(
                Arrays.stream(sizes).min().orElse(Double.NaN),
                Arrays.stream(sizes).max().orElse(Double.NaN));
    }
}
