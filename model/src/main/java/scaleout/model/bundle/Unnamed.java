package scaleout.model.bundle;

/// Values of a metric for which no file says which metric it is.
///
/// @param id         the id that they have in the file
/// @param label      the label that the answer shows for them; empty where it has none
/// @param suggestion what the label lets one think, such as `AWS/SageMaker/Invocations`; empty where it says nothing
public record Unnamed(String id, String label, String suggestion) {}
