package scaleout.app.viewmodel;

import java.nio.file.Path;

/// What the window is waiting for.
public sealed interface Work {

    /// Nothing.
    record Idle() implements Work {}

    /// A trace is being read.
    ///
    /// @param path what is being read
    /// @param what the step that it has come to, for people
    /// @param done the part that is done, from 0 to 1
    record Reading(Path path, String what, double done) implements Work {}
}
