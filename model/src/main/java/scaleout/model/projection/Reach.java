package scaleout.model.projection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import scaleout.model.calibration.FitQuality.Range;
import scaleout.model.calibration.TypeCalibration;
import scaleout.model.domain.Finding;
import scaleout.model.projection.FittedTimeline.Member;

/// Where a scenario leaves what its parameters were calibrated on.
public final class Reach {

    /// Up to this part beyond the sizes seen, the law is believed. Assumed.
    private static final double BEYOND = 0.25;

    private Reach() {}

    static List<Finding> ofMembers(List<Member> members, WhatIf whatIf) {
        Set<TypeCalibration> types = new LinkedHashSet<>();
        members.forEach(member -> types.add(member.type()));
        return of(types, whatIf);
    }

    /// Returns a warning for each size of a scenario that is far from all that its calibration saw.
    public static List<Finding> of(Collection<TypeCalibration> types, WhatIf whatIf) {
        List<Finding> findings = new ArrayList<>();
        for (TypeCalibration type : types) {
            size(type, "image", whatIf.imageGb(), type.quality().imageGb())
                    .ifPresent(findings::add);
            size(type, "model", whatIf.modelGb(), type.quality().modelGb())
                    .ifPresent(findings::add);
        }
        return findings;
    }

    private static java.util.Optional<Finding> size(
            TypeCalibration type, String what, @Nullable Double gigabytes, Range seen) {
        if (gigabytes == null || seen.isEmpty() || seen.covers(gigabytes, BEYOND)) {
            return java.util.Optional.empty();
        }
        return java.util.Optional.of(
                Finding.warning(
                        String.format(
                                Locale.ROOT,
                                "The scenario leaves the calibrated range: %s of %.1f GB, calibrated on %s.",
                                what,
                                gigabytes,
                                words(seen)),
                        "The parameters of %s come from other sizes; beyond them the law is a guess."
                                .formatted(
                                        type.instanceType() == null
                                                ? "this instance type"
                                                : type.instanceType()),
                        "Start one instance with it and add its trace."));
    }

    private static String words(Range seen) {
        return seen.least() == seen.most()
                ? String.format(Locale.ROOT, "%.1f GB", seen.most())
                : String.format(Locale.ROOT, "%.1f to %.1f GB", seen.least(), seen.most());
    }
}
