package scaleout.app.aws;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import scaleout.model.bundle.BundleWriter;
import scaleout.model.bundle.Progress;
import scaleout.model.bundle.Secrets;
import software.amazon.awssdk.services.cloudwatch.model.Metric;
import software.amazon.awssdk.services.cloudwatch.model.MetricAlarm;
import tools.jackson.databind.JsonNode;

/// Fetches what AWS still knows of an endpoint's scale-outs in a range of time, as a bundle. Every call only reads.
public final class Fetch {

    private final Connection connection;
    private final UnaryOperator<JsonNode> scrub;
    private final Pace pace;

    /// @param scrub every answer passes through it before it is written, after secrets were taken out
    public Fetch(Connection connection, UnaryOperator<JsonNode> scrub) {
        this(connection, scrub, Pace.REAL);
    }

    Fetch(Connection connection, UnaryOperator<JsonNode> scrub, Pace pace) {
        this.connection = connection;
        this.scrub = answer -> scrub.apply(Secrets.drop(answer));
        this.pace = pace;
    }

    /// Fetches into a new folder. What AWS refuses becomes a gap and the rest goes on. Interrupt the thread to cancel;
    /// then, and after any exception, nothing is left in the folder.
    ///
    /// @param bundle a folder that is empty or not there yet
    /// @throws AwsException                          where nothing at all could be fetched
    /// @throws InterruptedIOException                where the thread was interrupted
    /// @throws scaleout.model.bundle.BundleException where the bundle cannot be written
    public Fetched fetch(String endpoint, TimeRange range, Path bundle, Progress progress)
            throws AwsException, IOException {
        try (AwsClients clients = AwsClients.open(connection, AwsClients.PATIENT)) {
            BundleWriter writer = BundleWriter.create(bundle);
            boolean isDone = false;
            try {
                Fetched fetched =
                        new Run(clients, writer, endpoint, range, pace.now()).all(progress);
                isDone = true;
                return fetched;
            } catch (IOException failed) {
                // an interrupt also breaks whatever was being written
                Caller.requireNotCancelled();
                throw failed;
            } finally {
                if (!isDone) {
                    writer.discard();
                }
            }
        }
    }

    /// One fetch.
    private final class Run {
        private final AwsClients clients;
        private final BundleWriter writer;
        private final String endpoint;
        private final TimeRange range;
        private final Instant now;
        private final Caller caller;

        Run(
                AwsClients clients,
                BundleWriter writer,
                String endpoint,
                TimeRange range,
                Instant now) {
            this.clients = clients;
            this.writer = writer;
            this.endpoint = endpoint;
            this.range = range;
            this.now = now;
            caller = new Caller(scrub, new Numbered(writer));
        }

        Fetched all(Progress progress) throws AwsException, IOException {
            progress.at("Asking SageMaker for the endpoint", 0);
            EndpointFacts described =
                    new EndpointCalls(caller, clients.sageMaker(), endpoint).all();
            requireSomebodyToAskAs();
            progress.at("Asking which metrics there are", 0.1);
            Set<Metric> found = new MetricCalls(caller, clients.cloudWatch()).find(described);
            EndpointFacts facts = described.orVariantsOf(found);
            progress.at("Asking for the scaling activities", 0.15);
            List<MetricAlarm> alarms = scaling(facts);
            progress.at("Asking for the metrics", 0.35);
            MetricPlan plan = metrics(facts, found, alarms);
            progress.at("Asking for the logs", 0.55);
            LogCalls logs = new LogCalls(caller, clients.logs(), facts.logGroups());
            logs.streams(range);
            logs.events(range);
            progress.at("Asking for the sizes of image and model", 0.8);
            SizeCalls sizes = new SizeCalls(caller, clients);
            sizes.images(facts.images());
            sizes.objects(facts.dataUrls());
            progress.at("Asking for what SageMaker measured (PromQL)", 0.9);
            durations();
            requireSomething();
            // last, for with it the folder is a bundle
            writer.manifest(endpoint, clients.region().id(), now, scrub);
            progress.at("Done", 1);
            return new Fetched(writer.folder(), writer.files(), caller.gaps(), plan.gone());
        }

        private List<MetricAlarm> scaling(EndpointFacts facts) throws IOException {
            ScalingCalls scaling = new ScalingCalls(caller, clients.scaling(), facts.resourceIds());
            scaling.targets();
            Set<String> names = scaling.policies();
            scaling.activities(range);
            AlarmCalls calls = new AlarmCalls(caller, clients.cloudWatch());
            List<MetricAlarm> alarms = calls.alarms(names, facts.alarmPrefixes());
            Set<String> known = new TreeSet<>(names);
            alarms.forEach(alarm -> known.add(alarm.alarmName()));
            calls.history(List.copyOf(known), range);
            return alarms;
        }

        private MetricPlan metrics(EndpointFacts facts, Set<Metric> found, List<MetricAlarm> alarms)
                throws IOException {
            MetricCalls calls = new MetricCalls(caller, clients.cloudWatch());
            MetricPlan plan =
                    MetricPlan.of(
                            found,
                            alarms,
                            facts.publishPeriodSeconds(),
                            range.from(),
                            range.to(),
                            now);
            if (!plan.queries().isEmpty()) {
                writer.write(Queries.FILE, scrub.apply(MetricCalls.json(plan.queries())));
                calls.data(plan.queries(), range.from(), range.to(), now);
            }
            return plan;
        }

        private void durations() throws IOException {
            PromQlCalls calls = new PromQlCalls(caller, clients.promQl(), pace);
            for (String metric : PromQlCalls.METRICS) {
                Optional<JsonNode> answer = calls.metric(metric, endpoint, range);
                if (answer.isPresent()) {
                    writer.write("promql/%s.json".formatted(metric), scrub.apply(answer.get()));
                }
            }
        }

        private void requireSomebodyToAskAs() throws AwsException {
            Optional<Refusal> nobody = caller.noCredentials();
            if (nobody.isPresent() && !caller.hasContent()) {
                throw nothing(nobody.get().reason(), nobody.get().advice());
            }
        }

        private void requireSomething() throws AwsException {
            if (!caller.hasContent()) {
                Optional<Gap> first = caller.gaps().stream().findFirst();
                throw first.isPresent()
                        ? nothing(first.get().reason(), first.get().advice())
                        : nothing("every answer is empty", "Check the name, --region and range.");
            }
        }

        private AwsException nothing(String reason, String advice) {
            return new AwsException(
                    "Nothing could be fetched of the endpoint %s in %s: %s."
                            .formatted(endpoint, clients.region().id(), reason),
                    advice);
        }
    }
}
