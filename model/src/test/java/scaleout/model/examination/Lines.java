package scaleout.model.examination;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import scaleout.model.examination.Seen.Line;
import scaleout.model.examination.World.Course;
import scaleout.model.examination.World.Fleet;

/// What the containers of a world printed.
final class Lines {

    private static final DateTimeFormatter VLLM_TIME =
            DateTimeFormatter.ofPattern("MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final World world;
    private final Fleet fleet;
    private final Dice dice;
    private final List<Line> all;

    private Lines(World world, Fleet fleet, List<Line> all) {
        this.world = world;
        this.fleet = fleet;
        this.all = all;
        dice = new Dice(world.seed() * 41 + fleet.resource(world.endpoint()).hashCode());
    }

    static List<Line> of(World world) {
        List<Line> all = new ArrayList<>();
        for (Fleet fleet : world.fleets()) {
            Lines lines = new Lines(world, fleet, all);
            fleet.running().forEach(instance -> lines.everyday(instance, world.from()));
            fleet.courses().forEach(lines::start);
        }
        return all;
    }

    static String group(World world, Fleet fleet) {
        return fleet.component() == null
                ? "/aws/sagemaker/Endpoints/" + world.endpoint()
                : "/aws/sagemaker/InferenceComponents/" + fleet.component();
    }

    private void add(String instance, Instant at, String message) {
        String stream = fleet.variant() + "/" + instance;
        all.add(new Line(group(world, fleet), stream, at, message));
        if (dice.chance(0.02)) {
            all.add(
                    new Line(
                            group(world, fleet),
                            stream + "/data-log",
                            at.plusMillis(900),
                            "2026 [sagemaker logs] {\"inferenceId\": \"%s\"}"
                                    .formatted(dice.uuid())));
        }
    }

    private void vllm(String instance, Instant at, String message) {
        add(
                instance,
                at,
                "\u001b[0;36m(EngineCore_DP0 pid=104)\u001b[0;0m INFO %s [core.py:93] %s"
                        .formatted(VLLM_TIME.format(at), message));
    }

    /// A quiet server says something every ten minutes or so.
    private void everyday(String instance, Instant since) {
        double pause = dice.chance(0.3) ? dice.between(300, 900) : dice.between(40, 90);
        for (Instant at = dice.after(since, 3, pause);
                at.isBefore(world.to());
                at = dice.after(at, pause * 0.8, pause * 1.2)) {
            vllm(
                    instance,
                    at,
                    "Engine 000: Avg prompt throughput: 410.2 tokens/s, Running: 3 reqs");
            if (fleet.server() == World.Server.VLLM) {
                add(instance, at.plusMillis(40), ping());
            }
        }
    }

    private static String ping() {
        return "INFO:     169.254.178.2:40112 - \"GET /ping HTTP/1.1\" 200 OK";
    }

    private void start(Course course) {
        String i = course.instance();
        switch (fleet.server()) {
            case VLLM -> {
                vllm(i, course.firstLine(), "Automatically detected platform cuda.");
                fetched(
                        course,
                        "",
                        "Time spent downloading weights for Qwen/Qwen3-8B: %.6f seconds");
            }
            case LMI -> {
                add(i, course.firstLine(), "[INFO ] ModelServer - Starting model server ...");
                fetched(
                        course,
                        "[INFO ] LmiUtils - S3 url found, start downloading from s3://models/qwen3-8b/",
                        "[INFO ] LmiUtils - Download completed! Files saved to /tmp/.djl.ai/download/1");
            }
            case TGI -> {
                add(
                        i,
                        course.firstLine(),
                        tgi(course.firstLine(), "text_generation_launcher: Args {"));
                fetched(
                        course,
                        tgi(
                                course.fetchFrom(),
                                "text_generation_launcher: Starting check and download process for Qwen/Qwen3-8B"),
                        tgi(
                                course.fetchTo(),
                                "text_generation_launcher: Successfully downloaded weights for Qwen/Qwen3-8B"));
            }
        }
        Instant load = course.fetchTo() == null ? course.firstLine() : course.fetchTo();
        long millis = course.up().toEpochMilli() - load.toEpochMilli();
        vllm(i, load.plusMillis(millis / 5), "Starting to load model /opt/ml/model...");
        vllm(
                i,
                load.plusMillis(millis / 2),
                String.format(
                        Locale.ROOT, "Loading weights took %.2f seconds", millis * 0.3 / 1000));
        switch (fleet.server()) {
            case VLLM -> {
                add(i, course.up(), "(APIServer pid=1) INFO:     Application startup complete.");
                add(i, course.ready(), ping());
            }
            case LMI ->
                    add(
                            i,
                            course.up(),
                            "[INFO ] ModelServer - BOTH API bind to: http://0.0.0.0:8080");
            case TGI ->
                    add(
                            i,
                            course.up(),
                            tgi(
                                    course.up(),
                                    "text_generation_router::server: router/src/server.rs:1577: Connected"));
        }
        everyday(i, course.ready());
    }

    private void fetched(Course course, String begin, String end) {
        if (course.fetchFrom() == null) {
            return;
        }
        if (!begin.isEmpty()) {
            add(course.instance(), course.fetchFrom(), begin);
        }
        String text =
                end.contains("%.6f")
                        ? String.format(
                                Locale.ROOT,
                                end,
                                Seen.seconds(course.fetchFrom(), course.fetchTo()))
                        : end;
        add(course.instance(), course.fetchTo(), text);
    }

    private static String tgi(Instant at, String message) {
        return at == null ? "" : "#033[2m%s#033[0m #033[32m INFO#033[0m %s".formatted(at, message);
    }
}
