package scaleout.model.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import scaleout.model.scenario.Scenario;

/// The transfers of all launches, solved together with what each finds in the cache.
///
/// Who finds an image depends on when others have pulled it, and how long they pull depends on who else pulls. So the wave is
/// solved with an assumption, the cache is played through, and the wave is solved again where it says otherwise. What happens
/// up to a time depends on earlier times only: each round makes at least one more answer final, and mostly all of them.
///
/// @param meetings   per launch: what it finds
/// @param wave       the transfers, by launch
/// @param served     when the cache serves which digest, in the order in which it begins to
/// @param hasCache   whether there is a cache
record CachedWave(
        List<Meeting> meetings, Wave.Result wave, List<Serving> served, boolean hasCache) {

    CachedWave {
        meetings = List.copyOf(meetings);
        served = List.copyOf(served);
    }

    /// A time in which the cache serves a digest.
    record Serving(String digest, double fromSeconds, double untilSeconds) {}

    /// Solves the transfers.
    ///
    /// @param cache what the cache holds before the first launch
    /// @throws java.util.concurrent.CancellationException where it was cancelled
    static CachedWave solve(
            Scenario scenario,
            StartUpParameters parameters,
            Launches launches,
            ImageCache cache,
            BooleanSupplier cancelled) {
        List<Launch> all = launches.all();
        Meeting[] assumed = new Meeting[all.size()];
        Arrays.fill(assumed, cache.isOn() ? Meeting.COLD : Meeting.NONE);
        for (int round = 0; ; round++) {
            Wave.Result wave = wave(scenario, parameters, all, assumed, cancelled);
            Play play = new Play(all, launches.releases(), wave, assumed, cache);
            play.play();
            if (transferAlike(play.meetings, assumed) || round > all.size()) {
                return new CachedWave(
                        Arrays.asList(play.meetings), wave, play.served, cache.isOn());
            }
            assumed = play.meetings;
        }
    }

    /// A stale cache is as good as an empty one.
    private static boolean transferAlike(Meeting[] one, Meeting[] other) {
        return IntStream.range(0, one.length)
                .allMatch(i -> (one[i] == Meeting.WARM) == (other[i] == Meeting.WARM));
    }

    private static Wave.Result wave(
            Scenario scenario,
            StartUpParameters parameters,
            List<Launch> all,
            Meeting[] meetings,
            BooleanSupplier cancelled) {
        List<Wave.Member> members = new ArrayList<>();
        for (int i = 0; i < meetings.length; i++) {
            Lanes lane = Lanes.of(all.get(i).kind(), meetings[i]);
            members.add(lane.member(scenario, parameters, all.get(i).transfersSeconds()));
        }
        List<Wave.SharedLink> shared =
                scenario.sharedLinks().stream()
                        .map(link ->
                                new Wave.SharedLink(
                                        link.name(),
                                        link.megabytesPerSecond(),
                                        link.image(),
                                        link.model()))
                        .toList();
        return Wave.simulate(members, shared, cancelled);
    }

    /// Something that the cache hears of. At the same time purges come first and questions last.
    private record Event(double atSeconds, int order, Consumer<Play> what) {}

    /// Plays the cache through one solved wave.
    private static final class Play {
        private final List<Event> events = new ArrayList<>();
        private final Meeting[] meetings;
        private final List<Serving> served = new ArrayList<>();
        private ImageCache cache;

        Play(
                List<Launch> all,
                List<Release> releases,
                Wave.Result wave,
                Meeting[] assumed,
                ImageCache cache) {
            this.cache = cache;
            cache.servedFrom().forEach(this::serves);
            meetings = new Meeting[assumed.length];
            for (Release release : releases) {
                if (release.recreatesEndpoint()) {
                    double at = release.atSeconds();
                    events.add(new Event(at, 0, play -> play.purge(at)));
                }
            }
            for (int i = 0; i < assumed.length; i++) {
                addLaunch(i, all.get(i), wave, assumed[i]);
            }
        }

        private void addLaunch(int i, Launch launch, Wave.Result wave, Meeting assumed) {
            double start = launch.transfersSeconds();
            events.add(
                    new Event(
                            start,
                            2,
                            play -> play.meetings[i] = play.cache.meets(launch.digest(), start)));
            if (assumed != Meeting.WARM) {
                double end = start + pullSeconds(launch, wave, i);
                events.add(new Event(end, 1, play -> play.pulled(launch.digest(), end)));
            }
        }

        /// The data cache needs the artifacts, too.
        private static double pullSeconds(Launch launch, Wave.Result wave, int i) {
            return switch (launch.kind()) {
                case INSTANCE -> wave.pullSeconds(i);
                case COPY -> Math.max(wave.pullSeconds(i), wave.downloadSeconds(i));
            };
        }

        private void pulled(String digest, double atSeconds) {
            ImageCache before = cache;
            cache = cache.afterPull(digest, atSeconds);
            if (!cache.equals(before)) {
                serves(digest, atSeconds + cache.fillSeconds());
            }
        }

        private void serves(String digest, double fromSeconds) {
            served.add(new Serving(digest, fromSeconds, fromSeconds + cache.lifetimeSeconds()));
        }

        private void purge(double atSeconds) {
            cache = cache.purged();
            served.replaceAll(one ->
                    new Serving(
                            one.digest, one.fromSeconds, Math.min(one.untilSeconds, atSeconds)));
        }

        void play() {
            events.stream()
                    .sorted(
                            Comparator.comparingDouble(Event::atSeconds)
                                    .thenComparingInt(Event::order))
                    .forEach(event -> event.what.accept(this));
        }
    }
}
