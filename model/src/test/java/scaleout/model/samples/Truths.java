package scaleout.model.samples;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import scaleout.model.samples.StartUps.Pace;
import scaleout.model.samples.TrackingPolicy.Tracked;

/// The truths behind the sample traces, and as many random ones as a test wants.
public final class Truths {
    private static final long BURST_SEED = 20260618;
    private static final long COPY_SEED = 20260623;
    private static final String G6 = "ml.g6.2xlarge";
    private static final String G5 = "ml.g5.2xlarge";
    private static final List<String> ACCELERATED =
            List.of(G6, G5, "ml.g5.xlarge", "ml.g4dn.xlarge");

    private Truths() {}

    /// The sample `burst-mixed-fleet`: eight g6 instances by a 60 s alarm, then five g5 by a 10 s alarm, of which one
    /// waits for capacity.
    public static Truth burstMixedFleet() {
        Draw draw = new Draw(BURST_SEED);
        Instant windowStart = Instant.parse("2026-06-18T13:48:00Z");
        Instant capturedAt = Instant.parse("2026-06-18T14:18:27.604Z");
        Instant night = Instant.parse("2026-06-17T22:41:07.318Z");
        Image vllm = image(draw, Image.Server.VLLM, 17_700_318_464L);
        Image lmi = image(draw, Image.Server.DJL_LMI, 17_500_907_218L);
        TrackingPolicy invocations =
                new TrackingPolicy("invocations-40", Tracked.VARIANT_INVOCATIONS, 40, 3, 12);
        TrackingPolicy concurrency =
                new TrackingPolicy("concurrency-5", Tracked.VARIANT_CONCURRENCY, 5, 3, 8);
        ScaleOut first =
                new Decision(draw, invocations, Instant.parse("2026-06-18T13:58:00Z"), 1)
                        .instances(
                                Pace.G6,
                                List.of(true, true, true, true, true, true, true, true),
                                0);
        ScaleOut second =
                new Decision(draw, concurrency, Instant.parse("2026-06-18T14:05:10Z"), 1)
                        .instances(Pace.G5, List.of(true, false, true, false), 1);
        return new Truth(
                "chat-prod",
                "us-west-2",
                windowStart,
                capturedAt,
                BURST_SEED,
                new Forms(Forms.Time.ISO, Forms.Time.EPOCH_SECONDS, Forms.Time.ISO, true, false),
                List.of(
                        new Fleet(
                                new Target.Variant("AllTraffic-g6", G6),
                                vllm,
                                "qwen3-8b-vllm",
                                invocations,
                                List.of(draw.instanceId()),
                                List.of(),
                                night,
                                List.of(first)),
                        new Fleet(
                                new Target.Variant("AllTraffic-g5", G5),
                                lmi,
                                "qwen3-8b-lmi",
                                concurrency,
                                List.of(draw.instanceId()),
                                List.of(),
                                night.plusMillis(1_264_551),
                                List.of(second))));
    }

    /// The sample `copy-on-running-instance`: a third copy, on an instance that is up and has everything in its cache.
    public static Truth copyOnRunningInstance() {
        Draw draw = new Draw(COPY_SEED);
        TrackingPolicy policy =
                new TrackingPolicy("concurrency-4", Tracked.COMPONENT_CONCURRENCY, 4, 3, 6);
        Fleet fleet = copies(draw, policy, Instant.parse("2026-06-23T09:41:20Z"), 2, 1);
        return new Truth(
                "summarize-prod",
                "us-west-2",
                Instant.parse("2026-06-23T09:31:00Z"),
                Instant.parse("2026-06-23T09:51:42.187Z"),
                COPY_SEED,
                new Forms(
                        Forms.Time.EPOCH_SECONDS,
                        Forms.Time.ISO,
                        Forms.Time.EPOCH_SECONDS,
                        false,
                        true),
                List.of(fleet));
    }

