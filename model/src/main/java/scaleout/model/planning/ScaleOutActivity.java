package scaleout.model.planning;

import java.util.List;

/// One decision to add capacity. Times are seconds since the scenario's start.
///
/// @param breachSeconds   stamp of the oldest datapoint that breached
/// @param alarmSeconds    when the alarm saw the last datapoint that it needed
/// @param activitySeconds when the scaling activity starts
/// @param from            instances (of a variant) or copies (of an inference component) that were to be there
/// @param to              that are to be there from then on
/// @param readySeconds    when each of those added is ready, in order of launch
public record ScaleOutActivity(
        double breachSeconds,
        double alarmSeconds,
        double activitySeconds,
        int from,
        int to,
        List<Double> readySeconds) {

    public ScaleOutActivity {
        readySeconds = List.copyOf(readySeconds);
    }
}
