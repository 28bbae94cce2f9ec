package scaleout.model.projection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import scaleout.model.domain.Phase;
import scaleout.model.timeline.Span;
import scaleout.model.timeline.StartUp;

/// Into which parts start-ups can be divided for a comparison.
final class Partition {

    private static final Comparator<Part> BY_FIRST_PHASE =
            Comparator.<Part, Phase>comparing(part -> part.phases().getFirst())
                    .thenComparingInt(part -> part.phases().size());

    private Partition() {}

    /// Returns the finest parts that every one of these start-ups separates. Phases that one of them shows as a block are
    /// one part for all: a block is never divided by guess.
    static List<Part> common(Stream<StartUp> startUps) {
        List<Set<Phase>> parts = new ArrayList<>();
        for (Phase phase : Phase.values()) {
            parts.add(EnumSet.of(phase));
        }
        startUps.flatMap(Partition::spans)
                .map(Span::phases)
                .distinct()
                .forEach(block -> {
                    Set<Phase> merged = EnumSet.copyOf(block);
                    for (Set<Phase> part : List.copyOf(parts)) {
                        if (part.stream().anyMatch(block::contains)) {
                            merged.addAll(part);
                            parts.remove(part);
                        }
                    }
                    parts.add(merged);
                });
        return parts.stream().map(Part::of).sorted(BY_FIRST_PHASE).toList();
    }

    /// Returns every part that some start-up may show: each phase, each block, and the parts common to all.
    static List<Part> candidates(List<Part> common, Stream<StartUp> startUps) {
        Set<Part> parts = new TreeSet<>(BY_FIRST_PHASE.thenComparing(Part::id));
        parts.addAll(common);
        startUps.flatMap(Partition::spans)
                .forEach(span -> parts.add(Part.of(EnumSet.copyOf(span.phases()))));
        return List.copyOf(parts);
    }

    /// The span of each phase, which is at most one.
    static Stream<Span> spans(StartUp startUp) {
        return Stream.of(Phase.values()).flatMap(phase -> startUp.span(phase).stream()).distinct();
    }
}
