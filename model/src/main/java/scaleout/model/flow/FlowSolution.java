package scaleout.model.flow;

import java.util.List;

/// When each flow ends, and at what rate it and its links run on the way.
///
/// @param finishSeconds per flow, in the order of the flows
/// @param flowRates     per flow
/// @param linkRates     per link: what is used of its capacity, coefficients included
public record FlowSolution(
        List<Double> finishSeconds, List<RateSeries> flowRates, List<RateSeries> linkRates) {

    public FlowSolution {
        finishSeconds = List.copyOf(finishSeconds);
        flowRates = List.copyOf(flowRates);
        linkRates = List.copyOf(linkRates);
    }
}
