package scaleout.model.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import scaleout.model.calibration.Calibration;
import scaleout.model.calibration.Load;
import scaleout.model.calibration.Prediction;
import scaleout.model.calibration.Sizes;
import scaleout.model.calibration.TypeCalibration;
import scaleout.model.statistics.Sample;
import scaleout.model.timeline.ScaleOut;
import scaleout.model.timeline.StartUp;
import scaleout.model.timeline.Timeline;

/// How well a calibration predicts start-ups that it has not seen, from what they transfer alone.
///
/// @param startUps each with its prediction
/// @param leftOut  not ready, of unknown size, or of a type that the calibration does not know
public record HeldOut(List<Predicted> startUps, int leftOut) {

    private static final double LEVEL = 0.9;

    /// One start-up.
    ///
    /// @param instance  its name
    /// @param observed  from launch to ready, seconds
    /// @param predicted with a 90 % interval
    public record Predicted(String instance, double observed, Prediction predicted) {

        double error() {
            return predicted.seconds() / observed - 1;
        }
    }

    public HeldOut {
        startUps = List.copyOf(startUps);
    }

    /// Compares a calibration with timelines.
    ///
    /// @param sizes what the user gives where the trace does not say it
    public static HeldOut of(Calibration calibration, List<Timeline> timelines, Sizes sizes) {
        List<Predicted> predicted = new ArrayList<>();
        int leftOut = 0;
        for (Timeline timeline : timelines) {
            for (ScaleOut scaleOut : timeline.scaleOuts()) {
                for (StartUp startUp : scaleOut.startUps()) {
                    Optional<Predicted> one = predicted(calibration, scaleOut, startUp, sizes);
                    one.ifPresent(predicted::add);
                    leftOut += one.isEmpty() ? 1 : 0;
                }
            }
        }
        return new HeldOut(predicted, leftOut);
    }

    private static Optional<Predicted> predicted(
            Calibration calibration, ScaleOut scaleOut, StartUp startUp, Sizes sizes) {
        Optional<TypeCalibration> type = calibration.of(scaleOut.instanceType(), startUp.kind());
        OptionalDouble image = sizes.image(startUp);
        OptionalDouble model = sizes.model(startUp);
        OptionalDouble observed = startUp.startUpSeconds();
        if (type.isEmpty() || image.isEmpty() || model.isEmpty() || observed.orElse(0) <= 0) {
            return Optional.empty();
        }
        Load load = Load.of(startUp, image.getAsDouble(), model.getAsDouble());
        return Optional.of(
                new Predicted(
                        startUp.instance(),
                        observed.getAsDouble(),
                        type.get().predict(load, LEVEL)));
    }

    /// How many were predicted.
    public int count() {
        return startUps.size();
    }

    /// Median of the relative errors' sizes; zero where nothing was predicted.
    public double medianError() {
        return startUps.isEmpty()
                ? 0
                : Sample.of(startUps.stream().mapToDouble(one -> Math.abs(one.error())).toArray())
                        .median();
    }

    /// Median of the relative errors; zero where nothing was predicted.
    public double bias() {
        return startUps.isEmpty()
                ? 0
                : Sample.of(startUps.stream().mapToDouble(Predicted::error).toArray()).median();
    }

    /// How many lie in their 90 % interval, as a part of all.
    public double coverage() {
        return startUps.stream().filter(one -> one.predicted().covers(one.observed())).count()
                / (double) Math.max(1, startUps.size());
    }
}
