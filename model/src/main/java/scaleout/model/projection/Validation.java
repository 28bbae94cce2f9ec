package scaleout.model.projection;

import java.util.ArrayList;
import java.util.List;
import scaleout.model.calibration.Calibration;
import scaleout.model.calibration.Calibrator;
import scaleout.model.calibration.Prediction;
import scaleout.model.calibration.PublishedFit;
import scaleout.model.calibration.PublishedPair;
import scaleout.model.calibration.ServerStart;
import scaleout.model.calibration.Sizes;
import scaleout.model.catalog.InstanceType;
import scaleout.model.catalog.PublishedCase;
import scaleout.model.domain.Optimizations;
import scaleout.model.timeline.Timeline;

/// The model against what others published.
///
/// @param fit     to all pairs
/// @param totals  of each pair, predicted from sizes and instance type alone: fitted, and with the pair left out
/// @param changes of each pair, from its own measured start-up before to the one after, with the pair left out of the prior
/// @param pulls   on other platforms, which the fit has not seen
/// @param starts  of servers, each from the others
public record Validation(
        PublishedFit fit,
        List<Total> totals,
        List<Change> changes,
        List<Single> pulls,
        List<Single> starts) {

    /// Both totals of a pair.
    ///
    /// @param pair    as published
    /// @param heldOut whether the fit has not seen the pair
    /// @param before  predicted
    /// @param after   predicted
    public record Total(PublishedPair pair, boolean heldOut, Prediction before, Prediction after) {}

    /// A pair's start-up before, with the image cached.
    ///
    /// @param pair      as published
    /// @param projected total after
    /// @param interval  80 % of it
    public record Change(PublishedPair pair, double projected, Interval interval) {

        /// What was missed, as a part of the seconds that the projection changes.
        public double missedPartOfChange() {
            double published = pair.after().total().orElseThrow();
            double before = pair.before().total().orElseThrow();
            return (projected - published) / (before - projected);
        }
    }

    /// One published duration.
    ///
    /// @param published whose it is
    /// @param observed  seconds
    /// @param predicted seconds, with its 80 % interval
    public record Single(PublishedCase published, double observed, Prediction predicted) {}

    /// Compares the model with all that the catalog has.
    public static Validation run() throws ProjectionException {
        List<PublishedPair> pairs = PublishedPair.all();
        PublishedFit fit = PublishedFit.of(pairs);
        List<Total> totals = new ArrayList<>();
        List<Change> changes = new ArrayList<>();
        for (PublishedPair pair : pairs) {
            totals.add(total(pair, false, fit));
        }
        for (PublishedPair pair : pairs) {
            PublishedFit others =
                    PublishedFit.of(pairs.stream().filter(other -> !other.equals(pair)).toList());
            totals.add(total(pair, true, others));
            changes.add(change(pair, others));
        }
        return new Validation(fit, totals, changes, pullsBy(fit), startsByOthers());
    }

    private static Total total(PublishedPair pair, boolean heldOut, PublishedFit fit) {
        return new Total(
                pair,
                heldOut,
                fit.predict(pair.type(), pair.imageGb(), pair.modelGb()),
                fit.predict(pair.type(), 0, pair.modelGb()));
    }

    private static Change change(PublishedPair pair, PublishedFit others)
            throws ProjectionException {
        Timeline before = PublishedTimeline.before(pair);
        Calibration calibration =
                Calibrator.calibrate(List.of(before), Sizes.NONE, others.shared());
        Projection projection =
                Projector.project(
                        FittedTimeline.of(before, Sizes.NONE, calibration),
                        WhatIf.NOTHING.with(Optimizations.AS_RECORDED.withImageCache(true)));
        return new Change(pair, projection.scenario().startUpSeconds(), projection.interval());
    }

    /// Where the type is not said, one with the CPUs that the fit refers to stands for it.
    private static List<Single> pullsBy(PublishedFit fit) {
        InstanceType other = InstanceType.named("ml.g6e.2xlarge").orElseThrow();
        return PublishedCase.all().stream()
                .filter(published -> published.platform().equals("EKS"))
                .map(published ->
                        new Single(
                                published,
                                published.pull().orElseThrow(),
                                fit.predictPull(
                                        InstanceType.named(published.instanceType()).orElse(other),
                                        published.imageGb().orElseThrow())))
                .toList();
    }

    private static List<Single> startsByOthers() {
        List<PublishedCase> all =
                PublishedCase.all().stream()
                        .filter(published -> published.name().startsWith("vllm-"))
                        .toList();
        return all.stream()
                .map(published ->
                        new Single(
                                published,
                                published.total().orElseThrow(),
                                ServerStart.of(
                                                all.stream()
                                                        .filter(other -> !other.equals(published))
                                                        .toList())
                                        .predict(published.modelGb().orElseThrow())))
                .toList();
    }
}
