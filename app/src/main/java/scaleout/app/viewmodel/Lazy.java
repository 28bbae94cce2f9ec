package scaleout.app.viewmodel;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What is made when it is first asked for, on the UI thread: what nobody opens should not delay the first frame.
public final class Lazy<T> implements Supplier<T> {

    private final Supplier<T> maker;
    private @Nullable T made;
    private boolean isBeingMade;

    /// @param maker is called once at most
    public Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    /// Whether it was asked for before.
    public boolean isMade() {
        return made != null;
    }

    /// @throws IllegalStateException where making it asks for it
    @Override
    public T get() {
        T known = made;
        if (known == null) {
            if (isBeingMade) {
                throw new IllegalStateException("what is being made was asked for");
            }
            isBeingMade = true;
            known = maker.get();
            made = known;
        }
        return known;
    }
}
