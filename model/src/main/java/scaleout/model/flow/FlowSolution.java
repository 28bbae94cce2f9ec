package scaleout.model.flow;

import java.util.Arrays;
import java.util.List;

/// When each flow ends, and at what rate it and its links run on the way.
///
/// Rates are calculated when asked for: all series of a large wave together would be quadratic in its flows. One
/// series takes time in proportion to the events while its flow runs.
public final class FlowSolution {

    private final RateHistory history;

    FlowSolution(RateHistory history) {
        this.history = history;
    }

    /// The rate of one flow at a time.
    ///
    /// @param flow           index of the flow
    /// @param bytesPerSecond its own bytes, without the coefficient of any link
    public record FlowRate(int flow, double bytesPerSecond) {}

    /// When a flow begins, seconds: later than its own start where it waited for others.
    public double startSeconds(int flow) {
        return history.startSeconds()[flow];
    }

    /// When a flow ends, seconds; at its start where it has no bytes.
    public double finishSeconds(int flow) {
        return history.finishSeconds()[flow];
    }

    /// When each flow ends, seconds, in the order of the flows.
    public double[] finishSeconds() {
        return history.finishSeconds().clone();
    }

    /// When the last flow ends, seconds; zero where there are none.
    public double lastFinishSeconds() {
        return Arrays.stream(history.finishSeconds()).max().orElse(0);
    }

    /// The rate of a flow over time, with a step wherever it changes.
    public RateSeries flowRate(int flow) {
        return history.ofFlow(flow);
    }

    /// What is used of a link over time, coefficients included, with a step wherever it changes.
    public RateSeries linkRate(int link) {
        return history.ofLink(link);
    }

    /// Who had which rate on a link at a time: the flows that were active on it, in their order.
    public List<FlowRate> flowsOn(int link, double seconds) {
        return history.flowsOn(link, seconds);
    }
}
