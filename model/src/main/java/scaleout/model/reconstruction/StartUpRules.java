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
import scaleout.model.trace.logs.LogMark;
import scaleout.model.trace.logs.LogMark.Kind;
import scaleout.model.trace.logs.ServerLog;

/// The spans of one instance or copy that left signs of itself.
///
/// No metric shows an image pull and none shows where provisioning ends. So the pull and the platform's download lie in
/// one block: from the instance's first own datapoint, which bounds the end of provisioning, to the container's first
/// log line; without such a datapoint the block begins with provisioning and its end is inferred.
final class StartUpRules {

    /// A container is silent for its first moments, while its server starts. Assumed.
    private static final double SILENCE_SECONDS = 2;

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
        launch = Moment.measured(growth.activity().start(), "scaling activity's StartTime");
        container = signs.firstLine().map(StartUpRules::containerStart).orElse(null);
        ready = Readiness.of(signs, marks, growth, count);
        ownDownload = ownDownload();
    }

    private static Moment containerStart(Instant firstLine) {
        return new Moment(
                firstLine, Evidence.MEASURED, SILENCE_SECONDS, "container's first log line");
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
                        SILENCE_SECONDS,
                        "the data cache is on and the instance was running: image and artifacts are there");
        spans.add(Span.of(Phase.PROVISIONING, launch, start));
        spans.add(Span.of(Phase.IMAGE_PULL, hit, hit));
        spans.add(
                new Span(
                        List.of(Phase.MODEL_DOWNLOAD), DownloadedBy.PLATFORM, hit, hit, List.of()));
    }

    private void addUntilContainer(List<Span> spans, @Nullable Moment provisioned) {
        List<Phase> block = new ArrayList<>();
        if (provisioned == null) {
            block.add(Phase.PROVISIONING);
        } else {
            spans.add(Span.of(Phase.PROVISIONING, launch, provisioned));
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

    /// Rule: the instance can transfer from some time in the period of its first own datapoint on (assumed), and not
    /// after its container spoke or was ready.
    private @Nullable Moment provisioned() {
        InstanceSigns.FirstMetric metric = signs.ofInstance();
        if (metric == null || metric.end().isBefore(launch.at())) {
            return null;
        }
        Instant first = metric.stamp().isBefore(launch.at()) ? launch.at() : metric.stamp();
        Instant last =
                Stream.of(Optional.of(metric.end()), at(container), at(ready))
                        .flatMap(Optional::stream)
                        .min(Instant::compareTo)
                        .orElseThrow();
        return last.isBefore(first)
                ? null
                : Moment.between(first, last, "period of the instance's first own datapoint");
    }

    private static Optional<Instant> at(@Nullable Moment moment) {
        return Optional.ofNullable(moment).map(Moment::at);
    }

    /// Rule: image and model were there before the container started.
    private static Moment transferred(Moment container, boolean bounded) {
        return new Moment(
                container.at(),
                bounded ? Evidence.BOUNDED : Evidence.INFERRED,
                container.uncertaintySeconds(),
                "container's first log line: image and model were there before it");
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
        Optional<Instant> start = at(Kind.DOWNLOAD_STARTED);
        Optional<Instant> end = at(Kind.DOWNLOAD_FINISHED);
        return start.isPresent() && end.isPresent() && !end.get().isBefore(start.get())
                ? Optional.of(
                        new Span(
                                List.of(Phase.MODEL_DOWNLOAD),
                                DownloadedBy.CONTAINER,
                                Moment.measured(start.get(), "log line"),
                                Moment.measured(end.get(), "log line"),
                                List.of()))
                : Optional.empty();
    }

    private Optional<Instant> at(Kind kind) {
        return marks.stream().filter(mark -> mark.kind() == kind).map(LogMark::at).findFirst();
    }
}
