package scaleout.app.viewmodel;

/// How far an answer has come that is computed off the UI thread.
public sealed interface Known<V> {

    /// Nobody asked yet.
    record NotAsked<V>() implements Known<V> {}

    /// The first answer is being computed.
    record Computing<V>() implements Known<V> {}

    /// There it is.
    record Done<V>(V value) implements Known<V> {}

    /// There is none.
    ///
    /// @param message why, and what to do
    record Impossible<V>(String message) implements Known<V> {}
}
