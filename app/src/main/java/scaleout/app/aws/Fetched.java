package scaleout.app.aws;

import java.nio.file.Path;
import java.util.List;

/// What a fetch brought.
///
/// @param bundle the folder, ready to be opened
/// @param files  names of its files, in the order of writing
/// @param gaps   what was asked for and not got
/// @param notes  what AWS no longer has and was not asked for, a sentence each
public record Fetched(Path bundle, List<String> files, List<Gap> gaps, List<String> notes) {

    public Fetched {
        files = List.copyOf(files);
        gaps = List.copyOf(gaps);
        notes = List.copyOf(notes);
    }
}
