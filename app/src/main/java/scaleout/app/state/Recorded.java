package scaleout.app.state;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How a toggle stood while the trace was recorded.
public sealed interface Recorded<T> {

    /// Everywhere the same.
    record Always<T>(T value) implements Recorded<T> {}

    /// Here so, there so.
    record Mixed<T>() implements Recorded<T> {}

    /// Nothing in the trace says.
    record Unsaid<T>() implements Recorded<T> {}

    /// Returns what single observations say together.
    static <T> Recorded<T> of(Stream<T> observations) {
        Set<T> different = observations.collect(Collectors.toSet());
        return switch (different.size()) {
            case 0 -> new Unsaid<>();
            case 1 -> new Always<>(different.iterator().next());
            default -> new Mixed<>();
        };
    }

    /// Returns whether choosing `value` is no change at all.
    default boolean isAlways(T value) {
        return this instanceof Always<T>(T recorded) && recorded.equals(value);
    }

    /// The one value, where there is one.
    default Optional<T> only() {
        return switch (this) {
            case Always<T>(T recorded) -> Optional.of(recorded);
            case Mixed<T>(), Unsaid<T>() -> Optional.empty();
        };
    }
}
