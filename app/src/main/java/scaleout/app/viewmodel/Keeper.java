package scaleout.app.viewmodel;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import scaleout.app.chart.TimeScale;
import scaleout.app.files.DataFolder;
import scaleout.app.files.NotesFile;
import scaleout.app.files.PreferencesFile;
import scaleout.app.files.RecentFile;
import scaleout.app.files.Recovery;
import scaleout.app.state.Notes;
import scaleout.app.state.OpenTrace;
import scaleout.app.state.Preferences;
import scaleout.app.state.SavedSession;
import scaleout.app.state.Session;
import scaleout.app.viewmodel.Latest.Outcome;
import scaleout.model.timeline.Timeline;
import scaleout.model.trace.FormatException;

/// Keeps on disk what a user expects to find again: preferences, what was opened last, notes, and what a crash would
/// take. Call it on the UI executor.
public final class Keeper {

    /// Changes that follow each other faster are written once.
    private static final Duration PAUSE = Duration.ofMillis(400);

    private final PlannerViewModel viewModel;
    private final DataFolder data;
    private final Executor ui;
    private final Latest preferring;
    private final Latest remembering;
    private final Latest noting;
    private final Latest recovering;
    private final ReadOnlyObjectWrapper<List<List<Path>>> recent =
            new ReadOnlyObjectWrapper<>(List.of());
    private final @Nullable Recovery recovery;
    private Preferences preferences;
    private @Nullable OpenTrace open;
    private @Nullable KeptNotes file;
    private @Nullable Notes latest;
    private @Nullable SavedSession kept;

    /// Begins to keep what `viewModel` shows. Where the data folder cannot be used, a message says so, and the window
    /// works without it.
    public Keeper(PlannerViewModel viewModel, DataFolder data, Executor worker, Executor ui) {
        this.viewModel = viewModel;
        this.data = data;
        this.ui = ui;
        preferring = new Latest(worker, ui);
        remembering = new Latest(worker, ui);
        noting = new Latest(worker, ui);
        recovering = new Latest(worker, ui);
        preferences = viewModel.session().get().preferences();
        Recovery begun = null;
        try {
            preferences = PreferencesFile.read(data, preferences);
            recent.set(RecentFile.read(data));
            begun = Recovery.begin(data);
        } catch (FormatException | IOException unusable) {
            viewModel.complain(unusable);
        }
        recovery = begun;
        Preferences read = preferences;
        viewModel.choices().prefer(start -> read);
        viewModel.session().subscribe(this::changed);
    }

    /// What was opened last, the latest first; each of them one or more inputs that belong together.
    public ReadOnlyObjectProperty<List<List<Path>>> recent() {
        return recent.getReadOnlyProperty();
    }

    /// Opens again what was open when the program ended unexpectedly; tells whether there was such a thing.
    public boolean restore() {
        try {
            Optional<SavedSession> left = Recovery.take(data);
            left.ifPresent(viewModel::restore);
            return left.isPresent();
        } catch (FormatException | IOException unusable) {
            viewModel.complain(unusable);
            return false;
        }
    }

    /// Writes what is not written yet; the window is closed.
    ///
    /// @throws IOException     where something cannot be written
    /// @throws FormatException where the file of the notes is no such file; it stays as it is
    public void close() throws IOException, FormatException {
        List.of(preferring, remembering, noting, recovering).forEach(Latest::cancel);
        try {
            PreferencesFile.write(data, viewModel.session().get().preferences());
            Notes now = viewModel.session().get().choice().notes();
            if (file != null && !file.has(now)) {
                file.save(now);
            }
        } finally {
            if (recovery != null) {
                recovery.close();
            }
        }
    }

    private void changed(Session session) {
        if (!session.preferences().equals(preferences)) {
            preferences = session.preferences();
            Preferences now = preferences;
            preferring.startAfter(
                    PAUSE,
                    () -> {
                        PreferencesFile.write(data, now);
                        return now;
                    },
                    this::complainOnFailure);
        }
        if (isAnother(session.open())) {
            opened(session.open());
        } else {
            noted(session.choice().notes());
        }
        keep(session);
    }

    @SuppressWarnings(
            "ReferenceEquality") // another object is another trace; comparing all of it would take
    // long
    private boolean isAnother(@Nullable OpenTrace other) {
        return other != open;
    }

    private void opened(@Nullable OpenTrace trace) {
        saveLeft();
        open = trace;
        file = null;
        latest = null;
        if (trace == null) {
            return;
        }
        Timeline timeline = trace.timeline();
        List<Path> inputs = trace.source().inputs();
        remembering.start(
                () -> RecentFile.add(data, inputs),
                (Outcome<List<List<Path>>> outcome) -> {
                    if (outcome instanceof Outcome.Done<List<List<Path>>>(var all)) {
                        recent.set(all);
                    }
                    complainOnFailure(outcome);
                });
        noting.start(
                () -> {
                    NotesFile notes =
                            new NotesFile(
                                    inputs.getFirst(),
                                    data,
                                    TimeScale.of(timeline).zero(),
                                    timeline.clock() == Timeline.Clock.UTC);
                    return new Read(notes, notes.read());
                },
                (Outcome<Read> outcome) -> {
                    if (outcome instanceof Outcome.Done<Read>(Read(var place, var notes))) {
                        file = new KeptNotes(place, notes);
                        absorb(Notes.NONE, notes);
                    }
                    complainOnFailure(outcome);
                });
    }

    /// What was written just before another trace was opened is saved now: the pause would be cut short.
    private void saveLeft() {
        if (file != null && latest != null && !file.has(latest)) {
            try {
                file.save(latest);
            } catch (FormatException | IOException unwritable) {
                ui.execute(() -> viewModel.complain(unwritable));
            }
        }
    }

    /// Notes that were read, and where.
    private record Read(NotesFile place, Notes notes) {}

    private void noted(Notes now) {
        KeptNotes place = file;
        latest = now;
        if (place == null || place.has(now)) {
            return;
        }
        noting.startAfter(
                PAUSE,
                () -> place.save(now),
                (Outcome<Notes> outcome) -> {
                    if (outcome instanceof Outcome.Done<Notes>(Notes merged)) {
                        place.absorbed(merged);
                        absorb(now, merged);
                    }
                    complainOnFailure(outcome);
                });
    }

    /// Takes over what others wrote into the file, and only that: what this window wrote can still be taken back.
    private void absorb(Notes written, Notes inFile) {
        viewModel.choices().absorb(notes -> written.merge(notes, inFile));
    }

    private void keep(Session session) {
        Recovery place = recovery;
        Optional<SavedSession> now = SessionsViewModel.saved(session);
        if (place == null || now.isEmpty() || now.get().equals(kept)) {
            return;
        }
        SavedSession latest = now.get();
        kept = latest;
        recovering.startAfter(
                PAUSE,
                () -> {
                    place.keep(latest);
                    return latest;
                },
                this::complainOnFailure);
    }

    private <T> void complainOnFailure(Outcome<T> outcome) {
        if (outcome instanceof Outcome.Failed<T>(Throwable failure)) {
            viewModel.complain(failure);
        }
    }
}
