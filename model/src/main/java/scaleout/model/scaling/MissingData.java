package scaleout.model.scaling;

/// How an alarm treats a period without a datapoint, in the words of CloudWatch.
public enum MissingData {
    /// As if it were not there; where none is there, data is insufficient.
    MISSING,
    /// As one that breaches.
    BREACHING,
    /// As one that does not breach.
    NOT_BREACHING,
    /// The alarm keeps its state where a datapoint is missing that it would need.
    IGNORE
}
