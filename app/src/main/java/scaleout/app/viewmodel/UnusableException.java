package scaleout.app.viewmodel;

import scaleout.app.state.LeftOut;
import scaleout.app.state.Source;
import scaleout.model.trace.FormatException;

/// Inputs of which nothing could be used, with what would have to be said of them.
final class UnusableException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Source source;
    private final transient LeftOut leftOut;
    private final FormatException reason;

    UnusableException(Source source, LeftOut leftOut, FormatException reason) {
        super(reason.getMessage(), reason);
        this.source = source;
        this.leftOut = leftOut;
        this.reason = reason;
    }

    Source source() {
        return source;
    }

    LeftOut leftOut() {
        return leftOut;
    }

    FormatException reason() {
        return reason;
    }
}
