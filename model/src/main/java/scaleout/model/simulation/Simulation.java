package scaleout.model.simulation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import scaleout.model.domain.Finding;
import scaleout.model.flow.RateSeries;
import scaleout.model.scenario.Scenario;
import scaleout.model.timeline.Timeline;

/// A scenario, played through once.
public final class Simulation {

    /// More instances than this have no series of their own: nobody could look at them, and a file would be huge.
    static final int MOST_SERIES = 200;

    private final Scenario scenario;
    private final StartUpParameters parameters;
    private final long seed;
    private final Launches launches;
    private final CachedWave solved;
    private final List<List<Started>> started;

    Simulation(
            Scenario scenario,
            StartUpParameters parameters,
            long seed,
            Launches launches,
            CachedWave solved) {
        this.scenario = scenario;
        this.parameters = parameters;
        this.seed = seed;
        this.launches = launches;
        this.solved = solved;
        List<List<Started>> all = new ArrayList<>();
        int next = 0;
        for (Launches.Surge surge : launches.surges()) {
            all.add(started(surge.launches(), next));
            next += surge.launches().size();
        }
        started = List.copyOf(all);
    }

    /// @param first the place of the first one among all launches
    private List<Started> started(List<Launch> some, int first) {
        return IntStream.range(0, some.size())
                .mapToObj(i ->
                        new Started(
                                some.get(i),
                                solved.meetings().get(first + i),
                                solved.wave().pullSeconds(first + i),
                                solved.wave().downloadSeconds(first + i),
                                scenario.model().by()))
                .toList();
    }

    /// What is used of a link over time.
    ///
    /// @param link   its name, for people
    /// @param series bytes of the link per second. On a network interface and a shared link these are the bytes transferred; on
    ///               a disk those written: of an image `writeAmplification` times the bytes pulled. The area under the rate is
    ///               their number
    public record LinkUse(String link, RateSeries series) {}

    /// The scenario that was played.
    public Scenario scenario() {
        return scenario;
    }

    /// What it rests on.
    public StartUpParameters parameters() {
        return parameters;
    }

    /// When each start-up was in each phase.
    public Timeline timeline() {
        return SimulatedTimeline.of(scenario, parameters.init(), seed, launches.surges(), started);
    }

    /// How many start-ups found what in the cache that serves them; only what occurred.
    public Map<Meeting, Integer> meetings() {
        Map<Meeting, Integer> count = new EnumMap<>(Meeting.class);
        startUps().forEach(one -> count.merge(one.meeting(), 1, Integer::sum));
        return count;
    }

    /// What the user should know about it.
    public List<Finding> findings() {
        return SimulationFindings.of(this, launches);
    }

    /// How much is used of each link over time: of the network interface and the disk of each of the first 200 start-ups, and
    /// of all shared links. Seconds count from the scenario's start.
    public List<LinkUse> bandwidth() {
        List<LinkUse> uses = new ArrayList<>();
        int place = 0;
        for (int i = 0; i < started.size(); i++) {
            String prefix = started.size() == 1 ? "" : "scale-out %d, ".formatted(i + 1);
            for (int j = 0; j < started.get(i).size() && place < MOST_SERIES; j++) {
                String name = prefix + SimulatedTimeline.name(started.get(i), j);
                uses.addAll(
                        ownLinks(name, started.get(i).get(j), solved.wave().transfers(place++)));
            }
        }
        for (int i = 0; i < scenario.sharedLinks().size(); i++) {
            uses.add(
                    new LinkUse(scenario.sharedLinks().get(i).name(), solved.wave().sharedRate(i)));
        }
        return uses;
    }

    private List<LinkUse> ownLinks(String name, Started one, Transfers transfers) {
        double amplification = parameters.transfers().writeAmplification().value();
        RateSeries image = transfers.imageRate().earlier(-one.launch().transfersSeconds());
        RateSeries model = transfers.modelRate().earlier(-one.downloadStart());
        return List.of(
                new LinkUse(name + ": network", RateSeries.sum(List.of(image, model))),
                new LinkUse(
                        name + ": disk",
                        RateSeries.sum(List.of(image.times(amplification), model))));
    }

    /// The start-ups of each scale-out.
    List<List<Started>> scaleOuts() {
        return started;
    }

    List<Started> startUps() {
        return started.stream().flatMap(List::stream).toList();
    }

    /// Whether a cache serves the start-ups.
    boolean hasCache() {
        return solved.hasCache();
    }

    Launches launches() {
        return launches;
    }

    List<CachedWave.Serving> served() {
        return solved.served();
    }
}
