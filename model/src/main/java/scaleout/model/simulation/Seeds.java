package scaleout.model.simulation;

import java.util.SplittableRandom;

/// Splits a seed into independent ones, so that what one start-up draws does not depend on the others, nor on threads.
final class Seeds {

    private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;

    private Seeds() {}

    /// Returns the seed of a part of what a seed stands for.
    static long of(long seed, long part) {
        return mixed(mixed(seed + GOLDEN_RATIO) + (part + 1) * GOLDEN_RATIO);
    }

    /// Returns a generator for a part of what a seed stands for.
    static SplittableRandom random(long seed, long part) {
        return new SplittableRandom(of(seed, part));
    }

    /// The finalizer of SplitMix64: Steele, Lea and Flood, Fast Splittable Pseudorandom Number Generators, OOPSLA 2014.
    private static long mixed(long number) {
        long z = number;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
