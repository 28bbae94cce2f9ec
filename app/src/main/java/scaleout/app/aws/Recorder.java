package scaleout.app.aws;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import scaleout.model.bundle.BundleWriter;
import scaleout.model.bundle.PollLog;
import scaleout.model.bundle.Secrets;
import software.amazon.awssdk.services.cloudwatch.model.Metric;
import software.amazon.awssdk.services.cloudwatch.model.MetricAlarm;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataQuery;
import tools.jackson.databind.JsonNode;

/// Records what AWS forgets: polls it until stopped, and appends what is new to the polls of a bundle. The first poll
/// goes back three hours, as far as CloudWatch has 10 s datapoints.
public final class Recorder implements AutoCloseable {

    /// Told what happens. Called on the thread that records.
    public interface Listener {
        /// @param number  polls so far
        /// @param at      when this one began
        /// @param answers lines that it added
        void polled(int number, Instant at, int answers);

        /// A call that the poll before still answered, or the first poll's.
        void lost(Gap gap);

        /// A call that the poll before did not answer.
        void regained(Gap gap);
    }

    /// How often new instances, components and alarms are looked for.
    static final Duration LOOK_AROUND = Duration.ofMinutes(5);

    private final AwsClients clients;
    private final BundleWriter writer;
    private final PollLog log;
    private final String endpoint;
    private final Duration every;
    private final UnaryOperator<JsonNode> scrub;
    private final Pace pace;
    private final Instant begun;

    private final Seen seen = new Seen();
    private final Caller polls;
    private final DueQueries metrics = new DueQueries();
    private final KeptQueries queriesOnDisk;
    private final Set<Gap> setUpGaps = new LinkedHashSet<>();
    private Set<Gap> lastGaps = Set.of();
    private Instant lookedAround = Instant.MIN;
    private @Nullable Instant historyAskedUntil;
    private @Nullable Instant logsAskedUntil;
    private EndpointFacts facts;
    private final Set<String> alarmNames = new TreeSet<>();
    private List<MetricDataQuery> queries = List.of();
    private int appended;
    private int number;

    private Recorder(
            AwsClients clients,
            Path bundle,
            BundleWriter writer,
            PollLog log,
            String endpoint,
            Duration every,
            UnaryOperator<JsonNode> scrub,
            Pace pace) {
        this.clients = clients;
        this.writer = writer;
        this.log = log;
        this.endpoint = endpoint;
        this.every = every;
        this.scrub = answer -> scrub.apply(Secrets.drop(answer));
        this.pace = pace;
        begun = pace.now();
        polls = new Caller(this.scrub, this::append);
        queriesOnDisk = new KeptQueries(bundle, writer, this.scrub);
        facts =
                new EndpointFacts(
                        endpoint,
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        EndpointFacts.USUAL_PUBLISH_PERIOD_SECONDS);
    }

    /// Begins a recording in a new folder, or goes on with one: asks what the endpoint is made of, and writes that.
    ///
    /// @param every from poll to poll, at least a second
    /// @param scrub every answer passes through it before it is written, after secrets were taken out
    /// @throws AwsException                          where nothing at all is answered
    /// @throws scaleout.model.bundle.BundleException where another recorder has the bundle, or it cannot be written
    /// @throws InterruptedIOException                where the thread was interrupted
    public static Recorder open(
            Connection connection,
            String endpoint,
            Path bundle,
            Duration every,
            UnaryOperator<JsonNode> scrub)
            throws AwsException, IOException {
        return open(connection, endpoint, bundle, every, scrub, Pace.REAL);
    }

    static Recorder open(
            Connection connection,
            String endpoint,
            Path bundle,
            Duration every,
            UnaryOperator<JsonNode> scrub,
            Pace pace)
            throws AwsException, IOException {
        AwsClients clients = AwsClients.open(connection, AwsClients.BRISK);
        boolean isOpen = false;
        try {
            BundleWriter writer = BundleWriter.append(bundle, endpoint, scrub);
            PollLog log = PollLog.open(bundle);
            Recorder recorder =
                    new Recorder(clients, bundle, writer, log, endpoint, every, scrub, pace);
            try {
                recorder.setUp();
                isOpen = true;
                return recorder;
            } finally {
                if (!isOpen) {
                    recorder.discard();
                }
            }
        } finally {
            if (!isOpen) {
                clients.close();
            }
        }
    }

    /// What the recording will ask of AWS. It changes when instances come.
    public RecordPlan plan() {
        return RecordPlan.of(every, facts, alarmNames.size(), queries);
    }

    /// What could not be asked while setting up.
    public List<Gap> gaps() {
        return List.copyOf(setUpGaps);
    }

    /// Polls until the thread is interrupted, and then returns; the interrupt is used up.
    ///
    /// @return how many polls were made
    /// @throws scaleout.model.bundle.BundleException where the bundle cannot be written any more
    public int run(Listener listener) throws IOException {
        Instant next = pace.now();
        try {
            while (true) {
                poll(listener);
                next = next.plus(every);
                Duration wait = Duration.between(pace.now(), next);
                if (wait.isNegative()) {
                    next = pace.now(); // the poll took longer than that: no polls are made up for
                } else {
                    pace.pause(wait);
                }
                Caller.requireNotCancelled();
            }
        } catch (InterruptedIOException stopped) {
            clearInterrupt();
            return number;
        }
    }

