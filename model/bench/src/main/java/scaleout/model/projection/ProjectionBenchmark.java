package scaleout.model.projection;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import scaleout.model.calibration.Calibration;
import scaleout.model.calibration.Calibrator;
import scaleout.model.calibration.Sizes;
import scaleout.model.domain.MetricResolution;
import scaleout.model.domain.Optimizations;
import scaleout.model.timeline.Timeline;

/// How long a calibration takes, and how long a toggle takes on a timeline that is fitted: what the user waits for.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ProjectionBenchmark {

    private static final WhatIf TOGGLED =
            WhatIf.NOTHING.with(new Optimizations(true, true, MetricResolution.SECONDS_10));

    @Param({"1000", "10000"})
    public int startUps;

    private List<Timeline> timelines = List.of();
    private List<FittedTimeline> fitted = List.of();

    @Setup
    public void build() {
        Timeline timeline = ManyStartUps.timeline(startUps);
        timelines = List.of(timeline);
        fitted = List.of(FittedTimeline.of(timeline, Sizes.NONE));
    }

    @Benchmark
    public Calibration calibrate() {
        return Calibrator.calibrate(timelines, Sizes.NONE);
    }

    @Benchmark
    public Projection toggle() throws ProjectionException {
        return Projector.project(fitted.getFirst(), TOGGLED);
    }
}
