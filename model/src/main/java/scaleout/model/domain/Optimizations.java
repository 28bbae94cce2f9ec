package scaleout.model.domain;

import org.jspecify.annotations.Nullable;

/// The three toggles of a scenario. Null leaves a toggle as the trace has it.
///
/// @param imageCache       whether new instances find the container image in the endpoint's cache
/// @param dataCache        whether copies on running instances find image and artifacts there
/// @param metricResolution the resolution of the metric that detects the demand
public record Optimizations(
        @Nullable Boolean imageCache,
        @Nullable Boolean dataCache,
        @Nullable MetricResolution metricResolution) {

    /// Everything as the trace has it.
    public static final Optimizations AS_RECORDED = new Optimizations(null, null, null);

    /// Returns these toggles with another image cache setting.
    public Optimizations withImageCache(@Nullable Boolean on) {
        return new Optimizations(on, dataCache, metricResolution);
    }

    /// Returns these toggles with another data cache setting.
    public Optimizations withDataCache(@Nullable Boolean on) {
        return new Optimizations(imageCache, on, metricResolution);
    }

    /// Returns these toggles with another metric resolution.
    public Optimizations withMetricResolution(@Nullable MetricResolution resolution) {
        return new Optimizations(imageCache, dataCache, resolution);
    }
}
