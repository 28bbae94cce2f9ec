package scaleout.model.projection;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import scaleout.model.calibration.Expected;
import scaleout.model.calibration.Fit;
import scaleout.model.calibration.Load;
import scaleout.model.calibration.StartUpFit;
import scaleout.model.calibration.TypeCalibration;
import scaleout.model.projection.FittedTimeline.Member;

/// Start-ups fitted anew with parameters that are drawn as unsure as the calibration leaves them. No scenario changes
/// them, so each is fitted once.
final class DrawnFits {

    /// How many sets of parameters are drawn.
    static final int DRAWS = 200;

    private static final long SEED = 20_260_616;

    private final FittedTimeline fitted;
    private final Map<TypeCalibration, List<TypeCalibration.Draw>> draws = new HashMap<>();
    private final IdentityHashMap<Member, List<Fit>> fits = new IdentityHashMap<>();

    DrawnFits(FittedTimeline fitted) {
        this.fitted = fitted;
    }

    /// The fits of a start-up, one by each draw.
    synchronized List<Fit> of(Member member) {
        return fits.computeIfAbsent(member, this::drawn);
    }

    private List<Fit> drawn(Member member) {
        return IntStream.range(0, DRAWS).mapToObj(draw -> drawn(member, draw)).toList();
    }

    private Fit drawn(Member member, int draw) {
        Load load = member.load();
        if (load == null) {
            return member.fit();
        }
        TypeCalibration.Draw parameters =
                draws.computeIfAbsent(member.type(), type -> type.draws(DRAWS, SEED)).get(draw);
        Fit fit = member.fit();
        Expected expected = parameters.expected(load, fitted.expected(member.type(), load));
        return StartUpFit.of(
                fit.startUp(), parameters.rates(), expected, fit.imageBytes(), fit.modelBytes());
    }
}
