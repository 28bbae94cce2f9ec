package scaleout.model.reconstruction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import scaleout.model.domain.DownloadedBy;
import scaleout.model.domain.Evidence;
import scaleout.model.domain.Lane;
import scaleout.model.domain.Phase;
import scaleout.model.domain.StartUpKind;
import scaleout.model.timeline.Moment;
import scaleout.model.timeline.Span;
import scaleout.model.timeline.StartUp;
import scaleout.model.trace.LogEvent;
import scaleout.model.trace.MeasuredDuration;
import scaleout.model.trace.logs.LogMark;
import scaleout.model.trace.logs.LogMark.Kind;
import scaleout.model.trace.logs.ServerLog;

/// The spans of one instance or copy that left signs of itself.
///
/// No metric shows an image pull and none shows where provisioning ends. So the pull and the platform's download lie in
/// one block: from the instance's first own datapoint, which bounds the end of provisioning, to the container's first
/// log line; without such a datapoint the block begins with provisioning and its end is inferred.
final class StartUpRules {

    /// What a measured duration and a timestamp of another service can differ by. Assumed.
    private static final double CLOCK_SECONDS = 1;

    private final Growth growth;
    private final InstanceSigns signs;
    private final Payloads payloads;
    private final List<LogMark> marks;
    private final Moment launch;
    private final @Nullable Moment container;
    private final @Nullable Moment ready;
    private final Optional<Span> ownDownload;

    private StartUpRules(Growth growth, InstanceSigns signs, Payloads payloads, int count) {
        this.growth = growth;
        this.signs = signs;
        this.payloads = payloads;
        List<LogEvent> log = signs.log();
        marks = ServerLog.marks(log);
        Optional<Moment> logged = signs.containerStart();
        launch = logged.map(growth.launch()::notAfter).orElse(growth.launch());
        Moment known = new Readiness(signs, marks, growth, count).ready();
        Optional<Moment> begun =
                logged.or(() -> Optional.of(launch).filter(at -> growth.isLaunchKnown()));
        ready = known == null ? null : begun.map(known::notBefore).orElse(known);
        container = logged.or(this::measuredContainer).orElse(null);
        ownDownload = ownDownload();
    }

    /// Rule: without a log the container started its measured time before it was ready.
    private Optional<Moment> measuredContainer() {
        Moment end = ready;
        return end == null
                ? Optional.empty()
                : signs.measured(Measured.CONTAINER_START)
                        .map(duration ->
                                new Moment(
                                        Moment.after(end.at(), -duration.seconds()),
                                        Evidence.INFERRED,
                                        end.uncertaintySeconds() + CLOCK_SECONDS,
                                        "ready, less the measured time since the container's start"))
                        .filter(start -> start.at().isAfter(launch.at()));
    }

    /// Returns a new instance's start-up, one of `count` of its activity.
    static StartUp instance(
            Growth growth,
            InstanceSigns signs,
            Payloads payloads,
            int count,
            Optional<Span> detection) {
        StartUpRules rules = new StartUpRules(growth, signs, payloads, count);
        List<Span> spans = new ArrayList<>(detection.stream().toList());
        rules.addUntilContainer(spans, rules.provisioned());
        rules.addContainerInit(spans);
        return rules.startUp(StartUpKind.INSTANCE, Lane.COLD, spans);
    }

    /// Returns the start-up of a copy on a running instance. When the instance itself began says nothing of the copy.
    static StartUp copy(
            Growth growth,
            InstanceSigns signs,
            Payloads payloads,
            int count,
            boolean dataCache,
            Optional<Span> detection) {
        StartUpRules rules = new StartUpRules(growth, signs, payloads, count);
        List<Span> spans = new ArrayList<>(detection.stream().toList());
        if (dataCache && rules.container != null) {
            rules.addCacheHit(spans, rules.container);
        } else {
            rules.addUntilContainer(spans, null);
        }
        rules.addContainerInit(spans);
        return rules.startUp(
                StartUpKind.COPY, dataCache ? Lane.IMAGE_AND_ARTIFACTS_CACHED : Lane.COLD, spans);
    }

    private StartUp startUp(StartUpKind kind, Lane lane, List<Span> spans) {
        String component = growth.resource() instanceof Resource.Component of ? of.name() : null;
        return new StartUp(
                signs.instance(),
                kind,
                component,
                lane,
                payloads.image(),
                payloads.model(),
                ready,
                spans);
    }

    /// Rule: with the data cache on, a copy on a running instance transfers nothing; its placement takes all the time
    /// until its container starts.
    private void addCacheHit(List<Span> spans, Moment start) {
        Moment hit =
                new Moment(
                        start.at(),
                        Evidence.INFERRED,
                        Math.max(InstanceSigns.SILENCE_SECONDS, start.uncertaintySeconds()),
                        "the data cache is on and the instance was running: image and artifacts are there");
        if (growth.isLaunchKnown()) {
            spans.add(Span.of(Phase.PROVISIONING, launch, hit));
        }
        spans.add(Span.of(Phase.IMAGE_PULL, hit, hit));
        spans.add(
                new Span(
                        List.of(Phase.MODEL_DOWNLOAD), DownloadedBy.PLATFORM, hit, hit, List.of()));
    }

