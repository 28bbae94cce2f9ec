package scaleout.model.scaling;

/// What an endpoint counted in the 10 s up to a time.
///
/// @param endSeconds     the time, a multiple of 10 s
/// @param requestSeconds requests in flight, summed over time
/// @param unitSeconds    ready instances (of a variant) or copies (of an inference component), summed over time
/// @param invocations    requests that came and found capacity, or a place in the queue
/// @param failures       requests that came when nothing was ready
public record Emission(
        double endSeconds,
        double requestSeconds,
        double unitSeconds,
        long invocations,
        long failures) {}
