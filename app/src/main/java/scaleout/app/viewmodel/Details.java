package scaleout.app.viewmodel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import scaleout.app.chart.PhaseWords;
import scaleout.app.chart.TimeScale;
import scaleout.app.state.OpenTrace;
import scaleout.app.state.Session;
import scaleout.model.domain.Phase;
import scaleout.model.projection.ProjectedStartUp;
import scaleout.model.projection.Projection;
import scaleout.model.projection.WhatIf;
import scaleout.model.report.Durations;
import scaleout.model.timeline.Moment;
import scaleout.model.timeline.Payload;
import scaleout.model.timeline.Span;
import scaleout.model.timeline.Stage;
import scaleout.model.timeline.StartUp;

/// All that is known of the selected start-up, and what is on the screen, as text.
public final class Details {

    private final List<String> lines = new ArrayList<>();

    private Details() {}

    /// Returns the text; what is selected first, then a summary of the screen.
    public static String of(Session session, Projected projected) {
        OpenTrace open = session.open();
        if (open == null) {
            return "";
        }
        Details details = new Details();
        Optional<StartUp> selected =
                open.timeline().startUps().skip(session.selected()).findFirst();
        TimeScale scale = TimeScale.of(open.timeline()).as(Charts.times(session));
        selected.ifPresent(startUp -> details.startUp(startUp, session, scale));
        selected.flatMap(startUp -> projected(startUp, projected))
                .ifPresent(one -> details.projection(one, projected));
        details.screen(session, open, projected);
        return String.join("\n", details.lines);
    }

    @SuppressWarnings("ReferenceEquality") // start-ups alike in all are still two
    private static Optional<ProjectedStartUp> projected(StartUp startUp, Projected projected) {
        return projected
                .ifReady()
                .flatMap(projection ->
                        projection.startUps().stream()
                                .filter(one -> one.startUp() == startUp)
                                .findFirst());
    }

    private void startUp(StartUp startUp, Session session, TimeScale scale) {
        lines.add("Start-up %d: %s".formatted(session.selected() + 1, startUp.instance()));
        lines.add("%s, lane %s".formatted(startUp.kind().id(), startUp.lane().id()));
        if (startUp.inferenceComponent() != null) {
            lines.add("inference component %s".formatted(startUp.inferenceComponent()));
        }
        OptionalDouble seconds = startUp.startUpSeconds();
        lines.add(
                "launch to ready: %s"
                        .formatted(
                                seconds.isPresent()
                                        ? duration(seconds.getAsDouble())
                                        : "not ready yet"));
        lines.add("ready: %s".formatted(moment(startUp.readyAt(), scale)));
        lines.add("image: %s".formatted(payload(startUp.image())));
        lines.add("model: %s".formatted(payload(startUp.model())));
        lines.add("");
        startUp.spans().forEach(span -> span(span, scale));
    }

    private static String duration(double seconds) {
        String text = Durations.text(seconds);
        String plain = Durations.seconds(seconds);
        return text.equals(plain) ? text : "%s (%s)".formatted(text, plain);
    }

    private static String payload(Payload payload) {
        String size =
                payload.size() == null
                        ? "size unknown"
                        : "%s, %d bytes (%s)"
                                .formatted(
                                        payload.size().text(),
                                        payload.size().bytes(),
                                        payload.size().source());
        return payload.digest() == null ? size : size + ", digest " + payload.digest();
    }

    private static String moment(@Nullable Moment moment, TimeScale scale) {
        return moment == null
                ? "unknown"
                : "%s, %s ± %s%s"
                        .formatted(
                                scale.words(moment.at()),
                                moment.evidence().label(),
                                uncertainty(moment.uncertaintySeconds()),
                                moment.source().isBlank() ? "" : ", " + moment.source());
    }

    private static String uncertainty(double seconds) {
        return seconds > 0 && seconds < 0.1
                ? Math.round(seconds * 1000) + " ms"
                : Durations.seconds(seconds);
    }

    private void span(Span span, TimeScale scale) {
        OptionalDouble seconds = span.seconds();
        lines.add(
                "%s: %s, %s%s%s"
                        .formatted(
                                PhaseWords.full(span.phases()),
                                seconds.isPresent()
                                        ? duration(seconds.getAsDouble())
                                        : "still going on",
                                span.evidence().label(),
                                span.isBlock() ? ", nothing separates these phases" : "",
                                span.by() == null ? "" : ", by the " + span.by().id()));
        lines.add("    start  %s".formatted(moment(span.start(), scale)));
        lines.add("    end    %s".formatted(moment(span.end(), scale)));
        for (Stage stage : span.stages()) {
            lines.add(
                    "    stage  %s: %s, from %s"
                            .formatted(
                                    stage.name().label(),
                                    duration(stage.seconds()),
                                    moment(stage.start(), scale)));
        }
    }

    private void projection(ProjectedStartUp one, Projected projected) {
        boolean changed =
                projected
                        .ifReady()
                        .map(Projection::whatIf)
                        .filter(whatIf -> !whatIf.equals(WhatIf.NOTHING))
                        .isPresent();
        lines.add("");
        lines.add(
                changed
                        ? "As recorded → under the scenario (slack: how much longer it could take without a later ready)"
                        : "By the start-up model (slack: how much longer it could take without a later ready)");
        for (Phase phase : Phase.values()) {
            double before = one.baseline().seconds(phase);
            double after = one.scenario().seconds(phase);
            double slack = one.scenario().slackSeconds(phase);
            lines.add(
                    "%s: %s%s, slack %s"
                            .formatted(
                                    phase.label(),
                                    duration(before),
                                    changed ? " → " + duration(after) : "",
                                    Durations.seconds(slack)));
        }
        lines.add(
                "Total: %s%s"
                        .formatted(
                                duration(one.baseline().totalSeconds()),
                                changed ? " → " + duration(one.scenario().totalSeconds()) : ""));
    }

    private void screen(Session session, OpenTrace open, Projected projected) {
        lines.add("");
        lines.add("On the screen");
        lines.add(
                "%s: %d scale-outs, n = %d start-ups of %s"
                        .formatted(
                                open.source().name(),
                                open.timeline().scaleOuts().size(),
                                open.startUps(),
                                open.timeline().endpointForPeople()));
        if (session.visible() != null) {
            lines.add(
                    "in view: from %s to %s of the charts' axis"
                            .formatted(
                                    Durations.text(session.visible().startSeconds()),
                                    Durations.text(session.visible().endSeconds())));
        }
        projected.ifReady().ifPresent(this::summary);
        String findings =
                Noticed.of(open, projected).stream()
                        .map(one -> "- " + one.finding().summary())
                        .collect(Collectors.joining("\n"));
        if (!findings.isEmpty()) {
            lines.add(findings);
        }
    }

    private void summary(Projection projection) {
        lines.add(
                "mean total, n = %d: %s as recorded, %s under the scenario, 80 %% between %s and %s"
                        .formatted(
                                projection.startUps().size(),
                                Durations.text(projection.baseline().totalSeconds()),
                                Durations.text(projection.scenario().totalSeconds()),
                                Durations.text(projection.interval().p10()),
                                Durations.text(projection.interval().p90())));
        lines.add(
                "bottleneck: %s, under the scenario %s"
                        .formatted(
                                projection.baseline().bottleneck().label(),
                                projection.scenario().bottleneck().label()));
    }
}
