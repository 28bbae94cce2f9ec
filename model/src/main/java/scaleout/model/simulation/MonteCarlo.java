package scaleout.model.simulation;

import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/// Draws many start-ups that share no link with others, on all processors.
///
/// They are drawn in chunks, each with a seed of its own, so that the answer does not depend on how many threads there are.
public final class MonteCarlo {

    private static final int CHUNK = 8_192;

    private MonteCarlo() {}

    /// Returns the seconds from launch to ready of each start-up drawn.
    ///
    /// @param cancelled asked now and then, by any thread
    /// @throws CancellationException where it was cancelled
    public static double[] startUpSeconds(
            Population population, int count, long seed, BooleanSupplier cancelled) {
        double[] seconds = new double[count];
        int chunks = (count + CHUNK - 1) / CHUNK;
        IntStream.range(0, chunks)
                .parallel()
                .forEach(chunk -> {
                    if (cancelled.getAsBoolean()) {
                        throw new CancellationException("The simulation was cancelled.");
                    }
                    int end = (int) Math.min(count, (chunk + 1L) * CHUNK);
                    fill(seconds, chunk * CHUNK, end, population, Seeds.random(seed, chunk));
                });
        return seconds;
    }

    private static void fill(
            double[] seconds, int start, int end, Population population, SplittableRandom random) {
        for (int i = start; i < end; i++) {
            seconds[i] = population.draw(random);
        }
    }
}
