package scaleout.app.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import scaleout.model.domain.Optimizations;
import scaleout.model.projection.WhatIf;

/// What a scenario changes, in words.
final class Changes {

    private Changes() {}

    /// Returns such as `What if: image cache on, 10 s metrics`.
    static String words(WhatIf whatIf) {
        List<String> changes = new ArrayList<>();
        Optimizations toggles = whatIf.optimizations();
        toggle(changes, "image cache", toggles.imageCache());
        toggle(changes, "data cache", toggles.dataCache());
        if (toggles.metricResolution() != null) {
            changes.add(toggles.metricResolution().seconds() + " s metrics");
        }
        size(changes, "image", whatIf.imageGb());
        size(changes, "model", whatIf.modelGb());
        for (Map.Entry<String, Double> set : new TreeMap<>(whatIf.set()).entrySet()) {
            changes.add("%s = %s".formatted(set.getKey(), number(set.getValue())));
        }
        return changes.isEmpty()
                ? "As observed; nothing changed"
                : "What if: " + String.join(", ", changes);
    }

    private static void toggle(List<String> changes, String name, @Nullable Boolean on) {
        if (on != null) {
            changes.add(name + (on ? " on" : " off"));
        }
    }

    private static void size(List<String> changes, String name, @Nullable Double gigabytes) {
        if (gigabytes != null) {
            changes.add("%s of %s GB".formatted(name, number(gigabytes)));
        }
    }

    private static String number(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%.0f", value)
                : Double.toString(value);
    }
}
