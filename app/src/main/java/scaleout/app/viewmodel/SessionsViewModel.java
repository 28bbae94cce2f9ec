package scaleout.app.viewmodel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import scaleout.app.files.Fingerprint;
import scaleout.app.files.SessionFile;
import scaleout.app.state.OpenTrace;
import scaleout.app.state.SavedSession;
import scaleout.app.state.Session;
import scaleout.app.viewmodel.Latest.Outcome;

/// Saves sessions, and never over what another window saved in the meantime.
public final class SessionsViewModel {

    /// A session file as this window knows it.
    ///
    /// @param file    the file
    /// @param content tells its content from any other
    private record Known(Path file, String content) {}

    private static final int MOST_NAMES = 1000;

    private final Latest saving;
    private final Choices choices;
    private final Consumer<Banner> say;
    private @Nullable Known known;

    SessionsViewModel(Executor worker, Executor ui, Choices choices, Consumer<Banner> say) {
        this.saving = new Latest(worker, ui);
        this.choices = choices;
        this.say = say;
    }

    /// The file that this session was opened from or saved to; empty where there is none.
    public Optional<Path> file() {
        return Optional.ofNullable(known).map(Known::file);
    }

    /// The file to propose for what is open: beside it, in its name.
    public String proposedName() {
        OpenTrace open = choices.session().get().open();
        return (open == null ? "scale-out" : open.source().name().replaceAll("[^\\w.-]", "-"))
                + SessionFile.ENDING;
    }

    /// Returns what is open and chosen now, as a session file holds it; empty where nothing is open.
    static Optional<SavedSession> saved(Session session) {
        OpenTrace open = session.open();
        return open == null
                ? Optional.empty()
                : Optional.of(SavedSession.of(open, session.choice()));
    }

    /// Saves what is open. Where another window has changed the file since this one knew it, it stays as it is, and this
    /// session goes to a file of another name.
    public void save(Path chosen) {
        Path file = named(chosen);
        Known before = known != null && known.file().equals(file) ? known : null;
        saved(choices.session().get())
                .ifPresent(session -> saving.start(() -> save(file, session, before), this::saved));
    }

    private static Known save(Path file, SavedSession session, @Nullable Known before)
            throws IOException {
        boolean changed =
                before != null
                        && Files.exists(file)
                        && !Fingerprint.sha256(file).equals(before.content());
        Path target = changed ? free(file) : file;
        SessionFile.write(target, session);
        return new Known(target, Fingerprint.sha256(target));
    }

    private void saved(Outcome<Known> outcome) {
        switch (outcome) {
            case Outcome.Done<Known>(Known now) -> {
                boolean moved = known != null && isNextTo(known.file(), now.file());
                known = now;
                say.accept(
                        new Banner.Done(
                                moved
                                        ? "Another window had changed the session, so this one was saved as "
                                                + now.file()
                                        : "Session saved: " + now.file()));
            }
            case Outcome.Failed<Known>(Throwable failure) ->
                    say.accept(Banner.Problem.of(Words.of(failure)));
        }
    }

    private static boolean isNextTo(Path known, Path now) {
        String name = String.valueOf(known.getFileName()).replace(SessionFile.ENDING, "");
        return !known.equals(now) && String.valueOf(now.getFileName()).startsWith(name + "-");
    }

    /// Another trace, or session, is open now.
    void opened(Optional<Path> file) {
        known = null;
        file.ifPresent(session ->
                saving.start(
                        () -> new Known(session, Fingerprint.sha256(session)),
                        (Outcome<Known> outcome) -> {
                            switch (outcome) {
                                case Outcome.Done<Known>(Known now) -> known = now;
                                case Outcome.Failed<Known>(Throwable failure) ->
                                        say.accept(Banner.Problem.of(Words.of(failure)));
                            }
                        }));
    }

    private static Path named(Path chosen) {
        String name = String.valueOf(chosen.getFileName());
        return name.endsWith(".json") ? chosen : chosen.resolveSibling(name + SessionFile.ENDING);
    }

    private static Path free(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        String stem =
                name.endsWith(SessionFile.ENDING)
                        ? name.substring(0, name.length() - SessionFile.ENDING.length())
                        : name;
        for (int i = 2; i < MOST_NAMES; i++) {
            Path other = file.resolveSibling("%s-%d%s".formatted(stem, i, SessionFile.ENDING));
            if (!Files.exists(other)) {
                return other;
            }
        }
        throw new IOException(
                "%s: another window has changed it, and %d names beside it are taken. Save under another name."
                        .formatted(file, MOST_NAMES));
    }
}