    @Override
    public void close() throws IOException {
        try (clients) {
            log.close();
        }
    }

    @SuppressWarnings("ReturnValueIgnored") // whether it was interrupted is known here
    private static void clearInterrupt() {
        Thread.interrupted();
    }

    private void setUp() throws AwsException, IOException {
        if (writer.isNew()) {
            writer.manifest(endpoint, clients.region().id(), begun, scrub);
        }
        Caller caller = lookAround();
        if (!caller.hasContent()) {
            Gap first = caller.gaps().getFirst();
            throw new AwsException(
                    "Nothing can be recorded of the endpoint %s in %s: %s."
                            .formatted(endpoint, clients.region().id(), first.reason()),
                    first.advice());
        }
        SizeCalls sizes = new SizeCalls(caller, clients);
        sizes.images(facts.images());
        sizes.objects(facts.dataUrls());
        setUpGaps.addAll(caller.gaps());
    }

    /// Takes a fresh look at what the endpoint is made of, into the files of the bundle.
    private Caller lookAround() throws IOException {
        Caller caller = new Caller(scrub, new Numbered(writer));
        EndpointFacts found = new EndpointCalls(caller, clients.sageMaker(), endpoint).all();
        if (!found.variants().isEmpty()) {
            facts = found;
        }
        Set<Metric> metrics = new MetricCalls(caller, clients.cloudWatch()).find(facts);
        facts = facts.orVariantsOf(metrics);
        ScalingCalls scaling = new ScalingCalls(caller, clients.scaling(), facts.resourceIds());
        scaling.targets();
        alarmNames.addAll(scaling.policies());
        List<MetricAlarm> alarms =
                new AlarmCalls(caller, clients.cloudWatch())
                        .alarms(alarmNames, facts.alarmPrefixes());
        alarms.forEach(alarm -> alarmNames.add(alarm.alarmName()));
        Instant now = pace.now();
        queries =
                MetricPlan.of(metrics, alarms, facts.publishPeriodSeconds(), now, now, now)
                        .queries();
        queriesOnDisk.add(queries);
        lookedAround = now;
        return caller;
    }

    private void poll(Listener listener) throws IOException {
        Instant now = pace.now();
        int before = appended;
        polls.startAnew();
        if (Duration.between(lookedAround, now).compareTo(LOOK_AROUND) >= 0) {
            lookAround().gaps().forEach(polls::note);
        }
        EndpointCalls calls = new EndpointCalls(polls, clients.sageMaker(), endpoint);
        calls.endpoint();
        for (String component : facts.components()) {
            calls.component(component);
        }
        TimeRange since = new TimeRange(begun.minus(PollRange.LOOK_BACK), now.plusSeconds(1));
        new ScalingCalls(polls, clients.scaling(), facts.resourceIds()).activities(since);
        AlarmCalls alarms = new AlarmCalls(polls, clients.cloudWatch());
        alarms.alarms(alarmNames, facts.alarmPrefixes())
                .forEach(alarm -> alarmNames.add(alarm.alarmName()));
        events(alarms, now);
        metrics(now);
        number++;
        listener.polled(number, now, appended - before);
        tell(listener);
    }

    /// What has a time of its own is asked for from the last answered poll on, with an overlap. That one of the two gets no
    /// answer does not make the other, which may be long, come again and again.
    private void events(AlarmCalls alarms, Instant now) throws IOException {
        Instant to = now.plusSeconds(1);
        polls.watch();
        alarms.history(
                List.copyOf(alarmNames), new TimeRange(PollRange.from(historyAskedUntil, now), to));
        if (!polls.mayAnswerLater()) {
            historyAskedUntil = now;
        }
        LogCalls logs = new LogCalls(polls, clients.logs(), facts.logGroups());
        TimeRange range = new TimeRange(PollRange.from(logsAskedUntil, now), to);
        polls.watch();
        logs.streams(range);
        logs.events(range);
        if (!polls.mayAnswerLater()) {
            logsAskedUntil = now;
        }
    }

    private void metrics(Instant now) throws IOException {
        MetricCalls calls = new MetricCalls(polls, clients.cloudWatch());
        for (Map.Entry<TimeRange, List<MetricDataQuery>> due :
                metrics.due(queries, now).entrySet()) {
            TimeRange range = due.getKey();
            polls.watch();
            calls.data(due.getValue(), range.from(), range.to(), now);
            if (!polls.mayAnswerLater()) {
                metrics.answered(due.getValue(), range.to());
            }
        }
    }

    private void append(Call call, JsonNode answer) throws IOException {
        Optional<JsonNode> news = seen.news(call, answer);
        if (news.isPresent()) {
            log.append(pace.now(), call.operation(), news.get());
            appended++;
        }
    }

    private void tell(Listener listener) {
        Set<Gap> gaps = new LinkedHashSet<>(polls.gaps());
        gaps.stream().filter(gap -> !lastGaps.contains(gap)).forEach(listener::lost);
        lastGaps.stream().filter(gap -> !gaps.contains(gap)).forEach(listener::regained);
        lastGaps = gaps;
    }

    /// Where setting up failed, leaves the folder as it was found.
    private void discard() throws IOException {
        log.discard();
        writer.discard();
    }
}
