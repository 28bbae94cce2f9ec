package scaleout.app.viewmodel;

import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import scaleout.app.viewmodel.Latest.Outcome;

/// An answer that is computed off the UI thread from a question, once for each other question. While the next one is
/// computed, the one before it stays. Call it on the UI executor.
final class Computed<Q, V> {

    /// Computes an answer.
    @FunctionalInterface
    interface Work<Q, V> {
        V answer(Q question) throws Exception;
    }

    private final Latest latest;
    private final Work<Q, V> work;
    private final ReadOnlyObjectWrapper<Known<V>> known =
            new ReadOnlyObjectWrapper<>(new Known.NotAsked<>());
    private @Nullable Q asked;

    Computed(Executor worker, Executor ui, Work<Q, V> work) {
        this.latest = new Latest(worker, ui);
        this.work = work;
    }

    /// What is known of the question that was asked last.
    ReadOnlyObjectProperty<Known<V>> known() {
        return known.getReadOnlyProperty();
    }

    /// Asks; the same question again changes nothing.
    void ask(Q question) {
        if (question.equals(asked)) {
            return;
        }
        asked = question;
        if (!(known.get() instanceof Known.Done<V>)) {
            known.set(new Known.Computing<>());
        }
        latest.start(() -> work.answer(question), this::answered);
    }

    /// Forgets question and answer.
    void forget() {
        asked = null;
        latest.cancel();
        known.set(new Known.NotAsked<>());
    }

    private void answered(Outcome<V> outcome) {
        known.set(
                switch (outcome) {
                    case Outcome.Done<V>(V value) -> new Known.Done<>(value);
                    case Outcome.Failed<V>(Throwable problem) ->
                            new Known.Impossible<>(Words.of(problem));
                });
    }
}
