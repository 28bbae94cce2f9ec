package scaleout.model.scaling;

/// What an alarm watches for.
///
/// @param periodSeconds     of one datapoint: 10, 20, 30 or a multiple of 60
/// @param datapointsToAlarm how many must breach (M), from 1 to `evaluationPeriods`
/// @param evaluationPeriods among how many of the newest (N)
/// @param comparison        when one breaches
/// @param threshold         in the metric's unit
/// @param missing           how periods without a datapoint count
public record AlarmRule(
        int periodSeconds,
        int datapointsToAlarm,
        int evaluationPeriods,
        Comparison comparison,
        double threshold,
        MissingData missing) {

    public AlarmRule {
        if (datapointsToAlarm < 1 || datapointsToAlarm > evaluationPeriods) {
            throw new IllegalArgumentException(
                    "an alarm needs from 1 to %d datapoints but is to need %d"
                            .formatted(evaluationPeriods, datapointsToAlarm));
        }
    }

    /// How often the alarm is evaluated: every 10 s where its period is shorter than a minute, else every minute. Source:
    /// CloudWatch user guide, alarm evaluation.
    public int evaluationSeconds() {
        return periodSeconds < 60 ? 10 : 60;
    }
}
