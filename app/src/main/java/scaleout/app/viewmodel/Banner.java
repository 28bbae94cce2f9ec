package scaleout.app.viewmodel;

/// A message above the charts that stays until it is dismissed or overtaken.
public sealed interface Banner {

    /// There is none.
    record Hidden() implements Banner {}

    /// Something failed.
    ///
    /// @param problem what and where
    /// @param advice  what to do; empty where there is nothing to do
    record Problem(String problem, String advice) implements Banner {

        /// Returns a problem from a message whose further lines are the advice.
        static Problem of(String message) {
            int end = message.indexOf('\n');
            return end < 0
                    ? new Problem(message, "")
                    : new Problem(message.substring(0, end), message.substring(end + 1).strip());
        }
    }

    /// The files leave something out that the user can say.
    ///
    /// @param problem what
    /// @param advice  what comes of it
    record Question(String problem, String advice) implements Banner {}

    /// Something is done.
    record Done(String message) implements Banner {}
}
