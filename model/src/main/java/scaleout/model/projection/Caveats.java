package scaleout.model.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import scaleout.model.domain.Finding;
import scaleout.model.domain.MetricResolution;
import scaleout.model.domain.Optimizations;
import scaleout.model.domain.StartUpKind;
import scaleout.model.timeline.Detector;

/// What a scenario's numbers do not mean.
final class Caveats {

    private Caveats() {}

    static List<Finding> of(List<ProjectedStartUp> startUps, WhatIf whatIf) {
        List<Finding> findings = new ArrayList<>();
        Optimizations toggles = whatIf.optimizations();
        noteUnknownDetection(startUps, findings);
        noteImageCache(startUps, toggles, findings);
        noteDataCache(startUps, toggles, findings);
        if (toggles.metricResolution() != null) {
            noteResolution(startUps, toggles.metricResolution(), findings);
        }
        return findings;
    }

    private static void noteUnknownDetection(
            List<ProjectedStartUp> startUps, List<Finding> findings) {
        long unknown =
                startUps.stream().filter(s -> s.baseline().detectionSeconds().isEmpty()).count();
        if (unknown > 0) {
            findings.add(
                    Finding.notice(
                            "Detection is unknown for %d of %d start-ups and counts zero in both totals."
                                    .formatted(unknown, startUps.size()),
                            "Nothing says when the demand was first seen.",
                            "Add describe-alarm-history and the alarm's metric to the bundle."));
        }
    }

    private static void noteImageCache(
            List<ProjectedStartUp> startUps, Optimizations toggles, List<Finding> findings) {
        if (!Boolean.TRUE.equals(toggles.imageCache())) {
            return;
        }
        findings.add(
                Finding.info(
                        "The image cache is projected as a hit for every new instance.",
                        "It is kept per endpoint and image digest; the first start-ups after a rollout of a new image may still"
                                + " pull in full, and AWS does not publish when the cache is filled.",
                        "Count start-ups that follow a rollout as cold."));
        if (startUps.stream().allMatch(s -> s.startUp().kind() == StartUpKind.COPY)) {
            findings.add(
                    Finding.notice(
                            "The image cache changes nothing here: every start-up is a copy on a running instance.",
                            "It serves new instances.",
                            "Look at the data cache instead."));
        }
    }

    private static void noteDataCache(
            List<ProjectedStartUp> startUps, Optimizations toggles, List<Finding> findings) {
        if (toggles.dataCache() != null
                && startUps.stream().allMatch(s -> s.startUp().kind() == StartUpKind.INSTANCE)) {
            findings.add(
                    Finding.notice(
                            "The data cache changes nothing here: every start-up is a new instance.",
                            "It serves copies of inference components that are placed on running instances.",
                            "Look at the image cache instead."));
        }
    }

    private static void noteResolution(
            List<ProjectedStartUp> startUps, MetricResolution resolution, List<Finding> findings) {
        Set<String> coarse = new TreeSet<>();
        boolean assumed = false;
        for (ProjectedStartUp startUp : startUps) {
            Detector detector = startUp.scaleOut().detector();
            if (detector == null) {
                assumed |= startUp.baseline().detectionSeconds().isPresent();
            } else if (!detector.hasHighResolution() && resolution == MetricResolution.SECONDS_10) {
                coarse.add(detector.metric());
            }
        }
        if (!coarse.isEmpty()) {
            findings.add(
                    Finding.warning(
                            "10 s datapoints mean another policy: %s has none."
                                    .formatted(String.join(", ", coarse)),
                            "Only ConcurrentRequestsPerModel and ConcurrentRequestsPerCopy are published every 10 s, and only"
                                    + " for 3 hours.",
                            "Plan a target tracking policy on concurrent requests, with a target of its own."));
        }
        if (assumed) {
            findings.add(
                    Finding.notice(
                            "The alarm's settings are unknown; 3 of 3 datapoints of 60 s are assumed.",
                            "That is what target tracking creates.",
                            "Add describe-alarms to the bundle."));
        }
    }
}
