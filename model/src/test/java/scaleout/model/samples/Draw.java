package scaleout.model.samples;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;

/// Draws of one seeded random.
final class Draw {
    private final Random random;

    Draw(long seed) {
        this.random = new Random(seed);
    }

    /// Uniform in [low, high).
    double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    /// Uniform in low, ..., high.
    int whole(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    boolean coin() {
        return random.nextBoolean();
    }

    /// Returns `at` plus a uniform draw of seconds, in whole milliseconds.
    Instant after(Instant at, double lowSeconds, double highSeconds) {
        return plus(at, between(lowSeconds, highSeconds));
    }

    /// Returns `at` plus `seconds`, in whole milliseconds.
    static Instant plus(Instant at, double seconds) {
        return at.plusMillis(Math.round(seconds * 1000)).truncatedTo(ChronoUnit.MILLIS);
    }

    /// Returns lower-case hexadecimal digits.
    String hex(int digits) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < digits; i++) {
            text.append(Character.forDigit(random.nextInt(16), 16));
        }
        return text.toString();
    }

    String instanceId() {
        return "i-0" + hex(16);
    }

    String uuid() {
        return hex(8) + "-" + hex(4) + "-4" + hex(3) + "-a" + hex(3) + "-" + hex(12);
    }
}
