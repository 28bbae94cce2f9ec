package scaleout.model.trace;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// The log streams of a trace and their events, also of those that only the name of a file says.
final class LogStore {

    private final LinkedHashSet<LogStream> streams = new LinkedHashSet<>();

    /// Names of log streams that only the names of files say.
    private final Set<String> guessedStreams = new HashSet<>();

    private final EventStore events;

    LogStore(Supplier<Windows> findWindows, Predicate<String> isTelling) {
        events = new EventStore(findWindows, isTelling);
    }

    void add(LogStream stream) {
        streams.add(stream);
    }

    void add(LogEvent event) {
        events.add(event);
    }

    /// Adds an event that does not say its stream.
    ///
    /// @param event as of the stream that the file is named after
    void addOfUnsaidStream(LogEvent event) {
        guessedStreams.add(event.stream());
        events.add(event);
    }

    void addAll(LogStore other) {
        streams.addAll(other.streams);
        guessedStreams.addAll(other.guessedStreams);
        events.addAll(other.events);
    }

    List<LogStream> streams() {
        return List.copyOf(streams);
    }

    /// The events as they were said, and how many were left out.
    EventStore said() {
        return events;
    }

    /// Returns the events, each of the stream that it is taken to be of; one seen twice is there once.
    List<LogEvent> events() {
        List<String> known = streams.stream().map(LogStream::name).distinct().toList();
        Map<String, String> names = new HashMap<>();
        for (String guessed : guessedStreams) {
            names.put(guessed, nameOf(guessed, known));
        }
        return names.isEmpty()
                ? events.all()
                : events.all().stream()
                        .map(event -> {
                            String name = names.getOrDefault(event.stream(), event.stream());
                            return name.equals(event.stream()) ? event : event.ofStream(name);
                        })
                        .distinct()
                        .toList();
    }

    /// A file that is named after an instance has the log of that one; one of another name that of the only stream.
    private static String nameOf(String guessed, List<String> known) {
        Optional<String> instance = LogStream.instanceIn(guessed);
        List<String> possible =
                instance.isEmpty()
                        ? known
                        : known.stream()
                                .filter(name -> LogStream.instanceIn(name).equals(instance))
                                .toList();
        return possible.size() == 1 ? possible.getFirst() : guessed;
    }
}
