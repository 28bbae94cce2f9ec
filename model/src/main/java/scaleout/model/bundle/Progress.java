package scaleout.model.bundle;

/// Told how far a long piece of work has come. Called on the thread that works.
@FunctionalInterface
public interface Progress {

    /// Tells nobody.
    Progress NONE = (what, done) -> {};

    /// @param what what is being done now, for people
    /// @param done the part that is done, from 0 to 1
    void at(String what, double done);
}
