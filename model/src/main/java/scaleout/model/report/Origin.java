package scaleout.model.report;

/// Where a report comes from, so that a reader can make it again.
///
/// @param source  name of the input
/// @param sha256  of the input, hexadecimal; empty where it was not made
/// @param program name and version of the program
public record Origin(String source, String sha256, String program) {}
