package scaleout.model.simulation;

import java.util.ArrayList;
import java.util.List;

/// Counts, over several runs, how many start-ups of each scale-out do not find what they need in their cache.
final class Misses {

    private final List<Integer> misses = new ArrayList<>();
    private final List<Integer> startUps = new ArrayList<>();

    void add(Simulation simulation) {
        List<List<Started>> scaleOuts = simulation.scaleOuts();
        for (int i = 0; i < scaleOuts.size(); i++) {
            if (i == misses.size()) {
                misses.add(0);
                startUps.add(0);
            }
            long missing = scaleOuts.get(i).stream().filter(Misses::isMiss).count();
            misses.set(i, misses.get(i) + (int) missing);
            startUps.set(i, startUps.get(i) + scaleOuts.get(i).size());
        }
    }

    private static boolean isMiss(Started one) {
        return switch (one.meeting()) {
            case COLD, STALE -> true;
            case WARM, NONE -> false;
        };
    }

    /// Whether most start-ups of a scale-out miss.
    boolean mostly(int scaleOut) {
        return 2 * misses.get(scaleOut) > startUps.get(scaleOut);
    }
}
