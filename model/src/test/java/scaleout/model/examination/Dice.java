package scaleout.model.examination;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Draws of one seeded random.
final class Dice {

    private final Random random;

    Dice(long seed) {
        random = new Random(seed * 0x9E3779B97F4A7C15L + 7);
    }

    double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    /// Uniform in low, ..., high.
    int whole(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    <T> void shuffle(List<T> list) {
        Collections.shuffle(list, random);
    }

    /// So many seconds after, in whole milliseconds.
    Instant after(Instant at, double low, double high) {
        return at.plusMillis(Math.round(between(low, high) * 1000));
    }

    String hex(int digits) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < digits; i++) {
            text.append(Character.forDigit(random.nextInt(16), 16));
        }
        return text.toString();
    }

    String uuid() {
        return hex(8) + "-" + hex(4) + "-4" + hex(3) + "-a" + hex(3) + "-" + hex(12);
    }
}
