package scaleout.model.projection;

/// Nothing in a timeline can be projected or compared. The message says why and what to do, fit to be shown unchanged.
public final class ProjectionException extends Exception {

    private static final long serialVersionUID = 1L;

    ProjectionException(String message) {
        super(message);
    }
}
