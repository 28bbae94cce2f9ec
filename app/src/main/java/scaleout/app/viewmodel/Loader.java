package scaleout.app.viewmodel;

import java.io.IOException;
import scaleout.app.state.LeftOut;
import scaleout.app.state.OpenTrace;
import scaleout.app.state.Source;
import scaleout.model.bundle.Progress;
import scaleout.model.reconstruction.Opened;
import scaleout.model.trace.FormatException;

/// Reads what is to be opened, off the UI thread.
///
/// @param reader reads the inputs
record Loader(Reader reader) {

    /// Reads inputs: a session file stands for what it names.
    Loaded read(Source source, Progress progress) throws UnusableException, IOException {
        try {
            return read(Loaded.Wanted.of(source), progress);
        } catch (FormatException noSession) {
            throw new UnusableException(source, LeftOut.NOTHING, noSession);
        }
    }

    /// Reads what a session names.
    Loaded read(Loaded.Wanted wanted, Progress progress) throws UnusableException, IOException {
        Source source = wanted.source();
        long start = System.nanoTime();
        try {
            Opened opened = reader.read(source.inputs(), source.options(), progress);
            double seconds = (System.nanoTime() - start) / 1e9;
            OpenTrace trace =
                    new OpenTrace(
                            source,
                            opened.timeline(),
                            opened.findings(),
                            opened.files(),
                            seconds,
                            opened.around());
            return new Loaded(trace, wanted.choice(), wanted.session());
        } catch (FormatException unusable) {
            LeftOut leftOut =
                    LeftOut.of(
                            reader.unnamed(source.inputs(), source.options()), unusable.advice());
            throw new UnusableException(source, leftOut, unusable);
        }
    }
}
