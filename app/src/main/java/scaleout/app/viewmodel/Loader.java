package scaleout.app.viewmodel;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import scaleout.app.state.Answers;
import scaleout.app.state.Choice;
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

    /// Reads what a session names. Traces beside that cannot be read are missing: the one that is open is worth more.
    Loaded read(Loaded.Wanted wanted, Progress progress) throws UnusableException, IOException {
        int count = 1 + wanted.beside().size();
        OpenTrace trace = trace(wanted.source(), part(progress, 0, count));
        List<OpenTrace> beside = new ArrayList<>();
        List<Throwable> missing = new ArrayList<>();
        int against = 0;
        for (int i = 1; i < count; i++) {
            try {
                beside.add(trace(wanted.beside().get(i - 1), part(progress, i, count)));
                if (i - 1 == wanted.choice().answers().against()) {
                    against = beside.size() - 1;
                }
            } catch (InterruptedIOException cancelled) {
                throw cancelled;
            } catch (UnusableException | IOException problem) {
                missing.add(problem);
            }
        }
        Choice choice = wanted.choice();
        Answers answers = choice.answers();
        return new Loaded(
                trace,
                choice.answering(answers.beside(beside).against(against)),
                wanted.session(),
                missing);
    }

    private static Progress part(Progress whole, int index, int count) {
        return (what, done) -> whole.at(what, (index + done) / count);
    }

    private OpenTrace trace(Source source, Progress progress)
            throws UnusableException, IOException {
        long start = System.nanoTime();
        try {
            Opened opened = reader.read(source.inputs(), source.options(), progress);
            double seconds = (System.nanoTime() - start) / 1e9;
            return new OpenTrace(
                    source,
                    opened.timeline(),
                    opened.findings(),
                    opened.files(),
                    seconds,
                    opened.around());
        } catch (FormatException unusable) {
            LeftOut leftOut =
                    LeftOut.of(
                            reader.unnamed(source.inputs(), source.options()), unusable.advice());
            throw new UnusableException(source, leftOut, unusable);
        }
    }
}
