package scaleout.app.export;

/// Where a picture's numbers come from.
///
/// @param source  the file's or folder's name
/// @param sha256  of the trace, hexadecimal; empty where it was not made
/// @param program name and version, such as `Scale-Out Planner 0.1.0`
public record Provenance(String source, String sha256, String program) {}
