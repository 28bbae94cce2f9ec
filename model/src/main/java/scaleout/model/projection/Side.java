package scaleout.model.projection;

import java.util.List;
import java.util.stream.Stream;
import scaleout.model.timeline.Timeline;

/// One of the two timelines of a comparison.
///
/// @param timeline  as measured
/// @param scaleOuts by scale-out, its start-ups that became ready; scale-outs of which none did are left out
public record Side(Timeline timeline, List<List<ReadyStartUp>> scaleOuts) {

    public Side {
        scaleOuts = scaleOuts.stream().map(List::copyOf).toList();
    }

    static Side of(Timeline timeline) {
        return new Side(
                timeline,
                timeline.scaleOuts().stream()
                        .map(scaleOut ->
                                scaleOut.startUps().stream()
                                        .filter(startUp -> startUp.readyAt() != null)
                                        .map(startUp -> new ReadyStartUp(scaleOut, startUp))
                                        .toList())
                        .filter(startUps -> !startUps.isEmpty())
                        .toList());
    }

    /// The start-ups that are compared.
    public Stream<ReadyStartUp> startUps() {
        return scaleOuts.stream().flatMap(List::stream);
    }

    /// How many start-ups are compared.
    public int n() {
        return scaleOuts.stream().mapToInt(List::size).sum();
    }

    /// How many start-ups had not become ready when the trace was captured.
    public int open() {
        return (int) timeline.startUps().filter(startUp -> startUp.readyAt() == null).count();
    }

    /// Of how many of the compared start-ups the detection is unknown.
    public int withoutDetection() {
        return (int) startUps().filter(startUp -> startUp.detection().isEmpty()).count();
    }

    /// How many of the compared start-ups show just this part.
    public int showing(Part part) {
        return (int) startUps().filter(startUp -> startUp.time(part).isPresent()).count();
    }

    /// Detection of each scale-out, for which it is one and the same whatever the number of its start-ups.
    List<List<Observation>> detections() {
        return scaleOuts.stream()
                .flatMap(startUps ->
                        startUps.stream().flatMap(startUp -> startUp.detection().stream()).limit(1))
                .map(List::of)
                .toList();
    }

    /// From the first to the last ready of each scale-out with several start-ups, all ready and told apart.
    List<List<Observation>> spreads() {
        return scaleOuts.stream()
                .flatMap(startUps -> Spread.of(startUps).stream())
                .map(List::of)
                .toList();
    }
}