    private void addUntilContainer(List<Span> spans, @Nullable Moment provisioned) {
        if (!growth.isLaunchKnown() && provisioned == null) {
            if (container == null) {
                Moment end = ready;
                Moment start = end != null && end.at().isBefore(launch.at()) ? end : launch;
                spans.add(Span.of(Phase.CONTAINER_INIT, start, end));
            }
            return;
        }
        if (provisioned != null && growth.isLaunchKnown()) {
            spans.add(Span.of(Phase.PROVISIONING, launch, provisioned));
        }
        Optional<MeasuredDuration> download = platformDownload();
        if (download.isPresent() && container != null && provisioned != null) {
            addTransfers(spans, download.get(), provisioned, container);
            return;
        }
        List<Phase> block = new ArrayList<>();
        if (provisioned == null) {
            block.add(Phase.PROVISIONING);
        }
        block.add(Phase.IMAGE_PULL);
        if (!payloads.byContainer() && ownDownload.isEmpty()) {
            block.add(Phase.MODEL_DOWNLOAD);
        }
        if (container == null) {
            block.add(Phase.CONTAINER_INIT);
        }
        Moment end = container == null ? ready : transferred(container, provisioned != null);
        spans.add(Span.block(block, provisioned == null ? launch : provisioned, end));
    }

    private Optional<MeasuredDuration> platformDownload() {
        return payloads.byContainer() || ownDownload.isPresent()
                ? Optional.empty()
                : signs.measured(Measured.MODEL_DOWNLOAD);
    }

    /// Rule: a download of known length begins with the transfers. Where it ended well before the container started, the
    /// pull was the longer one and ended then; else the pull ended at any time before.
    private void addTransfers(
            List<Span> spans, MeasuredDuration download, Moment provisioned, Moment start) {
        Moment downloaded =
                new Moment(
                        earlier(
                                Moment.after(provisioned.at(), download.seconds()),
                                latest(start).orElseThrow()),
                        Evidence.INFERRED,
                        provisioned.uncertaintySeconds() + CLOCK_SECONDS,
                        "end of provisioning and the measured time of the download");
        double spare = downloaded.secondsTo(start);
        boolean isPullLonger = spare > downloaded.uncertaintySeconds() + start.uncertaintySeconds();
        Moment pulled =
                isPullLonger
                        ? transferred(start, true)
                        : Moment.between(
                                        Moment.after(
                                                provisioned.at(),
                                                -provisioned.uncertaintySeconds()),
                                        latest(start).orElseThrow(),
                                        "before the container started; the download may have been the longer one")
                                .notBefore(provisioned);
        spans.add(Span.of(Phase.IMAGE_PULL, provisioned, pulled));
        spans.add(
                new Span(
                        List.of(Phase.MODEL_DOWNLOAD),
                        DownloadedBy.PLATFORM,
                        provisioned,
                        downloaded,
                        List.of()));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /// Rule: the instance can transfer from some time in the period of its first own datapoint on (assumed), and not
    /// after its container spoke or was ready. A download of known length had to fit in between.
    private @Nullable Moment provisioned() {
        InstanceSigns.FirstMetric metric = signs.ofInstance();
        Optional<Instant> lastOfDownload =
                platformDownload()
                        .flatMap(download ->
                                latest(container)
                                        .map(start -> Moment.after(start, -download.seconds())))
                        .filter(start -> start.isAfter(launch.at()));
        if (metric == null || metric.end().isBefore(launch.at())) {
            return lastOfDownload
                    .filter(last -> growth.isLaunchKnown())
                    .map(last ->
                            Moment.between(
                                    launch.at(), last, "before the measured download had to begin"))
                    .orElse(null);
        }
        Instant earliest = metric.earliest();
        Instant first =
                growth.isLaunchKnown() && earliest.isBefore(launch.at()) ? launch.at() : earliest;
        Instant last =
                Stream.of(
                                Optional.of(metric.end()),
                                latest(container),
                                latest(ready),
                                lastOfDownload.filter(start -> !start.isBefore(first)))
                        .flatMap(Optional::stream)
                        .min(Instant::compareTo)
                        .orElseThrow();
        if (last.isBefore(first)) {
            return null;
        }
        Moment provisioned =
                Moment.between(first, last, "period of the instance's first own datapoint");
        Moment next = container == null ? ready : container;
        return next == null ? provisioned : provisioned.notAfter(next);
    }

    /// The latest that something can have been. The first log line itself comes after the container's start.
    private static Optional<Instant> latest(@Nullable Moment moment) {
        return Optional.ofNullable(moment)
                .map(known ->
                        known.evidence() == Evidence.MEASURED
                                ? known.at()
                                : Moment.after(known.at(), known.uncertaintySeconds()));
    }

    /// Rule: image and model were there before the container started.
    private static Moment transferred(Moment container, boolean bounded) {
        return new Moment(
                container.at(),
                bounded ? Evidence.BOUNDED : Evidence.INFERRED,
                container.uncertaintySeconds(),
                container.source() + ": image and model were there before it");
    }

    private void addContainerInit(List<Span> spans) {
        if (container != null) {
            spans.add(
                    new Span(
                            List.of(Phase.CONTAINER_INIT),
                            null,
                            container,
                            ready,
                            InitStages.of(marks, container, ready)));
            ownDownload.ifPresent(spans::add);
        }
    }

    /// Rule: a container that says that it downloads the model does it after its start, with nothing beside it.
    private Optional<Span> ownDownload() {
        Optional<LogMark> end = mark(Kind.DOWNLOAD_FINISHED);
        Optional<Moment> start =
                mark(Kind.DOWNLOAD_STARTED)
                        .map(InitStages::logged)
                        .or(() -> end.flatMap(InitStages::begun));
        return start.isPresent() && end.isPresent() && !end.get().at().isBefore(start.get().at())
                ? Optional.of(
                        new Span(
                                List.of(Phase.MODEL_DOWNLOAD),
                                DownloadedBy.CONTAINER,
                                start.get(),
                                InitStages.logged(end.get()),
                                List.of()))
                : Optional.empty();
    }

    private Optional<LogMark> mark(Kind kind) {
        return marks.stream().filter(mark -> mark.kind() == kind).findFirst();
    }
}
