package scaleout.model.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import scaleout.model.domain.DataSize;
import scaleout.model.statistics.Sample;
import scaleout.model.timeline.Moment;
import scaleout.model.timeline.ScaleOut;
import scaleout.model.timeline.StartUp;
import scaleout.model.timeline.Timeline;

/// Which version of something the scale-outs of a timeline found, in order of time. Only versions of the same variant follow
/// each other: two variants with two images are no rollout.
///
/// @param uses of scale-outs whose version is known
/// @param all  how many scale-outs there are
record Releases(List<Use> uses, int all) {

    private static final double SECONDS_PER_DAY = 86_400;

    /// What one scale-out found.
    record Use(Instant at, String variant, String version) {}

    static Releases ofImages(Timeline timeline) {
        return of(timeline, startUp -> startUp.image().digest());
    }

    /// AWS's answers give models no digest; where nothing gives one, a change of their size is a change.
    static Releases ofModels(Timeline timeline) {
        return of(
                timeline,
                startUp -> {
                    DataSize size = startUp.model().size();
                    String digest = startUp.model().digest();
                    return digest != null || size == null ? digest : Long.toString(size.bytes());
                });
    }

    private static Releases of(Timeline timeline, Function<StartUp, @Nullable String> version) {
        List<Use> uses = new ArrayList<>();
        for (ScaleOut scaleOut : timeline.scaleOuts()) {
            scaleOut.startUps().stream()
                    .map(version)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .ifPresent(found ->
                            uses.add(
                                    new Use(
                                            scaleOut.at(),
                                            String.valueOf(scaleOut.variant()),
                                            found)));
        }
        return new Releases(uses, timeline.scaleOuts().size());
    }

    /// Whether the instances of one scale-out have different images.
    static boolean isMixed(ScaleOut scaleOut) {
        Set<String> digests =
                scaleOut.startUps().stream()
                        .map(startUp -> startUp.image().digest())
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        return digests.size() > 1;
    }

    int changes() {
        return changed().size();
    }

    /// When a variant was first seen with another version than before.
    private List<Instant> changed() {
        Map<String, String> last = new HashMap<>();
        List<Instant> changes = new ArrayList<>();
        for (Use use : uses) {
            String before = last.put(use.variant, use.version);
            if (before != null && !before.equals(use.version)) {
                changes.add(use.at);
            }
        }
        return changes;
    }

    /// Days between changes at the median; empty where there are fewer than two.
    Optional<Double> medianDays() {
        List<Instant> changes = changed();
        if (changes.size() < 2) {
            return Optional.empty();
        }
        double[] days = new double[changes.size() - 1];
        for (int i = 0; i < days.length; i++) {
            days[i] = Moment.seconds(changes.get(i), changes.get(i + 1)) / SECONDS_PER_DAY;
        }
        return Optional.of(Sample.of(days).median());
    }

    String words(String what, String versions) {
        if (uses.isEmpty()) {
            return "Nothing tells the %s's %s.".formatted(what, versions);
        }
        double span = Moment.seconds(uses.getFirst().at, uses.getLast().at) / SECONDS_PER_DAY;
        String over = uses.size() < 2 ? "" : " over " + days(span);
        String known =
                uses.size() == all
                        ? (all == 1 ? "1 scale-out" : "%d scale-outs".formatted(all))
                        : "%d of %d scale-outs that tell it".formatted(uses.size(), all);
        return changes() == 0
                ? "The %s did not change in %s%s.".formatted(what, known, over)
                : "The %s changed %s in %s%s: so many of them met a cache that had not seen it."
                        .formatted(
                                what, changes() == 1 ? "once" : changes() + " times", known, over);
    }

    static String days(double days) {
        return days < 2
                ? Durations.text(days * SECONDS_PER_DAY)
                : String.format(Locale.ROOT, "%.1f days", days);
    }
}
