package scaleout.model.projection;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import scaleout.model.calibration.Fit;
import scaleout.model.domain.Evidence;
import scaleout.model.projection.FittedTimeline.Member;
import scaleout.model.statistics.Sample;
import scaleout.model.timeline.Moment;
import scaleout.model.timeline.StartUp;

/// How sure a projected mean is, by Monte Carlo.
///
/// Each draw takes other parameters, as unsure as the calibration leaves them, fits the start-ups anew with them and
/// projects them; adds an error of the model's form in proportion to what the scenario changes; and an error of the
/// observed ends, as their evidence leaves them open. Where the scenario changes nothing, only the last is left.
final class Bands {

    /// How far the model's form may be off, as a part of the seconds that a scenario changes: one standard deviation. It is
    /// the root mean square of what it misses of the four published pairs (`validate`, before measured to after
    /// projected).
    static final double MODEL_ERROR = 0.09;

    private static final int DRAWS = DrawnFits.DRAWS;

    /// Start-ups that stand for all, evenly taken: parameters move all of a type alike.
    private static final int MOST_START_UPS = 48;

    private static final long SEED = 20_260_616;

    private final WhatIf whatIf;
    private final List<Member> members;
    private final DrawnFits drawn;

    private Bands(FittedTimeline fitted, List<Member> all, WhatIf whatIf) {
        drawn = fitted.drawn();
        this.whatIf = whatIf;
        int step = Math.max(1, all.size() / MOST_START_UPS);
        members =
                IntStream.range(0, all.size())
                        .filter(i -> i % step == 0)
                        .mapToObj(all::get)
                        .toList();
    }

    /// Returns the 80 % interval of the mean total under a scenario.
    ///
    /// @param scenario the mean by the most probable parameters
    static Interval of(FittedTimeline fitted, List<Member> all, WhatIf whatIf, Totals scenario) {
        return new Bands(fitted, all, whatIf).interval(scenario.totalSeconds());
    }

    private Interval interval(double mean) {
        Random random = new Random(SEED);
        double observed =
                members.stream()
                        .mapToDouble(member -> standardDeviation(member.fit().startUp()))
                        .average()
                        .orElse(0);
        double before = average(-1, false);
        double after = average(-1, true);
        double[] totals = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            double changed = whatIf.changesTransfers() ? average(draw, true) : after;
            totals[draw] =
                    Math.max(
                            0,
                            mean
                                    + (changed - after)
                                    + MODEL_ERROR
                                            * Math.abs(changed - before)
                                            * random.nextGaussian()
                                    + observed * random.nextGaussian());
        }
        Sample sample = Sample.of(totals);
        return new Interval(sample.quantile(0.1), mean, sample.quantile(0.9));
    }

    /// The mean total by one draw, or by the most probable parameters where `draw` is -1.
    private double average(int draw, boolean underScenario) {
        return members.stream()
                .mapToDouble(member -> {
                    Fit fit = draw < 0 ? member.fit() : drawn.of(member).get(draw);
                    return underScenario
                            ? Scenarios.of(fit, member.scaleOut().detector(), whatIf).totalSeconds()
                            : fit.course().totalSeconds();
                })
                .average()
                .orElse(0);
    }

    /// Half of a 95 % interval is two standard deviations; a hard bound is taken as the range of a uniform one. The ends of
    /// several start-ups often rest on one activity's end, so their mean is as uncertain as they.
    private static double standardDeviation(StartUp startUp) {
        @Nullable Moment ready = startUp.readyAt();
        if (ready == null) {
            return 0;
        }
        double uncertainty = ready.uncertaintySeconds();
        return ready.evidence() == Evidence.INFERRED ? uncertainty / 2 : uncertainty / Math.sqrt(3);
    }
}
