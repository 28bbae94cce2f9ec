package scaleout.model.trace;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A change of an alarm's state, from its history.
///
/// @param alarm         the alarm's name
/// @param at            when the state changed
/// @param newState      `OK`, `ALARM` or `INSUFFICIENT_DATA`
/// @param periodSeconds the period of the datapoints that decided; null where not said
/// @param threshold     the threshold at that time; null where not said
/// @param startDate     the stamp of the first datapoint looked at; null where not said
/// @param evaluated     the datapoints that decided, in order of time; empty where not said
public record AlarmTransition(
        String alarm,
        Instant at,
        String newState,
        @Nullable Integer periodSeconds,
        @Nullable Double threshold,
        @Nullable Instant startDate,
        List<Datapoint> evaluated) {

    public AlarmTransition {
        evaluated = List.copyOf(evaluated);
    }
}
