package scaleout.model.flow;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.IntConsumer;

/// Who waits for whom, and so when each flow begins.
final class Waits {

    /// Per flow: when it begins; at the earliest, while it waits.
    final double[] startSeconds;

    private final List<Flow> flows;
    private final double[] finishSeconds;

    /// Per flow: how many it still waits for.
    private final int[] pending;

    /// Per flow: those that wait for it; empty as a whole where none waits.
    private final int[][] followers;

    /// @param finishSeconds per flow; gets the answer for flows of no bytes, which end when they begin
    /// @throws IllegalArgumentException where a flow waits for one that does not exist, or in the end for itself
    Waits(List<Flow> flows, double[] finishSeconds) {
        this.flows = flows;
        this.finishSeconds = finishSeconds;
        startSeconds = new double[flows.size()];
        Arrays.setAll(startSeconds, flow -> flows.get(flow).startSeconds());
        pending = new int[flows.size()];
        followers =
                flows.stream().allMatch(flow -> flow.after().isEmpty())
                        ? new int[0][]
                        : followers();
        requireNoCircle();
        for (int flow = 0; flow < pending.length; flow++) {
            if (flows.get(flow).bytes() == 0 && flows.get(flow).after().isEmpty()) {
                ended(flow, startSeconds[flow], ready -> {});
            }
        }
    }

    private int[][] followers() {
        int[] count = new int[pending.length];
        for (Flow flow : flows) {
            for (int before : flow.after()) {
                if (before < 0 || before >= count.length) {
                    throw new IllegalArgumentException(
                            "flow %s: after: there is no flow %d".formatted(flow.name(), before));
                }
                count[before]++;
            }
        }
        int[][] answer = new int[count.length][];
        Arrays.setAll(answer, flow -> new int[count[flow]]);
        for (int flow = 0; flow < count.length; flow++) {
            for (int before : flows.get(flow).after()) {
                answer[before][--count[before]] = flow;
                pending[flow]++;
            }
        }
        return answer;
    }

    /// Takes away again and again what waits for nothing else: whatever is left waits in a circle.
    private void requireNoCircle() {
        int[] left = pending.clone();
        Deque<Integer> free = new ArrayDeque<>();
        for (int flow = 0; flow < followers.length; flow++) {
            if (left[flow] == 0) {
                free.add(flow);
            }
        }
        int taken = 0;
        for (; !free.isEmpty(); taken++) {
            for (int follower : followers[free.remove()]) {
                if (--left[follower] == 0) {
                    free.add(follower);
                }
            }
        }
        if (taken < followers.length) {
            throw new IllegalArgumentException(
                    "flows: after: some wait for each other in a circle");
        }
    }

    boolean isWaiting(int flow) {
        return pending[flow] > 0;
    }

    /// Notes that a flow has ended, and tells which flows with bytes wait for nothing any more.
    void ended(int flow, double atSeconds, IntConsumer ready) {
        finishSeconds[flow] = atSeconds;
        if (followers.length == 0) {
            return;
        }
        for (int follower : followers[flow]) {
            startSeconds[follower] = Math.max(startSeconds[follower], atSeconds);
            if (--pending[follower] == 0) {
                if (flows.get(follower).bytes() > 0) {
                    ready.accept(follower);
                } else {
                    ended(follower, startSeconds[follower], ready);
                }
            }
        }
    }
}
