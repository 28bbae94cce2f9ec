package scaleout.app.state;

import java.util.List;

/// What a session file holds.
///
/// @param open   what is open
/// @param beside further traces that it is compared with
/// @param choice what the user has chosen about them; it names the traces beside by their index only
public record SavedSession(SavedTrace open, List<SavedTrace> beside, Choice choice) {

    public SavedSession {
        beside = List.copyOf(beside);
    }

    /// Returns what is open and chosen, without what can be read again.
    public static SavedSession of(OpenTrace open, Choice choice) {
        Answers answers = choice.answers();
        return new SavedSession(
                SavedTrace.of(open.source()),
                answers.beside().stream().map(OpenTrace::source).map(SavedTrace::of).toList(),
                choice.answering(answers.beside(List.of())));
    }
}
