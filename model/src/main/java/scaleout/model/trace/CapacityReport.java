package scaleout.model.trace;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What an endpoint said of its capacity at one time: in an event, or when it was asked.
///
/// @param endpoint  the endpoint's name
/// @param variant   the variant; null where the report is about the endpoint as a whole
/// @param component the inference component, of which it then counts copies; null where it counts instances
/// @param at        when it said so
/// @param current   instances or copies there were; null where not said
/// @param desired   instances or copies that were wanted; null where not said
/// @param status    of the endpoint or the component, such as `UPDATING` or `InService`; empty where not said
/// @param since     since when the variant does what it does; null where not said
/// @param source    which answer or event says so, in words
/// @param isEvent   whether it is an event, sent when something changed; else an answer to a question
public record CapacityReport(
        String endpoint,
        @Nullable String variant,
        @Nullable String component,
        Instant at,
        @Nullable Integer current,
        @Nullable Integer desired,
        String status,
        @Nullable Instant since,
        String source,
        boolean isEvent) {}
