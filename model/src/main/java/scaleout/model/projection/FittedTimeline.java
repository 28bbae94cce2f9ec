package scaleout.model.projection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import scaleout.model.calibration.Calibration;
import scaleout.model.calibration.Calibrator;
import scaleout.model.calibration.Expected;
import scaleout.model.calibration.Fit;
import scaleout.model.calibration.Load;
import scaleout.model.calibration.Sizes;
import scaleout.model.calibration.StartUpFit;
import scaleout.model.calibration.TypeCalibration;
import scaleout.model.timeline.ScaleOut;
import scaleout.model.timeline.StartUp;
import scaleout.model.timeline.Timeline;

/// A timeline whose start-ups are fitted: the part of a projection that no scenario changes, so it is done once.
public final class FittedTimeline {

    private final Timeline timeline;
    private final Sizes sizes;
    private final Calibration calibration;
    private final List<Member> members = new ArrayList<>();
    private final Map<TypedLoad, Expected> expected = new HashMap<>();
    private @Nullable DrawnFits drawn;
    private int notReady;
    private boolean imageUnknown;
    private boolean modelUnknown;

    private FittedTimeline(Timeline timeline, Sizes sizes, Calibration calibration) {
        this.timeline = timeline;
        this.sizes = sizes;
        this.calibration = calibration;
        for (ScaleOut scaleOut : timeline.scaleOuts()) {
            scaleOut.startUps().forEach(startUp -> add(scaleOut, startUp));
        }
    }

    /// Fits every start-up that became ready, with a calibration on the timeline itself.
    ///
    /// @param sizes what the user gives where the trace does not say it
    public static FittedTimeline of(Timeline timeline, Sizes sizes) {
        return of(timeline, sizes, Calibrator.calibrate(List.of(timeline), sizes));
    }

    /// Fits every start-up that became ready, with a calibration that knows its instance types.
    public static FittedTimeline of(Timeline timeline, Sizes sizes, Calibration calibration) {
        return new FittedTimeline(timeline, sizes, calibration);
    }

    /// One start-up that became ready.
    ///
    /// @param scaleOut what it belongs to
    /// @param fit      its course as observed
    /// @param type     what is known of its instance type
    /// @param load     what it transfers; null where its sizes are unknown
    record Member(ScaleOut scaleOut, Fit fit, TypeCalibration type, @Nullable Load load) {

        boolean hasSizes() {
            return load != null;
        }
    }

    private record TypedLoad(TypeCalibration type, Load load) {}

    private void add(ScaleOut scaleOut, StartUp startUp) {
        if (startUp.readyAt() == null) {
            notReady++;
            return;
        }
        TypeCalibration type =
                calibration.of(scaleOut.instanceType(), startUp.kind()).orElseThrow();
        OptionalDouble image = sizes.image(startUp);
        OptionalDouble model = sizes.model(startUp);
        imageUnknown |= image.isEmpty();
        modelUnknown |= model.isEmpty();
        if (image.isEmpty() || model.isEmpty()) {
            Fit fit = StartUpFit.withoutSizes(startUp, type.rates());
            members.add(new Member(scaleOut, fit, type, null));
            return;
        }
        Load load = Load.of(startUp, image.getAsDouble(), model.getAsDouble());
        Fit fit =
                StartUpFit.of(
                        startUp,
                        type.rates(),
                        expected(type, load),
                        image.getAsDouble(),
                        model.getAsDouble());
        members.add(new Member(scaleOut, fit, type, load));
    }

    /// What a start-up is expected to take; start-ups that transfer the same are expected to take the same.
    Expected expected(TypeCalibration type, Load load) {
        return expected.computeIfAbsent(
                new TypedLoad(type, load), known -> known.type().expected(known.load()));
    }

    /// Whether this is the fit of a timeline, with sizes that would give no other one.
    @SuppressWarnings(
            "ReferenceEquality") // comparing 10,000 start-ups costs more than fitting some of them
    // again
    public boolean isOf(Timeline other, Sizes given) {
        return timeline == other && (sizes.equals(given) || !lacksSizes());
    }

    /// The timeline.
    public Timeline timeline() {
        return timeline;
    }

    /// What the timeline says about the start-up model.
    public Calibration calibration() {
        return calibration;
    }

    private boolean lacksSizes() {
        return imageUnknown || modelUnknown;
    }

    /// Made when it is first needed.
    synchronized DrawnFits drawn() {
        DrawnFits known = drawn == null ? new DrawnFits(this) : drawn;
        drawn = known;
        return known;
    }

    List<Member> members() {
        return members;
    }

    int notReady() {
        return notReady;
    }

    boolean imageUnknown() {
        return imageUnknown;
    }

    boolean modelUnknown() {
        return modelUnknown;
    }
}
