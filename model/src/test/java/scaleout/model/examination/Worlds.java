package scaleout.model.examination;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import scaleout.model.examination.World.Course;
import scaleout.model.examination.World.Fleet;
import scaleout.model.examination.World.Growth;
import scaleout.model.examination.World.ScaleIn;
import scaleout.model.examination.World.Server;
import scaleout.model.examination.World.Watch;

/// Draws worlds: cached and cold starts, downloads longer than pulls, containers that download themselves, copies on new
/// and on running instances, scale to zero, scale-outs close together, many instances at once, lack of capacity.
final class Worlds {

    private final Dice dice;
    private final long seed;

    private Worlds(long seed) {
        this.seed = seed;
        dice = new Dice(seed);
    }

    static World of(long seed) {
        return new Worlds(seed).world();
    }

    private World world() {
        Instant breach =
                Instant.parse("2026-03-02T06:00:00Z").plusSeconds(60L * dice.whole(0, 200_000));
        List<Fleet> fleets = new ArrayList<>();
        String endpoint = "endpoint-" + seed;
        fleets.add(fleet(endpoint, "AllTraffic", dice.chance(0.3) ? "chat-ic" : null, breach));
        if (dice.chance(0.3)) {
            boolean copies = fleets.getFirst().component() != null;
            fleets.add(
                    fleet(
                            endpoint,
                            copies ? "AllTraffic" : "Second",
                            copies ? "embed-ic" : null,
                            breach.plusSeconds(60L * dice.whole(0, 8))));
        }
        Instant last =
                fleets.stream()
                        .flatMap(fleet -> fleet.growths().stream())
                        .map(Growth::lastReady)
                        .max(Instant::compareTo)
                        .orElseThrow();
        return new World(
                seed, endpoint, breach.minusSeconds(600), dice.after(last, 150, 500), fleets);
    }

    private Fleet fleet(
            String endpoint, String variant, @Nullable String component, Instant breach) {
        boolean fromZero = component != null && dice.chance(0.2);
        int initial = fromZero ? 0 : dice.whole(1, 3);
        Server server = dice.oneOf(List.of(Server.values()));
        boolean ownDownload = dice.chance(0.25);
        boolean dataCache = component != null && dice.chance(0.5);
        Watch watch = watch(endpoint, variant, component, fromZero);
        Pace pace = new Pace(dice, ownDownload);
        List<Growth> growths = new ArrayList<>();
        List<ScaleIn> scaleIns = new ArrayList<>();
        int count = dice.chance(0.05) ? 1 : dice.whole(1, 3);
        int from = initial;
        Instant next = breach;
        for (int i = 0; i < count; i++) {
            boolean isLast = i == count - 1;
            boolean isClose = i > 0 && !fromZero && dice.chance(0.35) && scaleIns.isEmpty();
            Growth growth =
                    growth(growths, next, from, watch, pace, component, dataCache, isClose, isLast);
            if (isClose && growths.getLast().end() != null && dice.chance(0.4)) {
                growths.add(overridden(growths.removeLast(), growth.at()));
            }
            growths.add(growth);
            from = growth.to();
            Instant over =
                    growths.stream().map(Growth::lastReady).max(Instant::compareTo).orElseThrow();
            if (!isLast && dice.chance(0.3) && growth.end() != null && from > 1) {
                Instant in = dice.after(over, 400, 600);
                from = dice.whole(1, from - 1);
                scaleIns.add(new ScaleIn(in, from));
                over = in;
            }
            next = Instant.ofEpochSecond(over.getEpochSecond() / 60 * 60 + 60L * dice.whole(6, 10));
        }
        boolean toldBefore = dice.chance(0.5);
        return new Fleet(
                variant,
                component,
                server,
                ownDownload,
                dataCache,
                watch,
                IntStream.range(0, initial).mapToObj(i -> id()).toList(),
                dice.chance(0.3) ? 1 : Math.max(1, initial),
                toldBefore,
                List.copyOf(growths),
                List.copyOf(scaleIns));
    }

    private static Growth overridden(Growth before, Instant at) {
        return new Growth(
                before.breaches(),
                before.alarmAt(),
                before.at(),
                at,
                "Overridden",
                before.from(),
                before.to(),
                before.courses());
    }

    private Watch watch(
            String endpoint, String variant, @Nullable String component, boolean fromZero) {
        if (fromZero) {
            return new Watch(
                    "from-zero-" + component, "NoCapacityInvocationFailures", "Sum", 60, 1, 1, 0.5);
        }
        boolean isFast = dice.chance(0.5);
        String metric =
                isFast
                        ? component == null
                                ? "ConcurrentRequestsPerModel"
                                : "ConcurrentRequestsPerCopy"
                        : component == null ? "InvocationsPerInstance" : "InvocationsPerCopy";
        String statistic = isFast ? "Maximum" : "Sum";
        int period = isFast ? 10 : 60;
        if (dice.chance(0.25)) {
            int of = dice.whole(3, 5);
            return new Watch(
                    "step-%s-%s".formatted(variant, component),
                    metric,
                    statistic,
                    period,
                    dice.whole(2, of),
                    of,
                    dice.whole(5, 60));
        }
        String resource =
                component == null
                        ? "endpoint/%s/variant/%s".formatted(endpoint, variant)
                        : "inference-component/" + component;
        return new Watch(
                "TargetTracking-%s-AlarmHigh-%s".formatted(resource, dice.uuid()),
                metric,
                statistic,
                period,
                3,
                3,
                dice.whole(5, 60));
    }

