package scaleout.app.aws;

/// AWS refused everything or cannot be reached. The message is fit to be shown unchanged: what, why, and what to do.
public final class AwsException extends Exception {

    private static final long serialVersionUID = 1L;

    /// @param problem what went wrong, a sentence
    /// @param advice  what to do, a sentence
    AwsException(String problem, String advice) {
        super(problem + "\n" + advice);
    }
}
