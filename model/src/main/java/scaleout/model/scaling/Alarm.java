package scaleout.model.scaling;

/// One alarm: it takes the datapoints of its metric in order, a missing one as NaN, and says what it makes of the newest.
///
/// Before the first N periods only those that were count, as CloudWatch does for a new metric; so an alarm needs M breaching
/// datapoints in any case.
public final class Alarm {

    private final AlarmRule rule;
    private final double[] newest;
    private final double[] stamps;
    private int seen;
    private AlarmState state = AlarmState.INSUFFICIENT_DATA;

    /// An alarm that has seen nothing.
    public Alarm(AlarmRule rule) {
        this.rule = rule;
        newest = new double[rule.evaluationPeriods()];
        stamps = new double[rule.evaluationPeriods()];
    }

    /// What it watches for.
    public AlarmRule rule() {
        return rule;
    }

    /// What it says now.
    public AlarmState state() {
        return state;
    }

    /// Takes the datapoint of the next period and returns what the alarm then says.
    ///
    /// @param stampSeconds when the period starts, by which CloudWatch stamps it
    /// @param value        in the metric's unit; NaN where the period has none
    public AlarmState accept(double stampSeconds, double value) {
        newest[seen % newest.length] = value;
        stamps[seen % newest.length] = stampSeconds;
        seen++;
        state = evaluated();
        return state;
    }

    /// The stamp of the oldest of the newest N datapoints that breaches, seconds; NaN where none does.
    public double firstBreachSeconds() {
        double first = Double.NaN;
        for (int i = 0; i < Math.min(seen, newest.length); i++) {
            if (breaches(newest[i]) && !(first <= stamps[i])) {
                first = stamps[i];
            }
        }
        return first;
    }

    private AlarmState evaluated() {
        int known = 0;
        int breaching = 0;
        int periods = Math.min(seen, newest.length);
        for (int i = 0; i < periods; i++) {
            known += Double.isNaN(newest[i]) ? 0 : 1;
            breaching += breaches(newest[i]) ? 1 : 0;
        }
        int absent = periods - known;
        return switch (rule.missing()) {
            case MISSING -> known == 0 ? AlarmState.INSUFFICIENT_DATA : alarmIf(enough(breaching));
            case BREACHING -> alarmIf(enough(breaching + absent));
            case NOT_BREACHING -> alarmIf(enough(breaching));
            case IGNORE ->
                    // what is missing could decide either way
                    enough(breaching) || !enough(breaching + absent)
                            ? alarmIf(enough(breaching))
                            : state;
        };
    }

    private boolean breaches(double value) {
        return !Double.isNaN(value) && rule.comparison().breaches(value, rule.threshold());
    }

    private boolean enough(int breaching) {
        return breaching >= rule.datapointsToAlarm();
    }

    private static AlarmState alarmIf(boolean enough) {
        return enough ? AlarmState.ALARM : AlarmState.OK;
    }
}
