package scaleout.app.viewmodel;

/// What the window is waiting for.
public sealed interface Work {

    /// Nothing.
    record Idle() implements Work {}

    /// A trace is being read, or fetched and read.
    ///
    /// @param title what is being done, such as `Opening chat.zip`
    /// @param what  the step that it has come to, for people
    /// @param done  the part that is done, from 0 to 1
    record Reading(String title, String what, double done) implements Work {}
}