    private Growth growth(
            List<Growth> before,
            Instant breach,
            int from,
            Watch watch,
            Pace pace,
            @Nullable String component,
            boolean dataCache,
            boolean isClose,
            boolean isLast) {
        List<Instant> breaches = isClose ? List.of() : breaches(breach, watch);
        Instant alarmAt =
                isClose
                        ? null
                        : dice.after(
                                breaches.getLast().plusSeconds(watch.period()),
                                watch.period(),
                                2.0 * watch.period());
        Instant at =
                isClose ? dice.after(before.getLast().at(), 45, 250) : dice.after(alarmAt, 0.8, 20);
        int added = dice.chance(0.06) ? dice.whole(45, 48) : dice.whole(1, 5);
        boolean isShort = isLast && dice.chance(0.2);
        int came = isShort ? dice.whole(0, added - 1) : added;
        List<Course> courses = new ArrayList<>();
        for (int i = 0; i < came; i++) {
            boolean isCopy = component != null && from > 0 && dice.chance(0.6);
            courses.add(pace.course(id(), at, isCopy, dataCache));
        }
        Instant ready = courses.stream().map(Course::ready).max(Instant::compareTo).orElse(at);
        String status = !isShort ? "Successful" : dice.chance(0.7) ? "InProgress" : "Unfulfilled";
        Instant end =
                switch (status) {
                    case "Successful" -> dice.after(ready, 0.5, 20);
                    case "Unfulfilled" -> dice.after(ready, 60, 140);
                    default -> null;
                };
        return new Growth(
                breaches, alarmAt, at, end, status, from, from + added, List.copyOf(courses));
    }

    /// M breaching datapoints among N, the first and the last of them breaching.
    private List<Instant> breaches(Instant first, Watch watch) {
        int length = watch.needed() == 1 ? 1 : dice.whole(watch.needed(), watch.of());
        List<Integer> inner =
                new ArrayList<>(IntStream.range(1, Math.max(1, length - 1)).boxed().toList());
        dice.shuffle(inner);
        List<Instant> breaches = new ArrayList<>();
        breaches.add(first);
        inner.stream()
                .limit(Math.max(0, watch.needed() - 2))
                .sorted()
                .forEach(i -> breaches.add(first.plusSeconds((long) i * watch.period())));
        if (length > 1) {
            breaches.add(first.plusSeconds((length - 1L) * watch.period()));
        }
        return breaches;
    }

    private String id() {
        return "i-0" + dice.hex(16);
    }

    /// How long the phases of one fleet take; those of its starts differ by a tenth.
    private static final class Pace {

        private final Dice dice;
        private final boolean ownDownload;
        private final double provisioning;
        private final double pull;
        private final double download;
        private final double init;
        private final boolean imageCached;

        Pace(Dice dice, boolean ownDownload) {
            this.dice = dice;
            this.ownDownload = ownDownload;
            provisioning = dice.between(35, 150);
            pull = dice.between(60, 400);
            download = dice.between(30, dice.chance(0.3) ? 800 : 300);
            init = dice.between(30, 180);
            imageCached = dice.chance(0.3);
        }

        Course course(String id, Instant at, boolean isCopy, boolean dataCache) {
            boolean isHit = isCopy && dataCache;
            Instant provisioned =
                    isCopy
                            ? dice.after(at, 3, 15)
                            : dice.after(at, provisioning * 0.9, provisioning * 1.1);
            Instant pulled =
                    imageCached || isHit
                            ? provisioned
                            : dice.after(provisioned, pull * 0.9, pull * 1.1);
            Instant downloaded =
                    ownDownload || isHit
                            ? provisioned
                            : dice.after(provisioned, download * 0.9, download * 1.1);
            Instant both = pulled.isAfter(downloaded) ? pulled : downloaded;
            Instant container = dice.after(both, 0.05, 0.2);
            Instant firstLine = dice.after(container, 0.2, 1.7);
            Instant fetchFrom = ownDownload ? dice.after(firstLine, 0.5, 6) : null;
            Instant fetchTo =
                    ownDownload ? dice.after(fetchFrom, download * 0.9, download * 1.1) : null;
            Instant up = dice.after(ownDownload ? fetchTo : firstLine, init * 0.9, init * 1.1);
            return new Course(
                    id,
                    isCopy,
                    provisioned,
                    pulled,
                    downloaded,
                    container,
                    firstLine,
                    fetchFrom,
                    fetchTo,
                    up,
                    dice.after(up, 0.4, 9.5));
        }
    }
}
