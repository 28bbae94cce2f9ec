package scaleout.model.trace;

/// A file is not what it should be. The message is fit to be shown unchanged.
public final class FormatException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String file;
    private final String problem;
    private final String advice;

    /// @param file    the file's name as the user knows it
    /// @param place   where in the file, such as a JSON pointer; empty for the file as a whole
    /// @param problem what was expected and what was found
    /// @param advice  what to do, one sentence
    public FormatException(String file, String place, String problem, String advice) {
        super((place.isEmpty() ? file : file + ", " + place) + ": " + problem + "\n" + advice);
        this.file = file;
        this.problem = (place.isEmpty() ? "" : place + ": ") + problem;
        this.advice = advice;
    }

    /// Returns the problem in the usual words.
    public static FormatException expected(
            String file, String place, String expected, String found, String advice) {
        return new FormatException(
                file, place, "expected %s but found %s.".formatted(expected, found), advice);
    }

    /// The file's name as the user knows it.
    public String file() {
        return file;
    }

    /// The place, what was expected and what was found.
    public String problem() {
        return problem;
    }

    /// What to do, one sentence.
    public String advice() {
        return advice;
    }
}