    /// Returns a truth that depends on `seed` only: a fleet of copies, or one or two variants with one or two
    /// scale-outs.
    public static Truth random(long seed) {
        Draw draw = new Draw(seed);
        Instant breach =
                Instant.parse("2026-03-02T06:00:00Z").plusSeconds(600L * draw.whole(0, 20_000));
        List<Fleet> fleets = new ArrayList<>();
        if (draw.whole(1, 4) == 1) {
            Tracked tracked =
                    draw.coin() ? Tracked.COMPONENT_CONCURRENCY : Tracked.COMPONENT_INVOCATIONS;
            fleets.add(
                    copies(
                            draw,
                            policy(draw, tracked),
                            breach,
                            draw.whole(1, 4),
                            draw.whole(1, 3)));
        } else {
            fleets.add(variant(draw, "AllTraffic", breach));
            if (draw.coin()) {
                fleets.add(variant(draw, "Second", breach.plusSeconds(60L * draw.whole(0, 8))));
            }
        }
        Instant last =
                fleets.stream()
                        .flatMap(fleet -> fleet.scaleOuts().stream())
                        .map(Truths::over)
                        .max(Comparator.naturalOrder())
                        .orElseThrow();
        List<Forms.Time> times = List.of(Forms.Time.values());
        return new Truth(
                "endpoint-" + seed,
                "us-east-1",
                breach.minusSeconds(600),
                draw.after(last, 130, 480),
                seed,
                new Forms(
                        draw.oneOf(times),
                        draw.oneOf(times),
                        draw.oneOf(times),
                        draw.coin(),
                        draw.coin()),
                fleets);
    }

    private static Fleet variant(Draw draw, String name, Instant breach) {
        TrackingPolicy policy =
                policy(
                        draw,
                        draw.coin() ? Tracked.VARIANT_CONCURRENCY : Tracked.VARIANT_INVOCATIONS);
        int from = draw.whole(1, 3);
        Pace pace = Pace.any(draw);
        boolean again = draw.whole(1, 3) == 1;
        List<ScaleOut> scaleOuts = new ArrayList<>();
        scaleOuts.add(
                new Decision(draw, policy, breach, from)
                        .instances(
                                pace,
                                metrics(draw, draw.whole(1, 5)),
                                again ? 0 : draw.whole(0, 3) / 3));
        if (again) {
            ScaleOut before = scaleOuts.getFirst();
            Instant next = Demand.floor(over(before), 60).plusSeconds(60L * draw.whole(6, 10));
            scaleOuts.add(
                    new Decision(draw, policy, next, before.to())
                            .instances(
                                    pace, metrics(draw, draw.whole(1, 3)), draw.whole(0, 3) / 3));
        }
        Image.Server server = draw.oneOf(List.of(Image.Server.values()));
        return new Fleet(
                new Target.Variant(name, draw.oneOf(ACCELERATED)),
                image(draw, server, draw.whole(8, 22) * 1_000_000_000L + draw.whole(0, 99_999_999)),
                "qwen3-8b-" + name.toLowerCase(Locale.ROOT),
                policy,
                IntStream.range(0, from).mapToObj(i -> draw.instanceId()).toList(),
                List.of(),
                breach.minus(Duration.ofHours(15)).plusMillis(draw.whole(0, 3_000_000)),
                scaleOuts);
    }

    private static Fleet copies(
            Draw draw, TrackingPolicy policy, Instant breach, int from, int added) {
        String holder = draw.instanceId();
        List<String> neighbours =
                IntStream.range(0, added).mapToObj(i -> draw.instanceId()).toList();
        ScaleOut scaleOut = new Decision(draw, policy, breach, from).copies(neighbours);
        return new Fleet(
                new Target.Component("summarize-llama-8b", "AllTraffic", "ml.g5.12xlarge"),
                image(draw, Image.Server.VLLM, 17_700_318_464L),
                "llama-3.1-8b-vllm",
                policy,
                List.of(holder),
                neighbours,
                breach.minus(Duration.ofHours(11)).plusMillis(draw.whole(0, 3_000_000)),
                List.of(scaleOut));
    }

    private static TrackingPolicy policy(Draw draw, Tracked tracked) {
        int target = tracked.countsConcurrency() ? draw.whole(4, 12) : draw.whole(30, 90);
        return new TrackingPolicy("track-" + target, tracked, target, 3, 20);
    }

    private static Image image(Draw draw, Image.Server server, long bytes) {
        String tag = server == Image.Server.VLLM ? "vllm-0.11.2-cu129" : "djl-lmi-0.36.0-cu129";
        Instant pushedAt =
                Instant.parse("2026-01-28T10:00:00Z").plusMillis(draw.whole(0, 900_000_000));
        return new Image("llm-serving", tag, "sha256:" + draw.hex(64), bytes, pushedAt, server);
    }

    private static List<Boolean> metrics(Draw draw, int count) {
        return IntStream.range(0, count).mapToObj(i -> draw.coin()).toList();
    }

    private static Instant over(ScaleOut scaleOut) {
        return scaleOut.started()
                .map(StartUp.Started::readyAt)
                .max(Comparator.naturalOrder())
                .orElse(scaleOut.activityStart());
    }
}
