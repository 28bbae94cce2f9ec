package scaleout.model.scaling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class AlarmTest {

    private static final double ABSENT = Double.NaN;

    private static Alarm alarm(int m, int n, MissingData missing) {
        return new Alarm(new AlarmRule(60, m, n, Comparison.GREATER, 5, missing));
    }

    private static AlarmState after(Alarm alarm, double... values) {
        for (int i = 0; i < values.length; i++) {
            alarm.accept(60.0 * i, values[i]);
        }
        return alarm.state();
    }

    @Test
    void needsAllOfThreeOfThree() {
        Alarm alarm = alarm(3, 3, MissingData.MISSING);
        assertEquals(AlarmState.INSUFFICIENT_DATA, alarm.state());
        assertEquals(AlarmState.OK, after(alarm, 1, 6, 6));
        assertEquals(AlarmState.ALARM, alarm.accept(180, 6));
        assertEquals(60, alarm.firstBreachSeconds());
        assertEquals(AlarmState.OK, alarm.accept(240, 5));
    }

    @Test
    void needsTwoOfThreeInAnyOrder() {
        assertEquals(AlarmState.ALARM, after(alarm(2, 3, MissingData.MISSING), 6, 1, 6));
        assertEquals(AlarmState.OK, after(alarm(2, 3, MissingData.MISSING), 6, 1, 1, 6));
    }

    @ParameterizedTest
    @EnumSource(MissingData.class)
    void treatsMissingDataAsItIsTold(MissingData missing) {
        AlarmState expected =
                switch (missing) {
                    case MISSING -> AlarmState.INSUFFICIENT_DATA;
                    case BREACHING -> AlarmState.ALARM;
                    case NOT_BREACHING -> AlarmState.OK;
                    case IGNORE -> AlarmState.ALARM;
                };
        assertEquals(expected, after(alarm(2, 2, missing), 6, 6, ABSENT, ABSENT));
    }

    @Test
    void isEvaluatedEveryTenSecondsBelowAMinute() {
        assertEquals(60, alarm(1, 1, MissingData.MISSING).rule().evaluationSeconds());
        assertEquals(
                10,
                new AlarmRule(30, 1, 1, Comparison.LESS, 1, MissingData.MISSING)
                        .evaluationSeconds());
    }
}
