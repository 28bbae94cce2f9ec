package scaleout.app.viewmodel;

import java.util.List;
import scaleout.app.state.LeftOut;
import scaleout.app.state.OpenTrace;
import scaleout.app.state.Source;

/// What to tell about a trace that has just been opened.
final class News {

    private News() {}

    /// Returns the message above the charts.
    static Banner of(OpenTrace trace, LeftOut leftOut) {
        if (!leftOut.isNothing()) {
            return new Banner.Question(
                    "The files leave something out: %s.".formatted(leftOut.words()),
                    "Such values are left out until you say what they are.");
        }
        Source source = trace.source();
        return source.fetched() ? new Banner.Done(fetched(source)) : new Banner.Hidden();
    }

    /// Returns the message about traces that a session compares and that cannot be read.
    ///
    /// @param why of each, at least one
    static Banner missing(List<Throwable> why) {
        String first = Banner.Problem.of(Words.of(why.getFirst())).problem();
        int others = why.size() - 1;
        return new Banner.Problem(
                "Not compared%s: %s"
                        .formatted(others == 0 ? "" : ", with %d more".formatted(others), first),
                "Put it back and open the session again; saving the session now would leave it out.");
    }

    private static String fetched(Source source) {
        int gaps = source.gaps().size();
        String where = source.inputs().getFirst().toString();
        if (gaps == 0 && source.notes().isEmpty()) {
            return "Fetched into %s.".formatted(where);
        }
        return "Fetched%s into %s. “What was read” tells what is missing, and why."
                .formatted(
                        gaps == 0
                                ? ""
                                : gaps == 1 ? " with one gap" : " with %d gaps".formatted(gaps),
                        where);
    }
}
