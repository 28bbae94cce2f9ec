package scaleout.model.bundle;

import scaleout.model.trace.FormatException;

/// Why one file of an input could not be used while others could.
///
/// @param file    its name
/// @param problem what is wrong with it
/// @param advice  what to do
public record FileProblem(String file, String problem, String advice) {

    /// Returns the problem that a reader complained of.
    static FileProblem of(FormatException complaint) {
        return new FileProblem(complaint.file(), complaint.problem(), complaint.advice());
    }
}
