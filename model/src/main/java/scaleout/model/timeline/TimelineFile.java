package scaleout.model.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scaleout.model.bundle.FileVersion;
import scaleout.model.domain.DataSize;
import scaleout.model.domain.DownloadedBy;
import scaleout.model.domain.Evidence;
import scaleout.model.domain.Lane;
import scaleout.model.domain.Phase;
import scaleout.model.domain.StageName;
import scaleout.model.domain.StartUpKind;
import scaleout.model.timeline.Timeline.Clock;
import scaleout.model.trace.FormatException;
import scaleout.model.trace.JsonCursor;

/// Reads our own timeline format, `*.timeline.json`. [TimelineJson] writes it.
public final class TimelineFile {

    /// The `format` of a timeline.
    public static final String FORMAT = "scaleout-timeline";

    /// The newest version that this program reads, and the one that it writes.
    public static final int VERSION = 1;

    /// A century: the longest time between two timestamps that are believed.
    private static final double MAX_SECONDS = 3.2e9;

    /// Where relative clocks end: far beyond any run, and small enough for exact nanoseconds.
    private static final double MAX_RELATIVE_SECONDS = 3.2e8;

    private static final long MAX_BYTES = 1_000_000_000_000_000L;

    private final Clock clock;

    private TimelineFile(Clock clock) {
        this.clock = clock;
    }

    /// Reads a timeline.
    ///
    /// @throws FormatException where it is none, is newer than this program, or contradicts itself
    public static Timeline read(JsonCursor document) throws FormatException {
        FileVersion.require(document, FORMAT, VERSION);
        Clock clock = oneOf(document.at("clock"), List.of(Clock.values()), Clock::id);
        TimelineFile file = new TimelineFile(clock);
        List<ScaleOut> scaleOuts = new ArrayList<>();
        for (JsonCursor scaleOut : document.at("scaleOuts").items()) {
            scaleOuts.add(file.scaleOut(scaleOut));
        }
        Optional<JsonCursor> capturedAt = document.find("capturedAt");
        return new Timeline(
                document.at("endpoint").text(),
                clock,
                capturedAt.isEmpty() ? null : file.instant(capturedAt.get()),
                scaleOuts);
    }

    private ScaleOut scaleOut(JsonCursor json) throws FormatException {
        List<StartUp> startUps = new ArrayList<>();
        for (JsonCursor startUp : json.at("startUps").items()) {
            startUps.add(startUp(startUp));
        }
        return new ScaleOut(
                instant(json.at("at")),
                json.findText("cause").orElse(""),
                json.findText("variant").orElse(null),
                json.findText("instanceType").orElse(null),
                detector(json.find("detector")),
                startUps);
    }

    private static @Nullable Detector detector(Optional<JsonCursor> json) throws FormatException {
        return json.isEmpty()
                ? null
                : new Detector(
                        json.get().at("metric").text(),
                        (int) json.get().at("periodSeconds").whole(1, 86_400),
                        (int) json.get().at("datapoints").whole(1, 100_000),
                        json.get().findText("source").orElse(""));
    }

    private StartUp startUp(JsonCursor json) throws FormatException {
        List<Span> spans = new ArrayList<>();
        for (JsonCursor span : json.at("spans").items()) {
            spans.add(span(span));
        }
        try {
            return new StartUp(
                    json.at("instance").text(),
                    oneOf(json.at("kind"), List.of(StartUpKind.values()), StartUpKind::id),
                    json.findText("inferenceComponent").orElse(null),
                    oneOf(json.at("lane"), List.of(Lane.values()), Lane::id),
                    payload(json.find("image")),
                    payload(json.find("model")),
                    moment(json.find("readyAt")),
                    spans);
        } catch (IllegalArgumentException contradiction) {
            throw contradicts(json, contradiction);
        }
    }

    private static Payload payload(Optional<JsonCursor> json) throws FormatException {
        if (json.isEmpty()) {
            return Payload.UNKNOWN;
        }
        Optional<JsonCursor> bytes = json.get().find("bytes");
        String source = json.get().findText("source").orElse("the timeline file");
        return new Payload(
                json.get().findText("digest").orElse(null),
                bytes.isEmpty() ? null : new DataSize(bytes.get().whole(0, MAX_BYTES), source));
    }

    private Span span(JsonCursor json) throws FormatException {
        List<Phase> phases = new ArrayList<>();
        for (JsonCursor phase : json.list("phases")) {
            phases.add(oneOf(phase, List.of(Phase.values()), Phase::name));
        }
        if (phases.isEmpty()) {
            phases.add(oneOf(json.at("phase"), List.of(Phase.values()), Phase::name));
        }
        List<Stage> stages = new ArrayList<>();
        for (JsonCursor stage : json.list("stages")) {
            stages.add(stage(stage));
        }
        Optional<JsonCursor> by = json.find("by");
        Moment start = requiredMoment(json.at("start"));
        try {
            return new Span(
                    phases,
                    by.isEmpty()
                            ? null
                            : oneOf(by.get(), List.of(DownloadedBy.values()), DownloadedBy::id),
                    start,
                    moment(json.find("end")),
                    stages);
        } catch (IllegalArgumentException contradiction) {
            throw contradicts(json, contradiction);
        }
    }

    private Stage stage(JsonCursor json) throws FormatException {
        StageName name = oneOf(json.at("name"), List.of(StageName.values()), StageName::label);
        Moment start = requiredMoment(json.at("start"));
        Moment end = requiredMoment(json.at("end"));
        try {
            return new Stage(name, start, end);
        } catch (IllegalArgumentException contradiction) {
            throw contradicts(json, contradiction);
        }
    }

    private static FormatException contradicts(
            JsonCursor json, IllegalArgumentException contradiction) {
        return json.expected(
                "a consistent timeline, but " + contradiction.getMessage(),
                "Correct the file, or make it again.");
    }

    private @Nullable Moment moment(Optional<JsonCursor> json) throws FormatException {
        return json.isEmpty() ? null : requiredMoment(json.get());
    }

    private Moment requiredMoment(JsonCursor json) throws FormatException {
        Optional<JsonCursor> uncertainty = json.find("uncertaintySeconds");
        return new Moment(
                instant(json.at("at")),
                oneOf(json.at("evidence"), List.of(Evidence.values()), Evidence::name),
                uncertainty.isEmpty() ? 0 : uncertainty.get().number(0, MAX_SECONDS),
                json.findText("source").orElse(""));
    }

    private Instant instant(JsonCursor json) throws FormatException {
        return switch (clock) {
            case UTC -> json.instant();
            case RELATIVE ->
                    Moment.after(
                            Instant.EPOCH,
                            json.number(-MAX_RELATIVE_SECONDS, MAX_RELATIVE_SECONDS));
        };
    }

    private static <T> T oneOf(
            JsonCursor json, List<T> known, java.util.function.Function<T, String> word)
            throws FormatException {
        String found = json.text();
        Optional<T> match =
                known.stream().filter(item -> word.apply(item).equals(found)).findFirst();
        if (match.isEmpty()) {
            throw json.expected(
                    "one of " + String.join(", ", known.stream().map(word).toList()), "");
        }
        return match.get();
    }
}
