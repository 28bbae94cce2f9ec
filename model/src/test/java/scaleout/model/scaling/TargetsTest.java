package scaleout.model.scaling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import scaleout.model.scenario.Policy;
import scaleout.model.scenario.Policy.AdjustmentType;
import scaleout.model.scenario.Policy.StepAdjustment;

final class TargetsTest {

    private static Policy.Step policy(
            AdjustmentType type, @Nullable Integer magnitude, StepAdjustment... steps) {
        return new Policy.Step(
                "ConcurrentRequestsPerModel", 50, 3, type, List.of(steps), magnitude, 300);
    }

    @ParameterizedTest
    @CsvSource({"6,3,2,4", "3.1,3,2,3", "3,3,2,2", "0,3,5,0", "9.000000000001,3,1,3"})
    void tracksInProportionRoundedUp(double value, double target, int ready, double wanted) {
        assertEquals(wanted, Targets.tracked(value, target, ready));
    }

    /// 41 requests at once need 14 instances at 3 each; more than are there is no reason to add any.
    @ParameterizedTest
    @CsvSource({"41,3,60,14", "42,3,60,14", "42.0000000000001,3,60,14", "0,3,60,0", "41,3,8,8"})
    void keepsWhatTheHighestLoadNeedsButAddsNothing(
            double highestLoad, double target, int desired, double kept) {
        assertEquals(kept, Targets.kept(highestLoad, target, desired));
    }

    @ParameterizedTest
    @CsvSource({"0,10", "9.9,10", "10,20", "100,20"})
    void boundsAboveIncludeTheLower(double size, int change) {
        Policy.Step policy =
                policy(
                        AdjustmentType.CHANGE,
                        null,
                        new StepAdjustment(0.0, 10.0, 10),
                        new StepAdjustment(10.0, null, 20));
        assertEquals(change, Targets.stepped(policy, 4, size));
    }

    @ParameterizedTest
    @CsvSource({"0,-1", "-9.9,-1", "-10,-2", "-50,-2"})
    void boundsBelowIncludeTheUpper(double size, int change) {
        Policy.Step policy =
                policy(
                        AdjustmentType.CHANGE,
                        null,
                        new StepAdjustment(null, -10.0, -2),
                        new StepAdjustment(-10.0, 0.0, -1));
        assertEquals(change, Targets.stepped(policy, 4, size));
    }

    @ParameterizedTest
    @CsvSource({"127,10,12", "67,1,1", "10,25,2", "127,-10,-12", "67,-1,-1", "4,50,2"})
    void percentagesGoTowardsZeroButNotToIt(int base, int percent, int change) {
        Policy.Step policy =
                policy(AdjustmentType.PERCENT, null, new StepAdjustment(0.0, null, percent));
        assertEquals(change, Targets.stepped(policy, base, 0));
    }

    @Test
    void aPercentageHasALeastMagnitude() {
        Policy.Step policy = policy(AdjustmentType.PERCENT, 3, new StepAdjustment(0.0, null, 10));
        assertEquals(3, Targets.stepped(policy, 10, 0));
    }

    @Test
    void anExactCapacityIsAChangeFromWhatIsThere() {
        Policy.Step policy = policy(AdjustmentType.EXACT, null, new StepAdjustment(0.0, null, 10));
        assertEquals(6, Targets.stepped(policy, 4, 0));
    }
}
