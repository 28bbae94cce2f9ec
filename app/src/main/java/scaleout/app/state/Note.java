package scaleout.app.state;

/// A mark in time that is kept, and what the user wrote at it.
///
/// @param id        tells it from every other note, here and in other windows
/// @param atSeconds where it stands, seconds on the charts' axis
/// @param text      what it says; may be empty
public record Note(String id, double atSeconds, String text) {

    /// Returns this with another text.
    public Note saying(String words) {
        return new Note(id, atSeconds, words);
    }
}
