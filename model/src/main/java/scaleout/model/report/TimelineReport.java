package scaleout.model.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import scaleout.model.domain.Evidence;
import scaleout.model.domain.Phase;
import scaleout.model.timeline.Moment;
import scaleout.model.timeline.ScaleOut;
import scaleout.model.timeline.Span;
import scaleout.model.timeline.StartUp;
import scaleout.model.timeline.Timeline;

/// A timeline as a table for a terminal, and as CSV.
public final class TimelineReport {

    private TimelineReport() {}

    /// Returns a table with a row per start-up. A duration that several phases share stands in the first one's column,
    /// the others show `〃`; `~` marks what is not measured or published.
    public static String table(Timeline timeline) {
        StringBuilder text = new StringBuilder();
        text.append(
                "%s: start-ups: %d, scale-outs: %d%n"
                        .formatted(
                                Outside.terminal(timeline.endpointForPeople()),
                                timeline.startUps().count(),
                                timeline.scaleOuts().size()));
        for (ScaleOut scaleOut : timeline.scaleOuts()) {
            text.append(
                    "%n%s  %s%n"
                            .formatted(
                                    at(timeline, scaleOut),
                                    Outside.terminal(
                                            Stream.of(scaleOut.instanceType(), scaleOut.variant())
                                                    .filter(Objects::nonNull)
                                                    .collect(Collectors.joining("  ")))));
            text.append(table(scaleOut));
        }
        return text.toString();
    }

    private static String at(Timeline timeline, ScaleOut scaleOut) {
        return switch (timeline.clock()) {
            case UTC -> scaleOut.at().toString();
            case RELATIVE ->
                    "at " + Durations.seconds(Moment.seconds(Instant.EPOCH, scaleOut.at()));
        };
    }

    private static String table(ScaleOut scaleOut) {
        TextTable table = new TextTable();
        List<String> head = new ArrayList<>(List.of("start-up"));
        Stream.of(Phase.values())
                .map(phase -> phase.label().toLowerCase(Locale.ROOT))
                .forEach(head::add);
        head.addAll(List.of("start-up in all", "ready"));
        table.row(head);
        for (StartUp startUp : scaleOut.startUps()) {
            List<String> row = new ArrayList<>(List.of(Outside.terminal(startUp.instance())));
            for (Phase phase : Phase.values()) {
                row.add(cell(startUp, phase));
            }
            row.add(seconds(startUp.startUpSeconds()));
            row.add(ready(startUp));
            table.row(row);
        }
        return table.text();
    }

    private static String ready(StartUp startUp) {
        Moment ready = startUp.readyAt();
        return ready == null
                ? "not yet"
                : "%s ±%s"
                        .formatted(
                                ready.evidence().label(),
                                Durations.seconds(ready.uncertaintySeconds()));
    }

    private static String cell(StartUp startUp, Phase phase) {
        Optional<Span> span = startUp.span(phase);
        if (span.isEmpty()) {
            return phase == Phase.DETECTION ? "unknown" : "–";
        }
        if (span.get().phase() != phase) {
            return "〃";
        }
        return (isSure(span.get()) ? "" : "~") + seconds(span.get().seconds());
    }

    private static boolean isSure(Span span) {
        return span.evidence().compareTo(Evidence.PUBLISHED) <= 0;
    }

    private static String seconds(OptionalDouble seconds) {
        return seconds.isPresent() ? Durations.seconds(seconds.getAsDouble()) : "open";
    }

    /// Returns a row per span, with both ends and their evidence.
    public static String csv(Timeline timeline) {
        StringBuilder csv =
                new StringBuilder(
                        "scale_out,instance_type,variant,start_up,kind,lane,phases,by,start,start_evidence,"
                                + "start_uncertainty_s,end,end_evidence,end_uncertainty_s,seconds\n");
        for (ScaleOut scaleOut : timeline.scaleOuts()) {
            for (StartUp startUp : scaleOut.startUps()) {
                for (Span span : startUp.spans()) {
                    csv.append(line(timeline, scaleOut, startUp, span)).append('\n');
                }
            }
        }
        return csv.toString();
    }

    private static String line(Timeline timeline, ScaleOut scaleOut, StartUp startUp, Span span) {
        Moment end = span.end();
        return Stream.of(
                        time(timeline, scaleOut.at()),
                        orEmpty(scaleOut.instanceType()),
                        orEmpty(scaleOut.variant()),
                        startUp.instance(),
                        startUp.kind().id(),
                        startUp.lane().id(),
                        String.join("+", span.phases().stream().map(Phase::name).toList()),
                        span.by() == null ? "" : span.by().id(),
                        time(timeline, span.start().at()),
                        span.start().evidence().name(),
                        Double.toString(span.start().uncertaintySeconds()),
                        end == null ? "" : time(timeline, end.at()),
                        end == null ? "" : end.evidence().name(),
                        end == null ? "" : Double.toString(end.uncertaintySeconds()),
                        span.seconds().isPresent()
                                ? Double.toString(span.seconds().getAsDouble())
                                : "")
                .map(Outside::csv)
                .collect(Collectors.joining(","));
    }

    private static String orEmpty(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text;
    }

    private static String time(Timeline timeline, Instant at) {
        return switch (timeline.clock()) {
            case UTC -> at.toString();
            case RELATIVE -> Double.toString(Moment.seconds(Instant.EPOCH, at));
        };
    }
}
