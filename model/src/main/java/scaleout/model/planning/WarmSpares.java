package scaleout.model.planning;

import java.util.OptionalInt;
import java.util.function.BooleanSupplier;

/// Searches for the fewest warm instances that keep a promise.
public final class WarmSpares {

    private WarmSpares() {}

    /// Returns the fewest instances at the start, which scaling then always leaves, with which no more minutes of the SLO are
    /// lost than allowed; empty where nothing is promised, or none from the scenario's number up to its most do.
    ///
    /// More warm instances are taken to lose no more minutes than fewer: the search halves.
    ///
    /// @param mostLostMinutes that may be lost
    /// @param cancelled       asked now and then
    /// @throws java.util.concurrent.CancellationException where it was cancelled
    public static OptionalInt of(
            PlanInput input,
            long seed,
            Resolution resolution,
            int mostLostMinutes,
            BooleanSupplier cancelled) {
        if (input.scenario().load().slo() == null) {
            return OptionalInt.empty();
        }
        int least = input.scenario().endpoint().minCount();
        int most = input.scenario().endpoint().maxCount() + 1;
        while (least < most) {
            int middle = (least + most) / 2;
            if (middle <= input.scenario().endpoint().maxCount()
                    && lost(input.withWarm(middle), seed, resolution, cancelled)
                            <= mostLostMinutes) {
                most = middle;
            } else {
                least = middle + 1;
            }
        }
        return least > input.scenario().endpoint().maxCount()
                ? OptionalInt.empty()
                : OptionalInt.of(least);
    }

    private static int lost(
            PlanInput input, long seed, Resolution resolution, BooleanSupplier cancelled) {
        Integer lost = Planner.plan(input, seed, resolution, cancelled).sloMinutesLost();
        return lost == null ? 0 : lost;
    }
}
