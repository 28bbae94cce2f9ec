package scaleout.model.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Numbers read fast are the same numbers.
class DecimalsTest {

    @Test
    void everyNumberIsTheNearestDouble() {
        Random random = new Random(1);
        for (int i = 0; i < 200_000; i++) {
            String whole = Long.toString(random.nextLong(1L << random.nextInt(1, 62)));
            String text =
                    random.nextBoolean()
                            ? whole
                            : whole + "." + random.nextLong(1L << random.nextInt(1, 62));
            assertEquals(
                    Double.parseDouble(text),
                    Decimals.value(text.getBytes(StandardCharsets.US_ASCII), 0, text.length()));
        }
    }
}
